import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createEmulator, serve } from '@adx-export/emulator'
import { run } from '../main.ts'
import { pullRequest, pushBranch, startGithub } from '@adx-export/github-emulator'
import { recordingIo } from './io.test-data.ts'
import { smallConfig } from './small.test-data.ts'
import { claimsOf, subjectOf, variablesOf } from '@adx-export/github-emulator/runner'

export const configs = ['one.yaml', 'two.yaml'] as const
export type Name = (typeof configs)[number]

/** What becomes of the run that a push would start. `late` runs when everything else has happened, and is queued until then. */
export const fates = ['now', 'none', 'cancelled', 'failure', 'deleted', 'late'] as const

export type Step = {
  readonly config: Name
  /** Days of retention. */
  readonly days: number
  readonly how: 'merge' | 'squash' | 'rebase' | 'direct' | 'elsewhere'
  readonly fate: (typeof fates)[number]
  /** How often GitHub's index of pull requests is asked in vain. */
  readonly lag: number
}

export type History = { readonly steps: readonly Step[]; readonly again: readonly number[] }

/** An apply that ended, and what was so at that time. */
export type Applied = {
  readonly config: Name
  readonly sha: string
  readonly exit: number
  readonly log: string
  readonly wanted: number | undefined
  readonly live: number | undefined
  readonly tip: string
}

const tableOf = (config: Name): string => config.replace('.yaml', '')
const textOf = (config: Name, days: number): string =>
  smallConfig({ retention: `${String(days)}d` }).replace('readings', tableOf(config))

const daysIn = (text: string | undefined): number | undefined => {
  const found = /retention: (\d+)d/u.exec(text ?? '')?.[1]
  return found === undefined ? undefined : Number(found)
}

const permissions = { actions: 'read', contents: 'read', checks: 'write', 'pull-requests': 'write' } as const

/** A repository with two configs, and an Azure, in which a history happens; jobs run in this process. */
export const createWorld = async () => {
  const github = await startGithub({ permissions })
  const emulator = createEmulator()
  const served = await serve(emulator, 0)
  const folder = mkdtempSync(join(tmpdir(), 'adx-export-history-'))
  const { state, seed } = github
  seed.push('main', { files: { '.github/workflows/adx-export.yml': 'on: [pull_request, push]\n', 'README.md': '' } })
  state.habits.young = true

  /** Checks a commit out and runs one job on it. */
  const job = async (event: ReturnType<typeof pushBranch>, config: Name, runId: number, runAttempt: number) => {
    const workspace = mkdtempSync(join(folder, 'checkout-'))
    for (const [path, text] of Object.entries(state.commits.get(event.sha)?.files ?? {})) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true })
      writeFileSync(join(workspace, path), text)
    }
    const more = { temp: workspace, token: github.token, checkRunId: 1, name: config, workflow: 'adx-export.yml' }
    const own = { github, event, workspace, runId, runAttempt, ...more }
    const grant = github.issueOidc(subjectOf(own), claimsOf(own))
    const env = {
      ...variablesOf(own),
      ACTIONS_ID_TOKEN_REQUEST_URL: grant.url,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: grant.token,
      ADX_EXPORT_EMULATOR: served.url,
    }
    const inputs = { config, 'github-token': github.token, 'comment-id': config }
    const { io, recorded } = recordingIo({ cwd: workspace, env, inputs, payload: event.payload })
    const exit = await run(io)
    return { exit, log: [...recorded.info, ...recorded.said.map(({ message }) => message)].join('\n') }
  }

  const live = (config: Name): number | undefined => {
    // Both configs name the one cluster.
    const [cluster] = emulator.world().clusters.values()
    const table = cluster?.databases.get('vitals')?.tables.get(tableOf(config))
    const kept = JSON.stringify(table?.policies['retention'] ?? null)
    const found = /(\d+)\.00:00:00/u.exec(kept)?.[1]
    return found === undefined ? undefined : Number(found)
  }
  const wantedAt = (sha: string, config: Name) => daysIn(state.commits.get(sha)?.files[config])
  return {
    github,
    job,
    live,
    wantedAt,
    tip: (): string => state.branches.get('main') ?? '',
    async close() {
      await Promise.all([github.close(), served.close()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type HistoryWorld = Awaited<ReturnType<typeof createWorld>>

const pathOf = ({ config, how }: Step): string => (how === 'elsewhere' ? 'README.md' : config)

/** Puts a step on the branch, planned before if it comes with a pull request. */
const land = async ({ github, job }: HistoryWorld, step: Step, index: number): Promise<void> => {
  const { seed } = github
  const text = step.how === 'elsewhere' ? String(index) : textOf(step.config, step.days)
  const files = { [pathOf(step)]: text }
  if (step.how === 'direct' || step.how === 'elsewhere') {
    seed.push('main', { files })
    return
  }
  const { number } = seed.pull({ tree: files })
  await job(pullRequest(github, number), step.config, 1000 + index, 1)
  seed.merge(number, step.how)
}

type Pending = { readonly event: ReturnType<typeof pushBranch>; readonly runId: number; readonly attempt: number }

const runsOf = async (world: HistoryWorld, { event, runId, attempt }: Pending, into: Applied[]): Promise<void> => {
  const { github, job, live, wantedAt, tip } = world
  const shared = { id: runId, attempt, headSha: event.sha }
  github.seed.run({ ...shared, status: 'in_progress' })
  let failed = false
  for (const config of configs) {
    const wanted = wantedAt(event.sha, config)
    // Before its config is there, the workflow has no job for it.
    if (wanted === undefined) continue
    const { exit, log } = await job(event, config, runId, attempt)
    into.push({ config, sha: event.sha, exit, log, wanted, live: live(config), tip: tip() })
    failed ||= exit !== 0
  }
  github.seed.run({ ...shared, conclusion: failed ? 'failure' : 'success' })
}

/** Lets a history happen; answers every apply in the order in which they ran. `after`: from which on nothing was pushed any more. */
export const happen = async (
  world: HistoryWorld,
  { steps, again }: History,
): Promise<{ readonly applies: readonly Applied[]; readonly after: number }> => {
  const { github } = world
  const applies: Applied[] = []
  const events: Pending[] = []
  const late: Pending[] = []
  let after = 0
  for (const [index, step] of steps.entries()) {
    await land(world, step, index)
    github.state.habits.pulls.behind(step.lag)
    after = applies.length
    const pushed: Pending = { event: pushBranch(github), runId: 2000 + index, attempt: 1 }
    const seed = { id: pushed.runId, headSha: pushed.event.sha }
    if (step.fate === 'now') await runsOf(world, pushed, applies)
    if (step.fate === 'cancelled' || step.fate === 'failure') github.seed.run({ ...seed, conclusion: step.fate })
    if (step.fate === 'late') github.seed.run({ ...seed, status: 'queued' })
    if (step.fate === 'late') late.push(pushed)
    else if (step.fate !== 'none' && step.fate !== 'deleted') events.push(pushed)
  }
  for (const index of again) {
    const found = events[index % Math.max(1, events.length)]
    if (found !== undefined)
      await runsOf(world, { ...found, attempt: found.attempt + 1 + again.indexOf(index) }, applies)
  }
  for (const pushed of late) await runsOf(world, pushed, applies)
  return { applies, after }
}
