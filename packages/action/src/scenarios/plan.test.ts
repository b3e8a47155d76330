import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ActionBench, actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { pullRequest } from '@adx-export/github-emulator'
import { small, smallConfig } from '../testing/small.test-data.ts'
import { asConfigured, deadExport } from '../testing/world.test-data.ts'

const permissions = permissionsFor.plan

const again = async (bench: ActionBench, number: number, more: Parameters<ActionBench['run']>[1] = {}) => {
  bench.github.seed.pushToPull(number)
  return bench.run(pullRequest(bench.github, number, 'synchronize'), { permissions, ...more })
}

const applied = async (): Promise<ActionBench> => {
  const bench = await actionBench(small)
  await bench.mergeAndApply((await bench.plan()).pull.number)
  return bench
}

const commentsOn = ({ github }: ActionBench, number: number): readonly string[] =>
  [...github.state.comments.values()].filter(({ issue }) => issue === number).map(({ body }) => body)

describe('the comment', () => {
  test('is one, however often the pull request is pushed to, and tells what a push changed', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    bench.edit((text) => text.replace('Value: real', 'Value: real, Ward: string'))
    const ran = await again(bench, pull.number)
    expect(ran.exitCode).toBe(0)
    expect(commentsOn(bench, pull.number)).toHaveLength(1)
    const [body = ''] = commentsOn(bench, pull.number)
    expect(body).toContain(`**Since your last push** (\`${pull.head.sha.slice(0, 7)}\`)`)
    expect(bench.github.requests(/^POST .*comments$/u)).toHaveLength(1)
  })

  test('of the same commit, planned once more, speaks of no push', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    bench.edit((text) => text.replace('Value: real', 'Value: real, Ward: string'))
    await bench.run(pullRequest(bench.github, pull.number, 'reopened'), { permissions })
    expect(commentsOn(bench, pull.number)).toEqual([expect.not.stringContaining('Since your last push')])
  })

  test('is not made where nothing changes', async () => {
    const bench = await applied()
    const { pull, ran } = await bench.plan()
    expect(ran).toMatchObject({ exitCode: 0, outputs: { changes: 'false', operations: 'none' } })
    expect(ran.outputs['comment-id']).toBeUndefined()
    expect(commentsOn(bench, pull.number)).toEqual([])
  })

  test('is made where nothing changes and an export is in error', async () => {
    const bench = await actionBench({ ...small, emulator: asConfigured(deadExport) })
    const { pull, ran } = await bench.plan()
    expect(ran).toMatchObject({ exitCode: 0, outputs: { changes: 'false', operations: 'none' } })
    const [body = '', ...more] = commentsOn(bench, pull.number)
    expect(more).toEqual([])
    expect(body).toContain('### ⚠️ No changes, 1 unmanaged export in error\n')
    expect(body).toContain('**Unmanaged export** `portal` is in error: `Principal lacks required permissions`')
    expect(body).not.toContain('Nothing to do')
  })

  const ignoring = (value: string): string =>
    smallConfig({
      end: `drift:
  ignore:
    - { at: "adx/table-policy:wards/vitals/readings/retention", value: ${value}, reason: Audit, until: 2027-01-31 }
`,
    })

  test('says what a config accepts, where nothing else changes', async () => {
    const bench = await applied()
    bench.edit(() => ignoring('400d'))
    const { pull, ran } = await bench.plan()
    expect(ran).toMatchObject({ exitCode: 0, outputs: { changes: 'false', operations: 'none' } })
    const [body = '', ...more] = commentsOn(bench, pull.number)
    expect(more).toEqual([])
    expect(body).toContain('### ✅ Nothing to apply; accepts 1 deviation\n')
    expect(body).toContain('at the live value `400d`, until 2027-01-31: `Audit`')
    expect((await bench.mergeAndApply(pull.number)).exitCode).toBe(0)

    bench.edit(() => ignoring('500d'))
    const { pull: second } = await bench.plan()
    expect(commentsOn(bench, second.number)).toEqual([expect.stringContaining('(before: at the live value `400d`)')])
    await bench.mergeAndApply(second.number)

    bench.edit(() => smallConfig())
    const { pull: third } = await bench.plan()
    expect(commentsOn(bench, third.number)).toEqual([expect.stringContaining('no longer accepts 1 deviation')])
  })

  test('says which consent a file of its own gives', async () => {
    const config = smallConfig({ end: 'accept: { file: accept.yaml }\n' })
    const bench = await actionBench({ files: { 'adx-export.yaml': config, 'accept.yaml': '[]\n' } })
    await bench.mergeAndApply((await bench.plan()).pull.number)
    const entry = '- { risk: deletes-data, at: "adx/table:wards/vitals/old", seen: "0a1b2c3d", until: 2027-01-31 }'
    bench.edit(() => `${entry}\n`, 'accept.yaml')
    const { pull } = await bench.plan()
    const [body = ''] = commentsOn(bench, pull.number)
    expect(body).toContain('### ✅ Nothing to apply; consents to 1 risk\n')
    expect(body).toContain('consents to `deletes-data` at `adx/table:wards/vitals/old`, until 2027-01-31')
    await bench.mergeAndApply(pull.number)
    bench.edit((text) => text.replace('365d', '730d'))
    const { pull: next } = await bench.plan()
    expect(commentsOn(bench, next.number)).toEqual([expect.not.stringContaining('consents to')])
  })

  test('counts the rows that a shorter retention deletes', async () => {
    const bench = await applied()
    const table = bench.emulator
      .world()
      .clusters.get('wards.westeurope.kusto.windows.net')
      ?.databases.get('vitals')?.tables
    const readings = table?.get('readings')
    if (readings === undefined) throw new Error('the table is gone')
    readings.extents = [{ rows: 2_104_311, from: '2018-01-01T00:00:00Z' }, { rows: 1_908_021 }]
    bench.edit(() => smallConfig({ retention: '30d' }))
    const { pull, ran } = await bench.plan()
    expect(ran.exitCode).toBe(1)
    const [body = ''] = commentsOn(bench, pull.number)
    expect(body).toMatch(
      /shortens retention of `readings` from `365d` to `30d`\n\n- ⛔ .*\n\n\*\*2\.1 M of 4\.0 M rows would be deleted\*\* · resources: /,
    )
    expect(body).toContain('2.1 M of 4.0 M rows would be deleted: they are in extents without newer rows.')
  })

  test('says that nothing changes any more', async () => {
    const bench = await applied()
    bench.edit(() => smallConfig({ retention: '730d' }))
    const { pull } = await bench.plan()
    bench.edit(() => smallConfig())
    await again(bench, pull.number)
    expect(commentsOn(bench, pull.number)).toEqual([expect.stringContaining('changes nothing any more')])
  })

  test('of a push with an invalid config takes the place of the plan before', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    bench.edit((text) => text.replace('real', 'reel'))
    const ran = await again(bench, pull.number)
    expect(ran).toMatchObject({ exitCode: 1, outputs: { valid: 'false' } })
    const [body = '', ...others] = commentsOn(bench, pull.number)
    expect(others).toEqual([])
    expect(body).toContain('The config is invalid')
    expect(body).not.toContain('on record')
    bench.edit((text) => text.replace('reel', 'real'))
    await again(bench, pull.number)
    expect(commentsOn(bench, pull.number)).toEqual([expect.stringContaining('on record')])
  })

  test('is not made for an invalid config where there was none', async () => {
    const bench = await actionBench({ files: { 'adx-export.yaml': smallConfig().replace('real', 'reel') } })
    const { pull, ran } = await bench.plan()
    expect(ran.exitCode).toBe(1)
    expect(commentsOn(bench, pull.number)).toEqual([])
  })

  test('is left out on request', async () => {
    const bench = await actionBench(small)
    const { pull, ran } = await bench.plan({ inputs: { comment: 'false' } })
    expect(ran.exitCode).toBe(0)
    expect(commentsOn(bench, pull.number)).toEqual([])
    expect((await bench.mergeAndApply(pull.number, { inputs: { comment: 'false' } })).exitCode).toBe(0)
  })
})

