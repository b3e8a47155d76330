import { opens } from '../entra/audiences.ts'
import type { EmulatorRequest, EmulatorResponse } from '../server/exchange.ts'
import { callerOf } from '../state/callers.ts'
import { openDatabase } from '../state/open.ts'
import { regionName } from '../state/regions.ts'
import type { EmulatedCaller } from '../state/world.ts'
import { handleApplication } from './applications.ts'
import { handleAssignment, listAssignments } from './assignments.ts'
import { clusterName, createCluster, handleCluster } from './clusters.ts'
import { armRoleOf } from './access.ts'
import { armChoice, type ArmContext } from './context.ts'
import { handleDatabase, listDatabases } from './databases.ts'
import { armError, resourceNotFound } from './errors.ts'
import { advanceOn, isBusyWithin, pollOperation } from './operations.ts'
import { isPermissions, listPermissions } from './permissions.ts'
import { answerRoles } from './role-assignments.ts'
import { clusterById, knownCluster } from './resources.ts'

/** ARM takes Entra tokens only, and Azure roles are its own. */
const refuseCaller = (
  caller: EmulatedCaller | 'anyone' | undefined,
  request: EmulatorRequest,
  path: readonly string[],
): EmulatorResponse | undefined => {
  if (caller === undefined) return armError(401, 'AuthenticationFailed', 'Authentication failed.')
  if (caller === 'anyone') return undefined
  const role = armRoleOf(caller.arm, path)
  if (role === 'contributor' || (role === 'reader' && request.method === 'GET')) return undefined
  return armError(403, 'AuthorizationFailed', `The client '${caller.objectId}' does not have authorization.`)
}

const withinCluster = (
  context: ArmContext,
  request: EmulatorRequest,
  path: readonly string[],
): EmulatorResponse | undefined => {
  const id = `/${path.slice(0, 8).join('/')}`
  if (request.method === 'PUT' && path.length === 8 && knownCluster(context.world, id, path[7] ?? '') === undefined) {
    return createCluster(context, request, id, path[7] ?? '')
  }
  const cluster = clusterById(context.world, id, path[7] ?? '')
  if (cluster === undefined) return resourceNotFound(id)
  if (
    request.method !== 'GET' &&
    armChoice(context, 'busyResource') === 'conflict' &&
    isBusyWithin(context.operations, id)
  ) {
    return armError(409, 'ServiceIsInMaintenance', 'The cluster is busy with another change; try again later.')
  }
  const [databases, database, assignments, assignment] = path.slice(8)
  if (databases === undefined) return handleCluster(context, request, cluster, id)
  if (databases.toLowerCase() !== 'databases') return undefined
  if (database === undefined) return request.method === 'GET' ? listDatabases(cluster, id) : undefined
  const databaseId = `${id}/databases/${database}`
  if (assignments === undefined) {
    return handleDatabase(context, request, cluster, { id: databaseId, clusterId: id, name: database })
  }
  if (assignments.toLowerCase() !== 'principalassignments') return undefined
  advanceOn(context.operations, databaseId)
  const found = openDatabase(context.world, cluster, database)
  if (found === undefined) return resourceNotFound(databaseId)
  const place = {
    database: found,
    databaseId: `${(cluster.resourceId ?? id).replace(/\/clusters\//i, '/Clusters/')}/Databases/${found.name}`,
    askedId: databaseId,
    fullName: `${clusterName(cluster, id)}/${found.name}`,
    region: regionName(cluster.location),
  }
  if (assignment !== undefined) return handleAssignment(context, request, place, assignment)
  return request.method === 'GET' ? listAssignments(context, place) : undefined
}

const route = (
  context: ArmContext,
  request: EmulatorRequest,
  path: readonly string[],
): EmulatorResponse | undefined => {
  const lower = path.map((part) => part.toLowerCase())
  if (lower[2] === 'providers' && lower[4] === 'locations' && path.length === 8) {
    return request.method === 'GET' ? pollOperation(context, path[7] ?? '') : undefined
  }
  if (lower[2] !== 'resourcegroups' || lower[4] !== 'providers' || path.length < 8) return undefined
  const kind = `${lower[5]}/${lower[6]}`
  if (kind === 'microsoft.kusto/clusters') return withinCluster(context, request, path)
  if (kind !== 'microsoft.iotcentral/iotapps' || path.length > 8) return undefined
  return handleApplication(context, request, `/${path.join('/')}`, path[7] ?? '')
}

/** Azure Resource Manager, as far as applications and clusters go. `path` is from the root, decoded. */
export const handleArm = (asked: ArmContext, request: EmulatorRequest, path: readonly string[]): EmulatorResponse => {
  const caller = callerOf(asked.world, request.headers['authorization'], {
    opensFor: (audience) => opens.arm(audience, asked.host),
  })
  const refused = refuseCaller(caller, request, path)
  if (refused !== undefined) return refused
  const context = caller === undefined || caller === 'anyone' ? asked : { ...asked, caller }
  if (!context.query.has('api-version')) {
    return armError(400, 'MissingApiVersionParameter', 'The api-version query parameter (?api-version=) is required.')
  }
  if (path[0]?.toLowerCase() !== 'subscriptions') return armError(404, 'NotFound', 'There is no such resource type.')
  if (isPermissions(path.map((part) => part.toLowerCase()))) {
    const role = caller === undefined || caller === 'anyone' ? 'anyone' : armRoleOf(caller.arm, path)
    const answer = listPermissions(request, role)
    if (answer !== undefined) return answer
  }
  const roles = answerRoles(context.world, request, context.query, path)
  if (roles !== undefined) return roles
  return route(context, request, path) ?? armError(404, 'InvalidResourceType', 'The resource type could not be found.')
}
