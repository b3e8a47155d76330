import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ActionBench, actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { mergeGroup, pullRequest, pushBranch, workflowDispatch } from '@adx-export/github-emulator'
import { feedingConfig, small, smallConfig } from '../testing/small.test-data.ts'
import type { Ran } from '@adx-export/github-emulator/runner'

const permissions = permissionsFor.apply

const writesIn = ({ emulator }: ActionBench): readonly unknown[] =>
  emulator.requests().filter(({ kind }) => kind !== 'read')

const tableIn = ({ emulator }: ActionBench) =>
  emulator.world().clusters.get('wards.westeurope.kusto.windows.net')?.databases.get('vitals')?.tables.get('readings')

const setConfig = (bench: ActionBench, more: Parameters<typeof smallConfig>[0]): void =>
  bench.edit(() => smallConfig(more))

/** Only a table that holds data can lose any. */
const fill = (bench: ActionBench): void => void tableIn(bench)?.rows.push({ Device: 'press-07', Value: 71.3 })

const column = (name: string) => (text: string) => text.replace('Value: real', `Value: real, ${name}: string`)

describe('what was reviewed is what runs', () => {
  test('a push that no pull request planned changes nothing, and says what it would have changed', async () => {
    const bench = await actionBench(small)
    bench.github.seed.push('main')
    const ran = await bench.run(pushBranch(bench.github), { permissions })
    expect(ran.exitCode).toBe(1)
    expect(ran.annotations).toMatchObject([{ level: 'error', message: expect.stringContaining('no review covers') }])
    expect(ran.log).toMatch(/[0-9a-f]{24} {2}adx\/table:wards\/vitals\/readings/u)
    expect(ran.summary).toContain('not applied')
    expect(writesIn(bench)).toEqual([])
  })

  test('what changed in Azure after the review stops the apply, and the comment says so', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    await bench.mergeAndApply(pull.number)
    bench.edit(column('Ward'))
    const next = await bench.plan()
    expect(next.ran.outputs.changes).toBe('true')
    const columns = tableIn(bench)?.columns ?? []
    columns.splice(
      columns.findIndex(({ name }) => name === 'Value'),
      1,
    )
    bench.emulator.clearRequests()
    const ran = await bench.mergeAndApply(next.pull.number)
    expect(ran).toMatchObject({
      exitCode: 1,
      annotations: [{ message: expect.stringContaining('the live state changed') }],
    })
    expect(ran.log).toContain("columns['Value']")
    expect(bench.comments().at(-1)).toContain('**Outdated**')
    expect(writesIn(bench)).toEqual([])
  })

  test('a change of the config after the plan stops it too', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    setConfig(bench, { retention: '30d' })
    const ran = await bench.mergeAndApply(pull.number)
    expect(ran.exitCode).toBe(1)
    expect(ran.log).toContain('retention')
    expect(writesIn(bench)).toEqual([])
  })

  test('only what is done counts: lines that move and words that change need no new review', async () => {
    const bench = await actionBench(small)
    const { pull, ran } = await bench.plan()
    bench.edit((text) => `# Wards of the clinic, and who reads them.\n\n${text.replace('columns: {', 'columns:   {')}`)
    const applied = await bench.mergeAndApply(pull.number)
    expect(applied).toMatchObject({ exitCode: 0, outputs: { digest: ran.outputs.digest } })
  })

  test('a merge whose apply never ran is not forgotten', async () => {
    const bench = await actionBench(small)
    const first = await bench.plan()
    bench.github.seed.merge(first.pull.number)
    bench.edit(column('Ward'))
    const second = await bench.plan()
    const ran = await bench.mergeAndApply(second.pull.number)
    expect(ran.exitCode).toBe(0)
    expect(tableIn(bench)?.columns.map(({ name }) => name)).toEqual(['Device', 'Value', 'Ward'])
    for (const body of bench.comments()) expect(body).toContain('**Applied and verified**')
  })

  test('a merge of a fork says that nobody saw a plan of it', async () => {
    const bench = await actionBench(small)
    const { number } = bench.github.seed.pull({ from: 'fork' })
    const ran = await bench.mergeAndApply(number)
    expect(ran).toMatchObject({
      exitCode: 1,
      annotations: [{ message: expect.stringContaining('since it came from a fork') }],
    })
  })

  test('a run that comes late takes nothing back', async () => {
    const bench = await actionBench(small)
    const first = await bench.plan()
    bench.github.seed.merge(first.pull.number)
    const early = pushBranch(bench.github)
    setConfig(bench, { retention: '30d' })
    const second = await bench.plan()
    await bench.mergeAndApply(second.pull.number)
    setConfig(bench, {})
    bench.emulator.clearRequests()
    const ran = await bench.run(early, { permissions })
    expect(ran).toMatchObject({ exitCode: 0 })
    expect(ran.log).toContain('with everything reviewed up to it, has applied it: ')
    expect(writesIn(bench)).toEqual([])
  })

  test('a run once more takes nothing back that a later merge brings, though that one had nothing to do', async () => {
    const bench = await actionBench({ files: { 'adx-export.yaml': smallConfig({ retention: '3650d' }) } })
    await bench.mergeAndApply((await bench.plan()).pull.number)
    setConfig(bench, { retention: '30d' })
    const shorter = await bench.plan()
    bench.github.seed.merge(shorter.pull.number)
    const early = pushBranch(bench.github)
    setConfig(bench, { retention: '3650d' })
    const back = await bench.mergeAndApply((await bench.plan()).pull.number)
    expect(back).toMatchObject({ exitCode: 0, outputs: { changes: 'false' } })
    setConfig(bench, { retention: '30d' })
    bench.emulator.clearRequests()
    const ran = await bench.run(early, { permissions, runAttempt: 2 })
    expect(ran).toMatchObject({ exitCode: 0, outputs: { changes: 'true' } })
    expect(writesIn(bench)).toEqual([])
  })

  test('a plan that is made once more after the merge was reviewed by nobody', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    const planned = pullRequest(bench.github, pull.number)
    setConfig(bench, { retention: '30d' })
    expect((await bench.mergeAndApply(pull.number)).exitCode).toBe(1)
    const again = await bench.run(planned, { permissions: permissionsFor.plan, runAttempt: 2 })
    expect(again.log).toContain('is closed by now')
    bench.emulator.clearRequests()
    expect((await bench.run(pushBranch(bench.github), { permissions, runAttempt: 2 })).exitCode).toBe(1)
    expect(writesIn(bench)).toEqual([])
  })

  test('a plan that could not ask Azure takes the place of one that could', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    const inputs = { 'allowed-clusters': 'other.kusto.windows.net' }
    await bench.run(pullRequest(bench.github, pull.number), { permissions: permissionsFor.plan, inputs })
    expect(bench.comments()[0]).toContain('Not planned')
    bench.emulator.clearRequests()
    expect((await bench.mergeAndApply(pull.number)).exitCode).toBe(1)
    expect(writesIn(bench)).toEqual([])
  })

  test('the same run once more finds nothing to do', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    await bench.mergeAndApply(pull.number)
    bench.emulator.clearRequests()
    const ran = await bench.run(pushBranch(bench.github), { permissions, runAttempt: 2 })
    expect(ran).toMatchObject({ exitCode: 0, outputs: { changes: 'false' } })
    expect(writesIn(bench)).toEqual([])
  })

  test('a risk that the config does not accept stops it even where it was shown', async () => {
    const bench = await actionBench({ files: { 'adx-export.yaml': smallConfig({ retention: '3650d' }) } })
    await bench.mergeAndApply((await bench.plan()).pull.number)
    fill(bench)
    setConfig(bench, { retention: '30d' })
    const { pull, ran } = await bench.plan()
    expect(ran).toMatchObject({ exitCode: 1, outputs: { destructive: 'true' } })
    expect(bench.comments().at(-1)).toContain('[!CAUTION]')
    bench.emulator.clearRequests()
    expect((await bench.mergeAndApply(pull.number)).exitCode).toBe(1)
    expect(writesIn(bench)).toEqual([])
  })
})

