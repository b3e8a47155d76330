import { describe, expect, test } from 'vitest'
import { createRedactor } from '../redact.ts'
import { kustoErrorOf } from './failures.ts'

const asked = { host: 'h', now: 0, redactor: createRedactor(), phase: 'plan' } as const
const errorOf = (status: number, body: unknown) =>
  kustoErrorOf(
    { response: { status, headers: {}, data: typeof body === 'string' ? body : JSON.stringify(body) } },
    asked,
  )

const notAuthorized = "Principal 'aadapp=1;2' is not authorized to read database 'vitals'."
const inner = {
  error: {
    code: 'Forbidden',
    message: 'Caller is not authorized to perform this action',
    '@type': 'Kusto.DataNode.Exceptions.UnauthorizedDatabaseAccessException',
    '@message': notAuthorized,
    '@permanent': true,
  },
}
const around = (nested: unknown, more: object = {}): { error: Record<string, unknown> } => ({
  error: {
    code: 'BadRequest',
    message: 'Request is invalid and cannot be executed.',
    '@type': 'Kusto.Data.Exceptions.KustoServiceException',
    '@message': `Forbidden (403-Forbidden): ${JSON.stringify(nested, undefined, 1).replaceAll('\n', '\r\n')}`,
    '@permanent': false,
    ...more,
  },
})

/** Characters of a message that is looked into. */
const longest = 64 * 1024

describe('an error that another error has in its message', () => {
  test('is the one that counts, with its code and whether asking again helps', () => {
    expect(errorOf(403, around(inner))).toMatchObject({
      code: 'forbidden',
      serviceCode: 'Forbidden',
      permanent: true,
      message: `The cluster h answered 403: Forbidden: ${notAuthorized}`,
    })
    expect(errorOf(403, around(around(inner)))).toMatchObject({
      message: expect.stringContaining(`403: Forbidden: ${notAuthorized}`),
    })
  })

  test('what the innermost lacks, the one around it tells', () => {
    const bare = { error: { '@message': notAuthorized } }
    expect(errorOf(500, around(bare))).toMatchObject({
      code: 'service-failed',
      serviceCode: 'BadRequest',
      permanent: false,
      message: `The cluster h answered 500: BadRequest: ${notAuthorized}`,
    })
  })

  test('is looked for five deep, and in messages of a bounded length', () => {
    const within = (levels: number): unknown => (levels === 1 ? inner : around(within(levels - 1)))
    expect(JSON.stringify(within(6)).length).toBeLessThan(longest)
    expect([4, 5, 6, 7].map((levels) => errorOf(403, within(levels)).serviceCode)).toEqual([
      'Forbidden',
      'Forbidden',
      'BadRequest',
      'BadRequest',
    ])
    const bare = around({ ...inner, padding: '' }).error['@message'] as string
    const padded = (length: number) => around({ ...inner, padding: 'x'.repeat(length - bare.length) })
    expect(errorOf(403, padded(longest)).serviceCode).toBe('Forbidden')
    expect(errorOf(403, padded(longest + 1)).serviceCode).toBe('BadRequest')
    expect(errorOf(403, padded(longest + 1)).message.length).toBeLessThan(2100)
  })

  test('is looked for only where there is a detailed message', () => {
    const { message, code } = errorOf(400, { error: { message: 'Request is invalid.' } })
    expect([message, code]).toEqual(['The cluster h answered 400: Request is invalid.', 'rejected'])
    expect(errorOf(400, { error: { code: 'X' } }).message).toBe('The cluster h answered 400: X')
  })

  test.each(['{', '}{', '}', '7', 'a {"error": null}', 'a {"error": 7}', 'a {"error": []} b', '{"x":1}'])(
    'is none: %s',
    (text) => {
      const error = errorOf(400, { error: { code: 'General_BadRequest', '@message': text } })
      expect(error.message).toBe(`The cluster h answered 400: General_BadRequest: ${text}`)
    },
  )
})

test('lines end in one way', () => {
  expect(errorOf(400, { error: { code: 'X', '@message': 'a\r\nb\rc\n' } }).message).toBe(
    'The cluster h answered 400: X: a\nb\nc',
  )
})

test.each([
  [
    'not-found',
    404,
    'NotFound',
    'Kusto.Common.Svc.Exceptions.EntityNameDoesNotExistException',
    "Entity name 'X' of kind 'Database' does not exist.",
  ],
  [
    'not-found',
    400,
    'BadRequest_EntityNotFound',
    'Kusto.Data.Exceptions.EntityNotFoundException',
    "Entity ID 'X' of kind 'Database' was not found.",
  ],
  ['not-found', 400, 'BadRequest_DatabaseNotExist', 'Kusto.Data.Exceptions.DatabaseNotFoundException', 'no'],
  ['not-found', 400, 'General_BadRequest', 'Kusto.Common.Svc.Exceptions.EntityNameDoesNotExistException', 'no'],
  ['not-found', 400, 'General_BadRequest', 'Kusto.Data.Exceptions.EntityNotFoundInContainerException', 'no'],
  ['forbidden', 403, 'Forbidden', 'Kusto.DataNode.Exceptions.UnauthorizedDatabaseAccessException', 'no'],
  ['forbidden', 400, 'General_BadRequest', 'Kusto.Data.Exceptions.UnauthorizedOperationException', 'no'],
  ['forbidden', 403, '', 'Kusto.Data.Exceptions.KustoRequestDeniedException', 'no'],
  ['stopped', 412, 'PreconditionFailed', 'Kusto.Data.Exceptions.ClusterSuspendedException', 'no'],
  ['rejected', 400, 'BadRequest_SyntaxError', 'Kusto.Data.Exceptions.SyntaxException', 'no'],
])('%s: %i %s %s', (code, status, serviceCode, type, message) => {
  expect(errorOf(status, { error: { code: serviceCode, '@type': type, '@message': message } })).toMatchObject({
    code,
    message: expect.stringContaining(message),
  })
})

test.each(['<html>not found</html>', '', '[]', '{"error":"x"}', '{"error":null}'])(
  '%o has no code of the service',
  (body) => {
    expect(errorOf(404, body).serviceCode).toBeUndefined()
  },
)
