// Commands
export { validate } from './validate.ts'
export type { Validated, ValidateRequest } from './validate.ts'
export { test } from './test.ts'
export type { Tested, TestRequest } from './test.ts'
export { suggestTableFor, suggestTransformFor } from './suggest.ts'
export type { Suggestion } from './suggest.ts'
export { openConfig, plan } from './plan.ts'
export type { Invalid, Planned, PlanRequest } from './plan.ts'
export { drift } from './drift.ts'
export type { Drifted, DriftRequest } from './drift.ts'
export { apply } from './apply.ts'
export type { Applied, ApplyRequest } from './apply.ts'

// Ports
export type { Azure, ConnectRequest, FileBytes, FileProblem, Files, Ports } from './ports.ts'
export { systemClock } from './clock.ts'
export { connectTo } from './connect.ts'
export type { ConnectLimits } from './connect.ts'
export { diskFiles } from './files/disk.ts'
export { writeBeside } from './files/write.ts'
export { sha256 } from './hash.ts'

// Failures and limits
export { failureOf } from './failure.ts'
export type { Failure } from './failure.ts'
export { limits } from './limits.ts'
export { reviewedIn } from './reviewed.ts'
export type { Reviewed, ReviewedOperation } from './reviewed.ts'
