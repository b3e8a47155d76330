export { createJq, type JqOptions } from './create-jq.ts'
export { iotcModule } from './iotc-module.ts'
export type { Jq, JqFailure, JqLimits, JqResult } from './result.ts'
