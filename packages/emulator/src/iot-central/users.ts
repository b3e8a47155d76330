import type { EmulatorResponse } from '../server/exchange.ts'
import { guidOf } from '../state/identifiers.ts'
import type { EmulatedCaller } from '../state/world.ts'
import type { ApplicationContext } from './context.ts'
import { page } from './lists.ts'

/** https://learn.microsoft.com/azure/iot-central/core/howto-authorize-rest-api */
const builtIn: Readonly<Record<string, string>> = {
  Administrator: 'ca310b8d-2f4a-44e0-a36e-957c202cd8d4',
  Builder: '344138e9-8de4-4497-8c54-5237e96d6aaf',
  Operator: 'ae2c9854-393b-4f97-8c42-479d70ce626e',
}

/** What a role without a name is called here; that of the setup's script. */
const customName = { view: 'adx-export reader', full: 'adx-export writer' } as const

/** The role of a caller inside the application; undefined for one that is no user of it. */
const roleOf = ({ applicationRole, dataExport }: EmulatedCaller): string | undefined =>
  applicationRole ?? (dataExport === 'none' ? undefined : customName[dataExport])

const idOf = (role: string): string => builtIn[role] ?? guidOf('role', role)

/** Which role may read users is a choice: only that an Administrator may is documented. */
export const mayReadUsers = (caller: EmulatedCaller): boolean => roleOf(caller) === 'Administrator'

const callersOf = ({ world }: ApplicationContext): readonly EmulatedCaller[] => [...world.roles.values()]

export const listUsers = (context: ApplicationContext): EmulatorResponse =>
  page(
    context,
    '/api/users',
    callersOf(context).flatMap((caller) => {
      const role = roleOf(caller)
      if (role === undefined) return []
      const { objectId, tenantId } = caller
      const id = guidOf('user', objectId)
      return [{ id, type: 'servicePrincipal', tenantId, objectId, roles: [{ role: idOf(role) }] }]
    }),
    true,
  )

/** A role is told by its name: its permissions are no part of the answer. */
export const listRoles = (context: ApplicationContext): EmulatorResponse => {
  const custom = new Set(callersOf(context).flatMap((caller) => roleOf(caller) ?? []))
  const names = [...Object.keys(builtIn), ...[...custom].filter((name) => builtIn[name] === undefined).toSorted()]
  return page(
    context,
    '/api/roles',
    names.map((displayName) => ({ id: idOf(displayName), displayName })),
    true,
  )
}
