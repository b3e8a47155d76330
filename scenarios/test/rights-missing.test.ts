import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Jobs, configs, least, startJobs, wordsOf } from './rights-jobs.test-data.ts'
import { type Rights, type Road, configOf, emptyWorld, withRights } from './rights.test-data.ts'

let jobs: Jobs
beforeAll(async () => {
  jobs = await startJobs()
})
afterAll(async () => {
  await jobs.close()
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
      'Monitor on the databases',
      'resources',
      true,
      { ...all, roles: [] },
      /role 'Monitor' on the database/,
      ['adx/table:wards/vitals/patches', 'adx/table:wards/fresh/rooms'],
    ],
    [
      'Ingestor in place of Monitor',
      'resources',
      true,
      { ...all, roles: ['Ingestor'] },
      /role 'Monitor' on the database/,
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
      'Monitor on the databases',
      'commands',
      false,
      { ...byCommand, roles: [] },
      /role 'Monitor' on the database/,
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
    const world = await jobs.settled(
      road,
      config,
      road === 'commands' ? { reader: rights, writer: admin } : least[road],
    )
    const { value } = await jobs.within(withRights(world, { ...least[road], reader: rights }), (as) =>
      as('reader', config).plan(),
    )
    expect(value.refused).toBe(true)
    expect(wordsOf(value)).toMatch(right)
    // What else may not be read is told without stopping anybody.
    const stopping = value.plan.diagnostics.filter(({ severity }) => severity !== 'info')
    expect(new Set(stopping.map(({ code }) => code))).toEqual(new Set(['unreadable']))
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
      { ...all, roles: ['Monitor'] },
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
      { ...byCommand, roles: ['Monitor', 'Ingestor'] },
      /'Admin' on the database/,
      'adx/table:wards/vitals/patches',
    ],
    [
      'Ingestor on the database',
      'commands',
      { ...byCommand, roles: ['User'] },
      /'Admin' on the database/,
      'iot-central/data-export:telemetry',
    ],
  ])('%s (%s)', async (_, road, rights, right, address) => {
    const world = withRights(emptyWorld(road), { ...least[road], writer: rights })
    const { value } = await jobs.within(world, (as) => as('writer', configs[road]).apply())
    const outcome = value.report.outcomes.find((one) => one.address === address)
    expect(value.ok).toBe(false)
    expect(outcome).toMatchObject({ outcome: 'failed', hint: expect.stringMatching(right) })
  })

  test('Admin of the tables, where they are there already', async () => {
    const world = await jobs.settled('commands')
    const config = configOf('commands', { grants: false, retention: '91d' })
    const apply = async (writer: Rights) =>
      (await jobs.within(withRights(world, { ...least.commands, writer }), (as) => as('writer', config).apply())).value
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
    const { value, after } = await jobs.within(withRights(emptyWorld('commands'), least.commands), (as) =>
      as('writer', config).apply(),
    )
    expect(value.report.summary.applied).toBe(0)
    expect(value.report.diagnostics.map(({ hint }) => hint).join()).toMatch(/role 'Admin' on the database/)
    expect(after.clusters['wards.westeurope.kusto.windows.net']?.databases['vitals']).not.toHaveProperty('tables')
  })
})
