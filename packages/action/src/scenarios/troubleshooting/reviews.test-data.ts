import { actionBench, type ActionBench } from '../../testing/bench.test-data.ts'
import { mergeGroup, pushBranch, workflowDispatch } from '@adx-export/github-emulator'
import { feedingConfig, small, smallConfig } from '../../testing/small.test-data.ts'
import { asConfigured, liveTable, setRetention } from '../../testing/world.test-data.ts'
import { applyName, targetId } from '../../proof/names.ts'
import { type Case, type Happened, inSmall, permissionsFor } from './case.test-data.ts'

const permissions = permissionsFor.apply
/** In a repository without a workflow to dispatch. */
const again = 'copy examples/workflows/dispatch.yml to .github/workflows/ on main, then '
const dispatch = 'run `gh workflow run dispatch.yml --ref main`: its plan job shows what would run'

type Texts = Readonly<Record<string, string>>

const pushed = (bench: ActionBench, inputs: Texts = {}, env: Texts = {}) =>
  bench.run(pushBranch(bench.github), { permissions, inputs, env, secrets: Object.values(env) })

const direct = (): Promise<Happened> => inSmall((bench) => pushed(bench))

/** What a pull request showed, and what somebody changed by hand before it was merged. */
const changedAfter = async (change: (bench: ActionBench) => void): Promise<Happened> => {
  const bench = await actionBench({ ...small, emulator: asConfigured() })
  bench.edit((text) => text.replace('Value: real', 'Value: real, Ward: string'))
  const { pull } = await bench.plan()
  change(bench)
  return { bench, ran: await bench.mergeAndApply(pull.number) }
}

const dropTable = ({ emulator }: ActionBench): void => {
  const { databases } = emulator.world().clusters.get('wards.westeurope.kusto.windows.net') ?? { databases: new Map() }
  databases.get('vitals')?.tables.delete('readings')
}

/** The export goes on delivering into a table that is not there any more. */
const droppedWhileFed = async (): Promise<Happened> => {
  const bench = await actionBench({ files: { 'adx-export.yaml': feedingConfig } })
  const settled = await pushed(bench, { 'on-unreviewed': 'apply' }, { ADX_LAB_SECRET: 'the-secret-of-the-lab' })
  if (settled.exitCode !== 0) throw new Error(settled.log)
  dropTable(bench)
  bench.github.seed.push('main')
  return { bench, ran: await pushed(bench) }
}

/** A table with rows that lives ten years, of which the config keeps one: the plan is refused. */
const harmful = async (): Promise<ActionBench> => {
  const bench = await actionBench({ ...small, emulator: asConfigured() })
  setRetention(bench.emulator, 3650)
  liveTable(bench.emulator).rows.push({ Device: 'press-07', Value: 71.3 })
  return bench
}

const accept = (bench: ActionBench, log: string): void =>
  bench.edit(() => smallConfig({ end: `accept:\n  ${/- \{ risk: .*\}/u.exec(log)?.[0] ?? ''}\n` }))

const queued = async (): Promise<Happened> => {
  const bench = await harmful()
  accept(bench, (await bench.plan()).ran.log)
  const { number } = bench.github.seed.pull()
  return { bench, ran: await bench.run(mergeGroup(bench.github, number), { permissions: permissionsFor.plan }) }
}

/** A commit that changes the config lands before the apply of an earlier one begins. */
const afterLaterCommits = (then: (bench: ActionBench, tip: string) => void): Promise<Happened> =>
  inSmall(async (bench) => {
    bench.github.seed.push('main')
    const early = pushBranch(bench.github)
    bench.edit(() => smallConfig({ retention: '30d' }))
    then(bench, bench.github.seed.push('main'))
    bench.edit(() => smallConfig())
    return bench.run(early, { permissions })
  })

const alongside = (): Promise<Happened> =>
  inSmall(async (bench) => {
    const { pull } = await bench.plan()
    const headSha = bench.github.seed.merge(pull.number)
    const { id } = bench.github.seed.run({ headSha, status: 'in_progress' })
    const target = { config: 'adx-export.yaml' }
    const externalId = `apply:${targetId(target)}:${String(id)}.1`
    bench.github.seed.checkRun({ name: applyName(target), headSha, externalId, status: 'in_progress' })
    return pushed(bench)
  })

const tooFar = (): Promise<Happened> =>
  inSmall((bench) => {
    for (let count = 0; count < 101; count += 1) bench.github.seed.push('main')
    return pushed(bench)
  })

