import type { Clock } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import type { Limits } from '../limits.ts'
import type { Redactor } from '../redact.ts'
import { isLoopback } from '../target.ts'
import type { Transport } from '../rest/transport.ts'
import { fieldsOf, textOf } from '../wire.ts'
import { expiryOf } from './claims.ts'

type Env = Readonly<Record<string, string | undefined>>

/** What the job was given to ask GitHub for an identity token. */
export type GithubRequest = { readonly url: URL; readonly token: string }

export const githubRequestOf = (env: Env): GithubRequest | undefined => {
  const url = env['ACTIONS_ID_TOKEN_REQUEST_URL']
  const token = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']
  if (url === undefined || token === undefined || url === '' || token === '' || !URL.canParse(url)) return undefined
  return { url: new URL(url), token }
}

const isTrusted = (url: URL): boolean => url.protocol === 'https:' || isLoopback(url)

const ask = async (
  { url: base, token }: GithubRequest,
  { transport, limits, audience }: AssertionOptions,
): Promise<string> => {
  if (!isTrusted(base))
    throw new AzureError('host-refused', `'${base.host}' is refused: the address of identity tokens is not https.`)
  const url = new URL(base)
  url.searchParams.set('audience', audience)
  const failed = (why: string): AzureError =>
    new AzureError('credential-unavailable', `GitHub gave no identity token: ${why}`, {
      hint: 'Add `id-token: write` to the `permissions` of the job.',
    })
  const service = { name: 'GitHub', right: 'the permission `id-token: write`' }
  const authorization = `Bearer ${token}`
  try {
    const timeout = limits.tokenTimeout
    const { body } = await transport({ method: 'GET', url, beyondAzure: true, authorization, timeout, service })
    const value = textOf(fieldsOf(body)['value'])
    if (value !== undefined) return value
  } catch (error) {
    throw error instanceof AzureError ? failed(error.message) : error
  }
  throw failed('its answer holds none.')
}

export type AssertionOptions = {
  readonly clock: Clock
  readonly limits: Limits
  readonly redactor: Redactor
  readonly transport: Transport
  /** What the identity token is for: Entra compares it with that of the federated credential. */
  readonly audience: string
}

/** GitHub's tokens live for minutes; the identity library asks twice for each of its own. */
export const createAssertion = (request: GithubRequest, options: AssertionOptions): (() => Promise<string>) => {
  const { clock, redactor } = options
  let held: { readonly token: string; readonly until: number } | undefined
  let flight: Promise<string> | undefined
  const margin = 60_000
  const renew = async (): Promise<string> => {
    try {
      const token = await ask(request, options)
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
