import { AzureError, type AzureErrorCode } from '../errors.ts'
import type { Redactor } from '../redact.ts'
import { connectionErrorOf, plainCode } from '../rest/failures.ts'
import { retryAfterOf } from '../retry.ts'
import { toldBy } from '../withheld.ts'
import type { Phase } from '../session.ts'
import { fieldsOf, isFields, textOf, type Fields } from '../wire.ts'
import { oneApiErrorOf } from './one-api-error.ts'

export const kustoRights = {
  plan: "the role 'Monitor' on the database (and 'Admin' to see its principals)",
  apply: "the role 'Admin' on the database",
} as const

type Asked = {
  readonly host: string
  readonly now: number
  readonly redactor: Redactor
  readonly phase: Phase
  /** Whether a secret of the run is in the command. */
  readonly carriesSecret?: boolean
}

/** The library wraps some errors in its own; the HTTP answer is on the inner one. */
const responseOf = (error: unknown): Fields | undefined => {
  const fields = fieldsOf(error)
  const response = fields['response'] ?? fieldsOf(fields['inner'])['response']
  return isFields(response) ? response : undefined
}

/** The code of a OneApiError, or else what the status says. https://learn.microsoft.com/kusto/api/rest/response-http-errors */
const codeOf = (status: number, serviceCode: string, type: string): AzureErrorCode => {
  if (status >= 300 && status < 400) return 'redirected'
  if (/DatabaseNotExist|TableNotExist|EntityNotFound|NameDoesNotExist/i.test(serviceCode)) return 'not-found'
  if (/(EntityNotFound|DatabaseNotFound|TableNotFound|NameDoesNotExist)\w*Exception$/.test(type)) return 'not-found'
  if (/ClusterSuspended/i.test(type)) return 'stopped'
  if (/Unauthorized\w*Exception$|RequestDenied\w*Exception$/.test(type)) return 'forbidden'
  if (status === 401) return 'unauthorized'
  if (status === 403 || /^Forbidden/i.test(serviceCode)) return 'forbidden'
  if (status === 404) return 'not-found'
  if (status === 409) return 'conflict'
  if (status === 412) return 'stopped'
  if (status === 408 || status === 504) return 'timed-out'
  if (status === 429) return 'throttled'
  return status >= 500 ? 'service-failed' : 'rejected'
}

const hintOf = (code: AzureErrorCode, phase: Phase): string | undefined => {
  if (code === 'forbidden' || code === 'unauthorized') return `It takes ${kustoRights[phase]}.`
  if (code === 'stopped') return 'Start the cluster.'
  if (code === 'redirected')
    return 'Redirects are not followed: a token must not reach another host. A pool that was migrated has a new address.'
  return undefined
}

const headerOf = (response: Fields, name: string): string | undefined => {
  const value = fieldsOf(response['headers'])[name]
  return typeof value === 'string' ? value : undefined
}

const answeredError = (
  response: Fields,
  status: number,
  { host, now, redactor, phase, carriesSecret = false }: Asked,
): AzureError => {
  const told = oneApiErrorOf(textOf(response['data']) ?? '')
  const { code: serviceCode = '', type = '', message = '' } = told ?? {}
  const code = codeOf(status, serviceCode, type)
  const words = toldBy({ code: serviceCode, message }, { hint: hintOf(code, phase), carriesSecret })
  const said = redactor.clean(words.words)
  return new AzureError(code, `The cluster ${host} answered ${status}${said === '' ? '' : `: ${said}`}`, {
    status,
    serviceCode: carriesSecret && said === '' ? undefined : plainCode(serviceCode, redactor),
    hint: words.hint,
    principalUnknown: words.principalUnknown,
    retryAfter: retryAfterOf(headerOf(response, 'retry-after'), now),
    permanent: told?.permanent,
  })
}

/** Makes an error of our own out of whatever the library threw; the library's keeps the request and its token. */
export const kustoErrorOf = (error: unknown, asked: Asked): AzureError => {
  const fields = fieldsOf(error)
  const inner = fields['inner']
  if (error instanceof AzureError) return error
  if (inner instanceof AzureError) return inner
  const response = responseOf(error)
  const status = response?.['status']
  // A status of success on an error is an answer that broke off.
  if (response !== undefined && typeof status === 'number' && status !== 200)
    return answeredError(response, status, asked)
  if (fields['name'] === 'KustoAuthenticationError')
    return new AzureError('credential-unavailable', `No token for the cluster ${asked.host} could be had.`)
  if (/maxContentLength/.test(String(fields['message'])))
    return new AzureError('too-large', `The cluster ${asked.host} answered with more than can be read.`)
  return connectionErrorOf(
    error,
    { name: `The cluster ${asked.host}`, right: kustoRights[asked.phase] },
    asked.redactor,
  )
}
