import { saveState, type StateDocument } from '@adx-export/emulator'
import { describe, expect, test } from 'vitest'
import { type ActionBench, actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { pullRequest, pushBranch, workflowDispatch } from '@adx-export/github-emulator'
import { callerOf, emulatorOf, inputsOf, reader, tenant, writer } from '../testing/identities.test-data.ts'
import type { Ran, RunOptions } from '@adx-export/github-emulator/runner'

const group = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/wards/providers'
const application = `${group}/Microsoft.IoTCentral/iotApps/contoso-wards`
const cluster = `${group}/Microsoft.Kusto/clusters/wards`

const config = `version: 1
application: { subdomain: contoso-wards, resourceId: ${application} }
identities: { app: managedIdentity }
clusters:
  wards:
    url: https://wards.westeurope.kusto.windows.net
    resourceId: ${cluster}
    streamingIngestion: true
    databases:
      vitals:
        principals: [{ role: admin, identity: app }]
        tables:
          readings:
            columns: { Device: string, Value: real }
            retention: 90d
destinations:
  vitals: { displayName: Vitals, table: wards/vitals/readings, authorization: app }
exports:
  telemetry:
    displayName: Telemetry
    source: telemetry
    enabled: true
    destinations:
      - destination: vitals
        transform: '{ Device: .device.id, Value: .telemetry[0].value }'
`

const subject = (rest: string): string => `repo:contoso@77001/wards@4242001:${rest}`
const grantOf = ({ clientId, objectId }: typeof reader, role: string) => ({
  role,
  objectId,
  applicationId: clientId,
  tenantId: tenant,
})

/** Nothing that the config asks for, and the two identities with the least rights of docs/rights.md. */
const world = (audience?: string): StateDocument => {
  const trusted = (...rests: readonly string[]) =>
    rests.map((rest) => ({ subject: subject(rest), ...(audience === undefined ? {} : { audience }) }))
  return {
    strict: true,
    choices: { armAnswer: 'direct' },
    applications: { 'contoso-wards.azureiotcentral.com': { resourceId: application } },
    clusters: {
      'wards.westeurope.kusto.windows.net': {
        resourceId: cluster,
        databases: { vitals: { principals: [grantOf(reader, 'Monitor'), grantOf(writer, 'Admin')] } },
      },
    },
    roles: {
      reader: callerOf(reader, {
        federated: trusted('pull_request', 'environment:plan'),
        dataExport: 'view',
        arm: { [application]: 'reader', [cluster]: 'reader' },
      }),
      writer: callerOf(writer, {
        federated: trusted('environment:production'),
        dataExport: 'full',
        arm: { [application]: 'contributor', [cluster]: 'contributor' },
      }),
    },
  }
}

const start = (audience?: string): Promise<ActionBench> =>
  actionBench({ files: { 'adx-export.yaml': config }, emulator: emulatorOf(world(audience)) })

const planned = (bench: ActionBench, inputs: RunOptions['inputs'] = {}): ReturnType<ActionBench['plan']> =>
  bench.plan({ inputs: { ...inputsOf(reader), ...inputs } })

const asWriter = { inputs: inputsOf(writer), environment: 'production' }

/** The audiences of the tokens that were asked for, without those that sign records. */
const forEntra = ({ github }: ActionBench): readonly string[] =>
  github.audiences.filter((audience) => !/^adx-export:(?:plan|applied):[0-9a-f]{64}$/u.test(audience))

const writesIn = ({ emulator }: ActionBench) =>
  emulator.requests().filter(({ kind, path }) => kind !== 'read' && !path.startsWith('/login.'))

const errorsOf = ({ annotations }: Ran): readonly string[] =>
  annotations.filter(({ level }) => level === 'error').map(({ message }) => message)

describe('a reader that plans and a writer that applies', () => {
  test('are two: the reader as pull_request, the writer as environment:production', async () => {
    const bench = await start()
    const { pull, ran } = await planned(bench)
    expect(ran).toMatchObject({ exitCode: 0, outputs: { mode: 'plan', changes: 'true' } })
    expect(errorsOf(ran)).toEqual([])
    expect(writesIn(bench)).toEqual([])
    const applied = await bench.mergeAndApply(pull.number, asWriter)
    expect(applied).toMatchObject({ exitCode: 0, outputs: { mode: 'apply' } })
    expect(bench.comments()[0]).toContain('**Applied and verified**')
    expect(saveState(bench.emulator)).toContain('Telemetry')
    expect(new Set(forEntra(bench))).toEqual(new Set(['api://AzureADTokenExchange']))
  })

  test('the reader cannot apply: every write is refused, and the message names the right', async () => {
    const bench = await start()
    const { pull } = await planned(bench)
    const before = saveState(bench.emulator)
    const ran = await bench.mergeAndApply(pull.number, { inputs: inputsOf(reader), environment: 'plan' })
    expect(ran.exitCode).toBe(1)
    expect(errorsOf(ran)).toEqual([
      expect.stringMatching(/^The apply failed: 0 of \d+ applied.* It takes .*Contributor/u),
    ])
    expect(writesIn(bench).map(({ status }) => status)).toEqual(writesIn(bench).map(() => 403))
    expect(writesIn(bench)).not.toEqual([])
    expect(saveState(bench.emulator)).toBe(before)
  })

  test.each<[string, (bench: ActionBench) => RunOptions['event'], string | undefined]>([
    ['a pull request', ({ github }) => pullRequest(github, github.seed.pull().number), undefined],
    ['a pull request that names the plan', ({ github }) => pullRequest(github, github.seed.pull().number), 'plan'],
    ['a push without its environment', ({ github }) => pushBranch(github), undefined],
  ])('the writer is not there for %s', async (_, happened, environment) => {
    const bench = await start()
    const ran = await bench.run(happened(bench), {
      permissions: permissionsFor.apply,
      inputs: inputsOf(writer),
      ...(environment === undefined ? {} : { environment }),
    })
    expect(ran.exitCode).toBe(1)
    expect(errorsOf(ran)).toEqual([expect.stringContaining('Entra knows no federated credential for this job')])
    const asked = bench.emulator.requests().map(({ path }) => path.split('/')[1])
    expect(new Set(asked)).toEqual(new Set(['login.microsoftonline.com']))
  })
})

test('another audience is asked for where the input says so, and the usual one is refused there', async () => {
  const bench = await start('api://Contoso')
  const { ran } = await planned(bench, { audience: 'api://Contoso' })
  expect(ran.exitCode).toBe(0)
  expect(forEntra(bench)).toEqual(['api://Contoso'])
  const usual = await planned(bench)
  expect(usual.ran.exitCode).toBe(1)
  expect(errorsOf(usual.ran)).toEqual([
    expect.stringMatching(/AADSTS700212.*"audiences":\["api:\/\/AzureADTokenExchange"\]/u),
  ])
})

test('what was approved of a plan of the reader is what the writer applies, and nothing else', async () => {
  const bench = await start()
  const event = workflowDispatch(bench.github)
  const plan = { permissions: permissionsFor.plan, environment: 'plan' }
  const shown = await bench.run(event, { ...plan, inputs: { ...inputsOf(reader), mode: 'plan' } })
  expect(shown).toMatchObject({ exitCode: 0, outputs: { changes: 'true' } })
  const inputs = { ...inputsOf(writer), mode: 'apply', 'expected-operations': shown.outputs['operations'] ?? '' }
  const apply = { permissions: permissionsFor.apply, environment: 'production', inputs }
  bench.edit((text) => text.replace('90d', '30d'))
  const other = await bench.run(event, apply)
  expect(errorsOf(other)).toEqual([expect.stringContaining('the plan job did not show them')])
  expect(writesIn(bench)).toEqual([])
  bench.edit((text) => text.replace('30d', '90d'))
  expect(await bench.run(event, apply)).toMatchObject({ exitCode: 0, outputs: { mode: 'apply' } })
  const again = await bench.run(event, { ...plan, inputs: { ...inputsOf(reader), mode: 'plan' } })
  expect(again.outputs).toMatchObject({ changes: 'false', operations: 'none' })
})
