# One row each time a device is registered, deleted, provisioned, enabled, disabled, renamed or given another template.
{
  EnqueuedTime: .enqueuedTime,
  Device: .device.id,
  DeviceName: .device.name,
  Template: (.device.templateName // ""),
  Event: .messageType
}
