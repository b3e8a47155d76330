import { actionBench } from '../../testing/bench.test-data.ts'
import { pullRequest, pushBranch } from '@adx-export/github-emulator'
import { emulatorOf } from '../../testing/identities.test-data.ts'
import { manyTables, tableName } from '../../testing/many.test-data.ts'
import { small, smallConfig } from '../../testing/small.test-data.ts'
import { asConfigured } from '../../testing/world.test-data.ts'
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

/** Many tables of long names are given up, each with consent: more than a comment holds. */
const crowded = async (): Promise<Happened> => {
  const names = Array.from({ length: 260 }, (_, index) => `wards/vitals/${tableName(index)}${'_of_a_ward'.repeat(20)}`)
  const removed = (...accepted: readonly string[]): string =>
    smallConfig({ end: `removed: { tables: [${names.join(', ')}] }\naccept:\n  ${accepted.join('\n  ')}\n` })
  const tables = Object.fromEntries(
    names.map((name) => [name.split('/').at(-1) ?? '', { columns: { Device: 'string' } }]),
  )
  const clusters = { 'wards.westeurope.kusto.windows.net': { databases: { vitals: { tables } } } }
  const bench = await actionBench({ files: { 'adx-export.yaml': removed('[]') }, emulator: emulatorOf({ clusters }) })
  const { number } = bench.github.seed.pull()
  const event = pullRequest(bench.github, number)
  const refused = await bench.run(event, { permissions, inputs: { comment: 'false' } })
  bench.edit(() => removed(...new Set(refused.log.match(/- \{ risk: [^}\n]*\}/gu))))
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
    section: 'The comment has no room for every change',
    exit: 0,
    at: 'warning',
    way: 'expected-operations',
    run: crowded,
  },
  { section: 'GitHub does not answer', exit: 1, at: 'error', way: 'Run the job again.', run: silent },
]

type Quiet = Pick<Case, 'run'> & { readonly when: string }

/** Where the page says that there is no comment and no message either. */
export const quietCases: readonly Quiet[] = [
  {
    when: 'where the input comment is false',
    run: () => inSmall(async (bench) => (await bench.plan({ inputs: { comment: 'false' } })).ran),
  },
  {
    when: 'where nothing changes',
    run: async () => {
      const bench = await actionBench({ ...small, emulator: asConfigured() })
      return { bench, ran: (await bench.plan()).ran }
    },
  },
]
