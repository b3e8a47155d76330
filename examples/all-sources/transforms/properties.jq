# One row for each property of the change.
. as $message
| .properties[]
| {
    EnqueuedTime: $message.enqueuedTime,
    Device: $message.device.id,
    Change: $message.messageType,
    Component: (.component // ""),
    Property: .name,
    Value: .value
  }
