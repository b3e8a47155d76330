export { startGithub } from './start.ts'
export type { GithubEmulator, GithubOptions } from './start.ts'
export { keyAt } from './oidc.ts'
export type { Claims } from './oidc.ts'
export type { Fault, Held, Pattern } from './faults.ts'
export type { Entry } from './journal.ts'
export type { Level, Permission, Permissions } from './permissions.ts'
export type { PullSeed, Seed } from './state/seed.ts'
export type { State } from './state/state.ts'
export type { EnvironmentSettings, Settings } from './state/settings.ts'
export { actionsApp } from './state/model.ts'
export type {
  Annotation,
  App,
  CheckRun,
  Comment,
  Commit,
  Issue,
  Label,
  Pull,
  PullFile,
  Repository,
  User,
  WorkflowRun,
} from './state/model.ts'
export { longestBody } from './handlers/comments.ts'
