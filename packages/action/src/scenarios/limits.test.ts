import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { pullRequest, workflowDispatch } from '@adx-export/github-emulator'
import { manyTables, tableName } from '../testing/many.test-data.ts'
import { type Ran, largestSummary } from '@adx-export/github-emulator/runner'
import { small } from '../testing/small.test-data.ts'

const said = ({ annotations }: Ran) => annotations.filter(({ file }) => file === undefined)

describe('a large plan', () => {
  test('has a comment that says what it leaves out, a summary with everything, and is on record', async () => {
    const bench = await actionBench({
      files: { 'adx-export.yaml': manyTables({ tables: 400, docstring: 'd'.repeat(200) }) },
    })
    const { ran, pull } = await bench.plan()
    expect(ran).toMatchObject({ exitCode: 0, outputs: { changes: 'true' } })
    expect(said(ran)).toEqual([])
    const [comment = '', ...others] = bench.comments()
    expect(others).toEqual([])
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(60_000)
    expect(comment).toContain('Left out here, because the comment has no room for it')
    expect(comment).toContain('on record: a merge applies exactly these operations')
    for (const index of [0, 199, 399]) expect(ran.summary).toContain(tableName(index))
    expect(Buffer.byteLength(ran.summary)).toBeLessThan(largestSummary)
    const applied = await bench.mergeAndApply(pull.number)
    expect(applied.exitCode).toBe(0)
    expect(bench.comments()[0]).toContain('**Applied and verified**')
  })

  test('of more operations than a record holds is not on record, and is applied by its operations', async () => {
    const bench = await actionBench({
      files: { 'adx-export.yaml': manyTables({ tables: 1300, docstring: 'd'.repeat(900) }) },
    })
    const { ran, pull } = await bench.plan()
    expect(ran.exitCode).toBe(0)
    expect(ran.outputs['operations']?.split(' ').length).toBeGreaterThan(2500)
    expect(said(ran)).toMatchObject([{ level: 'warning', message: expect.stringContaining('expected-operations') }])
    const [comment = ''] = bench.comments()
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(60_000)
    expect(comment).toContain('but not on record')
    expect(comment).toContain('which no check run can hold')
    expect(Buffer.byteLength(ran.summary)).toBeLessThan(largestSummary)
    expect(ran.summary).toContain('Left out here')
    const record = [...bench.github.state.checkRuns.values()].find(({ name }) => name === 'adx-export plan')
    expect(record).toMatchObject({ conclusion: 'neutral', output: { text: null } })

    const refused = await bench.mergeAndApply(pull.number)
    expect(refused.exitCode).toBe(1)
    expect(bench.emulator.requests().filter(({ kind }) => kind === 'write')).toEqual([])
    const operations = ran.outputs['operations'] ?? ''
    const applied = await bench.run(workflowDispatch(bench.github), {
      permissions: permissionsFor.apply,
      inputs: { mode: 'apply', 'expected-operations': operations },
    })
    expect(applied.exitCode).toBe(0)
    expect(Buffer.byteLength(applied.summary)).toBeLessThan(largestSummary)
  })
})

describe('many findings', () => {
  const bad = { files: { 'adx-export.yaml': manyTables({ tables: 120, type: 'reel' }) } }
  /** The line of the type of a table. */
  const lineOf = (index: number): number => 10 + 2 * index
  const patched = [
    {
      filename: 'adx-export.yaml',
      status: 'modified',
      patch: `@@ -${String(lineOf(70))} +${String(lineOf(70))} @@\n-old\n+new`,
    },
  ] as const

  test('are shown by level, those of the diff first, and the last says how many more there are', async () => {
    const bench = await actionBench(bad)
    const { number } = bench.github.seed.pull({ files: patched })
    const ran = await bench.run(pullRequest(bench.github, number), {
      permissions: permissionsFor.plan,
      inputs: { 'sarif-file': 'out/findings.sarif', 'check-run': 'true' },
    })
    expect(ran.exitCode).toBe(1)
    const errors = ran.annotations.filter(({ level }) => level === 'error')
    expect(errors).toHaveLength(10)
    expect(errors.map(({ line }) => line).slice(0, 3)).toEqual([lineOf(70), lineOf(0), lineOf(1)])
    expect(errors[8]?.message).toMatch(/^112 more errors/u)
    expect(errors[9]?.message).toMatch(/^120 errors/u)

    const own = bench.github.state.checkRuns.get(ran.job.checkRunId)
    const levels = own?.annotations.map(({ annotation_level }) => annotation_level)
    expect(levels).toEqual([
      ...Array.from({ length: 120 }, () => 'failure'),
      ...Array.from({ length: 120 }, () => 'notice'),
    ])
    expect(own?.annotations[0]).toMatchObject({ start_line: lineOf(70) })
    expect(bench.github.requests(/^PATCH \S+\/check-runs\/\d+$/u)).toHaveLength(5)
    const sarif: unknown = JSON.parse(readFileSync(join(bench.workspace, 'out/findings.sarif'), 'utf8'))
    expect(sarif).toMatchObject({ version: '2.1.0', runs: [{ results: { length: 240 } }] })
  })

  test('without the permission for check runs come with one warning', async () => {
    const bench = await actionBench(bad)
    const ran = await bench.run(pullRequest(bench.github, bench.github.seed.pull().number), {
      permissions: { contents: 'read', 'pull-requests': 'write' },
      inputs: { 'check-run': 'true' },
    })
    expect(ran.exitCode).toBe(1)
    expect(ran.annotations.filter(({ level }) => level === 'warning')).toMatchObject([
      { message: expect.stringContaining('`checks: write`') },
    ])
    expect(bench.github.state.checkRuns.get(ran.job.checkRunId)?.annotations).toEqual([])
  })
})

test('the plan and the findings are written where the inputs say', async () => {
  const bench = await actionBench(small)
  const { ran } = await bench.plan({
    inputs: { 'plan-file': 'out/plan.json', 'sarif-file': 'out/deep/findings.sarif' },
  })
  expect(ran.outputs['plan-file']).toBe('out/plan.json')
  expect(JSON.parse(readFileSync(join(bench.workspace, 'out/plan.json'), 'utf8'))).toMatchObject({
    kind: 'plan',
    digest: ran.outputs['digest'],
  })
  expect(JSON.parse(readFileSync(join(bench.workspace, 'out/deep/findings.sarif'), 'utf8'))).toMatchObject({
    runs: [{ results: [{ ruleId: 'table-unfed' }] }],
  })
  expect(existsSync(join(bench.workspace, 'out/plan.json.part'))).toBe(false)
})
