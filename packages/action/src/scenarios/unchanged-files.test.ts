import { describe, expect, test } from 'vitest'
import { appliedName, applyName, targetId } from '../proof/names.ts'
import { type ActionBench, actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { mergeGroup, pullRequest, pushBranch } from '@adx-export/github-emulator'
import type { Ran, RunOptions } from '@adx-export/github-emulator/runner'
import { small, smallConfig } from '../testing/small.test-data.ts'

const permissions = permissionsFor.apply
const target = { config: 'adx-export.yaml' }

/** No host of Azure was asked, and nobody asked for a token that Azure takes. */
const isQuiet = (bench: ActionBench, ran: Ran): boolean =>
  bench.emulator.requests().length === 0 &&
  bench.github.audiences.every((audience) => audience.startsWith('adx-export:')) &&
  (ran.loadedModules ?? []).every((url) => !/azure\.js$|worker\.js$/u.test(url))

const setConfig = (bench: ActionBench, more: Parameters<typeof smallConfig>[0]): void =>
  bench.edit(() => smallConfig(more))

/** The first config is merged and applied. */
const applied = async (options: Parameters<typeof actionBench>[0] = small): Promise<ActionBench> => {
  const bench = await actionBench(options)
  expect((await bench.mergeAndApply((await bench.plan()).pull.number)).exitCode).toBe(0)
  bench.emulator.clearRequests()
  return bench
}

const readme = { files: { 'README.md': 'Wards.' } }

describe('a pull request that leaves the config alone', () => {
  const planned = async (bench: ActionBench, event: RunOptions['event']): Promise<Ran> =>
    bench.run(event, { permissions: permissionsFor.plan, modules: true })

  test('ends green without a sign-in, and says nothing', async () => {
    const bench = await applied()
    const before = bench.comments()
    const { number } = bench.github.seed.pull({ tree: readme.files })
    const ran = await planned(bench, pullRequest(bench.github, number))
    expect(ran).toMatchObject({ exitCode: 0, annotations: [], outputs: { changes: 'false', operations: 'none' } })
    expect(ran.log).toContain('does not change adx-export.yaml')
    expect(isQuiet(bench, ran)).toBe(true)
    expect(bench.comments()).toEqual(before)
  })

  test('any more has its comment brought up to date', async () => {
    const bench = await applied()
    setConfig(bench, { retention: '30d' })
    const { pull } = await bench.plan()
    setConfig(bench, {})
    bench.emulator.clearRequests()
    bench.github.seed.pushToPull(pull.number)
    const ran = await planned(bench, pullRequest(bench.github, pull.number, 'synchronize'))
    expect(ran.exitCode).toBe(0)
    expect(bench.comments().at(-1)).toContain('changes nothing any more')
    expect(bench.emulator.requests()).toEqual([])
  })

  test('ends early in a merge queue too', async () => {
    const bench = await applied()
    const { number } = bench.github.seed.pull({ tree: readme.files })
    const ran = await planned(bench, mergeGroup(bench.github, number))
    expect(ran.exitCode).toBe(0)
    expect(isQuiet(bench, ran)).toBe(true)
  })

  test.each([
    ['the config', 'adx-export.yaml', `${smallConfig()}# more\n`],
    ['the workflow', '.github/workflows/adx-export.yml', 'on: push\n'],
  ])('is none that changes %s', async (_, path, text) => {
    const bench = await applied()
    if (path === 'adx-export.yaml') bench.edit(() => text)
    const { number } = bench.github.seed.pull({ tree: { [path]: text } })
    await planned(bench, pullRequest(bench.github, number))
    expect(bench.emulator.requests()).not.toEqual([])
  })

  test('is none of which a step made the config: what is checked out is not what was committed', async () => {
    const bench = await applied()
    const { number } = bench.github.seed.pull({ tree: readme.files })
    setConfig(bench, { retention: '30d' })
    expect(await planned(bench, pullRequest(bench.github, number))).toMatchObject({ outputs: { changes: 'true' } })
  })
})

test('a config with transforms starts no jq for a pull request that leaves it alone', async () => {
  const bench = await actionBench()
  const tree = Object.fromEntries(Object.entries(bench.github.state.checkout()))
  bench.github.seed.push('main', { files: tree })
  const { number } = bench.github.seed.pull({ tree: readme.files })
  const event = pullRequest(bench.github, number)
  const ran = await bench.run(event, { permissions: permissionsFor.plan, modules: true })
  expect(ran).toMatchObject({ exitCode: 0, outputs: { changes: 'false' } })
  expect(isQuiet(bench, ran)).toBe(true)
})

describe('a push that leaves the config alone', () => {
  test('ends green without a sign-in once the last apply went well, again and again', async () => {
    const bench = await applied()
    for (const text of ['a', 'b', 'c']) {
      bench.github.seed.push('main', { files: { 'README.md': text } })
      const ran = await bench.run(pushBranch(bench.github), { permissions, modules: true })
      expect(ran).toMatchObject({ exitCode: 0, annotations: [], outputs: { changes: 'false' } })
      expect(isQuiet(bench, ran)).toBe(true)
    }
  })

  test('is applied if nothing is on record', async () => {
    const bench = await actionBench(small)
    await bench.planAndMerge()
    bench.github.seed.push('main', readme)
    bench.emulator.clearRequests()
    const ran = await bench.run(pushBranch(bench.github), { permissions })
    expect(ran).toMatchObject({ exitCode: 0, outputs: { changes: 'true' } })
  })

  test('looks again if an apply did not end well since', async () => {
    const bench = await applied()
    const { github } = bench
    const headSha = github.seed.push('main', readme)
    const externalId = `apply:${targetId(target)}:1.1`
    github.seed.checkRun({ name: applyName(target), headSha, externalId, conclusion: 'failure' })
    expect((await bench.run(pushBranch(github), { permissions })).exitCode).toBe(0)
    expect(bench.emulator.requests()).not.toEqual([])
  })

  test('looks again if the config was another in between, though nothing of that was applied', async () => {
    const bench = await applied()
    setConfig(bench, { retention: '30d' })
    bench.github.seed.push('main')
    setConfig(bench, {})
    bench.github.seed.push('main')
    expect((await bench.run(pushBranch(bench.github), { permissions })).exitCode).toBe(0)
    expect(bench.emulator.requests()).not.toEqual([])
  })

  test('looks again if secrets are to be sent again', async () => {
    const bench = await applied()
    bench.github.seed.push('main', readme)
    await bench.run(pushBranch(bench.github), { permissions, inputs: { 'resend-secrets': 'all' } })
    expect(bench.emulator.requests()).not.toEqual([])
  })
})

const fleetConfig = `${smallConfig().replace('//wards.', '//${{ environment.name }}.')}
environments:
  dev: { name: wards-dev }
  prod: { name: wards-prod }
`

describe('several targets', () => {
  test('each environment of a matrix looks at its own last apply', async () => {
    const bench = await actionBench({ files: { 'adx-export.yaml': fleetConfig } })
    await bench.plan({ inputs: { environment: 'all' } })
    bench.github.seed.merge(1)
    const event = pushBranch(bench.github)
    expect((await bench.run(event, { permissions, inputs: { environment: 'dev' } })).exitCode).toBe(0)
    bench.github.seed.push('main', readme)
    const next = pushBranch(bench.github)
    bench.emulator.clearRequests()
    expect((await bench.run(next, { permissions, inputs: { environment: 'dev' } })).exitCode).toBe(0)
    expect(bench.emulator.requests()).toEqual([])
    const prod = await bench.run(next, { permissions, inputs: { environment: 'prod' } })
    expect(prod).toMatchObject({ exitCode: 0, outputs: { changes: 'true' } })
  })

  test('two configs of one repository do not count for each other', async () => {
    const bench = await actionBench({ files: { 'adx-export.yaml': smallConfig(), 'other.yaml': smallConfig() } })
    expect((await bench.mergeAndApply((await bench.plan()).pull.number)).exitCode).toBe(0)
    bench.edit(() => smallConfig({ retention: '30d' }), 'other.yaml')
    const { pull, ran } = await bench.plan({ inputs: { config: 'other.yaml' } })
    expect(ran.outputs['changes']).toBe('true')
    bench.emulator.clearRequests()
    const one = await bench.run(pullRequest(bench.github, pull.number), { permissions: permissionsFor.plan })
    expect(one.exitCode).toBe(0)
    expect(bench.emulator.requests()).toEqual([])
    const marks = [...bench.github.state.checkRuns.values()].filter(({ name }) => name === appliedName(target))
    expect(marks).toHaveLength(1)
  })
})
