import type { ApplicationUsers } from '@adx-export/azure'
import type { Part } from '@adx-export/planner'
import type { SetupCheck } from '@adx-export/report'
import { checkOf, enter, listUser, proposedRole, who, whyOf, type Subject, type Told } from './subject.ts'

/** https://learn.microsoft.com/azure/iot-central/core/howto-authorize-rest-api */
const administrator = 'ca310b8d-2f4a-44e0-a36e-957c202cd8d4'
/** Neither changes data export, and both change other things: https://learn.microsoft.com/azure/iot-central/core/howto-manage-users-roles */
const others: ReadonlyMap<string, string> = new Map([
  ['344138e9-8de4-4497-8c54-5237e96d6aaf', 'Builder'],
  ['ae2c9854-393b-4f97-8c42-479d70ce626e', 'Operator'],
])

const give = (as: Subject['as']): string =>
  `In the application, under Permissions, Users: give it the role '${proposedRole(as)}' in place of that one.`

const ofAdministrator = (as: Subject['as'], host: string): Told =>
  as === 'writer'
    ? { state: 'ok', what: `the writer may write data export of ${host}, as an Administrator` }
    : {
        state: 'missing',
        what: `the reader is an Administrator of ${host}, so whoever may push a branch may change everything in it`,
        fix: give(as),
      }

const ofOther = (as: Subject['as'], host: string, name: string): Told =>
  as === 'writer'
    ? { state: 'missing', what: `the writer may not write data export of ${host}: it is ${name}`, fix: give(as) }
    : { state: 'missing', what: `the reader is ${name} of ${host}, which may do more than read`, fix: give(as) }

const ofCustom = (as: Subject['as'], host: string, name: string): Told => {
  const [verb, only] = as === 'writer' ? ['may', 'Full control'] : ['cannot', 'View and nothing else']
  return {
    state: 'unknown',
    what: `whether ${who[as]} ${verb} write data export of ${host}: its role '${name}' is a custom one, and IoT Central's API does not tell what it allows`,
    fix: `Look in the application under Permissions, Roles, '${name}': Data export must have ${only}.`,
  }
}

const judged = (subject: Subject, users: ApplicationUsers, objectId: string): Told => {
  const { as, config } = subject
  const { host } = config.application
  const own = users.users.filter((user) => user.objectId?.toLowerCase() === objectId.toLowerCase())
  const roles = own.flatMap((user) => user.roles)
  if (roles.length === 0) {
    // Whether it is in a group that is a user, nobody was asked.
    const groups = users.users.filter(({ type }) => type.toLowerCase() === 'adgroup').length
    return groups > 0
      ? {
          state: 'unknown',
          what: `whether ${who[as]} is a user of ${host}: it is none by itself, but it may be in a group that is one`,
          fix: enter(subject),
        }
      : { state: 'missing', what: `${who[as]} is not a user of ${host}`, fix: enter(subject) }
  }
  if (roles.includes(administrator)) return ofAdministrator(as, host)
  const custom = roles.find((role) => !others.has(role))
  const known = roles.find((role) => others.has(role))
  // For the reader the role that may do more counts, for the writer the one that may be enough.
  if (custom !== undefined && (as === 'writer' || known === undefined))
    return ofCustom(as, host, users.roleNames.get(custom) ?? custom)
  return ofOther(as, host, others.get(known ?? '') ?? '')
}

/** What the users and roles of the application say of an identity. */
export const insideCheck = (subject: Subject, users: Part<ApplicationUsers>, objectId: Part<string>): SetupCheck => {
  const { as, config } = subject
  const by = 'application-users'
  if (users.state === 'read' && objectId.state === 'read')
    return checkOf(subject, { ...judged(subject, users.value, objectId.value), by })
  const right = users.state === 'unreadable' ? users.right : undefined
  const why =
    users.state === 'read' ? whyOf(objectId) : right === undefined ? whyOf(users) : `reading users takes ${right}`
  return checkOf(subject, {
    state: 'unknown',
    by,
    what: `which role ${who[as]} has in ${config.application.host}: ${why}`,
    fix: listUser(subject),
  })
}
