import type { ArmRole, EmulatedCaller } from '../state/world.ts'

const partsOf = (scope: string): readonly string[] =>
  scope
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '')

const begins = (path: readonly string[], scope: readonly string[]): boolean =>
  scope.every((part, at) => path[at] === part)

/** `/subscriptions/…/providers/<provider>/locations/…`: where a long-running operation is asked for. */
const isOperation = (path: readonly string[]): boolean => path[2] === 'providers' && path[4] === 'locations'

export type AssignedRole = {
  /** Empty for a role on everything. */
  readonly scope: string
  readonly role: ArmRole
}

/** The roles that hold at a path, where they were assigned. */
export const rolesAt = (arm: EmulatedCaller['arm'], path: readonly string[]): readonly AssignedRole[] => {
  if (arm === 'none') return []
  if (typeof arm === 'string') return [{ scope: '', role: arm }]
  const asked = partsOf(path.join('/'))
  return Object.entries(arm).flatMap(([scope, role]) => {
    const at = partsOf(scope)
    return begins(asked, at) || (isOperation(asked) && asked[1] === at[1]) ? [{ scope, role }] : []
  })
}

/**
 * The role that counts at a path: an assignment holds for its scope and everything below it. Operations stand beside the
 * resources that they change, so whoever has a role anywhere in the subscription may follow them.
 */
export const armRoleOf = (arm: EmulatedCaller['arm'], path: readonly string[]): ArmRole | undefined => {
  const roles = rolesAt(arm, path).map(({ role }) => role)
  return roles.includes('contributor') ? 'contributor' : roles[0]
}
