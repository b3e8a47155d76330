import { checksOn } from '../github/checks.ts'
import { commitAt, parentsOf, tipOf } from '../github/commits.ts'
import type { Connection } from '../github/client.ts'
import { createPolling, poll } from '../github/polling.ts'
import { type Run, runsOfWorkflow } from '../github/runs.ts'
import type { Job } from '../job/job.ts'
import { limits } from '../limits.ts'
import { workflowFile } from '../repository.ts'
import { type InputsAt, differing, inputsFor } from './inputs.ts'
import { runIn } from './record-id.ts'
import { type Target, applyName } from './names.ts'
import { isMarked } from './reviewed.ts'

/** What became of the branch since the commit that runs. */
export type LaterCommits =
  /** Nothing that an apply of this commit would take back. */
  | { readonly kind: 'no' }
  /** The commit is not among the last ones of the branch. */
  | { readonly kind: 'not-found' }
  /** A run of this workflow on a later commit with what the branch holds now applies it, or did. */
  | { readonly kind: 'applied-by-run'; readonly commit: string; readonly run: Run }
  /** The branch holds something else by now, and nobody applies it. */
  | {
      readonly kind: 'not-applied'
      readonly tip: string
      /** What differs; undefined if that cannot be told. */
      readonly changed: readonly string[] | undefined
      /** The last run of this workflow on the tip. */
      readonly run?: Run
    }

type Later = { readonly tip: string; readonly commits: readonly string[] }

/** The commits of the branch after this one, the newest first; undefined if it is not among the last ones. */
const laterThan = async (connection: Connection, sha: string, branch: string): Promise<Later | undefined> => {
  const tip = await tipOf(connection, branch)
  const commits: string[] = []
  let commit: string | undefined = tip
  for (let looked = 0; looked < limits.commits && commit !== undefined; looked += 1) {
    if (commit === sha) return { tip, commits }
    commits.push(commit)
    commit = (await parentsOf(connection, commit))[0]
  }
  return undefined
}

const applying = new Set(['push', 'workflow_dispatch'])
const pending = new Set(['queued', 'in_progress', 'waiting', 'pending', 'requested'])

type Look = {
  readonly job: Job
  readonly connection: Connection
  readonly branch: string
  readonly target: Target
  readonly later: Later
  readonly inputs: InputsAt | undefined
}

/** A run that somebody dispatched may only plan, or apply elsewhere: it counts once it says on its commit that it applies this target. */
const hasBegun = async ({ connection, target }: Look, { id, sha }: Run): Promise<boolean> => {
  const checks = await checksOn(connection, sha, applyName(target))
  return checks.some(({ running, externalId }) => running && runIn(target, externalId)?.run === id)
}

/** Whether a run is about to apply its commit, or did: what ended well must have said so on the commit. */
const applies = async (look: Look, run: Run): Promise<boolean> => {
  const { connection, branch, target } = look
  if (pending.has(run.status)) return run.event === 'push' || hasBegun(look, run)
  return run.conclusion === 'success' && isMarked(connection, run.sha, { branch, target })
}

/** Whether a later commit holds what the tip holds: the run of any other one would look for a later one itself. */
const holdsTip = async ({ later, inputs }: Look, sha: string): Promise<boolean> => {
  if (sha === later.tip) return true
  const [tip, own] = [await inputs?.at(later.tip), await inputs?.at(sha)]
  return tip !== undefined && own !== undefined && differing(tip, own).length === 0
}

const laterRunAmong = async (look: Look, runs: readonly Run[]): Promise<Run | undefined> => {
  for (const commit of look.later.commits)
    for (const run of runs)
      if (run.sha === commit && (await holdsTip(look, commit)) && (await applies(look, run))) return run
  return undefined
}

const findLaterRun = async (look: Look, changed: readonly string[] | undefined): Promise<LaterCommits> => {
  const { job, connection, branch, later } = look
  const file = workflowFile(job.io.env)
  const ask = async () => {
    const all = file === undefined ? [] : await runsOfWorkflow(connection, file, branch)
    const runs = all.filter(({ event, id }) => applying.has(event) && id !== job.run.id)
    return { runs, laterRun: await laterRunAmong(look, runs) }
  }
  const { date } = await commitAt(connection, later.tip)
  const { runs, laterRun } = await poll(
    createPolling(job.ports.clock),
    date,
    ask,
    (found) => found.laterRun !== undefined,
  )
  if (laterRun !== undefined) return { kind: 'applied-by-run', commit: laterRun.sha, run: laterRun }
  const last = runs.find(({ sha }) => sha === later.tip)
  return { kind: 'not-applied', tip: later.tip, changed, ...(last === undefined ? {} : { run: last }) }
}

/**
 * Whether applying this commit now would take back what the branch holds, by what stands in the files: if they are the same at
 * the tip, it takes nothing back. Else somebody else must be seen to apply the branch; that it was pushed to is no proof.
 */
export const laterCommits = async (
  job: Job,
  connection: Connection,
  branch: string,
  target: Target,
): Promise<LaterCommits> => {
  const later = await laterThan(connection, job.event.sha, branch)
  if (later === undefined) return { kind: 'not-found' }
  if (later.commits.length === 0) return { kind: 'no' }
  const inputs = await inputsFor(job, connection)
  const tip = await inputs?.at(later.tip)
  const changed = inputs === undefined || tip === undefined ? undefined : differing(inputs.own, tip)
  if (changed?.length === 0) return { kind: 'no' }
  return findLaterRun({ job, connection, branch, target, later, inputs }, changed)
}