/** A pull request that was planned, and what became of its record before it was merged. */
const planned = (change: (bench: ActionBench) => void): Promise<Happened> =>
  inSmall(async (bench) => {
    const { pull } = await bench.plan()
    change(bench)
    return bench.mergeAndApply(pull.number)
  })

const withoutSignatures = ({ github }: ActionBench): void => {
  for (const [id, run] of github.state.checkRuns)
    github.state.checkRuns.set(id, { ...run, output: { ...run.output, summary: 'What was reviewed.' } })
}

const live = 'The live state changed after the review, or there was no pull request'

export const reviewCases: readonly Case[] = [
  { section: 'An operation was not reviewed', exit: 1, at: 'error', way: dispatch, run: direct },
  { section: live, when: 'a push without one', exit: 1, at: 'error', way: dispatch, run: direct },
  {
    section: live,
    when: 'changed by hand',
    exit: 1,
    at: 'error',
    way: 'Look at what changed.',
    run: () => changedAfter(({ emulator }) => void liveTable(emulator).columns.splice(1, 1)),
  },
  { section: 'A table was deleted by hand', exit: 1, at: 'error', way: dispatch, run: () => changedAfter(dropTable) },
  {
    section: 'A table was deleted by hand',
    when: 'that is fed',
    exit: 1,
    at: 'error',
    way: dispatch,
    run: droppedWhileFed,
  },
  {
    section: 'The pull request was never planned',
    exit: 1,
    at: 'error',
    way: dispatch,
    run: () => inSmall((bench) => bench.mergeAndApply(bench.github.seed.pull().number)),
  },
  {
    section: 'The pull request was never planned',
    when: 'from a fork',
    exit: 1,
    at: 'error',
    way: 'since it came from a fork',
    run: () => inSmall((bench) => bench.mergeAndApply(bench.github.seed.pull({ from: 'fork' }).number)),
  },
  {
    section: 'The record is not valid',
    exit: 1,
    at: 'error',
    way: `it carries no signature. Plan again: ${again}${dispatch}`,
    run: () => planned((bench) => withoutSignatures(bench)),
  },
  {
    section: 'The record is not valid',
    when: 'of a key that was taken away',
    exit: 1,
    at: 'error',
    way: `GitHub no longer publishes the key that signed it. Plan again: ${again}${dispatch}`,
    run: () => planned(({ github }) => github.rotateKeys()),
  },
  {
    section: 'The keys of GitHub could not be read',
    exit: 1,
    at: 'error',
    way: '(403). Run the job again.',
    run: () => planned(({ github }) => github.fail(/\.well-known\/jwks/u, 'forbidden')),
  },
  { section: 'The last apply is too far back', exit: 1, at: 'error', way: dispatch, run: tooFar },
  {
    section: 'The approved plan is out of date',
    exit: 1,
    at: 'error',
    way: 'Run the workflow again from its plan job',
    run: () =>
      inSmall((bench) =>
        bench.run(workflowDispatch(bench.github), {
          permissions,
          inputs: { mode: 'apply', 'expected-operations': 'a'.repeat(24) },
        }),
      ),
  },
  {
    section: 'The job has no GitHub token',
    exit: 1,
    at: 'error',
    way: 'Leave the input github-token at its default',
    run: () => inSmall((bench) => pushed(bench, { 'github-token': '' })),
  },
  {
    section: 'The merge queue stops a destructive change',
    exit: 1,
    at: 'error',
    way: 'Take the pull request out of the queue',
    run: queued,
  },
  {
    section: 'The branch has newer commits',
    exit: 0,
    at: 'log',
    run: () => afterLaterCommits(({ github }, headSha) => void github.seed.run({ headSha, status: 'queued' })),
  },
  {
    section: 'The branch has newer commits that no run applies',
    exit: 1,
    at: 'error',
    way: 'un `gh workflow run dispatch.yml --ref main`',
    run: () => afterLaterCommits(() => undefined),
  },
  {
    section: 'Another apply is running',
    exit: 1,
    at: 'error',
    way: 'Run this job again after that one has ended.',
    run: alongside,
  },
  {
    section: 'The plan is refused',
    exit: 1,
    at: 'error',
    way: 'The lines that accept it are listed above.',
    run: async () => {
      const bench = await harmful()
      return { bench, ran: (await bench.plan()).ran }
    },
  },
  {
    section: 'The plan is refused',
    when: 'in an apply',
    exit: 1,
    at: 'error',
    way: 'The lines that accept it are listed above.',
    run: async () => {
      const bench = await harmful()
      return { bench, ran: await pushed(bench) }
    },
  },
]
