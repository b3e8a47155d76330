# One row for each message, one column for each telemetry value. A value that the message lacks is null, and costs no row.
{
  DeviceId: .device.id,
  Timestamp: .enqueuedTime,
  Inlet: ([.telemetry[] | select(.name == "inlet").value][0]),
  Outlet: ([.telemetry[] | select(.name == "outlet").value][0]),
  Flow: ([.telemetry[] | select(.name == "flow").value][0])
}
