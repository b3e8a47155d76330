import { dump, load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { type Met, meet, principalRows } from './reports.ts'

const codesOf = (diagnostics: Met['planned']['plan']['diagnostics']) =>
  diagnostics.map(({ severity, code }) => `${severity} ${code}`)
const pendingOf = ({ plan }: Met['planned']) =>
  plan.changes.filter(({ action }) => action !== 'no-op').map(({ address, action }) => `${action} ${address}`)
const writesOf = ({ requests }: Met) => requests.filter(({ kind }) => kind !== 'read')
const tenant = '8b0b5d2e-7c44-4c0e-8f57-0a4b1d9f2c33'

describe('a grant that Azure shows late', () => {
  const late = (reads: number) => (state: string) => dump({ ...Object(load(state)), visibleAfter: { reads } })
  const through = {
    'Azure Resource Manager': (config: string) => config,
    commands: (config: string) => config.replace(/\n {4}resourceId: .*/u, ''),
  }
  const notTrue = /did not take|did not last|else changes/u

  test.each(Object.entries(through))('through %s, is waited for', async (_door, config) => {
    const met = await meet('principal-visible-late', { config, state: late(3) })
    expect(met.told.flatMap((event) => (event.type === 'waiting' ? [event.what] : []))).toContainEqual(
      expect.stringMatching(/^Azure to show adx\/database-principal:wards\/vitals\/monitor\/application=3333/u),
    )
    expect(met.applied).toMatchObject({ ok: true, report: { verified: { converged: true } } })
    expect(met.applied.report.outcomes.map(({ outcome }) => outcome)).toEqual(['applied'])
    expect(writesOf(met)).toHaveLength(1)
    expect(pendingOf(met.again)).toEqual([])
  })

  test.each(Object.entries(through))('through %s, is not blamed on anybody past the limit', async (_door, config) => {
    const met = await meet('principal-visible-late', { config, state: late(10_000) })
    const [outcome] = met.applied.report.outcomes
    expect(met.applied.ok).toBe(false)
    expect(outcome).toMatchObject({ outcome: 'failed', message: expect.stringMatching(/^It is not visible yet/u) })
    expect(JSON.stringify(outcome)).not.toMatch(notTrue)
    expect(writesOf(met)).toHaveLength(1)
  })
})

describe('principals as clusters show them', () => {
  const user = '44444444-4444-4444-8444-444444444444'
  const group = '55555555-5555-4555-8555-555555555555'
  const client = '33333333-3333-4333-8333-333333333333'
  const rowsWith = (groupName: string) => [
    [
      'Database vitals Viewer',
      'Microsoft Entra user',
      'Jane Doe (upn: Jane@Contoso.example)',
      user,
      `aaduser=${user};${tenant}`,
      '',
      '',
    ],
    ['Database vitals Viewer', 'AAD Group', groupName, group, `aadgroup=${group};${tenant}`, 'for readers', ''],
    [
      'Database vitals Monitor',
      'Azure AD Application',
      `exporter (app id: ${client})`,
      '66666666-6666-4666-8666-666666666666',
      `aadapp=${client};${tenant}`,
      '',
      '',
    ],
    [
      'AllDatabasesAdmin',
      'AAD User',
      'Old (upn: old@contoso.example)',
      '77777777-7777-4777-8777-777777777777',
      'aaduser=77777777-7777-4777-8777-777777777777;00000000-0000-4000-8000-00000000abcd',
      '',
      '',
    ],
    [
      'AllDatabasesMonitor',
      'AAD Group',
      'Deleted principal',
      '',
      `aadgroup=88888888-8888-4888-8888-888888888888;${tenant}`,
      '',
      '',
    ],
  ]
  const command = `az ad group list --filter "mail eq 'readers@contoso.example'" --query "[].id" --output tsv`
  const lead = `If it prints ${group}, this group has the role already.`

  test.each([
    ['whose display name carries the mail', 'Readers (readers@contoso.example)', [command, lead]],
    ['whose display name carries another mail', 'Readers (other-readers@contoso.example)', [command]],
    ['whose display name tells nothing', 'Readers', [command]],
  ])('a group by mail is refused once, at its line, with a row %s', async (_what, name, texts) => {
    const met = await meet('user-group-principals-cmd', { rewrite: principalRows(() => rowsWith(name)) })
    const found = met.planned.plan.diagnostics
    expect(codesOf(found)).toEqual(['error unreadable'])
    expect(found[0]).toMatchObject({
      range: { start: { line: 10 } },
      message: expect.stringContaining(`lists the principal ${name} as viewer`),
      hint: `Give the object id in the file. This command prints it: ${texts.join('\n')}`,
    })
    expect(found[0]?.message).not.toContain('could not be read')
    expect(pendingOf(met.planned)).toEqual([])
    expect(writesOf(met)).toEqual([])
  })

  test('with the object id of the group nothing is left to do', async () => {
    const config = (text: string) => text.replace('readers@contoso.example', group)
    const met = await meet('user-group-principals-cmd', { config, rewrite: principalRows(() => rowsWith('Readers')) })
    expect([codesOf(met.planned.plan.diagnostics), pendingOf(met.planned)]).toEqual([[], []])
    expect(met.applied.ok).toBe(true)
  })

  test('a group by mail that no row may be is refused too, since it could not be found again', async () => {
    const met = await meet('user-group-principals-cmd', {
      rewrite: principalRows(() =>
        rowsWith('Readers').filter(([role, type]) => type !== 'AAD Group' || role === 'AllDatabasesMonitor'),
      ),
    })
    expect(codesOf(met.planned.plan.diagnostics)).toEqual(['error principal-by-name'])
    expect(met.planned.plan.diagnostics[0]?.hint).toContain(command)
    expect(writesOf(met)).toEqual([])
  })
})

describe('a destination that stopped working when its grant went', () => {
  test('the grant comes back, and the apply does not count as done while the export is in error', async () => {
    const { planned, applied, again } = await meet('broken-destination')
    expect(pendingOf(planned)).toEqual(['create adx/database-principal:wards/vitals/admin/app'])
    // The plan says that the export is in error, and so does the one after it, which has nothing to change.
    for (const { plan } of [planned, again])
      expect(plan.exports).toMatchObject([{ address: 'iot-central/data-export:telemetry', status: 'error' }])
    expect(applied.ok).toBe(false)
    expect(applied.report.outcomes.map(({ outcome }) => outcome)).toEqual(['applied'])
    expect(applied.report.verified.exports).toMatchObject([
      { address: 'iot-central/data-export:telemetry', status: 'error', flowing: false },
    ])
    const errors = applied.report.verified.exports.flatMap((one) => one.errors)
    expect(errors.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^destination vitals: Principal .* lacks required permissions/u),
    )
    expect(errors.map(({ hint }) => hint)).toContainEqual(
      expect.stringContaining('remove the destination and add it again'),
    )
    expect(pendingOf(again)).toEqual([])
  })
})

