import { checksOn } from '../github/checks.ts'
import type { Connection } from '../github/client.ts'
import { parentsOf } from '../github/commits.ts'
import { type Patience, patiently } from '../github/patience.ts'
import { type Merged, pullsBehind } from '../github/pulls.ts'
import { limits } from '../limits.ts'
import { type Target, appliedName, planName } from './names.ts'
import { readOperations } from './operations.ts'
import { readAppliedRecord, readPlanRecord } from './record-id.ts'

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
  patience?: Patience,
): Promise<readonly string[] | undefined> => {
  const ask = () => checksOn(connection, pull.head, planName(target))
  const isThere = (found: Awaited<ReturnType<typeof ask>>): boolean =>
    found.some(({ externalId }) => readPlanRecord(target, pull, externalId) !== undefined)
  const checks = await patiently(patience, pull.mergedAt, ask, isThere)
  const records = checks.flatMap((check) => {
    const made = readPlanRecord(target, pull, check.externalId)
    const late = pull.mergedAt !== undefined && Date.parse(check.completedAt) > Date.parse(pull.mergedAt)
    return made === undefined || late ? [] : [{ ...made, check }]
  })
  const latest = records.toSorted((a, b) => byRun(a, b) || b.check.id - a.check.id)[0]
  return latest?.check.passed === true ? readOperations(latest.check.text) : undefined
}

/** Whether a run after this one put a plan of this head on record, be it one that cannot be applied. */
export const isRecordedLater = async (
  connection: Connection,
  pull: { readonly number: number; readonly base: string; readonly head: string },
  target: Target,
  run: { readonly id: number; readonly attempt: number },
): Promise<boolean> => {
  const checks = await checksOn(connection, pull.head, planName(target))
  return checks.some(({ externalId }) => {
    const made = readPlanRecord(target, pull, externalId)
    return made !== undefined && byRun({ run: run.id, attempt: run.attempt }, made) > 0
  })
}

/** What was applied at a commit, the last time that it went well; undefined if it is not on record as applied. */
export const appliedAt = async (
  connection: Connection,
  sha: string,
  target: Target,
): Promise<{ readonly digest: string; readonly inputs?: string } | undefined> => {
  const checks = await checksOn(connection, sha, appliedName(target))
  const passed = checks.filter((check) => check.passed).toSorted((one, other) => other.id - one.id)
  return passed.flatMap(({ externalId }) => readAppliedRecord(target, externalId) ?? [])[0]
}

/** Whether a commit is on record as applied. */
export const isMarked = async (connection: Connection, sha: string, target: Target): Promise<boolean> =>
  (await appliedAt(connection, sha, target)) !== undefined

/** The last commit along first parents that was applied, the commit itself included; undefined where none is near. */
export const lastApplied = async (connection: Connection, sha: string, target: Target): Promise<string | undefined> => {
  let commit: string | undefined = sha
  for (let looked = 0; looked < limits.commitsBefore && commit !== undefined; looked += 1) {
    if (await isMarked(connection, commit, target)) return commit
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
  /** For what GitHub may not list yet. */
  readonly patience?: Patience
}

/** In a queue a commit may be too young for GitHub to know whose it is; the head that it merges tells. */
const behind = async (
  connection: Connection,
  commit: string,
  parents: readonly string[],
  { branch, which = 'merged', patience }: Since,
): Promise<readonly Merged[]> => {
  const commits = which === 'queued' ? [commit, ...parents.slice(1)] : [commit]
  const all: Merged[] = []
  for (const one of commits)
    for (const each of await pullsBehind(connection, one, branch, which, patience)) all.push(each)
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
      const record = await recordOf(connection, pull, target, since.patience)
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