describe('what left the config', () => {
  const reverted = smallConfig().replace(/ *retention: 365d\n/u, '')

  const onBase = async (text: string) => {
    const bench = await actionBench({ files: { 'adx-export.yaml': reverted }, emulator: asConfigured() })
    const { number } = bench.github.seed.pull({ tree: { 'adx-export.yaml': text } })
    bench.github.seed.merge(number)
    return bench
  }

  test('and is still live comes first in the comment, though nothing changes', async () => {
    const bench = await onBase(smallConfig())
    const { pull, ran } = await bench.plan()
    expect(ran).toMatchObject({ exitCode: 0, outputs: { changes: 'false', operations: 'none' } })
    const [body = '', ...others] = commentsOn(bench, pull.number)
    expect(others).toEqual([])
    expect(body).toContain('### ⚠️ No changes, 1 no longer declared, still live')
    expect(body).toContain(
      '> - `adx/table-policy:wards/vitals/readings/retention`: `the policy retention of table readings`; to remove it: `removed: { policies: [wards/vitals/readings/retention] }`',
    )
    expect(JSON.parse(readFileSync(ran.outputs['plan-file'] ?? '', 'utf8'))).toMatchObject({
      noLongerDeclared: [{ address: 'adx/table-policy:wards/vitals/readings/retention' }],
    })
  })

  test('is not told where the base says the same, or has no config', async () => {
    for (const bench of [
      await onBase(reverted),
      await actionBench({ files: { 'adx-export.yaml': reverted }, emulator: asConfigured() }),
    ]) {
      const { pull, ran } = await bench.plan()
      expect(ran.exitCode).toBe(0)
      expect(commentsOn(bench, pull.number)).toEqual([])
    }
  })

  test('is not known where the config of the base is none, which one warning says', async () => {
    const bench = await onBase('a: [b')
    const { ran } = await bench.plan()
    expect(ran.exitCode).toBe(0)
    expect(
      ran.annotations.filter(({ message }) => message.includes('could not be read, so adx-export cannot list')),
    ).toHaveLength(1)
  })
})