describe('the mistakes of a tutorial', () => {
  const env = { ADX_SP_SECRET: 'canary-of-the-tutorial' }
  const resourceId =
    '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/wards/providers/Microsoft.Kusto/clusters/iot-adx-cluster'

  test('each has its finding, or does no harm', async () => {
    const met = await meet('blog-eight-mistakes', { env })
    const found = met.validated.document.diagnostics.map(({ code, range }) => `${code} ${range.start.line}`)
    // Ingestor and viewer in place of admin; a JSON mapping that a table needs no longer stands for a transform.
    expect(found).toEqual(expect.arrayContaining(['grant-not-admin 23', 'column-not-filled 25', 'table-unfed 20']))
    const empty = met.validated.document.diagnostics.filter(({ code }) => code === 'column-not-filled')
    expect(empty.map(({ related }) => related?.[0]?.range.start.line)).toEqual([17, 17])
    expect(codesOf(met.planned.plan.diagnostics)).toEqual(['warning streaming-not-checked'])
    const grants = pendingOf(met.planned).filter((each) => each.includes('database-principal'))
    expect(grants.map((each) => each.split('/').slice(-2).join('/'))).toEqual(['ingestor/sp', 'viewer/sp'])
    // A hyphen in the name of a database is quoted in every command.
    const commands = writesOf(met)
      .map(({ body }) => (typeof body === 'string' ? body : JSON.stringify(body)))
      .join('\n')
    expect(commands.match(/\.add database \['iot-telemetry'\]/gu)).toHaveLength(2)
    expect(commands).not.toMatch(/database iot-telemetry/u)
    expect(JSON.stringify([met.planned, met.applied, met.told])).not.toContain(env.ADX_SP_SECRET)
  })

  test('where the cluster can be read, a table policy without the cluster flag is refused before anything is sent', async () => {
    const met = await meet('blog-eight-mistakes', {
      env,
      config: (text) => text.replace(/(url: https:\/\/iot-adx-cluster.*)/u, `$1\n    resourceId: ${resourceId}`),
      state: (text) =>
        text.replace('streamingIngestion: false', `resourceId: ${resourceId}\n    streamingIngestion: false`),
    })
    expect(codesOf(met.planned.plan.diagnostics)).toEqual(['error streaming-off'])
    expect(met.planned.refused).toBe(true)
    expect(writesOf(met)).toEqual([])
  })
})

describe('a quickstart without a sample', () => {
  test('is planned and applied without a finding that stops it', async () => {
    const met = await meet('quickstart-without-sample')
    expect(met.planned.refused).toBe(false)
    expect(met.planned.plan.diagnostics).toEqual([])
    expect(met.applied.report.outcomes.map(({ outcome }) => outcome)).toEqual([
      'applied',
      'applied',
      'applied',
      'applied',
    ])
    expect(pendingOf(met.again)).toEqual([])
  })
})
