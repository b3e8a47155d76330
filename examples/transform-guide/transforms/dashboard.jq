# One row for each message; two of its columns come from one value that is an object.
([.telemetry[] | select(.name == "Pressure").value | objects][0]) as $pressure
| {
    DeviceId: .device.id,
    DeviceName: .device.name,
    Timestamp: .enqueuedTime,
    PressureHigh: $pressure.high,
    PressureLow: $pressure.low,
    Flow: ([.telemetry[] | select(.name == "Flow").value][0]),
    Speed: ([.telemetry[] | select(.name == "Speed").value][0])
  }