describe('expected-operations', () => {
  test('of a plan job run as they are', async () => {
    const bench = await actionBench(small)
    const planned = await bench.run(workflowDispatch(bench.github), { permissions: permissionsFor.plan })
    const inputs = { mode: 'apply', 'expected-operations': planned.outputs.operations ?? '' }
    const ran = await bench.run(workflowDispatch(bench.github), { permissions, inputs })
    expect(ran).toMatchObject({ exitCode: 0 })
    expect(tableIn(bench)).toBeDefined()
  })

  test('may be the digest of exactly that plan', async () => {
    const bench = await actionBench(small)
    const planned = await bench.run(workflowDispatch(bench.github), { permissions: permissionsFor.plan })
    const inputs = { mode: 'apply', 'expected-operations': planned.outputs.digest ?? '' }
    expect((await bench.run(workflowDispatch(bench.github), { permissions, inputs })).exitCode).toBe(0)
    expect(tableIn(bench)).toBeDefined()
  })

  test.each(['none', 'a'.repeat(24), 'a'.repeat(64)])('%s lets nothing else run', async (expected) => {
    const bench = await actionBench(small)
    const inputs = { mode: 'apply', 'expected-operations': expected }
    const ran = await bench.run(workflowDispatch(bench.github), { permissions, inputs })
    expect(ran).toMatchObject({
      exitCode: 1,
      annotations: [{ message: expect.stringContaining('the plan job did not show them') }],
    })
    expect(writesIn(bench)).toEqual([])
  })

  test('beat what pull requests reviewed', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    const ran = await bench.mergeAndApply(pull.number, { inputs: { 'expected-operations': 'none' } })
    expect(ran.exitCode).toBe(1)
    expect(writesIn(bench)).toEqual([])
  })
})

