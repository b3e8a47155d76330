import { jsonResponse, type EmulatorResponse } from '../server/exchange.ts'

/** When and under which id an answer is given. */
export type Origin = { readonly now: number; readonly traceId: string }

type Refused = {
  readonly status: 400 | 401 | 429 | 500
  readonly error: string
  readonly code: number
  readonly text: string
}

/** What the token endpoint answers instead of a token. */
type EntraFailure = {
  readonly status: number
  readonly error: string
  readonly description: string
  readonly codes: readonly number[]
}

export const entraError = ({ status, error, description, codes }: EntraFailure, origin: Origin) => {
  const timestamp = `${new Date(origin.now).toISOString().slice(0, 19).replace('T', ' ')}Z`
  const { traceId } = origin
  const ids = `Trace ID: ${traceId} Correlation ID: ${traceId} Timestamp: ${timestamp}`
  return jsonResponse(status, {
    error,
    error_description: `${description} ${ids}`,
    error_codes: codes,
    timestamp,
    trace_id: traceId,
    correlation_id: traceId,
  })
}

/**
 * The error body of the token endpoint, whose description begins with Entra's own code.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export const refuse = ({ status, error, code, text }: Refused, origin: Origin): EmulatorResponse =>
  entraError({ status, error, description: `AADSTS${code}: ${text}`, codes: [code] }, origin)

const badRequest = (error: string, code: number, text: string): Refused => ({ status: 400, error, code, text })
const badClient = (code: number, text: string): Refused => ({ status: 401, error: 'invalid_client', code, text })

export type { Refused }
export const refused = {
  tenant: (tenant: string) =>
    badRequest(
      'invalid_request',
      90002,
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID.`,
    ),
  parameter: (name: string) =>
    badRequest('invalid_request', 900144, `The request body must contain the following parameter: '${name}'.`),
  grant: (type: string) =>
    badRequest('unsupported_grant_type', 70003, `The app requested an unsupported grant type '${type}'.`),
  application: (id: string, tenant: string) =>
    badRequest(
      'unauthorized_client',
      700016,
      `Application with identifier '${id}' was not found in the directory '${tenant}'.`,
    ),
  scope: (scope: string) =>
    badRequest(
      'invalid_scope',
      1002012,
      `The provided value for scope ${scope} is not valid. It must be one resource with /.default behind it.`,
    ),
  resource: (name: string, tenant: string) =>
    badRequest(
      'invalid_resource',
      500011,
      `The resource principal named ${name} was not found in the tenant named ${tenant}.`,
    ),
  noCredential: () =>
    badClient(7000218, "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."),
  secretWrong: (id: string) => badClient(7000215, `Invalid client secret provided for app '${id}'.`),
  secretExpired: (id: string) => badClient(7000222, `The provided client secret keys for app '${id}' are expired.`),
  assertionMalformed: () => badRequest('invalid_request', 50027, 'JWT token is invalid or malformed.'),
  assertionExpired: (now: number, expires: number) =>
    badClient(
      700024,
      `Client assertion is not within its valid time range. Current time: ${new Date(now).toISOString()}, expiry time of assertion ${new Date(expires).toISOString()}.`,
    ),
  notFederated: (id: string) =>
    badClient(70025, `The client '${id}' has no configured federated identity credentials.`),
  mismatch: (code: 700211 | 700212 | 700213, what: string, value: string) =>
    badClient(
      code,
      `No matching federated identity record found for presented assertion ${what} '${value}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.`,
    ),
} as const
