import { emptyResponse, jsonResponse, type EmulatorRequest, type EmulatorResponse } from '../server/exchange.ts'
import { findPrincipal } from '../state/callers.ts'
import { isObject, objectAt, parseJson, stringAt } from '../state/json.ts'
import type { EmulatedDatabase, EmulatedPrincipal, JsonValue } from '../state/model.ts'
import { homeTenant, tenantDomain } from '../state/open.ts'
import { unknownPrincipal } from '../state/unknown-principal.ts'
import { lateness, shownOf } from '../state/visibility.ts'
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
  /** The id as the request spelled it. */
  readonly askedId: string
  readonly fullName: string
  readonly region: string
}

const shownId = (context: ArmContext, { objectId, applicationId, givenId }: EmulatedPrincipal): string => {
  const shown = armChoice(context, 'assignmentId')
  if (shown === 'object') return objectId
  return shown === 'given' ? (givenId ?? objectId) : (applicationId ?? objectId)
}

const render = (context: ArmContext, place: Assignments, principal: EmulatedPrincipal) => ({
  id: `${place.databaseId}/PrincipalAssignments/${principal.assignment ?? ''}`,
  name: `${place.fullName}/${principal.assignment ?? ''}`,
  type: 'Microsoft.Kusto/Clusters/Databases/PrincipalAssignments',
  properties: {
    principalId: shownId(context, principal),
    principalType: typeName(principal.type),
    role: principal.role,
    tenantId: armChoice(context, 'assignmentTenant') === 'id' ? principal.tenantId : tenantDomain,
    tenantName: 'Contoso',
    principalName: principal.displayName,
    aadObjectId: principal.objectId,
    provisioningState: 'Succeeded',
  },
})

/** The first answer to a write does not know yet what the directory will say. */
const renderFirst = (
  context: ArmContext,
  place: Assignments,
  principal: EmulatedPrincipal,
  isNew: boolean,
): unknown => {
  const { id, name, type, properties } = render(context, place, principal)
  const { tenantId: _, tenantName: __, aadObjectId: ___, ...known } = properties
  return { id, name, type, properties: { ...known, provisioningState: isNew ? 'Creating' : 'Accepted' } }
}

const named = (database: EmulatedDatabase, name: string): EmulatedPrincipal | undefined =>
  database.principals.find((principal) => principal.assignment?.toLowerCase() === name.toLowerCase())

export const listAssignments = (context: ArmContext, place: Assignments): EmulatorResponse => {
  const assigned = place.database.principals.filter((principal) => principal.assignment !== undefined)
  const shown = shownOf(assigned, context.now())
  return jsonResponse(200, { value: shown.map((principal) => render(context, place, principal)) })
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
  const stranger = { ...unknownPrincipal(types[type], id, tenantId), displayName: '' }
  const { objectId, displayName, applicationId, mail } = known ?? stranger
  return {
    role,
    type: types[type],
    displayName,
    objectId,
    ...(applicationId === undefined ? {} : { applicationId }),
    tenantId,
    notes: '',
    inherited: false,
    assignment: name,
    givenId: id,
    ...(mail === undefined ? {} : { mail }),
  }
}

const resourceOf = (place: Assignments, name: string): string => `${place.askedId}/principalAssignments/${name}`

const put = (context: ArmContext, request: EmulatorRequest, place: Assignments, name: string): EmulatorResponse => {
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
  const isNew = named(place.database, name) === undefined
  const effect = (): void => {
    const others = principals.filter((other) => other !== twin && other !== named(place.database, name))
    const late = isNew ? lateness(context.world.visibleAfter ?? {}, context.now()) : {}
    principals.length = 0
    for (const each of [...others, { ...wanted, ...late }]) principals.push(each)
  }
  return start(context, {
    resource: resourceOf(place, name),
    method: 'PUT',
    isNew,
    region: place.region,
    effect,
    render: () => render(context, place, wanted),
    first: () => renderFirst(context, place, wanted, isNew),
  })
}

/** `…/databases/{database}/principalAssignments/{name}`. */
export const handleAssignment = (
  context: ArmContext,
  request: EmulatorRequest,
  place: Assignments,
  name: string,
): EmulatorResponse => {
  if (request.method === 'PUT') return put(context, request, place, name)
  const resource = resourceOf(place, name)
  advanceOn(context.operations, resource)
  const found = named(place.database, name)
  if (request.method === 'GET') {
    return found === undefined || shownOf([found], context.now()).length === 0
      ? resourceNotFound(resource)
      : jsonResponse(200, render(context, place, found))
  }
  if (request.method !== 'DELETE') return armError(405, 'MethodNotAllowed', `${request.method} is not answered here.`)
  if (found === undefined) return emptyResponse(204)
  const effect = (): void => {
    place.database.principals = place.database.principals.filter((principal) => principal !== found)
  }
  return start(context, { resource, method: 'DELETE', region: place.region, effect, render: () => ({}) })
}