describe('on-unreviewed', () => {
  const destructive = async (): Promise<ActionBench> => {
    const bench = await actionBench({ files: { 'adx-export.yaml': smallConfig({ retention: '3650d' }) } })
    await bench.mergeAndApply((await bench.plan()).pull.number)
    fill(bench)
    setConfig(bench, { retention: '30d' })
    const refused = await bench.plan()
    const accept = /- \{ risk: .*\}/u.exec(refused.ran.log)?.[0] ?? ''
    setConfig(bench, { retention: '30d', end: `accept:\n  ${accept}\n` })
    bench.github.seed.push('main')
    return bench
  }

  test('apply-non-destructive lets harmless operations run', async () => {
    const bench = await actionBench(small)
    bench.github.seed.push('main')
    const inputs = { 'on-unreviewed': 'apply-non-destructive' }
    expect((await bench.run(pushBranch(bench.github), { permissions, inputs })).exitCode).toBe(0)
    expect(tableIn(bench)).toBeDefined()
  })

  test.each([
    ['apply-non-destructive', 1],
    ['apply', 0],
  ])('%s ends with %i where an accepted risk was not reviewed', async (choice, exit) => {
    const bench = await destructive()
    bench.emulator.clearRequests()
    const ran = await bench.run(pushBranch(bench.github), { permissions, inputs: { 'on-unreviewed': choice } })
    expect(ran.exitCode).toBe(exit)
    expect(writesIn(bench)).toHaveLength(exit === 0 ? 1 : 0)
  })
})

describe('consent that has ended', () => {
  /** A retention is shortened with consent; afterwards the line that gave it is past its last day. */
  const ended = async (): Promise<{ readonly bench: ActionBench; readonly shown: Ran; readonly number: number }> => {
    const bench = await actionBench({ files: { 'adx-export.yaml': smallConfig({ retention: '3650d' }) } })
    await bench.mergeAndApply((await bench.plan()).pull.number)
    fill(bench)
    setConfig(bench, { retention: '30d' })
    const refused = (await bench.plan()).ran
    expect(refused.outputs).toMatchObject({ operations: 'none' })
    const accept = /- \{ risk: .*\}/u.exec(refused.log)?.[0] ?? ''
    const today = new Date().toISOString().slice(0, 10)
    expect(/until: (\S+) \}/u.exec(accept)?.[1]?.localeCompare(today)).toBe(1)
    setConfig(bench, { retention: '30d', end: `accept:\n  ${accept}\n` })
    const { pull, ran } = await bench.plan()
    expect(ran.exitCode).toBe(0)
    const over = accept.replace(/until: \S+/u, 'until: 2020-01-01')
    setConfig(bench, { retention: '30d', end: `accept:\n  ${over}\n` })
    bench.emulator.clearRequests()
    return { bench, shown: ran, number: pull.number }
  }

  test('runs where a pull request reviewed it before', async () => {
    const { bench, number } = await ended()
    expect((await bench.mergeAndApply(number)).exitCode).toBe(0)
    expect(writesIn(bench)).toHaveLength(1)
  })

  test('runs with the operations of a plan that was not refused', async () => {
    const { bench, shown } = await ended()
    bench.github.seed.push('main')
    const inputs = { 'expected-operations': shown.outputs['operations'] ?? '' }
    expect((await bench.run(pushBranch(bench.github), { permissions, inputs })).exitCode).toBe(0)
    expect(writesIn(bench)).toHaveLength(1)
  })

  test.each([
    ['nobody reviewed it', () => ({})],
    ['it may run without review', () => ({ 'on-unreviewed': 'apply' })],
    ['a digest is expected', ({ outputs }: Ran) => ({ 'expected-operations': outputs['digest'] ?? '' })],
  ])('is refused where %s', async (_what, inputsOf) => {
    const { bench, shown } = await ended()
    bench.github.seed.push('main')
    const ran = await bench.run(pushBranch(bench.github), { permissions, inputs: inputsOf(shown) })
    expect(ran.exitCode).toBe(1)
    expect(ran.log).toContain('accept-expired')
    expect(writesIn(bench)).toEqual([])
  })
})

