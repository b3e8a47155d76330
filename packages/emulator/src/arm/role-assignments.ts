import { jsonResponse, type EmulatorRequest, type EmulatorResponse } from '../server/exchange.ts'
import { guidOf } from '../state/identifiers.ts'
import type { ArmRole, EmulatedWorld } from '../state/world.ts'
import { rolesAt } from './access.ts'
import { armError, resourceNotFound } from './errors.ts'
import { permissionsOf } from './permissions.ts'

/** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general */
const definitions: Readonly<Record<ArmRole, { readonly id: string; readonly name: string }>> = {
  reader: { id: 'acdd72a7-3385-48ef-bd42-f606fba81ae7', name: 'Reader' },
  contributor: { id: 'b24988ac-6180-42a0-ab88-20f7382dd24c', name: 'Contributor' },
}

/** https://learn.microsoft.com/azure/role-based-access-control/role-assignments-list-rest */
const filter = /^atScope\(\) and assignedTo\('([^']+)'\)$/

const list = (world: EmulatedWorld, query: URLSearchParams, path: readonly string[]): EmulatorResponse => {
  const [, objectId] = filter.exec(query.get('$filter') ?? '') ?? []
  if (objectId === undefined)
    return armError(400, 'UnsupportedQuery', `The filter '${query.get('$filter') ?? ''}' is not supported.`)
  const caller = [...world.roles.values()].find((one) => one.objectId === objectId)
  const subscription = `/subscriptions/${path[1] ?? ''}`
  const value = (caller === undefined ? [] : rolesAt(caller.arm, path)).map(({ scope, role }) => {
    const at = scope === '' ? subscription : scope
    const name = guidOf('role assignment', objectId, at, role)
    return {
      id: `${at}/providers/Microsoft.Authorization/roleAssignments/${name}`,
      name,
      type: 'Microsoft.Authorization/roleAssignments',
      properties: {
        roleDefinitionId: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${definitions[role].id}`,
        principalId: objectId,
        principalType: 'ServicePrincipal',
        scope: at,
      },
    }
  })
  return jsonResponse(200, { value })
}

const definition = (id: string): EmulatorResponse => {
  const found = (Object.keys(definitions) as ArmRole[]).find((role) => definitions[role].id === id)
  if (found === undefined) return resourceNotFound(id)
  return jsonResponse(200, {
    id: `/providers/Microsoft.Authorization/roleDefinitions/${id}`,
    name: id,
    type: 'Microsoft.Authorization/roleDefinitions',
    properties: { roleName: definitions[found].name, type: 'BuiltInRole', permissions: [permissionsOf[found]] },
  })
}

/** `…/providers/Microsoft.Authorization/roleAssignments` and `…/roleDefinitions/<id>` of a resource; undefined for anything else. */
export const answerRoles = (
  world: EmulatedWorld,
  { method }: EmulatorRequest,
  query: URLSearchParams,
  path: readonly string[],
): EmulatorResponse | undefined => {
  const [providers, provider, what, id, ...rest] = path.slice(8).map((part) => part.toLowerCase())
  if (method !== 'GET' || providers !== 'providers' || provider !== 'microsoft.authorization') return undefined
  if (what === 'roleassignments' && id === undefined) return list(world, query, path)
  return what === 'roledefinitions' && id !== undefined && rest.length === 0 ? definition(id) : undefined
}
