import { jsonResponse, type EmulatorRequest, type EmulatorResponse } from '../server/exchange.ts'
import { guidOf } from '../state/identifiers.ts'
import { homeTenant } from '../state/open.ts'
import type { EmulatedCaller, EmulatedWorld } from '../state/world.ts'
import { sealToken } from './access-token.ts'
import { faultOfAssertion } from './assertion.ts'
import { isAudience } from './audiences.ts'
import { refuse, refused, type Origin, type Refused } from './errors.ts'

/** Seconds that a token says it lives. */
const lifetime = 3599
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const suffix = '/.default'

const same = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase()

/** Without roles there is no directory to ask, so everybody is known. */
const knownTo = (world: EmulatedWorld, tenant: string, id: string): EmulatedCaller | Refused => {
  const callers = [...world.roles.values()]
  if (callers.length === 0)
    return {
      displayName: id,
      objectId: guidOf('caller', id),
      applicationId: id,
      tenantId: tenant,
      dataExport: 'full',
      arm: 'contributor',
      cluster: 'admin',
    }
  const inTenant = callers.filter(({ tenantId }) => same(tenantId, tenant))
  if (inTenant.length === 0 && !same(homeTenant, tenant)) return refused.tenant(tenant)
  return inTenant.find(({ applicationId }) => same(applicationId, id)) ?? refused.application(id, tenant)
}

const faultOfCredential = (
  form: URLSearchParams,
  caller: EmulatedCaller,
  { everybody, now }: { readonly everybody: boolean; readonly now: number },
): Refused | undefined => {
  const assertion = form.get('client_assertion')
  if (assertion !== null && form.get('client_assertion_type') !== assertionType)
    return refused.parameter('client_assertion_type')
  const secret = form.get('client_secret') ?? ''
  if (assertion === null && secret === '') return refused.noCredential()
  if (everybody) return undefined
  if (assertion !== null) return faultOfAssertion(assertion, caller, now)
  if (caller.secret === 'expired') return refused.secretExpired(caller.applicationId ?? '')
  return caller.secret === 'valid' ? undefined : refused.secretWrong(caller.applicationId ?? '')
}

const faultOfForm = (form: URLSearchParams): Refused | undefined => {
  const missing = ['grant_type', 'client_id', 'scope'].find((name) => (form.get(name) ?? '') === '')
  if (missing !== undefined) return refused.parameter(missing)
  const grant = form.get('grant_type') ?? ''
  return grant === 'client_credentials' ? undefined : refused.grant(grant)
}

const faultOfScope = (scope: string, tenant: string): Refused | undefined => {
  if (!scope.endsWith(suffix)) return refused.scope(scope)
  const audience = scope.slice(0, -suffix.length)
  return isAudience(audience) ? undefined : refused.resource(audience, tenant)
}

const answer = (world: EmulatedWorld, tenant: string, form: URLSearchParams, now: number): Refused | string => {
  const malformed = faultOfForm(form)
  if (malformed !== undefined) return malformed
  const id = form.get('client_id') ?? ''
  const caller = knownTo(world, tenant, id)
  if ('error' in caller) return caller
  const scope = form.get('scope') ?? ''
  const fault =
    faultOfCredential(form, caller, { everybody: world.roles.size === 0, now }) ?? faultOfScope(scope, tenant)
  if (fault !== undefined) return fault
  const { objectId, tenantId } = caller
  const token = {
    objectId,
    tenantId,
    applicationId: caller.applicationId ?? id,
    audience: scope.slice(0, -suffix.length),
  }
  return sealToken(token, Math.floor(now / 1000) + lifetime)
}

/**
 * `POST /<tenant>/oauth2/v2.0/token` of a login host: the client credentials grant, with a secret or a federated token.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export const handleEntra = (
  world: EmulatedWorld,
  request: EmulatorRequest,
  parts: readonly string[],
  origin: Origin,
): EmulatorResponse => {
  const [tenant = '', ...rest] = parts
  if (request.method !== 'POST' || rest.join('/') !== 'oauth2/v2.0/token')
    return jsonResponse(404, {
      error: { code: 'EmulatorUnknownPath', message: 'Only the token endpoint is answered here.' },
    })
  const answered = answer(world, tenant, new URLSearchParams(request.body), origin.now)
  if (typeof answered !== 'string') return refuse(answered, origin)
  const body = { token_type: 'Bearer', expires_in: lifetime, ext_expires_in: lifetime, access_token: answered }
  return jsonResponse(200, body, { 'cache-control': 'no-store, no-cache', pragma: 'no-cache' })
}
