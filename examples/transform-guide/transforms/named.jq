# Telemetry as an object by name, and of it those that have a column: the names in a message are not known beforehand.
.telemetry
| map({ key: .name, value: .value })
| from_entries
| { Vibration, ValveAngle: .valveAngle }
