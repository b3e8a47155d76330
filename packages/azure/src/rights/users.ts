import { defined } from '@adx-export/core'
import type { Part } from '@adx-export/planner'
import { applicationApiVersion, createApplicationClient } from '../iot-central/client.ts'
import { membersOf } from '../members.ts'
import { partOf } from '../observe/part.ts'
import type { Session } from '../session.ts'

/** A user of an IoT Central application. */
export type ApplicationUser = {
  /** `email`, `servicePrincipal`, `adGroup`. */
  readonly type: string
  readonly objectId?: string
  /** Ids of roles. */
  readonly roles: readonly string[]
}

/** Who may enter an application, and what its roles are called: the API does not tell what a role allows. */
export type ApplicationUsers = {
  readonly users: readonly ApplicationUser[]
  readonly roleNames: ReadonlyMap<string, string>
}

const userOf = (entry: unknown): ApplicationUser => {
  const members = membersOf(entry, 'a user of the application')
  const roles = members.needList('roles').map((each) => membersOf(each, "a user's role").needText('role'))
  return { type: members.needText('type'), roles, ...defined({ objectId: members.text('objectId') }) }
}

const roleNameOf = (entry: unknown): readonly [id: string, name: string] => {
  const members = membersOf(entry, 'a role of the application')
  return [members.needText('id'), members.text('displayName') ?? members.needText('id')]
}

/** https://learn.microsoft.com/rest/api/iotcentral/dataplane/users/list and …/roles/list */
export const readUsers = (session: Session, host: string): Promise<Part<ApplicationUsers>> => {
  const client = createApplicationClient(session, host)
  return partOf(async () => {
    const [users, roles] = await Promise.all([
      client.list('/api/users', applicationApiVersion),
      client.list('/api/roles', applicationApiVersion),
    ])
    return { users: users.map(userOf), roleNames: new Map(roles.map(roleNameOf)) }
  }, 'a role in the application that may read users, such as Administrator')
}
