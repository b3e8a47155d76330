import { jsonResponse, type EmulatorResponse } from '../server/exchange.ts'
import type { ApplicationContext } from './context.ts'

const codes: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  409: 'Conflict',
  422: 'UnprocessableEntity',
  429: 'TooManyRequests',
}

type Origin = Pick<ApplicationContext, 'now' | 'requestId'>

/** The error body of the data plane. Of its code strings only `NotFound` has been seen for real; the others are a choice. */
export const refusal = (origin: Origin, status: number, message: string): EmulatorResponse => {
  const code = codes[status] ?? 'InternalServerError'
  const { requestId, now } = origin
  return jsonResponse(
    status,
    { error: { code, message, requestId, time: new Date(now).toUTCString() } },
    { 'x-ms-error-code': code },
  )
}
