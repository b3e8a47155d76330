# An enrichment of the export and a property that the device reported, beside one telemetry value.
{
  DeviceId: .device.id,
  Timestamp: .enqueuedTime,
  Site: .enrichments.site,
  Firmware: ([.device.properties.reported[]? | select(.name == "firmware").value][0]),
  ValveAngle: ([.telemetry[] | select(.name == "valveAngle").value][0])
}
