# A calculation. What is no number makes no row, where it would stop the transform with an error.
.telemetry[]
| select(.name == "valveAngle").value
| numbers
| { ValveRadians: (. * 3.14159265358979323846 / 180) }
