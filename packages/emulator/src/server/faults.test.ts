import { describe, expect, test } from 'vitest'
import { ask, command, emulatorOf } from './asking.test-data.ts'
import type { Fault } from './faults.ts'
import { loadFaults } from './load-faults.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('emulator')

const api = 'contoso.azureiotcentral.com/api/dataExport'
const kusto = `wards.${here.region}.kusto.windows.net`
const arm = `management.azure.com${here.clusterId('wards')}`
const destination = {
  displayName: 'D',
  type: 'dataexplorer@v1',
  clusterUrl: `https://${kusto}`,
  database: 'vitals',
  table: 'T',
  authorization: { type: 'systemAssignedManagedIdentity' },
}

const under = (text: string, state = '') => {
  const loaded = loadFaults(text)
  if (!loaded.ok) throw new Error(loaded.errors.join('\n'))
  return emulatorOf(state, { faults: loaded.faults, sleep: () => Promise.resolve() })
}

describe('an answer in place of the service', () => {
  test.each([
    [`${api}/exports`, 'TooManyRequests'],
    [arm, 'TooManyRequests'],
    [`${kusto}/v1/rest/auth/metadata`, 'Throttled'],
  ])('%s has its own error shape', async (url, code) => {
    const answer = await ask(under('[{ answer: { status: 429 } }]'), 'GET', url)
    expect(answer).toMatchObject({ status: 429, headers: { 'retry-after': '1' }, body: { error: { code } } })
  })

  test('without Retry-After by choice', async () => {
    const answer = await ask(
      under('[{ answer: { status: 429 } }]', 'choices: { retryAfter: false }'),
      'GET',
      `${api}/exports`,
    )
    expect(answer.headers).not.toHaveProperty('retry-after')
  })

  test('with a body and headers of one’s own', async () => {
    const emulator = under('[{ answer: { status: 503, headers: { x-a: b }, body: { down: true } } }]')
    expect(await ask(emulator, 'GET', `${api}/exports`)).toMatchObject({
      status: 503,
      headers: { 'x-a': 'b' },
      body: { down: true },
    })
  })
})

describe('which request is struck', () => {
  const statuses = async (faults: string): Promise<number[]> => {
    const emulator = under(faults)
    const found: number[] = []
    for (let count = 0; count < 4; count += 1) found.push((await ask(emulator, 'GET', `${api}/exports`)).status)
    return found
  }
  test.each([
    ['[{ nth: 2, answer: { status: 500 } }]', [200, 500, 200, 200]],
    ['[{ nth: [1, 4], answer: { status: 500 } }]', [500, 200, 200, 500]],
    ['[{ times: 2, answer: { status: 500 } }]', [500, 500, 200, 200]],
    ['[{ method: PUT, answer: { status: 500 } }]', [200, 200, 200, 200]],
    ['[{ method: "GET|PUT", path: "exports", answer: { status: 500 } }]', [500, 500, 500, 500]],
    ['faults: [{ path: destinations, answer: { status: 500 } }]', [200, 200, 200, 200]],
  ])('%s', async (faults, expected) => {
    expect(await statuses(faults)).toEqual(expected)
  })

  test('by the Kusto command', async () => {
    const emulator = under('[{ command: "^\\\\.create-merge", answer: { status: 504 } }]')
    expect((await command(emulator, kusto, 'vitals', '.show tables')).status).toBe(200)
    expect((await command(emulator, kusto, 'vitals', '.create-merge table T (a: int)')).status).toBe(504)
    expect((await command(emulator, kusto, 'vitals', '.show tables')).body).toMatchObject({ Tables: [{ Rows: [] }] })
  })
})

describe('whether the work is done', () => {
  test.each([
    ['answer: { status: 500 }', false, 500],
    ['answer: { status: 500 }, work: done', true, 500],
    ['reset: true', false, 'reset'],
    ['reset: true, work: done', true, 'reset'],
    ['hang: true', false, 'hang'],
    ['hang: true, work: done', true, 'hang'],
    ['slow: 5', true, 200],
    ['nothing: true', false, 200],
  ])('%s', async (fault, done, outcome) => {
    const emulator = under(`[{ name: struck, method: PUT, ${fault} }]`)
    const answer = await ask(emulator, 'PUT', `${api}/destinations/d1`, { body: destination })
    expect(answer.connection ?? answer.status).toBe(outcome)
    expect((await ask(emulator, 'GET', `${api}/destinations/d1`)).status).toBe(done ? 200 : 404)
    expect(emulator.requests()[0]).toMatchObject({ method: 'PUT', kind: 'write', fault: 'struck' })
  })

  test('an operation that answers success and does nothing can be followed to its end', async () => {
    const emulator = under('[{ method: PATCH, nothing: true }]')
    const started = await ask(emulator, 'PATCH', arm, { body: { properties: { enableStreamingIngest: true } } })
    const poll = started.headers['azure-asyncoperation'] ?? ''
    await ask(emulator, 'GET', poll)
    expect((await ask(emulator, 'GET', poll)).body).toMatchObject({ status: 'Succeeded' })
    expect((await ask(emulator, 'GET', arm)).body).toMatchObject({ properties: { enableStreamingIngest: false } })
  })
})

test('faults are replaced while the emulator runs', async () => {
  const emulator = under('')
  const put = (body: string) => ask(emulator, 'PUT', '_emulator/faults', { body })
  expect((await put('[{ answer: { status: 500 } }]')).status).toBe(204)
  expect((await ask(emulator, 'GET', `${api}/exports`)).status).toBe(500)
  expect((await ask(emulator, 'GET', '_emulator/faults')).body).toEqual([{ answer: { status: 500 } }])
  expect(await put('[{ answer: 7 }]')).toMatchObject({
    status: 400,
    body: { errors: ['faults[0]: answer must be an object'] },
  })
  await ask(emulator, 'DELETE', '_emulator/faults')
  expect((await ask(emulator, 'GET', `${api}/exports`)).status).toBe(200)
})

test.each<[string, readonly Fault[]]>([
  ['', []],
  ['faults: []', []],
  ['[{ name: a, slow: 20 }]', [{ name: 'a', slow: 20 }]],
  ['[{"hang":true,"work":"done"}]', [{ hang: true, work: 'done' }]],
])('%s loads', (text, faults) => {
  expect(loadFaults(text)).toEqual({ ok: true, faults })
})

test.each([
  ['7', 'the file must hold a list of faults'],
  ['[7]', 'faults[0]: must be an object'],
  ['[{ slow: 1, hang: true }]', 'faults[0]: exactly one of answer, reset, hang, slow, nothing must be given'],
  ['[{ path: a }]', 'faults[0]: exactly one of answer, reset, hang, slow, nothing must be given'],
  ['[{ path: "(", hang: true }]', 'faults[0]: path is no regular expression'],
  ['[{ path: 7, hang: true }]', 'faults[0]: path must be a string'],
  ['[{ answer: {} }]', 'faults[0]: answer.status must be a number'],
  ['[{ slow: quick }]', 'faults[0]: slow must be a number of milliseconds'],
  ['[{ hang: true, nth: first }]', 'faults[0]: nth must be numbers'],
  ['[{ hang: true, times: -1 }]', 'faults[0]: times must be a number'],
  ['[{ hang: true, work: half }]', 'faults[0]: work must be done or skipped'],
  ['[{ hang: true, when: now }]', 'faults[0]: when is not known'],
])('%s does not load', (text, error) => {
  expect(loadFaults(text)).toEqual({ ok: false, errors: [error] })
})
