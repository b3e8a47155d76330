import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Planned } from '@adx-export/engine'
import { saveState } from '@adx-export/emulator'
import { load } from 'js-yaml'
import {
  type Both,
  type Rights,
  type Road,
  type World,
  configOf,
  emptyWorld,
  reader,
  runAs,
  startGithub,
  startWorld,
  tenant,
  withRights,
} from './rights.test-data.ts'

/** The table of docs/rights.md, by how the config reaches Azure; without grants where they go through commands. */
const least: Readonly<Record<Road, Both>> = {
  resources: {
    reader: { dataExport: 'view', application: 'reader', cluster: 'reader', roles: ['Viewer'] },
    writer: { dataExport: 'full', application: 'contributor', cluster: 'contributor', roles: ['Admin'] },
  },
  commands: {
    reader: { dataExport: 'view', roles: ['Viewer'] },
    writer: { dataExport: 'full', roles: ['Viewer', 'User', 'Ingestor'], tables: 'admin' },
  },
}
const configs: Readonly<Record<Road, string>> = {
  resources: configOf('resources'),
  commands: configOf('commands', { grants: false }),
}
const roads = ['resources', 'commands'] as const

let github: Awaited<ReturnType<typeof startGithub>>
beforeAll(async () => {
  github = await startGithub()
})
afterAll(async () => {
  await github.close()
})

/** Works at an emulator of a world, and says what the world is afterwards. */
const within = async <T>(
  world: World,
  work: (as: (who: 'reader' | 'writer', config: string) => ReturnType<typeof runAs>, server: Started) => Promise<T>,
): Promise<{ readonly value: T; readonly after: World }> => {
  const server = await startWorld(world)
  try {
    const value = await work((who, config) => runAs(who, config, { github: github.url, emulator: server.url }), server)
    return { value, after: load(saveState(server.emulator)) as World }
  } finally {
    await server.close()
  }
}
type Started = Awaited<ReturnType<typeof startWorld>>

const made = new Map<string, Promise<World>>()

/** The world after an apply of the writer. */
const settled = (road: Road, config = configs[road], rights = least[road]): Promise<World> => {
  const key = JSON.stringify([road, config, rights.writer])
  const make = async (): Promise<World> => {
    const { value, after } = await within(withRights(emptyWorld(road), rights), (as) => as('writer', config).apply())
    expect(value).toMatchObject({ ok: true, report: { verified: { converged: true } } })
    return after
  }
  const world = made.get(key) ?? make()
  made.set(key, world)
  return world
}

const wordsOf = ({ plan }: Planned): string =>
  plan.diagnostics.map(({ message, hint = '' }) => `${message} ${hint}`).join('\n')

const jsonAt = async (url: string, init?: RequestInit): Promise<Readonly<Record<string, string>>> =>
  (await (await fetch(url, init)).json()) as Readonly<Record<string, string>>

/** A token that the identity signed in for, as the emulator gives it. */
const tokenFor = async ({ url }: Started, clientId: string, scope: string): Promise<string> => {
  const identity = await jsonAt(`${github.url}/plan?audience=${encodeURIComponent('api://AzureADTokenExchange')}`)
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    scope,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: identity['value'] ?? '',
  })
  const address = `${url}/login.microsoftonline.com/${tenant}/oauth2/v2.0/token`
  return (await jsonAt(address, { method: 'POST', body }))['access_token'] ?? ''
}

const scopeOf = (path: string): string => {
  if (path.startsWith('/management.')) return 'https://management.azure.com/.default'
  return path.includes('.kusto.')
    ? 'https://kusto.kusto.windows.net/.default'
    : 'https://apps.azureiotcentral.com/.default'
}

