import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KustoRequest } from './contract.ts'
import { handleKusto } from './handle.ts'
import { isObject, type JsonObject, parseJson } from './json.ts'
import { ask, type Trial, trial } from './trial.ts'

const request = (over: Partial<KustoRequest> & { readonly content?: unknown } = {}): KustoRequest => ({
  method: 'POST',
  path: '/v1/rest/mgmt',
  headers: { authorization: 'Bearer t' },
  body: JSON.stringify(over.content ?? { db: 'vitals', csl: '.show tables' }),
  ...over,
})

const errorOf = (body: string): JsonObject => {
  const value = parseJson(body)
  return isObject(value) && isObject(value['error']) ? value['error'] : {}
}

describe('a caller', () => {
  test.each([[{}], [{ authorization: 'Basic eDp5' }], [{ authorization: 'Bearer ' }]])(
    'without a token gets 401 and no body: %j',
    (headers) => {
      expect(handleKusto(trial().context, request({ headers }))).toMatchObject({ status: 401, body: '', was: 'read' })
    },
  )

  test('whose token belongs to nobody gets 401', () => {
    const on = trial()
    expect(handleKusto({ ...on.context, principalOf: () => undefined }, request()).status).toBe(401)
  })

  test('may ask for the metadata without a token', () => {
    const answer = handleKusto(
      trial().context,
      request({ method: 'GET', path: '/v1/rest/auth/metadata', headers: {}, body: '' }),
    )
    expect(parseJson(answer.body)).toMatchObject({
      AzureAD: {
        LoginEndpoint: 'https://login.microsoftonline.com',
        KustoServiceResourceId: 'https://kusto.kusto.windows.net',
      },
    })
  })
})

