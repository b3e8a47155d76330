# Entity, attribute, value: one row for each telemetry value of a message. A new capability of a device needs no new
# column. Each key is a column of the table; a key without a column would be lost.
#
# IoT Central gives a message no id of its own, so the device and the time tell messages apart.
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
