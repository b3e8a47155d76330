# One row each time a device template is published, changed or deleted.
{
  EnqueuedTime: .enqueuedTime,
  Template: (.device.templateId // .templateId),
  Event: .messageType
}
