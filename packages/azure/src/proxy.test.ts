import { afterEach, expect, test, vi } from 'vitest'
import { connect } from './connect.ts'
import { createFakeClock } from './testing/clock.ts'
import { configWith } from './testing/config.ts'
import { commandOf, vitals } from './testing/kusto.ts'
import { listen, type Loopback } from './testing/loopback.ts'

const opened: Loopback[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const server of opened.splice(0)) await server.close()
})

/** The configuration of the tests says NO_PROXY, which a machine of a user need not. */
test('nothing that goes to the emulator goes through a proxy of the environment', async () => {
  const proxy = await listen(() => ({ status: 502 }))
  const emulator = await listen((seen) => vitals(commandOf(seen)) ?? { body: { value: [] } })
  opened.push(proxy, emulator)
  for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'])
    vi.stubEnv(name, proxy.url)
  for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, '')
  const config = configWith()
  const env = { ADX_EXPORT_EMULATOR: emulator.url }
  const azure = connect({ config, env, clock: createFakeClock(), version: '1', phase: 'plan', random: () => 1 })
  const world = await azure.observer.observe(config)
  azure.close()
  expect(proxy.seen).toEqual([])
  expect(world.clusters['wards']?.databases['vitals']?.state).toBe('read')
  expect(world.application.exports.state).toBe('read')
})