test('a plan that was put on record and is refused now cannot be applied any more', async () => {
  const bench = await applied()
  const table = bench.emulator
    .world()
    .clusters.get('wards.westeurope.kusto.windows.net')
    ?.databases.get('vitals')
    ?.tables.get('readings')
  bench.edit(() => smallConfig({ retention: '30d' }))
  const { pull, ran } = await bench.plan()
  expect(ran.exitCode).toBe(0)
  table?.rows.push({ Device: 'press-07' })
  const event = pullRequest(bench.github, pull.number, 'reopened')
  expect((await bench.run(event, { permissions })).exitCode).toBe(1)
  table?.rows.splice(0)
  bench.emulator.clearRequests()
  expect((await bench.mergeAndApply(pull.number)).exitCode).toBe(1)
  expect(bench.emulator.requests().filter(({ kind }) => kind !== 'read')).toEqual([])
})

const severalConfig = (environments: readonly string[]): string =>
  `${smallConfig().replace('subdomain: contoso-wards', 'subdomain: ${{ environment.subdomain }}').replace('application: { ', 'application:\n  { ')}
environments:
${environments.map((name) => `  ${name}: { subdomain: contoso-wards-${name} }`).join('\n')}
`

describe('several environments', () => {
  const files = {
    'adx-export.yaml': severalConfig(['dev', 'prod']).replace(
      'application:\n  { subdomain: ${{ environment.subdomain }} }',
      'application:\n  subdomain: ${{ environment.subdomain }}',
    ),
  }

  test('in one job share one comment, and each is on record and applied by itself', async () => {
    const bench = await actionBench({ files })
    const { pull, ran } = await bench.plan({ inputs: { environment: 'all' } })
    expect(ran.exitCode).toBe(0)
    const [body = '', ...others] = commentsOn(bench, pull.number)
    expect(others).toEqual([])
    expect(body).toMatch(/\| .*dev/u)
    expect(body.match(/adx-export:status/gu)).toHaveLength(2)
    const names = [...bench.github.state.checkRuns.values()].map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['adx-export plan (dev)', 'adx-export plan (prod)']))
    expect(ran.outputs['plan-file']?.split('\n').map((path) => path.split('/').at(-1))).toEqual([
      'plan.dev.json',
      'plan.prod.json',
    ])
    const dev = await bench.mergeAndApply(pull.number, { inputs: { environment: 'dev' } })
    expect(dev.exitCode).toBe(0)
    expect(commentsOn(bench, pull.number)[0]).toMatch(/`dev`: ✅ \*\*Applied and verified\*\*/u)
    expect(commentsOn(bench, pull.number)[0]).toMatch(/`prod`: 📋 \*\*Planned\*\*/u)
  })

  test('in jobs of their own have comments of their own', async () => {
    const bench = await actionBench({ files })
    const { pull } = await bench.plan({ inputs: { environment: 'dev' } })
    await bench.run(pullRequest(bench.github, pull.number), { permissions, inputs: { environment: 'prod' } })
    expect(commentsOn(bench, pull.number)).toHaveLength(2)
  })

  test.each([
    ['', 'environments: dev, prod'],
    ['prd', 'no environment "prd"'],
    ['prd, dev', 'no environment "prd"'],
    ['deb*', `No environment of the config matches "deb*".`],
  ])('named %j are told which there are', async (environment, said) => {
    const bench = await actionBench({ files })
    const { ran } = await bench.plan({ inputs: { environment } })
    expect(ran.exitCode).toBe(1)
    expect(ran.annotations[0]).toMatchObject({ level: 'error', message: expect.stringContaining(said) })
    expect(ran.annotations[0]?.message).toContain('in the input environment')
    expect(ran.log).not.toContain('--environment')
  })
})