describe('a request', () => {
  test('gets its id back and an activity id', () => {
    const { headers } = handleKusto(
      trial().context,
      request({ headers: { authorization: 'Bearer t', 'x-ms-client-request-id': 'adx;1' } }),
    )
    expect(headers).toMatchObject({
      'x-ms-client-request-id': 'adx;1',
      'x-ms-activity-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  test.each([
    ['no JSON', { body: 'csl=.show' }],
    ['no csl', { content: { db: 'vitals' } }],
    ['an empty csl', { content: { csl: '  ' } }],
    ['another path', { path: '/v1/rest/ingest/vitals/T' }],
    ['another method', { method: 'GET' }],
  ])('with %s is a bad request', (_, over) => {
    const answer = handleKusto(trial().context, request(over))
    expect(answer.status).toBe(400)
    expect(errorOf(answer.body)['code']).toBe('General_BadRequest')
  })

  test('to a stopped cluster is refused', () => {
    const on = trial()
    on.cluster.state = 'Stopped'
    const answer = handleKusto(on.context, request())
    expect(answer.status).toBe(412)
    expect(errorOf(answer.body)['@type']).toBe('Kusto.Data.Exceptions.ClusterSuspendedException')
  })

  test('that is refused says why in the form of the service', () => {
    expect(
      errorOf(
        handleKusto(trial().context, request({ content: { db: 'vitals', csl: 'T' }, path: '/v2/rest/query' })).body,
      ),
    ).toEqual({
      code: 'General_BadRequest',
      message: 'Request is invalid and cannot be executed.',
      '@type': 'Kusto.Data.Exceptions.SemanticException',
      '@message':
        "Request is invalid and cannot be processed: Semantic error: SEM0100: 'table' operator: Failed to resolve table expression named 'T'",
      '@context': expect.objectContaining({ timestamp: '2026-01-02T03:04:05.000Z', serviceAlias: 'WARDS' }),
      '@permanent': true,
      '@database': 'vitals',
      innererror: expect.objectContaining({ code: 'SEM0100' }),
    })
  })
})

describe('read-only', () => {
  const readOnly = { Options: { request_readonly: true } }
  const send = (on: Trial, csl: string, over: JsonObject = {}, headers: Record<string, string> = {}) =>
    handleKusto(
      on.context,
      request({ content: { db: 'vitals', csl, ...over }, headers: { authorization: 'Bearer t', ...headers } }),
    )

  test.each([
    ['as an object', { properties: readOnly }, {}],
    ['as a string', { properties: JSON.stringify(readOnly) }, {}],
    ['as a header', {}, { 'x-ms-readonly': 'true' }],
  ])('%s refuses a write and records it', (_, over, headers) => {
    const on = trial()
    const answer = send(on, '.create table T (a:string)', over, headers)
    expect({ status: answer.status, was: answer.was, tables: on.database.tables.size }).toEqual({
      status: 400,
      was: 'violation',
      tables: 0,
    })
    expect(send(on, '.show tables', over, headers)).toMatchObject({ status: 200, was: 'read' })
  })

  test.each([
    ['.drop everything'],
    ['.execute database script <|\n.show tables'],
    ['.clear database cache streamingingestion schema'],
  ])('%s is a violation too', (csl) => {
    expect(send(trial(), csl, { properties: readOnly })).toMatchObject({ status: 400, was: 'violation' })
  })

  test('a write without it is a write, whether it works or not', () => {
    expect(send(trial(), '.create table T (a:string)').was).toBe('write')
    expect(send(trial(), '.drop table T').was).toBe('write')
  })
})

describe('a query', () => {
  test('answers in frames', () => {
    const on = trial()
    ask(on, '.create table T (a:string, b:dynamic)')
    on.database.tables.get('T')?.rows.push({ a: 'x', b: { c: 1 } })
    const { body } = ask(on, 'T', { path: '/v2/rest/query' })
    const frames = Array.isArray(body) ? body : []
    expect(frames.map((frame) => (isObject(frame) ? (frame['TableKind'] ?? frame['FrameType']) : ''))).toEqual([
      'DataSetHeader',
      'QueryProperties',
      'PrimaryResult',
      'QueryCompletionInformation',
      'DataSetCompletion',
    ])
    expect(frames[2]).toMatchObject({
      Columns: [
        { ColumnName: 'a', ColumnType: 'string' },
        { ColumnName: 'b', ColumnType: 'dynamic' },
      ],
      Rows: [['x', { c: 1 }]],
    })
  })

  test('answers in tables for V1, and dynamic as text where the choice is so', () => {
    const on = trial({ choices: { dynamicCells: 'text' } })
    ask(on, '.create table T (b:dynamic)')
    on.database.tables.get('T')?.rows.push({ b: { c: 1 } })
    expect(ask(on, 'T', { path: '/v1/rest/query' }).rows).toEqual([{ b: '{"c":1}' }])
  })
})

describe('any text', () => {
  const keywords =
    '. .show .alter .create table tables T database vitals policy retention caching details schema as json string where count hot .execute script .add -merge a'
  const marks = "( ) : | == = , * { } <| 5 30d ['T'] '{}' datetime(2026-01-01)"
  const words = [...keywords.split(' '), ...marks.split(' '), '\n']

  test('is answered with a result or a refusal', () => {
    const soup = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 })), {
      minLength: 1,
      maxLength: 12,
    })
    const path = fc.constantFrom('/v1/rest/mgmt', '/v2/rest/query')
    fc.assert(
      fc.property(soup, path, (texts, at) => {
        const on = trial()
        ask(on, '.create table T (a:string)')
        expect([200, 400]).toContain(ask(on, texts.join(' '), { path: at }).status)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a result with more rows than the request takes', () => {
  const answered = (path: string, options: JsonObject): string => {
    const on = trial()
    ask(on, '.create table T (a:int)')
    for (const a of [1, 2, 3]) on.database.tables.get('T')?.rows.push({ a })
    return JSON.stringify(ask(on, 'T', { path, options }).body)
  }

  test.each([
    ['/v1/rest/query', { truncationmaxrecords: 2 }, '[[1],[2],{"Exceptions":['],
    ['/v1/rest/query', { truncationmaxrecords: '2' }, '[[1],[2],{"Exceptions":['],
    ['/v2/rest/query', { truncationmaxrecords: 2 }, '[[1],[2],{"OneApiErrors":['],
    ['/v2/rest/query', { truncationmaxrecords: 0 }, '[{"OneApiErrors":['],
  ])('%s %j is a failure in its rows', (path, options, rows) => {
    const body = answered(path, options)
    expect(body).toContain(`"Rows":${rows}`)
    expect(body).toContain('E_QUERY_RESULT_SET_TOO_LARGE')
  })

  test.each(['/v1/rest/query', '/v2/rest/query'])('%s is told in the status if that is asked for', (path) => {
    const body = answered(path, { truncationmaxrecords: 2, deferpartialqueryfailures: true })
    expect(body).toContain('"Rows":[[1],[2]]')
    expect(body).toContain('"Error",-2133196797')
    expect(body).not.toMatch(/Exceptions|OneApiErrors|"HasErrors":true/)
  })

  test.each([
    ['/v1/rest/query', { truncationmaxrecords: 3 }],
    ['/v2/rest/query', { truncationmaxrecords: 3 }],
    ['/v2/rest/query', { truncationmaxrecords: 'many' }],
    ['/v2/rest/query', { truncationmaxrecords: -1 }],
    ['/v2/rest/query', { deferpartialqueryfailures: true }],
  ])('%s %j is whole', (path, options) => {
    const body = answered(path, options)
    expect(body).toContain('"Rows":[[1],[2],[3]]')
    expect(body).not.toContain('TOO_LARGE')
  })
})
