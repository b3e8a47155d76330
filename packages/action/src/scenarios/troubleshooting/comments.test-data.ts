import { actionBench } from '../../testing/bench.test-data.ts'
import { pullRequest, pushBranch } from '../../testing/events/index.ts'
import { emulatorOf } from '../../testing/identities.test-data.ts'
import { manyTables, tableName } from '../../testing/many.test-data.ts'
import { smallConfig } from '../../testing/small.test-data.ts'
import { type Case, type Happened, inSmall, permissionsFor } from './case.test-data.ts'

const permissions = permissionsFor.plan

const pushedSince = (): Promise<Happened> =>
  inSmall((bench) => {
    const { number } = bench.github.seed.pull()
    const older = pullRequest(bench.github, number)
    bench.github.seed.pushToPull(number)
    return bench.run(older, { permissions })
  })

const laterRun = (): Promise<Happened> =>
  inSmall(async (bench) => {
    const event = pullRequest(bench.github, bench.github.seed.pull().number)
    await bench.run(event, { permissions, runId: 5002 })
    return bench.run(event, { permissions, runId: 5001 })
  })

const large = async (): Promise<Happened> => {
  const config = manyTables({ tables: 1300, docstring: 'd' })
  const bench = await actionBench({ files: { 'adx-export.yaml': config } })
  return { bench, ran: (await bench.plan()).ran }
}

/** Hundreds of tables without rows are given up: nothing blocks it, and no comment holds it. */
const crowded = async (): Promise<Happened> => {
  const names = Array.from({ length: 1000 }, (_, index) => `wards/vitals/${tableName(index)}_with_a_long_name`)
  const removed = (accept: string): string => smallConfig({ end: `removed: { tables: [${names.join(', ')}] }\n${accept}` })
  const tables = Object.fromEntries(names.map((name) => [name.split('/').at(-1) ?? '', { columns: { Device: 'string' } }]))
  const clusters = { 'wards.westeurope.kusto.windows.net': { databases: { vitals: { tables } } } }
  const bench = await actionBench({ files: { 'adx-export.yaml': removed('') }, emulator: emulatorOf({ clusters }) })
  const { number } = bench.github.seed.pull()
  const event = pullRequest(bench.github, number)
  const refused = await bench.run(event, { permissions, inputs: { comment: 'false' } })
  bench.edit(() => removed(`accept:\n  ${/- \{ risk: .*\}/u.exec(refused.log)?.[0] ?? ''}\n`))
  return { bench, ran: await bench.run(event, { permissions }) }
}

const silent = (): Promise<Happened> =>
  inSmall((bench) => {
    bench.github.fail(/^GET \S+\/git\/ref/u, { secondaryLimit: { retryAfterSeconds: 600 } }, 1)
    return bench.run(pushBranch(bench.github), { permissions: permissionsFor.apply })
  })

export const commentCases: readonly Case[] = [
  { section: 'The comment is missing', exit: 0, at: 'notice', run: pushedSince },
  { section: 'The comment is missing', message: 1, exit: 0, at: 'notice', run: laterRun },
  {
    section: 'More than 2,500 operations',
    exit: 0,
    at: 'warning',
    way: 'expected-operations',
    run: large,
  },
  {
    section: 'The comment has no room for everything that can lose data',
    exit: 0,
    at: 'warning',
    way: 'expected-operations',
    run: crowded,
  },
  { section: 'GitHub does not answer', exit: 1, at: 'error', way: 'Run the job again.', run: silent },
]
