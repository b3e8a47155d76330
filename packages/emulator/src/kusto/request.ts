import type { JsonValue } from '../state/model.ts'
import type { ResultLimits } from './answer/partial.ts'
import type { KustoRequest } from './contract.ts'
import { isObject, type JsonObject, parseJson } from './json.ts'
import { badRequest } from './refusal.ts'

export type KustoBody = {
  readonly database: string
  /** The command or query. */
  readonly csl: string
  readonly readOnly: boolean
  readonly limits: ResultLimits
  readonly clientRequestId: string
}

/** The documentation shows `properties` as an object and as a string that holds one. */
const propertiesOf = (value: JsonValue | undefined): JsonObject => {
  const read = typeof value === 'string' ? parseJson(value) : value
  return isObject(read) ? read : {}
}

const isTrue = (value: JsonValue | undefined): boolean =>
  value === true || (typeof value === 'string' && value.toLowerCase() === 'true')

const isReadOnly = (request: KustoRequest, options: JsonObject): boolean =>
  isTrue(options['request_readonly']) || 'x-ms-readonly' in request.headers

const limitsOf = (options: JsonObject): ResultLimits => {
  const { truncationmaxrecords: records } = options
  const whole = typeof records === 'string' && /^\d+$/.test(records) ? Number(records) : records
  return {
    deferred: isTrue(options['deferpartialqueryfailures']),
    ...(typeof whole === 'number' && Number.isSafeInteger(whole) && whole >= 0 ? { records: whole } : {}),
  }
}

/** Source: Microsoft Learn, "Query/management HTTP request". */
export const parseBody = (request: KustoRequest): KustoBody => {
  const body = parseJson(request.body)
  if (!isObject(body)) throw badRequest('The body of the request is not a JSON object.')
  const { csl, db } = body
  if (typeof csl !== 'string' || csl.trim() === '') throw badRequest("The body of the request has no 'csl'.")
  const options = propertiesOf(propertiesOf(body['properties'])['Options'])
  return {
    database: typeof db === 'string' ? db : '',
    csl,
    readOnly: isReadOnly(request, options),
    limits: limitsOf(options),
    clientRequestId: request.headers['x-ms-client-request-id'] ?? '',
  }
}
