/**
 * Stand-ins for `az` and `gh`: stubs of the shell that ask this process, which keeps what they are told. They have the habits of the
 * real ones: what was just made is not listed at once, what exists already is an error, writes print nothing, an extension that is
 * missing is a command that is unknown, and `gh api` prints the body of a 404 on stdout.
 */
export type Row = { [name: string]: unknown }

export type CloudState = {
  tenant: string
  /** How many reads do not show yet what was just made. */
  lag: number
  extensions: string[]
  apps: Row[]
  principals: Row[]
  credentials: Row[]
  roles: Row[]
  databases: string[]
  assignments: Row[]
  applications: Row[]
  applicationRoles: Row[]
  users: Row[]
  repository: Row
  /** What `actions/oidc/customization/sub` answers; absent where the token may not read it. */
  subject?: Row
  variables: { [path: string]: string }
  environments: { [name: string]: { body: Row; branches: string[] } }
  rulesets: Row[]
  /** Every command that changed something. */
  writes: string[]
  /** Every command. */
  calls: string[]
}

export const emptyCloud = (more: Partial<CloudState> = {}): CloudState => ({
  tenant: '8b0b5d2e-0000-4c0e-8f57-0a4b1d9f2c33',
  lag: 0,
  extensions: ['kusto', 'azure-iot'],
  apps: [],
  principals: [],
  credentials: [],
  roles: [],
  databases: [],
  assignments: [],
  applications: [],
  applicationRoles: [],
  users: [],
  repository: { created_at: '2026-01-01T00:00:00Z', name: 'wards', id: 4242, owner: { login: 'contoso', id: 77 } },
  variables: {},
  environments: {},
  rulesets: [],
  writes: [],
  calls: [],
  ...more,
})

/** What a command refuses, and what it prints on stdout all the same. */
export class Refused extends Error {
  readonly body: string

  constructor(message: string, body = '') {
    super(message)
    this.body = body
  }
}

export const at = (row: unknown, name: string): unknown =>
  typeof row === 'object' && row !== null ? (row as Row)[name] : undefined

export const optionIn = (words: readonly string[], name: string): string => {
  const index = words.indexOf(name)
  const value = index < 0 ? undefined : words[index + 1]
  if (value === undefined) throw new Refused(`the following arguments are required: ${name}`)
  return value
}

export const write = (state: CloudState, line: string): void => void state.writes.push(line)
