# The id of the device is in .device: a message has no .deviceId, which only exported records have.
{
  DeviceId: .device.id,
  Timestamp: .enqueuedTime,
  ValveAngle: ([.telemetry[] | select(.name == "valveAngle").value][0])
}
