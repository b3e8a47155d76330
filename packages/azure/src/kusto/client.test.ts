import { createServer } from 'node:net'
import { once } from 'node:events'
import { afterEach, expect, test, vi } from 'vitest'
import { AzureError } from '../errors.ts'
import { defaultLimits } from '../limits.ts'
import { createSession } from '../session.ts'
import { createFakeClock } from '../testing/clock.ts'
import { createCluster } from './client.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('azure')

afterEach(() => {
  vi.unstubAllEnvs()
})

const sessionAt = (phase: 'plan' | 'apply') =>
  createSession({
    env: {},
    clock: createFakeClock(),
    version: '1',
    phase,
    limits: defaultLimits,
    random: () => 1,
    authority: 'https://login.microsoftonline.com',
    credential: { getToken: () => Promise.resolve({ token: 't', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) },
    transport: () => Promise.resolve({ status: 200, header: () => undefined, body: {} }),
  })

/** Lets nobody through: enough to see that somebody came. */
const proxy = async () => {
  let connections = 0
  const server = createServer((socket) => {
    connections++
    socket.on('error', () => {})
    socket.once('data', () => socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${String(port)}`,
    connections: () => connections,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
}

test('the proxy of the environment carries what goes to Azure: some networks have no other way out', async () => {
  const server = await proxy()
  for (const name of ['HTTPS_PROXY', 'https_proxy']) vi.stubEnv(name, server.url)
  for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, '')
  const cluster = createCluster(sessionAt('plan'), `https://proxied.${here.region}.kusto.windows.net`, 'public')
  await expect(cluster.read('vitals', '.show version')).rejects.toBeInstanceOf(AzureError)
  cluster.close()
  await server.close()
  expect(server.connections()).toBeGreaterThan(0)
})

test('a plan has no way to write, and says so before anything is sent', () => {
  const session = sessionAt('plan')
  const cluster = createCluster(session, `https://wards.${here.region}.kusto.windows.net`, 'public')
  expect(() => cluster.write('vitals', '.drop table x', 10)).toThrow('A plan does not write.')
  expect(session.count.writes).toBe(0)
})
