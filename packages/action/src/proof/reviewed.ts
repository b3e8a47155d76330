import { type Check, checksOn } from '../github/checks.ts'
import type { Connection } from '../github/client.ts'
import { parentsOf } from '../github/commits.ts'
import { type Polling, poll } from '../github/polling.ts'
import { type Merged, pullsBehind } from '../github/pulls.ts'
import { limits } from '../limits.ts'
import { doubtOfApplied, doubtOfPlan } from './record-trust.ts'
import { type Target, appliedName, applyName, planName, targetId } from './names.ts'
import { readOperations } from './operations.ts'
import { type AppliedRecord, planOfAnother, readAppliedRecord, readPlanRecord, runIn } from './record-id.ts'
import type { PlanStatement } from './statement.ts'

/** Why looking back ended: nothing is missing any more, the last apply, the first commit, or the limit. */
export type End = 'covered' | 'applied' | 'first-commit' | 'limit'

export type Reviewed = {
  /** Hashes of operations. */
  readonly operations: ReadonlySet<string>
  /** What the plan of each pull request put on record, by its number. */
  readonly records: ReadonlyMap<number, readonly string[]>
  /** The pull requests that were merged since the last apply, as far as it was looked back. */
  readonly pulls: readonly Merged[]
  /** Those of them without a plan on record. */
  readonly unplanned: readonly Merged[]
  /** Why what looks like the record of a pull request is not valid, by its number. */
  readonly doubts: ReadonlyMap<number, string>
  readonly end: End
}

const byRun = (a: { readonly run: number; readonly attempt: number }, b: typeof a): number =>
  b.run - a.run || b.attempt - a.attempt

/** What a pull request has on record; `doubt` says why something that looks like its record is not valid. */
export type OnRecord = { readonly operations?: readonly string[]; readonly doubt?: string }

/** What one check run would put on record, were it believed. */
type Candidate = { readonly check: Check; readonly says: PlanStatement }

const candidatesIn = (checks: readonly Check[], pull: Merged, target: Target): readonly Candidate[] =>
  checks
    .flatMap((check) => {
      const made = readPlanRecord(target, pull, check.externalId)
      if (made === undefined) return []
      const { number, base, head } = pull
      const operations = check.passed ? (readOperations(check.text) ?? []) : []
      const of = { kind: 'plan', target: targetId(target), pull: number, base, head } as const
      return [{ check, says: { ...of, ...made, usable: check.passed, operations } }]
    })
    .toSorted((a, b) => byRun(a.says, b.says) || b.check.id - a.check.id)

const isLate = ({ completedAt }: Check, { mergedAt }: Merged): boolean =>
  mergedAt !== undefined && Date.parse(completedAt) > Date.parse(mergedAt)

const doubtOf = async (
  connection: Connection,
  pull: Merged,
  { check, says }: Candidate,
): Promise<string | undefined> => {
  const { mergedAt } = pull
  const doubt = await doubtOfPlan(connection, says, {
    summary: check.summary,
    ...(mergedAt === undefined ? {} : { mergedAt }),
  })
  return doubt ?? (isLate(check, pull) ? 'it was put there after the merge' : undefined)
}

/**
 * What the latest plan of a pull request put on record, by the runs that signed them; no operations where there is none, or
 * where the latest could not be applied. What is not believed neither counts nor takes the place of what is.
 */
export const recordOf = async (
  connection: Connection,
  pull: Merged,
  target: Target,
  polling?: Polling,
): Promise<OnRecord> => {
  const ask = (): Promise<readonly Check[]> => checksOn(connection, pull.head, planName(target))
  const isThere = (found: readonly Check[]): boolean =>
    found.some(({ externalId }) => readPlanRecord(target, pull, externalId) !== undefined)
  const checks = await poll(polling, pull.mergedAt, ask, isThere)
  let doubt: string | undefined
  for (const candidate of candidatesIn(checks, pull, target)) {
    const found = await doubtOf(connection, pull, candidate)
    doubt ??= found
    if (found !== undefined) continue
    const { usable, operations } = candidate.says
    return { ...(usable ? { operations } : {}), ...(doubt === undefined ? {} : { doubt }) }
  }
  for (const { externalId } of checks) doubt ??= planOfAnother(target, pull, externalId)
  return doubt === undefined ? {} : { doubt }
}

/** Whether a run after this one put a plan of this head on record, be it one that cannot be applied. */
export const isRecordedLater = async (
  connection: Connection,
  { number, base, head }: { readonly number: number; readonly base: string; readonly head: string },
  target: Target,
  { id, attempt }: { readonly id: number; readonly attempt: number },
): Promise<boolean> => {
  const pull: Merged = { number, base, head, fork: false }
  for (const candidate of candidatesIn(await checksOn(connection, head, planName(target)), pull, target))
    if (byRun({ run: id, attempt }, candidate.says) > 0 && (await doubtOf(connection, pull, candidate)) === undefined)
      return true
  return false
}

export type Marked = { readonly branch: string; readonly target: Target }

/** What a commit is on record as, by the check run `id`; `at` is when that apply had ended, in milliseconds since the epoch, where GitHub says so. */
export type Mark = AppliedRecord & { readonly id: number; readonly at?: number }

