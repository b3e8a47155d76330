/** One row for each value of a message, so that a new capability of a device needs no new column. */
export const transform = `# One row for each telemetry value of a message. Keys are column names; a key without a column is lost.
. as $message
| .telemetry[]
| {
    EnqueuedTime: $message.enqueuedTime,
    Device: $message.device.id,
    Template: ($message.device.templateName // ""),
    Component: ($message.component // ""),
    Capability: .name,
    Value: .value
  }
`
