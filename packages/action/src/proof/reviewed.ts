import { type Check, checksOn } from '../github/checks.ts'
import type { Connection } from '../github/client.ts'
import { parentsOf, tipOf } from '../github/commits.ts'
import { type Merged, pullsBehind } from '../github/pulls.ts'
import { limits } from '../limits.ts'
import { type Target, appliedName, planName } from './names.ts'
import { readOperations } from './operations.ts'
import { isAppliedRecord, readPlanRecord } from './record-id.ts'

/** Why looking back ended: nothing is missing any more, the last apply, the first commit, or the limit. */
export type End = 'covered' | 'applied' | 'first-commit' | 'limit'

export type Reviewed = {
  /** Hashes of operations. */
  readonly operations: ReadonlySet<string>
  /** The pull requests that were merged since the last apply, as far as it was looked back. */
  readonly pulls: readonly Merged[]
  /** Those of them without a plan on record. */
  readonly unplanned: readonly Merged[]
  readonly end: End
}

const byRun = (a: { readonly run: number; readonly attempt: number }, b: typeof a): number =>
  b.run - a.run || b.attempt - a.attempt

/**
 * What the latest plan of a pull request put on record, by the runs that made them; undefined where there is none, or where
 * the latest could not be applied. What was put there after the merge was reviewed by nobody.
 */
export const recordOf = async (
  connection: Connection,
  pull: Merged,
  target: Target,
): Promise<readonly string[] | undefined> => {
  const checks = await checksOn(connection, pull.head, planName(target))
  const records = checks.flatMap((check) => {
    const made = readPlanRecord(target, pull, check.externalId)
    const late = pull.mergedAt !== undefined && Date.parse(check.completedAt) > Date.parse(pull.mergedAt)
    return made === undefined || late ? [] : [{ ...made, check }]
  })
  const latest = records.toSorted((a, b) => byRun(a, b) || b.check.id - a.check.id)[0]
  return latest?.check.passed === true ? readOperations(latest.check.text) : undefined
}

const marksOn = async (connection: Connection, sha: string, target: Target): Promise<readonly Check[]> => {
  const checks = await checksOn(connection, sha, appliedName(target))
  return checks.filter(({ externalId, passed }) => passed && isAppliedRecord(target, externalId))
}

const isMarked = async (connection: Connection, sha: string, target: Target): Promise<boolean> =>
  (await marksOn(connection, sha, target)).length > 0

/** A commit that was applied, and when its last apply had ended; `at` in milliseconds since the epoch, where GitHub says so. */
export type LastApplied = { readonly commit: string; readonly at?: number }

/** The last commit along first parents that was applied, the commit itself included; undefined where none is near. */
export const lastApplied = async (
  connection: Connection,
  sha: string,
  target: Target,
): Promise<LastApplied | undefined> => {
  let commit: string | undefined = sha
  for (let looked = 0; looked < limits.commitsBefore && commit !== undefined; looked += 1) {
    const marks = await marksOn(connection, commit, target)
    const times = marks.map(({ completedAt }) => Date.parse(completedAt)).filter((time) => !Number.isNaN(time))
    if (marks.length > 0)
      return { commit, ...(times.length === 0 ? {} : { at: times.reduce((a, b) => Math.max(a, b)) }) }
    commit = (await parentsOf(connection, commit))[0]
  }
  return undefined
}

type Since = {
  readonly sha: string
  readonly branch: string
  readonly target: Target
  readonly wanted: readonly string[]
  /** In a merge queue, pull requests count that are about to be merged. */
  readonly which?: 'merged' | 'queued'
}

/** In a queue a commit may be too young for GitHub to know whose it is; the head that it merges tells. */
const behind = async (
  connection: Connection,
  commit: string,
  parents: readonly string[],
  { branch, which = 'merged' }: Since,
): Promise<readonly Merged[]> => {
  const commits = which === 'queued' ? [commit, ...parents.slice(1)] : [commit]
  const all: Merged[] = []
  for (const one of commits) for (const each of await pullsBehind(connection, one, branch, which)) all.push(each)
  return all
}

/**
 * What was reviewed since the last apply: the plans on record of the pull requests behind the commits of a branch, along
 * first parents. Once nothing wanted is missing it looks a few commits further, for whom to tell of the apply.
 */
export const reviewedSince = async (connection: Connection, since: Since): Promise<Reviewed> => {
  const { sha, target, wanted } = since
  const operations = new Set<string>()
  const pulls = new Map<number, Merged>()
  const unplanned: Merged[] = []
  let covered = false
  let left: number = limits.commits
  let commit: string | undefined = sha
  const ended = (end: End): Reviewed => ({
    operations,
    pulls: [...pulls.values()],
    unplanned,
    end: covered ? 'covered' : end,
  })
  for (; left > 0 && commit !== undefined; left -= 1) {
    // The commit itself may have been applied by an earlier attempt: what was reviewed for it stays reviewed.
    if (commit !== sha && (await isMarked(connection, commit, target))) return ended('applied')
    const parents: readonly string[] = since.which === 'queued' ? await parentsOf(connection, commit) : []
    for (const pull of await behind(connection, commit, parents, since)) {
      if (pulls.has(pull.number)) continue
      pulls.set(pull.number, pull)
      const record = await recordOf(connection, pull, target)
      if (record === undefined) unplanned.push(pull)
      for (const hash of record ?? []) operations.add(hash)
    }
    if (!covered && wanted.every((hash) => operations.has(hash))) {
      covered = true
      left = Math.min(left, limits.commitsTold + 1)
    }
    commit = (since.which === 'queued' ? parents : await parentsOf(connection, commit))[0]
  }
  return ended(commit === undefined ? 'first-commit' : 'limit')
}

/** A commit concerns a target where it was applied, was planned for it, or came without a pull request, so that nobody knows. */
const concerns = async (connection: Connection, commit: string, branch: string, target: Target): Promise<boolean> => {
  if (await isMarked(connection, commit, target)) return true
  const pulls = await pullsBehind(connection, commit, branch, 'merged')
  if (pulls.length === 0) return true
  for (const pull of pulls) {
    const checks = await checksOn(connection, pull.head, planName(target))
    if (checks.some(({ externalId }) => readPlanRecord(target, pull, externalId) !== undefined)) return true
  }
  return false
}

/** `none`: nothing later. `not-found`: the commit is not among the last ones of the branch. */
export type Overtaken = 'none' | 'not-found' | { readonly commit: string }

/**
 * The later commit of the branch whose own run is to apply the target, whether or not it did: applying an earlier one now
 * would take back what that one brings.
 */
export const overtakenBy = async (
  connection: Connection,
  sha: string,
  branch: string,
  target: Target,
): Promise<Overtaken> => {
  let later: string | undefined
  let commit: string | undefined = await tipOf(connection, branch)
  for (let looked = 0; looked < limits.commits && commit !== undefined; looked += 1) {
    if (commit === sha) return later === undefined ? 'none' : { commit: later }
    if (later === undefined && (await concerns(connection, commit, branch, target))) later = commit
    commit = (await parentsOf(connection, commit))[0]
  }
  return 'not-found'
}
