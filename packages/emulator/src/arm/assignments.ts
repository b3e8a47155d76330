import { emptyResponse, jsonResponse, type EmulatorRequest, type EmulatorResponse } from '../server/exchange.ts'
import { findPrincipal } from '../state/callers.ts'
import { isObject, objectAt, parseJson, stringAt } from '../state/json.ts'
import type { EmulatedDatabase, EmulatedPrincipal, JsonValue } from '../state/model.ts'
import { homeTenant } from '../state/open.ts'
import { armChoice, type ArmContext } from './context.ts'
import { armError, invalidBody, resourceNotFound } from './errors.ts'
import { advanceOn, start } from './operations.ts'

const roles = ['Admin', 'Ingestor', 'Monitor', 'UnrestrictedViewer', 'User', 'Viewer']
const types = { App: 'app', User: 'user', Group: 'group' } as const
type ArmPrincipalType = keyof typeof types

const isType = (name: string): name is ArmPrincipalType => Object.hasOwn(types, name)
const typeName = (type: EmulatedPrincipal['type']): string => type.charAt(0).toUpperCase() + type.slice(1)

/** Where the assignments of one database live. */
export type Assignments = {
  readonly database: EmulatedDatabase
  /** The database's ARM id, and `cluster/database`. */
  readonly databaseId: string
  readonly fullName: string
}

const shownId = (context: ArmContext, { objectId, applicationId, givenId }: EmulatedPrincipal): string =>
  armChoice(context, 'assignmentId') === 'given' ? (givenId ?? objectId) : (applicationId ?? objectId)

const render = (context: ArmContext, place: Assignments, principal: EmulatedPrincipal): unknown => ({
  id: `${place.databaseId}/PrincipalAssignments/${principal.assignment ?? ''}`,
  name: `${place.fullName}/${principal.assignment ?? ''}`,
  type: 'Microsoft.Kusto/Clusters/Databases/PrincipalAssignments',
  properties: {
    principalId: shownId(context, principal),
    principalType: typeName(principal.type),
    role: principal.role,
    tenantId: principal.tenantId,
    tenantName: 'contoso',
    principalName: principal.displayName,
    aadObjectId: principal.objectId,
    provisioningState: 'Succeeded',
  },
})

const named = (database: EmulatedDatabase, name: string): EmulatedPrincipal | undefined =>
  database.principals.find((principal) => principal.assignment?.toLowerCase() === name.toLowerCase())

export const listAssignments = (context: ArmContext, place: Assignments): EmulatorResponse => {
  const assigned = place.database.principals.filter((principal) => principal.assignment !== undefined)
  return jsonResponse(200, { value: assigned.map((principal) => render(context, place, principal)) })
}

const read = (context: ArmContext, name: string, body: JsonValue | undefined): EmulatedPrincipal | string => {
  const properties = isObject(body) ? objectAt(body, 'properties') : undefined
  if (properties === undefined) return 'properties are missing.'
  const id = stringAt(properties, 'principalId') ?? ''
  const role = stringAt(properties, 'role') ?? ''
  const type = stringAt(properties, 'principalType') ?? ''
  if (id === '') return 'principalId is missing.'
  if (!roles.includes(role)) return `The role '${role}' is not known.`
  if (!isType(type)) return `The principal type '${type}' is not known.`
  const known = findPrincipal(context.world, id)
  if (known === undefined && armChoice(context, 'unknownPrincipal') === 'refuse')
    return `Principal '${id}' was not found.`
  const tenantId = stringAt(properties, 'tenantId') ?? known?.tenantId ?? homeTenant
  const { objectId, displayName, applicationId } = known ?? { objectId: id, displayName: '', applicationId: undefined }
  const principal = {
    role,
    type: types[type],
    displayName,
    objectId,
    tenantId,
    notes: '',
    inherited: false,
    assignment: name,
    givenId: id,
  }
  return applicationId === undefined ? principal : { ...principal, applicationId }
}

const put = (
  context: ArmContext,
  request: EmulatorRequest,
  place: Assignments,
  resource: string,
  name: string,
): EmulatorResponse => {
  const wanted = read(context, name, parseJson(request.body))
  if (typeof wanted === 'string') return invalidBody(wanted)
  const { principals } = place.database
  const twin = principals.find(
    (other) =>
      other.objectId === wanted.objectId &&
      other.role === wanted.role &&
      other.assignment?.toLowerCase() !== name.toLowerCase(),
  )
  if (twin?.assignment !== undefined && armChoice(context, 'duplicateAssignment') === 409) {
    return armError(
      409,
      'PrincipalAssignmentAlreadyExists',
      `The assignment '${twin.assignment}' holds the same grant.`,
    )
  }
  const effect = (): void => {
    const others = principals.filter((other) => other !== twin && other !== named(place.database, name))
    principals.length = 0
    for (const each of [...others, wanted]) principals.push(each)
  }
  return start(context, { resource, provider: 'Microsoft.Kusto', effect, render: () => render(context, place, wanted) })
}

/** `…/databases/{database}/principalAssignments/{name}`. */
export const handleAssignment = (
  context: ArmContext,
  request: EmulatorRequest,
  place: Assignments,
  name: string,
): EmulatorResponse => {
  const resource = `${place.databaseId}/principalAssignments/${name}`
  if (request.method === 'PUT') return put(context, request, place, resource, name)
  advanceOn(context.operations, resource)
  const found = named(place.database, name)
  if (request.method === 'GET') {
    return found === undefined
      ? resourceNotFound(`principalAssignments/${name}`)
      : jsonResponse(200, render(context, place, found))
  }
  if (request.method !== 'DELETE') return armError(405, 'MethodNotAllowed', `${request.method} is not answered here.`)
  if (found === undefined) return emptyResponse(204)
  const effect = (): void => {
    place.database.principals = place.database.principals.filter((principal) => principal !== found)
  }
  return start(context, { resource, provider: 'Microsoft.Kusto', effect, render: () => ({}) })
}
