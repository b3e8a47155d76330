/** The closed set of what can go wrong between this package and Azure. */
export const azureErrorCodes = [
  'credential-unavailable',
  'federation-mismatch',
  'token-expired',
  'host-refused',
  'secret-too-short',
  'unauthorized',
  'forbidden',
  'not-found',
  'conflict',
  'rejected',
  'throttled',
  'service-failed',
  'stopped',
  'unreachable',
  'connection-lost',
  'timed-out',
  'redirected',
  'bad-answer',
  'too-large',
] as const
export type AzureErrorCode = (typeof azureErrorCodes)[number]

export type AzureErrorFields = {
  readonly hint?: string | undefined
  readonly status?: number | undefined
  /** The service's own code, where it sent one. */
  readonly serviceCode?: string | undefined
  /** Milliseconds that the service asks to wait. */
  readonly retryAfter?: number | undefined
  /** What the service says of asking again; absent where it does not say. */
  readonly permanent?: boolean | undefined
  /** Whether the service said that it does not know a principal, where its words are not in the message. */
  readonly principalUnknown?: boolean | undefined
  /** Every other request would fail in the same way. */
  readonly endsRun?: boolean | undefined
}

/**
 * The only error that leaves this package on purpose. It holds texts and numbers, never the error of a library
 * that it was made from: those keep the request, and with it the token.
 */
export class AzureError extends Error {
  readonly code: AzureErrorCode
  readonly hint: string | undefined
  readonly status: number | undefined
  readonly serviceCode: string | undefined
  readonly retryAfter: number | undefined
  readonly permanent: boolean | undefined
  readonly principalUnknown: boolean | undefined
  readonly endsRun: boolean

  constructor(code: AzureErrorCode, message: string, fields: AzureErrorFields = {}) {
    super(message)
    this.name = 'AzureError'
    this.code = code
    this.hint = fields.hint
    this.status = fields.status
    this.serviceCode = fields.serviceCode
    this.retryAfter = fields.retryAfter
    this.permanent = fields.permanent
    this.principalUnknown = fields.principalUnknown
    this.endsRun = fields.endsRun === true
  }
}

/** What no part of the world can be read without: these end the run instead of making parts unreadable. */
export const isFatal = (error: AzureError): boolean =>
  error.endsRun ||
  error.code === 'credential-unavailable' ||
  error.code === 'federation-mismatch' ||
  error.code === 'token-expired' ||
  error.code === 'host-refused'

/** The request cannot have taken effect: it never reached the service, or the service turned it away unread. */
export const neverBegan = (error: AzureError): boolean => error.code === 'unreachable' || error.code === 'throttled'

/** The request may or may not have taken effect. */
export const mayHaveHappened = (error: AzureError): boolean =>
  error.code === 'connection-lost' ||
  error.code === 'timed-out' ||
  error.code === 'service-failed' ||
  error.code === 'bad-answer' ||
  error.code === 'too-large'
