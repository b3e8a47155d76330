# One row each time a device connects or disconnects.
{
  EnqueuedTime: .enqueuedTime,
  Device: .device.id,
  State: .messageType
}