/** What the mark of an applied commit says; undefined where there is none that a run of the branch signed. */
export const markOn = async (
  connection: Connection,
  commit: string,
  { branch, target }: Marked,
): Promise<Mark | undefined> => {
  const checks = await checksOn(connection, commit, appliedName(target))
  return markAmong(connection, checks, commit, { branch, target })
}

const markAmong = async (
  connection: Connection,
  checks: readonly Check[],
  commit: string,
  { branch, target }: Marked,
): Promise<Mark | undefined> => {
  for (const { id, name, externalId, passed, summary, completedAt } of checks.toSorted((a, b) => b.id - a.id)) {
    const mark = passed && name === appliedName(target) ? readAppliedRecord(target, externalId) : undefined
    if (mark === undefined) continue
    const says = { kind: 'applied', target: targetId(target), commit, ...mark } as const
    if ((await doubtOfApplied(connection, says, { summary, branch })) !== undefined) continue
    const at = Date.parse(completedAt)
    return { ...mark, id, ...(Number.isNaN(at) ? {} : { at }) }
  }
  return undefined
}

/** Whether a commit is on record as applied. */
export const isMarked = async (connection: Connection, commit: string, of: Marked): Promise<boolean> =>
  (await markOn(connection, commit, of)) !== undefined

/**
 * A commit that was applied, and when its last apply had ended. `unsure`: an apply ended after that without its mark, so what
 * was applied last is not known.
 */
export type LastApplied = { readonly commit: string; readonly at?: number; readonly unsure?: true }

/** The last commit along first parents that was applied, the commit itself included; undefined where none is near. */
export const lastApplied = async (
  connection: Connection,
  sha: string,
  of: Marked,
): Promise<LastApplied | undefined> => {
  let commit: string | undefined = sha
  let unsure = false
  for (let looked = 0; looked < limits.commitsBefore && commit !== undefined; looked += 1) {
    const checks = await checksOn(connection, commit, appliedName(of.target), applyName(of.target))
    const mark = await markAmong(connection, checks, commit, of)
    unsure ||= checks.some((check) => hasWritten(check, of.target) && check.id > (mark?.id ?? 0))
    if (mark !== undefined)
      return { commit, ...(mark.at === undefined ? {} : { at: mark.at }), ...(unsure ? { unsure: true } : {}) }
    commit = (await parentsOf(connection, commit))[0]
  }
  return undefined
}

/** An apply that ended, or was cut off, and may have written. */
const hasWritten = ({ name, cancelled, externalId }: Check, target: Target): boolean =>
  name === applyName(target) && !cancelled && runIn(target, externalId) !== undefined

type Since = {
  readonly sha: string
  readonly branch: string
  readonly target: Target
  readonly wanted: readonly string[]
  /** In a merge queue, pull requests count that are about to be merged. */
  readonly which?: 'merged' | 'queued'
  /** For what GitHub may not list yet. */
  readonly polling?: Polling
}

/** In a queue a commit may be too young for GitHub to know whose it is; the head that it merges tells. */
const behind = async (
  connection: Connection,
  commit: string,
  parents: readonly string[],
  { branch, which = 'merged', polling }: Since,
): Promise<readonly Merged[]> => {
  const commits = which === 'queued' ? [commit, ...parents.slice(1)] : [commit]
  const all: Merged[] = []
  for (const one of commits)
    for (const each of await pullsBehind(connection, { sha: one, branch, which, polling })) all.push(each)
  return all
}

/**
 * What was reviewed since the last apply: the plans on record of the pull requests behind the commits of a branch, along
 * first parents. Once nothing wanted is missing it looks a few commits further, for whom to tell of the apply.
 */
export const reviewedSince = async (connection: Connection, since: Since): Promise<Reviewed> => {
  const { sha, target, wanted } = since
  const operations = new Set<string>()
  const records = new Map<number, readonly string[]>()
  const pulls = new Map<number, Merged>()
  const unplanned: Merged[] = []
  const doubts = new Map<number, string>()
  let covered = false
  let left: number = limits.commits
  let commit: string | undefined = sha
  const ended = (end: End): Reviewed => ({
    operations,
    records,
    pulls: [...pulls.values()],
    unplanned,
    doubts,
    end: covered ? 'covered' : end,
  })
  for (; left > 0 && commit !== undefined; left -= 1) {
    // The commit itself may have been applied by an earlier attempt: what was reviewed for it stays reviewed.
    if (commit !== sha && (await isMarked(connection, commit, since))) return ended('applied')
    const parents: readonly string[] = since.which === 'queued' ? await parentsOf(connection, commit) : []
    for (const pull of await behind(connection, commit, parents, since)) {
      if (pulls.has(pull.number)) continue
      pulls.set(pull.number, pull)
      const { operations: planned, doubt } = await recordOf(connection, pull, target, since.polling)
      if (planned === undefined) unplanned.push(pull)
      else records.set(pull.number, planned)
      if (doubt !== undefined) doubts.set(pull.number, doubt)
      for (const hash of planned ?? []) operations.add(hash)
    }
    if (!covered && wanted.every((hash) => operations.has(hash))) {
      covered = true
      left = Math.min(left, limits.commitsTold + 1)
    }
    commit = (since.which === 'queued' ? parents : await parentsOf(connection, commit))[0]
  }
  return ended(commit === undefined ? 'first-commit' : 'limit')
}
