import { opens } from '../entra/audiences.ts'
import { githubIssuer, usualAudience } from '../entra/assertion.ts'
import { jsonResponse, type EmulatorRequest, type EmulatorResponse } from '../server/exchange.ts'
import { callerOf, findPrincipal } from '../state/callers.ts'
import { guidOf } from '../state/identifiers.ts'
import type { EmulatedWorld } from '../state/world.ts'

/** The error body of Microsoft Graph: https://learn.microsoft.com/graph/errors */
const refusal = (status: number, code: string, message: string): EmulatorResponse =>
  jsonResponse(status, { error: { code, message } })

const notFound = (id: string): EmulatorResponse =>
  refusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  )

const byApplication = /^(servicePrincipals|applications)\(appId='([^']+)'\)$/

const credentialsOf = (world: EmulatedWorld, applicationId: string): EmulatorResponse => {
  const caller = [...world.roles.values()].find((one) => one.applicationId === applicationId)
  if (caller === undefined) return notFound(applicationId)
  const value = (caller.federated ?? []).map(({ issuer = githubIssuer, subject, audience = usualAudience }, at) => ({
    id: guidOf('federated', applicationId, subject),
    name: `github-${String(at)}`,
    issuer,
    subject,
    audiences: [audience],
  }))
  return jsonResponse(200, { value })
}

/**
 * As much of Microsoft Graph as tells whom a client id belongs to, and whom an application trusts.
 * https://learn.microsoft.com/graph/api/serviceprincipal-get, https://learn.microsoft.com/graph/api/application-list-federatedidentitycredentials
 */
export const handleGraph = (
  world: EmulatedWorld,
  request: EmulatorRequest,
  host: string,
  parts: readonly string[],
): EmulatorResponse => {
  const caller = callerOf(world, request.headers['authorization'], {
    opensFor: (audience) => opens.graph(audience, host),
  })
  if (caller === undefined) return refusal(401, 'InvalidAuthenticationToken', 'Access token is empty or not valid.')
  if (caller !== 'anyone' && caller.directory !== 'read')
    return refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
  const [version, resource = '', below, ...rest] = parts
  const [, kind, id = ''] = byApplication.exec(resource) ?? []
  if (request.method !== 'GET' || version !== 'v1.0' || rest.length > 0)
    return refusal(400, 'BadRequest', 'The emulator knows no such resource.')
  if (kind === 'applications' && below === 'federatedIdentityCredentials') return credentialsOf(world, id)
  if (kind !== 'servicePrincipals' || below !== undefined)
    return refusal(400, 'BadRequest', 'The emulator knows no such resource.')
  const found = findPrincipal(world, id)
  if (found?.applicationId !== id) return notFound(id)
  return jsonResponse(200, { id: found.objectId, appId: id, displayName: found.displayName })
}
