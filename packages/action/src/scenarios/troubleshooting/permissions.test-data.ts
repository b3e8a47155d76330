import { actionBench } from '../../testing/bench.test-data.ts'
import { pullRequest, pushBranch, schedule, type Permissions } from '@adx-export/github-emulator'
import { small, smallConfig } from '../../testing/small.test-data.ts'
import { asConfigured, setRetention } from '../../testing/world.test-data.ts'
import { type Case, type Happened, inSmall, permissionsFor, without } from './case.test-data.ts'

const stands = 'This does not change the result of the job.'

const planWith = (permissions: Permissions): Promise<Happened> =>
  inSmall((bench) => bench.run(pullRequest(bench.github, bench.github.seed.pull().number), { permissions }))

/** The push of a merge that nothing planned: what it has to ask comes before that. */
const applyWith = (permissions: Permissions): Promise<Happened> =>
  inSmall((bench) => bench.mergeAndApply(bench.github.seed.pull().number, { permissions }))

const annotate = async (): Promise<Happened> => {
  const bench = await actionBench({ files: { 'adx-export.yaml': smallConfig({ retention: 'long' }) } })
  const event = pullRequest(bench.github, bench.github.seed.pull().number)
  const permissions = without(permissionsFor.plan, 'checks')
  return { bench, ran: await bench.run(event, { permissions, inputs: { 'check-run': 'true' } }) }
}

const drift = async (): Promise<Happened> => {
  const bench = await actionBench({ ...small, emulator: asConfigured() })
  setRetention(bench.emulator, 400)
  const permissions = { ...permissionsFor.drift, issues: 'read' } as const
  return { bench, ran: await bench.run(schedule(bench.github), { permissions }) }
}

const { plan, apply } = permissionsFor

/** An apply with nothing to do that may not mark its commit. */
const unmarked = async (): Promise<Happened> => {
  const bench = await actionBench({ ...small, emulator: asConfigured() })
  return { bench, ran: await bench.run(pushBranch(bench.github), { permissions: { ...apply, checks: 'read' } }) }
}

export const permissionCases: readonly Case[] = [
  {
    section: 'A permission is missing',
    exit: 0,
    at: 'warning',
    run: unmarked,
  },
  {
    section: '`pull-requests: write`, for the comment',
    exit: 1,
    at: 'error',
    way: 'Add `pull-requests: write` to the permissions of the job. Run this job again before the merge.',
    run: () => planWith({ ...plan, 'pull-requests': 'read' }),
  },
  {
    section: '`pull-requests: read`, for what was merged',
    exit: 1,
    at: 'error',
    way: 'Add `pull-requests: read` to the permissions of the job.',
    run: () => applyWith(without(apply, 'pull-requests')),
  },
  {
    section: '`checks: write`, for the record',
    exit: 1,
    at: 'error',
    way: 'Add `checks: write` to the permissions of the job. Run this job again before the merge.',
    run: () => planWith(without(plan, 'checks')),
  },
  {
    section: '`actions: read`, for an apply',
    exit: 1,
    at: 'error',
    way: 'Add `actions: read` to the permissions of the job.',
    run: () =>
      inSmall(async (bench) =>
        bench.mergeAndApply((await bench.plan()).pull.number, { permissions: without(apply, 'actions') }),
      ),
  },
  {
    section: '`checks: write`, for the record',
    when: 'that a commit is applied',
    exit: 0,
    at: 'warning',
    way: `Add \`checks: write\` to the permissions of the job. ${stands}`,
    run: unmarked,
  },
  {
    section: '`id-token: write`, for the record',
    exit: 1,
    at: 'error',
    way: 'Add `id-token: write` to the permissions of the job. Run this job again before the merge.',
    run: () => planWith(without(plan, 'id-token')),
  },
  {
    section: '`id-token: write`, for the record',
    when: 'that a commit is applied',
    exit: 0,
    at: 'warning',
    way: `Add \`id-token: write\` to the permissions of the job. ${stands}`,
    run: async () => {
      const bench = await actionBench({ ...small, emulator: asConfigured() })
      return { bench, ran: await bench.run(pushBranch(bench.github), { permissions: without(apply, 'id-token') }) }
    },
  },
  {
    section: 'The record is missing',
    exit: 1,
    at: 'error',
    way: 'Run this job again before the merge.',
    run: () => planWith(without(plan, 'checks')),
  },
  {
    section: 'The record is missing',
    message: 1,
    exit: 1,
    at: 'comment',
    way: '`checks: write`',
    run: () => planWith(without(plan, 'checks')),
  },
  {
    section: '`checks: write`, for findings on their lines',
    exit: 1,
    at: 'warning',
    way: `Add \`checks: write\` to the permissions of the job. ${stands}`,
    run: annotate,
  },
  {
    section: '`checks: read`, for an apply',
    exit: 1,
    at: 'error',
    way: 'Add `checks: read` to the permissions of the job.',
    run: () => applyWith(without(apply, 'checks')),
  },
  {
    section: '`contents: read`',
    exit: 1,
    at: 'error',
    way: 'Add `contents: read` to the permissions of the job.',
    run: () => applyWith(without(apply, 'contents')),
  },
  {
    section: 'Issues are disabled',
    exit: 1,
    at: 'error',
    way: 'Enable issues in the settings of the repository, under General, Features.',
    run: async () => {
      const bench = await actionBench({ ...small, emulator: asConfigured() })
      bench.github.state.habits.withoutIssues = true
      setRetention(bench.emulator, 400)
      return { bench, ran: await bench.run(schedule(bench.github), { permissions: permissionsFor.drift }) }
    },
  },
  {
    section: '`issues: write`, for drift',
    exit: 1,
    at: 'error',
    way: 'Add `issues: write` to the permissions of the job.',
    run: drift,
  },
]
