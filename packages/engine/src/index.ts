// A config that is open
export { type Opened, type OpenOptions, type Work, open } from './open.ts'
export { inEnvironments } from './concurrent.ts'

// Commands
export { type Validated, type ValidateRequest, validate } from './validate.ts'
export type { RunJq } from '@adx-export/transform'
export { type Jq, jqPort, rememberedJq } from './jq.ts'
export { type Configs, configsOf } from './configs.ts'
export { type Tested, type TestRequest, test } from './test.ts'
export { type AgainstProblem, type AgainstRequest, testAgainst } from './against.ts'
export { suggestTableFor, suggestTransformFor } from './suggest.ts'
export type { Suggestion } from './suggest.ts'
export { type Invalid, type Planned, type PlanRequest, plan } from './plan.ts'
export type { DriftLook } from './differences.ts'
export type { Base, ReadAtBase } from './base-config.ts'
export { type AzureChecks, type KnownIdentity, azureChecks } from './setup/azure-checks.ts'
export { type Needs, needsOf } from './setup/needs.ts'
export { proposedRole } from './setup/subject.ts'
export { type Drifted, type DriftRequest, drift } from './drift.ts'
export { type Applied, type ApplyRequest, apply } from './apply.ts'

// Ports
export type { Azure, ConnectRequest, FileBytes, FileProblem, Files, Ports } from './ports.ts'
export { systemClock } from './clock.ts'
export { connectTo } from './connect.ts'
export type { ConnectLimits } from './connect.ts'
export { diskFiles, isHidden } from './files/disk.ts'
export { type OwnFiles, isOwn, ownFilesOf } from './files/own.ts'
export { type Draft, type WriteProblem, draftAt, writeBeside } from './files/write.ts'
export { sha256 } from './hash.ts'

// Failures and limits
export { failureOf } from './failure.ts'
export type { Failure } from './failure.ts'
export { type ConfigInputs, inputsOf } from './inputs.ts'
export { limits } from './limits.ts'
export { reviewedIn } from './reviewed.ts'
export type { Reviewed, ReviewedOperation } from './reviewed.ts'
