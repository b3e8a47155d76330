# One row for each entry of the audit log.
{
  EnqueuedTime: .enqueuedTime,
  Event: .messageType,
  Actor: .actor,
  Resource: .resource
}
