import { actionBench } from '../../testing/bench.test-data.ts'
import { pullRequest, pushBranch } from '../../testing/events/index.ts'
import { manyTables } from '../../testing/many.test-data.ts'
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

const silent = (): Promise<Happened> =>
  inSmall((bench) => {
    bench.github.fail(/^GET \S+\/git\/ref/u, { tooManyRequests: { retryAfterSeconds: 600 } }, 9)
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
  { section: 'GitHub does not answer', exit: 1, at: 'error', way: 'Run the job again.', run: silent },
]
