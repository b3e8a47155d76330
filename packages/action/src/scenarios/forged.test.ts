import { describe, expect, test } from 'vitest'
import { planName, targetId } from '../proof/names.ts'
import { operationsText } from '../proof/operations.ts'
import { type ActionBench, actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { mergeGroup, pushBranch, type CheckRun, type Pull } from '@adx-export/github-emulator'
import { signPlan } from '../testing/signed.test-data.ts'
import { small, smallConfig } from '../testing/small.test-data.ts'
import { asConfigured, liveTable, setRetention } from '../testing/world.test-data.ts'

const target = { config: 'adx-export.yaml' }

const writesIn = ({ emulator }: ActionBench): readonly unknown[] =>
  emulator.requests().filter(({ kind }) => kind !== 'read')

const recordsOf = ({ github }: ActionBench): readonly CheckRun[] =>
  [...github.state.checkRuns.values()].filter(({ name }) => name === planName(target))

/** Somebody takes the real record away, and puts in its place what a workflow of a branch can write. */
const forge = (bench: ActionBench, pull: Pull, run: number): void => {
  const [real] = recordsOf(bench)
  if (real === undefined) throw new Error('there is no record')
  const externalId = (real.externalId ?? '').replace(/:\d+\.\d+:[0-9a-f]{64}$/u, `:${String(run)}.1:${'0'.repeat(64)}`)
  bench.github.state.checkRuns.set(real.id, {
    ...real,
    externalId,
    output: { ...real.output, summary: `Planned for #${String(pull.number)}.` },
  })
}

describe('a plan on record that no run signed', () => {
  test('is not applied, and the message says why', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    forge(bench, pull, 999_999)
    bench.emulator.clearRequests()
    const ran = await bench.mergeAndApply(pull.number)
    expect(ran).toMatchObject({
      exitCode: 1,
      annotations: [{ message: expect.stringContaining('is not valid: it carries no signature. Plan again') }],
    })
    expect(bench.comments().at(-1)).toContain('**Outdated**')
    expect(writesIn(bench)).toEqual([])
  })

  test('does not keep the real one from being applied', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    bench.github.seed.checkRun({
      name: planName(target),
      headSha: pull.head.sha,
      externalId: (recordsOf(bench)[0]?.externalId ?? '').replace(/:\d+\.1:/u, ':999999.1:'),
      output: { title: null, summary: null, text: operationsText([]) ?? null },
    })
    const ran = await bench.mergeAndApply(pull.number)
    expect(ran).toMatchObject({ exitCode: 0, annotations: [] })
    expect(ran.log).toContain('The record of pull request #1 is not valid: it carries no signature.')
  })

  test('passes no merge queue', async () => {
    const bench = await actionBench({ ...small, emulator: asConfigured() })
    setRetention(bench.emulator, 3650)
    liveTable(bench.emulator).rows.push({ Device: 'press-07', Value: 71.3 })
    const refused = await bench.plan()
    bench.edit(() => smallConfig({ end: `accept:\n  ${/- \{ risk: .*\}/u.exec(refused.ran.log)?.[0] ?? ''}\n` }))
    const { pull, ran } = await bench.plan()
    expect(ran.exitCode).toBe(0)
    const queued = () => bench.run(mergeGroup(bench.github, pull.number), { permissions: permissionsFor.plan })
    expect((await queued()).exitCode).toBe(0)
    bench.github.rotateKeys()
    expect(await queued()).toMatchObject({
      exitCode: 1,
      annotations: [{ message: expect.stringContaining('GitHub no longer publishes the key that signed it') }],
    })
  })
})

describe('a plan by another workflow than the one that applies', () => {
  const workflow = 'apply.yml'

  test('counts once the input plan-workflow names it', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    const inputs = { 'plan-workflow': '.github/workflows/adx-export.yml' }
    expect(await bench.mergeAndApply(pull.number, { workflow, inputs })).toMatchObject({ exitCode: 0, annotations: [] })
  })

  test('does not count otherwise, and the message names the input', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    bench.emulator.clearRequests()
    expect(await bench.mergeAndApply(pull.number, { workflow })).toMatchObject({
      exitCode: 1,
      annotations: [{ message: expect.stringContaining('if that one plans, name it in the input plan-workflow') }],
    })
    expect(writesIn(bench)).toEqual([])
  })

  test('is none where the input is no path of a workflow', async () => {
    const bench = await actionBench(small)
    bench.github.seed.push('main')
    const inputs = { 'plan-workflow': 'adx-export.yml' }
    expect(await bench.run(pushBranch(bench.github), { permissions: permissionsFor.apply, inputs })).toMatchObject({
      exitCode: 1,
      annotations: [{ message: expect.stringContaining('The input plan-workflow does not name a workflow file.') }],
    })
  })
})

test('what the plan job signs is what a test that signs by itself would: the record has one form', async () => {
  const bench = await actionBench(small)
  const { pull, ran } = await bench.plan()
  const [real] = recordsOf(bench)
  const operations = (ran.outputs['operations'] ?? '').split(' ')
  const { runId } = ran.job
  const made = signPlan(bench.github, target, pull.number, {
    runId,
    operations,
    says: { digest: ran.outputs['digest'] ?? '' },
  })
  expect(real).toMatchObject({ externalId: made.externalId, output: { text: made.output.text } })
  const audience = bench.github.audiences.at(-1) ?? ''
  const token = /eyJ[\w.-]+/u.exec(made.output.summary ?? '')?.[0] ?? ''
  expect(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({ aud: audience })
  expect(real?.externalId).toContain(targetId(target))
})

test('a plan that may not be signed is not on record, and the comment names the permission', async () => {
  const bench = await actionBench(small)
  const { 'id-token': _, ...permissions } = permissionsFor.plan
  const { ran } = await bench.plan({ permissions })
  expect(recordsOf(bench)).toEqual([])
  expect(ran.exitCode).toBe(1)
  expect(ran.annotations).toMatchObject([{ level: 'error', message: expect.stringContaining('`id-token: write`') }])
  expect(bench.comments()).toEqual([
    expect.stringMatching(/not on record, so a merge treats these operations as not reviewed: .*id-token: write/u),
  ])
})
