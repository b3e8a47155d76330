import { defined } from '@adx-export/core'
import { AzureError, type AzureErrorCode } from '../errors.ts'
import type { PipelineResponse } from '@azure/core-rest-pipeline'
import type { Redactor } from '../redact.ts'
import { retryAfterOf } from '../retry.ts'
import { emulatorVariable, type Target } from '../target.ts'
import { toldBy } from '../withheld.ts'
import { fieldsOf, isTooDeep, parseJson, textOf, tooDeep } from '../wire.ts'

/** Who is asked, for messages; and the right that a refusal means is missing. */
export type Service = { readonly name: string; readonly right: string }

const neverConnected = new Set(['ECONNREFUSED', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])
/** Asking again would find the same. */
const neverWill: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'Check the name; there is no such host.'],
  ...[
    'EPROTO',
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ].map((code): [string, string] => [
    code,
    'A proxy may stand between this machine and Azure. If it should, set NODE_EXTRA_CA_CERTS to its certificate.',
  ]),
])
const timedOut = new Set(['ABORT_ERR', 'ERR_CANCELED', 'ETIMEDOUT', 'ECONNABORTED', 'ESOCKETTIMEDOUT'])

export const isTimeout = (error: unknown): boolean => {
  const { code, name } = fieldsOf(error)
  return timedOut.has(textOf(code) ?? '') || name === 'AbortError'
}

/** An emulator that is not there: every host is behind it, so this ends the run, and nobody has to wait for it. */
export const silentEmulatorOf = (error: unknown, target: Target): AzureError | undefined =>
  target.type === 'emulator' && neverConnected.has(textOf(fieldsOf(error)['code']) ?? '')
    ? new AzureError(
        'unreachable',
        `The emulator at ${target.url} does not answer: start it, or unset ${emulatorVariable}.`,
        { permanent: true, endsRun: true },
      )
    : undefined

/** What a failed exchange was, from the two plain texts that every HTTP client puts on its errors. */
export const connectionErrorOf = (error: unknown, { name }: Service, redactor: Redactor): AzureError => {
  if (error instanceof AzureError) return error
  const fields = fieldsOf(error)
  const code = textOf(fields['code']) ?? ''
  if (isTimeout(error)) return new AzureError('timed-out', `${name} did not answer in time.`)
  const words = redactor.clean(error instanceof Error ? error.message : code)
  const permanent = neverWill.get(code)
  if (permanent !== undefined)
    return new AzureError('unreachable', `${name} cannot be reached: ${words}.`, {
      serviceCode: code,
      hint: permanent,
      permanent: true,
    })
  if (neverConnected.has(code))
    return new AzureError('unreachable', `${name} cannot be reached: ${words}.`, {
      serviceCode: code,
      hint: 'Check whether a firewall or a private endpoint keeps this machine out.',
    })
  return new AzureError('connection-lost', `The connection to ${name} was lost: ${words}.`, { serviceCode: code })
}

const codeByStatus = (status: number): AzureErrorCode => {
  if (status >= 300 && status < 400) return 'redirected'
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 409 || status === 412) return 'conflict'
  if (status === 408 || status === 504) return 'timed-out'
  if (status === 429) return 'throttled'
  return status >= 500 ? 'service-failed' : 'rejected'
}

const hintOf = (code: AzureErrorCode, { right }: Service): string | undefined => {
  if (code === 'forbidden' || code === 'unauthorized') return `It takes ${right}.`
  if (code === 'redirected') return 'Redirects are not followed: a token must not reach another host.'
  return undefined
}

/**
 * IoT Central and ARM agree on `{error: {code, message}}`; older answers of IoT Central append support boilerplate. Entra
 * answers as RFC 6749 has it, of which its own code alone is kept: its words can quote what was sent.
 */
export const serviceErrorOf = (body: unknown): { readonly code?: string; readonly message?: string } => {
  const aadsts = /^AADSTS\d+/.exec(textOf(fieldsOf(body)['error_description']) ?? '')?.[0]
  if (aadsts !== undefined) return { code: aadsts }
  const error = fieldsOf(fieldsOf(body)['error'])
  const code = textOf(error['code'])
  const message = textOf(error['message'])?.replace(/\s*You can contact support at .*$/s, '')
  return defined({ code, message })
}

/** A code of the service, if it is one: anything longer could be what was sent, quoted. */
export const plainCode = (code: string | undefined, redactor: Redactor): string | undefined =>
  code !== undefined && /^[\w.-]{1,100}$/.test(code) ? redactor.clean(code) : undefined

export const statusErrorOf = (
  answer: {
    readonly status: number
    readonly header: (name: string) => string | undefined
    readonly body: unknown
    readonly service: Service
    readonly now: number
    readonly carriesSecret: boolean
  },
  redactor: Redactor,
): AzureError => {
  const { status, service, carriesSecret } = answer
  const { code: given, message } = serviceErrorOf(answer.body)
  const serviceCode = plainCode(given ?? answer.header('x-ms-error-code'), redactor)
  const code = codeByStatus(status)
  const asked = { hint: hintOf(code, service), carriesSecret }
  const told = toldBy({ code: given ?? serviceCode, message }, asked)
  const words = redactor.clean(told.words)
  return new AzureError(code, `${service.name} answered ${status}${words === '' ? '' : `: ${words}`}`, {
    status,
    serviceCode: carriesSecret && words === '' ? undefined : serviceCode,
    hint: told.hint,
    principalUnknown: told.principalUnknown,
    retryAfter: retryAfterOf(answer.header('retry-after'), answer.now),
  })
}

/** Whether a secret of the run is in what was sent, the token apart, which goes with every request. */
const holdsSecret = (body: unknown, redactor: Redactor): boolean =>
  typeof body === 'string' && redactor.mask(body) !== body

/** What is wrong with an answer; undefined where it is a success with JSON or nothing in it. */
export const responseErrorOf = (
  { request, status, headers, bodyAsText }: PipelineResponse,
  { service, redactor, now }: { readonly service: Service; readonly redactor: Redactor; readonly now: number },
): AzureError | undefined => {
  const text = bodyAsText ?? ''
  const body = text === '' ? undefined : parseJson(text)
  if (status < 200 || status > 299)
    return statusErrorOf(
      {
        status,
        header: (name) => headers.get(name),
        body,
        service,
        now,
        carriesSecret: holdsSecret(request.body, redactor),
      },
      redactor,
    )
  if (text === '' || body !== undefined) return undefined
  if (isTooDeep(text)) return tooDeep(`The answer of ${service.name}`)
  return new AzureError('bad-answer', `${service.name} answered with something other than JSON.`, {
    status,
    hint: 'Something between here and Azure may have answered in its place: a proxy, a firewall, a sign-in page.',
  })
}
