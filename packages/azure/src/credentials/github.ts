import type { Clock } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import type { Limits } from '../limits.ts'
import type { Redactor } from '../redact.ts'
import { fieldsOf, textOf } from '../wire.ts'
import { expiryOf } from './claims.ts'

type Env = Readonly<Record<string, string | undefined>>

/** https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust */
export const federationAudience = 'api://AzureADTokenExchange'

/** What the job was given to ask GitHub for an identity token. */
export type GithubRequest = { readonly url: URL; readonly token: string }

export const githubRequestOf = (env: Env): GithubRequest | undefined => {
  const url = env['ACTIONS_ID_TOKEN_REQUEST_URL']
  const token = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']
  if (url === undefined || token === undefined || url === '' || token === '' || !URL.canParse(url)) return undefined
  return { url: new URL(url), token }
}

const isTrusted = (url: URL): boolean =>
  url.protocol === 'https:' ||
  (url.protocol === 'http:' && (url.hostname === '127.0.0.1' || url.hostname === 'localhost'))

const ask = async (request: GithubRequest, limits: Limits): Promise<string> => {
  if (!isTrusted(request.url))
    throw new AzureError(
      'host-refused',
      `'${request.url.host}' is refused: the address of identity tokens is not https.`,
    )
  const url = new URL(request.url)
  url.searchParams.set('audience', federationAudience)
  const failed = (why: string): AzureError =>
    new AzureError('credential-unavailable', `GitHub gave no identity token: ${why}.`, {
      hint: 'The job needs `permissions: id-token: write`.',
    })
  let response: Response
  try {
    response = await fetch(url, {
      headers: { authorization: `Bearer ${request.token}`, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(limits.tokenTimeout),
    })
  } catch {
    throw failed(`'${url.host}' did not answer`)
  }
  if (!response.ok) throw failed(`it answered ${response.status}`)
  const value = textOf(fieldsOf(await response.json().catch(() => undefined))['value'])
  if (value === undefined) throw failed('its answer holds none')
  return value
}

/** GitHub's tokens live for minutes; the identity library asks twice for each of its own. */
export const createAssertion = (
  request: GithubRequest,
  clock: Clock,
  limits: Limits,
  redactor: Redactor,
): (() => Promise<string>) => {
  let held: { readonly token: string; readonly until: number } | undefined
  let flight: Promise<string> | undefined
  const margin = 60_000
  const renew = async (): Promise<string> => {
    try {
      const token = await ask(request, limits)
      redactor.hide(token)
      held = { token, until: (expiryOf(token) ?? clock.now()) - margin }
      return token
    } finally {
      flight = undefined
    }
  }
  return async () => {
    if (held !== undefined && held.until > clock.now()) return held.token
    flight ??= renew()
    return flight
  }
}
