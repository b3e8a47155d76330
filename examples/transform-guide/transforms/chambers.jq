# One telemetry value holds an array: one row for each element, with what they share from the message around them.
. as $message
| ([.telemetry[] | select(.name == "chambers").value][0])
| arrays
| .[]
| objects
| {
    EnqueuedTime: $message.enqueuedTime,
    PumpId: $message.device.id,
    Overall: ([$message.telemetry[] | select(.name == "overall").value][0]),
    ChamberId: .id,
    Filling: .state.filling,
    Strokes: .state.strokes
  }
