# Entity, attribute, value: one row for each telemetry value. A message has no id, so the device and the time stand for it.
. as $message
| .telemetry[]
| {
    EnqueuedTime: $message.enqueuedTime,
    Message: ($message.device.id + "@" + $message.enqueuedTime),
    Application: $message.applicationId,
    Device: $message.device.id,
    Simulated: $message.device.simulated,
    Template: ($message.device.templateName // ""),
    Module: ($message.module // ""),
    Component: ($message.component // ""),
    Capability: .name,
    Value: .value
  }