describe('what is asked for besides', () => {
  test('SARIF and the plan are written where they are wanted', async () => {
    const bench = await actionBench(small)
    const inputs = { 'sarif-file': 'out/findings.sarif', 'plan-file': 'out/plan.json' }
    const { ran } = await bench.plan({ inputs })
    expect(ran.exitCode).toBe(0)
    expect(JSON.parse(readFileSync(`${bench.workspace}/out/plan.json`, 'utf8'))).toMatchObject({
      kind: 'plan',
      digest: ran.outputs.digest,
    })
    expect(JSON.parse(readFileSync(`${bench.workspace}/out/findings.sarif`, 'utf8'))).toMatchObject({
      version: '2.1.0',
    })
  })

  test('a config in a folder of its own', async () => {
    const bench = await actionBench(small)
    const { ran } = await bench.plan({ inputs: { config: '.' } })
    expect(ran).toMatchObject({ exitCode: 0, outputs: { valid: 'true' } })
  })

  test('a config that is not there', async () => {
    const bench = await actionBench(small)
    const { ran } = await bench.plan({ inputs: { config: 'elsewhere.yaml' } })
    expect(ran).toMatchObject({ exitCode: 1, outputs: { valid: 'false' } })
    expect(ran.annotations[0]?.message).toContain('elsewhere.yaml')
  })

  test('a transform that loses rows makes the job red, and keeps the plan off the record', async () => {
    const bench = await actionBench()
    bench.edit((text) => text.replace('Capability: .name', 'capability: .name'), 'transforms/telemetry.jq')
    const { pull, ran } = await bench.plan()
    expect(ran.exitCode).toBe(1)
    expect(ran.annotations).toContainEqual(expect.objectContaining({ level: 'error', file: 'transforms/telemetry.jq' }))
    expect(commentsOn(bench, pull.number)[0] ?? '').not.toContain('and on record')
  })
})
