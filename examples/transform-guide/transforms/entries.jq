# Each telemetry value as it comes: its keys are the columns. Nothing tells the device or the time.
.telemetry[]