describe.each(roads)('the least rights, by %s', (road) => {
  const before = withRights(emptyWorld(road), least[road])

  test('the reader plans everything that the writer applies, and sends nothing but reads', async () => {
    const followed = withRights(emptyWorld(road, 'operation'), least[road])
    const { value, after } = await within(followed, async (as, { emulator }) => {
      emulator.world().readOnly = true
      const planned = await as('reader', configs[road]).plan()
      const seen = emulator.requests().map(({ kind, status }) => [kind, status])
      emulator.world().readOnly = false
      const applied = await as('writer', configs[road]).apply()
      return { planned, seen, applied }
    })
    const planned = value.planned.plan.changes.filter(({ action }) => action !== 'no-op').map(({ address }) => address)
    expect(value.planned).toMatchObject({ refused: false, plan: { diagnostics: [] } })
    expect(value.applied.report.outcomes.map(({ address, outcome }) => [address, outcome])).toEqual(
      planned.map((address) => [address, 'applied']),
    )
    expect(value.applied).toMatchObject({ ok: true, report: { verified: { converged: true } } })
    expect(value.seen.filter(([kind]) => kind !== 'read')).toEqual([])
    const again = await within(withRights(after, least[road]), (as) => as('reader', configs[road]).plan())
    expect(again.value.refused).toBe(false)
    expect(new Set(again.value.plan.changes.map(({ action }) => action))).toEqual(new Set(['no-op']))
  })

  test('every write of the apply is refused to the reader, and its own apply changes nothing', async () => {
    const written = await within(before, async (as, { emulator }) => {
      await as('writer', configs[road]).apply()
      return emulator.requests().filter(({ kind }) => kind === 'write')
    })
    expect(written.value.length).toBeGreaterThan(road === 'resources' ? 8 : 3)
    const there = withRights(await settled(road), least[road])
    const { value: statuses } = await within(there, async (_, server) => {
      const statuses: unknown[] = []
      for (const { method, path, body } of written.value) {
        const token = await tokenFor(server, reader.clientId, scopeOf(path))
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
        const answer = await fetch(`${server.url}${path}`, { method, headers, body: JSON.stringify(body) })
        statuses.push([method, path, answer.status])
      }
      return statuses
    })
    expect(statuses).toEqual(written.value.map(({ method, path }) => [method, path, 403]))
    const { value: applied, after } = await within(before, (as) => as('reader', configs[road]).apply())
    expect(applied.ok).toBe(false)
    expect(applied.report.summary.applied).toBe(0)
    expect(applied.report.outcomes.some(({ hint = '' }) => hint.startsWith('It takes '))).toBe(true)
    expect(after).toEqual((await within(before, () => Promise.resolve(undefined))).after)
  })
})

describe('a right that the reader lacks refuses the plan, and nothing counts as absent', () => {
  const { reader: all } = least.resources
  const byCommand = least.commands.reader
  const admin: Rights = { ...least.commands.writer, roles: ['Admin'] }

  test.each<[string, Road, boolean, Rights, RegExp, readonly string[]]>([
    [
      'Data export: View',
      'resources',
      true,
      { ...all, dataExport: undefined },
      /permission 'Data export: View'/,
      ['iot-central/destination:vitals', 'iot-central/data-export:telemetry'],
    ],
    [
      'Reader on the application',
      'resources',
      true,
      { ...all, application: undefined },
      /Azure role 'Reader' on the resource/,
      ['iot-central/managed-identity:app'],
    ],
    [
      'Reader on the cluster',
      'resources',
      true,
      { ...all, cluster: undefined },
      /Azure role 'Reader' on the resource/,
      ['adx/cluster-streaming:wards'],
    ],
    [
      'Viewer on the databases',
      'resources',
      true,
      { ...all, roles: [] },
      /role 'Viewer' on the database/,
      ['adx/table:wards/vitals/patches', 'adx/table:wards/fresh/rooms'],
    ],
    [
      'Ingestor in place of Viewer',
      'resources',
      true,
      { ...all, roles: ['Ingestor'] },
      /role 'Viewer' on the database/,
      ['adx/table:wards/vitals/patches'],
    ],
    [
      'Data export: View',
      'commands',
      false,
      { ...byCommand, dataExport: undefined },
      /permission 'Data export: View'/,
      ['iot-central/destination:vitals', 'iot-central/data-export:telemetry'],
    ],
    [
      'Viewer on the databases',
      'commands',
      false,
      { ...byCommand, roles: [] },
      /role 'Viewer' on the database/,
      ['adx/table:wards/vitals/patches'],
    ],
    [
      'Admin, for grants that are commands',
      'commands',
      true,
      byCommand,
      /role 'Admin' on the database/,
      ['adx/database-principal:wards/vitals/admin/app'],
    ],
  ])('%s (%s, with grants: %s)', async (_, road, grants, rights, right, unread) => {
    const config = configOf(road, { grants })
    const world = await settled(road, config, road === 'commands' ? { reader: rights, writer: admin } : least[road])
    const { value } = await within(withRights(world, { ...least[road], reader: rights }), (as) =>
      as('reader', config).plan(),
    )
    expect(value.refused).toBe(true)
    expect(wordsOf(value)).toMatch(right)
    expect(new Set(value.plan.diagnostics.map(({ code }) => code))).toEqual(new Set(['unreadable']))
    for (const address of unread) {
      expect(wordsOf(value)).toContain(address)
      expect(value.plan.changes.find((change) => change.address === address)).toMatchObject({
        action: 'no-op',
        reason: 'it could not be read',
      })
    }
    expect(value.plan.changes.filter(({ action }) => action !== 'no-op')).toEqual([])
  })
})

