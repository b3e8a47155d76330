/** A GitHub environment. */
export type EnvironmentSettings = {
  readonly variables: Readonly<Record<string, string>>
  /** Names of branches, or patterns, those of tags after `refs/tags/`; absent where every branch may deploy. */
  readonly branches?: readonly string[]
  readonly reviewers: readonly string[]
}

/** A rule of rulesets that counts for a branch, as the wire spells it. */
export type BranchRule = { readonly type: string; readonly parameters?: object }

/** What an administrator of the repository chose. Members are replaced, never changed. */
export type Settings = {
  /** Of the repository. */
  variables: Readonly<Record<string, string>>
  /** Those of the organization that the repository sees. */
  organizationVariables: Readonly<Record<string, string>>
  environments: Readonly<Record<string, EnvironmentSettings>>
  /** By branch. */
  rules: Readonly<Record<string, readonly BranchRule[]>>
  /** Branches that are protected in the older way. */
  protectedBranches: readonly string[]
  /** What a job's token may do unless its workflow says it. */
  workflowPermissions: 'read' | 'write'
  /** Lines of CODEOWNERS with errors; absent where there is no such file. */
  codeowners?: readonly number[]
  /** How subjects of identity tokens look; absent where nobody chose. */
  subject?: { readonly claims?: readonly string[]; readonly immutable?: boolean; readonly prefix?: string }
}

export const createSettings = (): Settings => ({
  variables: {},
  organizationVariables: {},
  environments: {},
  rules: {},
  protectedBranches: [],
  workflowPermissions: 'write',
})
