import { jsonResponse, type EmulatorRequest, type EmulatorResponse } from '../server/exchange.ts'
import type { ArmRole } from '../state/world.ts'

/** Reader and Contributor as Azure defines them: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general */
export const permissionsOf: Readonly<Record<ArmRole, object>> = {
  reader: { actions: ['*/read'], notActions: [], dataActions: [], notDataActions: [] },
  contributor: {
    actions: ['*'],
    notActions: ['Microsoft.Authorization/*/Delete', 'Microsoft.Authorization/*/Write'],
    dataActions: [],
    notDataActions: [],
  },
}

const owner = { actions: ['*'], notActions: [], dataActions: [], notDataActions: [] }

/** `…/providers/Microsoft.Authorization/permissions`: what the caller may do with the resource before it. */
export const isPermissions = (lower: readonly string[]): boolean =>
  lower.slice(8).join('/') === 'providers/microsoft.authorization/permissions'

/** https://learn.microsoft.com/rest/api/authorization/permissions/list-for-resource */
export const listPermissions = (
  { method }: EmulatorRequest,
  role: ArmRole | undefined | 'anyone',
): EmulatorResponse | undefined => {
  if (method !== 'GET') return undefined
  const value = role === undefined ? [] : [role === 'anyone' ? owner : permissionsOf[role]]
  return jsonResponse(200, { value })
}
