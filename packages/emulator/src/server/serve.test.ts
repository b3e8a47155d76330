import { afterEach, expect, test } from 'vitest'
import { createEmulator, serve, type Emulator, type ServedEmulator } from '../index.ts'

const api = 'contoso.azureiotcentral.com/api/dataExport'
const headers = { authorization: 'Bearer token', 'content-type': 'application/json' }
const query = '?api-version=2022-10-31-preview'

const open: ServedEmulator[] = []
const started = async (emulator: Emulator = createEmulator()): Promise<string> => {
  const served = await serve(emulator, 0)
  open.push(served)
  return served.url
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.close()))
})

test('answers over HTTP, on the loopback interface, under the path of the original host', async () => {
  const url = await started()
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const body = JSON.stringify({ displayName: 'W', type: 'webhook@v1', url: 'https://w' })
  const put = await fetch(`${url}/${api}/destinations/d${query}`, { method: 'PUT', headers, body })
  expect(put.status).toBe(200)
  const list = await fetch(`${url}/${api}/destinations${query}`, { headers })
  expect(await list.json()).toMatchObject({ value: [{ id: 'd', displayName: 'W' }] })
  const gone = await fetch(`${url}/${api}/destinations/d${query}`, { method: 'DELETE', headers })
  expect([gone.status, await gone.text()]).toEqual([204, ''])
})

test('the metadata of Kusto stands at the root too', async () => {
  const answer = await fetch(`${await started()}/v1/rest/auth/metadata`)
  expect(await answer.json()).toHaveProperty('AzureAD')
})

test('a connection that is reset fails at the client', async () => {
  const url = await started(createEmulator({ faults: [{ reset: true }] }))
  await expect(fetch(`${url}/${api}/exports${query}`, { headers })).rejects.toThrow('fetch failed')
})

test('closing ends a connection that hangs', async () => {
  const served = await serve(createEmulator({ faults: [{ hang: true }] }), 0)
  const hanging = fetch(`${served.url}/${api}/exports${query}`, { headers })
  const failed = expect(hanging).rejects.toThrow('fetch failed')
  // The request must have arrived before the server goes.
  await fetch(`${served.url}/_emulator/requests`)
  await served.close()
  await failed
})

test('closing waits for the answers under way', async () => {
  let answer = (): void => undefined
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  const emulator = createEmulator({ faults: [{ path: 'exports', slow: 1 }], sleep: () => held })
  const served = await serve(emulator, 0)
  const asked = fetch(`${served.url}/${api}/exports${query}`, { headers: { ...headers, connection: 'close' } })
  while (emulator.requests().length === 0) await fetch(`${served.url}/_emulator/requests`)
  const closed = served.close()
  answer()
  expect((await asked).status).toBe(200)
  await closed
})

test('a body beyond the limit is refused', async () => {
  const body = 'x'.repeat(17 * 1024 * 1024)
  const answer = await fetch(`${await started()}/_emulator/state`, { method: 'PUT', body })
  expect(answer.status).toBe(413)
})

test('a port that is taken is an error', async () => {
  const url = await started()
  await expect(serve(createEmulator(), Number(new URL(url).port))).rejects.toThrow('EADDRINUSE')
})

test('fetch in process takes the original address', async () => {
  const emulator = createEmulator()
  const answer = await emulator.fetch(`https://${api}/exports${query}`, { headers })
  expect([answer.status, await answer.json()]).toEqual([200, { value: [] }])
  const gone = await emulator.fetch(`https://${api}/exports/e${query}`, { method: 'DELETE', headers })
  expect(gone.status).toBe(404)
})

test('fetch in process breaks and hangs as told', async () => {
  const reset = createEmulator({ faults: [{ reset: true }] })
  await expect(reset.fetch(`https://${api}/exports${query}`)).rejects.toThrow('fetch failed')
  const hang = createEmulator({ faults: [{ hang: true }] })
  const given = new AbortController()
  const asked = hang.fetch(`https://${api}/exports${query}`, { signal: given.signal })
  given.abort(new Error('enough'))
  await expect(asked).rejects.toThrow('enough')
})