test('apply-non-destructive deletes nothing that was not reviewed', async () => {
  const bench = await actionBench({
    files: { 'adx-export.yaml': feedingConfig.replace('enabled: true', 'enabled: false') },
  })
  const env = { ADX_LAB_SECRET: 'canary-of-the-lab' }
  expect(
    (await bench.mergeAndApply((await bench.plan()).pull.number, { env, secrets: [env.ADX_LAB_SECRET] })).exitCode,
  ).toBe(0)
  bench.edit((text) => `${text.slice(0, text.indexOf('exports:'))}removed: { exports: [telemetry] }\n`)
  bench.github.seed.push('main')
  bench.emulator.clearRequests()
  const inputs = { 'on-unreviewed': 'apply-non-destructive' }
  const ran = await bench.run(pushBranch(bench.github), { permissions, inputs })
  expect(ran).toMatchObject({ exitCode: 1, outputs: { destructive: 'true' } })
  expect(writesIn(bench)).toEqual([])
})

describe('an apply that fails', () => {
  test('is red, says what was done and what was not, and goes on when it is run again', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    bench.emulator.replaceFaults([{ body: 'alter-merge', method: 'POST', answer: { status: 403 } }])
    const ran = await bench.mergeAndApply(pull.number)
    expect(ran.exitCode).toBe(1)
    expect(ran.annotations.at(-1)).toMatchObject({
      level: 'error',
      message: expect.stringContaining('Run this job again'),
    })
    const report: unknown = JSON.parse(readFileSync(ran.outputs.report ?? '', 'utf8'))
    expect(report).toMatchObject({ kind: 'apply', summary: { failed: 1 } })
    expect(bench.comments()[0]).toContain('**Failed**')
    expect(bench.comments()[0]).toContain('failed (1)')
    expect([...bench.github.state.checkRuns.values()].some(({ name }) => name === 'adx-export applied')).toBe(false)
    bench.emulator.replaceFaults([])
    const again = await bench.run(pushBranch(bench.github), { permissions, runAttempt: 2 })
    expect(again.exitCode).toBe(0)
    expect(bench.comments()[0]).toContain('**Applied and verified**')
  })

  test('because it was cancelled first finishes what is under way', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    bench.emulator.replaceFaults([{ method: 'POST', body: 'create-merge table', slow: 1500 }])
    const arrived = async (): Promise<void> => {
      while (writesIn(bench).length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const ran = await bench.mergeAndApply(pull.number, { cancel: arrived() })
    expect(ran.log).toContain('The job was cancelled')
    expect(bench.comments()[0]).toContain('**Failed**')
    expect(bench.comments()[0]).toContain('not started')
    bench.emulator.replaceFaults([])
    expect((await bench.run(pushBranch(bench.github), { permissions, runAttempt: 2 })).exitCode).toBe(0)
  })

  test('because a host may not be asked says so once', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    const ran = await bench.mergeAndApply(pull.number, { inputs: { 'allowed-clusters': 'other.kusto.windows.net' } })
    expect(ran.exitCode).toBe(1)
    expect(ran.annotations.filter(({ level }) => level === 'error')).toHaveLength(1)
    expect(writesIn(bench)).toEqual([])
  })
})

describe('a merge queue', () => {
  test('passes what its pull request shows, and stops harm that none shows', async () => {
    const bench = await actionBench({ files: { 'adx-export.yaml': smallConfig({ retention: '3650d' }) } })
    await bench.mergeAndApply((await bench.plan()).pull.number)
    fill(bench)
    setConfig(bench, { retention: '30d' })
    const accept = /- \{ risk: .*\}/u.exec((await bench.plan()).ran.log)?.[0] ?? ''
    setConfig(bench, { retention: '30d', end: `accept:\n  ${accept}\n` })
    const { number } = bench.github.seed.pull()
    const unseen = await bench.run(mergeGroup(bench.github, number), { permissions: permissionsFor.plan })
    expect(unseen).toMatchObject({
      exitCode: 1,
      annotations: [{ message: expect.stringContaining('No pull request of this queue') }],
    })
    await bench.run(pullRequest(bench.github, number), { permissions: permissionsFor.plan })
    const seen = await bench.run(mergeGroup(bench.github, number), { permissions: permissionsFor.plan })
    expect(seen.exitCode).toBe(0)
    expect(bench.comments().length).toBeGreaterThan(0)
  })
})
