import { describe, expect, test } from 'vitest'
import { AzureError } from '../errors.ts'
import { createRedactor } from '../redact.ts'
import { connectionErrorOf, serviceErrorOf, statusErrorOf } from './failures.ts'

const service = { name: 'The service', right: 'a right' }
const redactor = createRedactor()

describe('a failed exchange', () => {
  const failure = (code: string, name = 'Error'): Error => Object.assign(new Error('connect failed'), { code, name })
  test.each<[unknown, Partial<AzureError>]>([
    [failure('ECONNREFUSED'), { code: 'unreachable', permanent: undefined }],
    [failure('EAI_AGAIN'), { code: 'unreachable', permanent: undefined }],
    [failure('ENOTFOUND'), { code: 'unreachable', permanent: true }],
    [
      failure('CERT_HAS_EXPIRED'),
      { code: 'unreachable', permanent: true, hint: expect.stringContaining('NODE_EXTRA_CA_CERTS') },
    ],
    [failure('ECONNRESET'), { code: 'connection-lost' }],
    [failure('REQUEST_SEND_ERROR'), { code: 'connection-lost' }],
    [failure('ETIMEDOUT'), { code: 'timed-out' }],
    [failure('ECONNABORTED'), { code: 'timed-out' }],
    [failure('', 'AbortError'), { code: 'timed-out' }],
    ['a text', { code: 'connection-lost' }],
    [new AzureError('throttled', 'as it was'), { code: 'throttled', message: 'as it was' }],
  ])('%o', (error, expected) => {
    expect(connectionErrorOf(error, service, redactor)).toMatchObject(expected)
  })
})

describe('a status that is no success', () => {
  const answer = (status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
    statusErrorOf({ status, header: (name) => headers[name], body, service, now: 0, carriesSecret: false }, redactor)

  test.each([
    [302, 'redirected'],
    [400, 'rejected'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [408, 'timed-out'],
    [409, 'conflict'],
    [410, 'not-found'],
    [412, 'conflict'],
    [422, 'rejected'],
    [429, 'throttled'],
    [500, 'service-failed'],
    [503, 'service-failed'],
    [504, 'timed-out'],
    [520, 'service-failed'],
  ])('%i is %s', (status, code) => {
    expect(answer(status)).toMatchObject({ code, status, message: `The service answered ${status}` })
  })

  test('the code and message of the service are passed on', () => {
    const error = answer(422, { error: { code: 'Unprocessable', message: 'no table' } }, { 'retry-after': '2' })
    expect(error).toMatchObject({ serviceCode: 'Unprocessable', retryAfter: 2000 })
    expect(error.message).toBe('The service answered 422: Unprocessable: no table')
  })

  test('a code in the header stands in for one in the body', () => {
    expect(answer(400, undefined, { 'x-ms-error-code': 'Bad' }).message).toBe('The service answered 400: Bad')
  })

  test.each([403, 401])('%i names the right that is missing', (status) => {
    expect(answer(status).hint).toBe('It takes a right.')
  })
})

test('the boilerplate of older answers is left out', () => {
  const message = 'Not found. You can contact support at https://aka.ms/x. Please include: Request ID: 1, Time: now.'
  expect(serviceErrorOf({ error: { code: 'NotFound', message } })).toEqual({ code: 'NotFound', message: 'Not found.' })
})