describe('a right that the writer lacks fails what needs it, and is named', () => {
  const { writer: all } = least.resources
  const byCommand = least.commands.writer

  test.each<[string, Road, Rights, RegExp, string]>([
    [
      'Data export: Full control',
      'resources',
      { ...all, dataExport: 'view' },
      /'Data export: Full control'/,
      'iot-central/destination:vitals',
    ],
    [
      'Contributor on the application',
      'resources',
      { ...all, application: 'reader' },
      /'Contributor' on the resource/,
      'iot-central/managed-identity:app',
    ],
    [
      'Contributor on the cluster',
      'resources',
      { ...all, cluster: 'reader' },
      /'Contributor' on the resource/,
      'adx/cluster-streaming:wards',
    ],
    [
      'Admin on the database',
      'resources',
      { ...all, roles: ['Viewer'] },
      /'Admin' on the database/,
      'adx/table:wards/vitals/patches',
    ],
    [
      'Data export: Full control',
      'commands',
      { ...byCommand, dataExport: 'view' },
      /'Data export: Full control'/,
      'iot-central/destination:vitals',
    ],
    [
      'User on the database',
      'commands',
      { ...byCommand, roles: ['Viewer', 'Ingestor'] },
      /'Admin' on the database/,
      'adx/table:wards/vitals/patches',
    ],
    [
      'Ingestor on the database',
      'commands',
      { ...byCommand, roles: ['Viewer', 'User'] },
      /'Admin' on the database/,
      'iot-central/data-export:telemetry',
    ],
  ])('%s (%s)', async (_, road, rights, right, address) => {
    const world = withRights(emptyWorld(road), { ...least[road], writer: rights })
    const { value } = await within(world, (as) => as('writer', configs[road]).apply())
    const outcome = value.report.outcomes.find((one) => one.address === address)
    expect(value.ok).toBe(false)
    expect(outcome).toMatchObject({ outcome: 'failed', hint: expect.stringMatching(right) })
  })

  test('Admin of the tables, where they are there already', async () => {
    const world = await settled('commands')
    const config = configOf('commands', { grants: false, retention: '91d' })
    const apply = async (writer: Rights) =>
      (await within(withRights(world, { ...least.commands, writer }), (as) => as('writer', config).apply())).value
        .report
    expect(await apply(byCommand)).toMatchObject({ summary: { applied: 1, failed: 0 } })
    const { tables: _, ...without } = byCommand
    expect(await apply(without)).toMatchObject({
      summary: { applied: 0, failed: 1 },
      outcomes: [{ hint: expect.stringMatching(/'Admin' on the database/) }],
    })
  })

  test('Admin, for grants that are commands: nothing is begun', async () => {
    const config = configOf('commands')
    const { value, after } = await within(withRights(emptyWorld('commands'), least.commands), (as) =>
      as('writer', config).apply(),
    )
    expect(value.report.summary.applied).toBe(0)
    expect(value.report.diagnostics.map(({ hint }) => hint).join()).toMatch(/role 'Admin' on the database/)
    expect(after.clusters['wards.westeurope.kusto.windows.net']?.databases['vitals']).not.toHaveProperty('tables')
  })
})

test('a database that apply makes is closed to the reader until it is granted', async () => {
  const server = await startWorld(withRights(emptyWorld('resources'), least.resources))
  try {
    const at = { github: github.url, emulator: server.url }
    await runAs('writer', configs.resources, at).apply()
    const planned = await runAs('reader', configs.resources, at).plan()
    expect(planned.refused).toBe(true)
    expect(wordsOf(planned)).toMatch(/adx\/database:wards\/fresh.*role 'Viewer' on the database/)
  } finally {
    await server.close()
  }
})
