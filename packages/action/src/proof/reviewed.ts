import { checksOn } from '../github/checks.ts'
import type { Connection } from '../github/client.ts'
import { firstParent, tipOf } from '../github/commits.ts'
import { type Merged, mergedFrom } from '../github/pulls.ts'
import { limits } from '../limits.ts'
import { type Target, appliedName, planName } from './names.ts'
import { readOperations } from './operations.ts'
import { digestIn } from './record.ts'

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

/** What the latest plan of a pull request's head put on record; undefined where there is none. */
export const recordOn = async (
  connection: Connection,
  sha: string,
  target: Target,
): Promise<readonly string[] | undefined> => {
  const name = planName(target)
  const [check] = await checksOn(
    connection,
    sha,
    (found, id) => found === name && digestIn('plan', target, id) !== undefined,
  )
  return check === undefined ? undefined : readOperations(check.text)
}

const isMarked = async (connection: Connection, sha: string, target: Target): Promise<boolean> => {
  const name = appliedName(target)
  return (
    (await checksOn(connection, sha, (found, id) => found === name && digestIn('applied', target, id) !== undefined))
      .length > 0
  )
}

type Since = {
  readonly sha: string
  readonly branch: string
  readonly target: Target
  readonly wanted: readonly string[]
}

/**
 * What was reviewed since the last apply: the plans on record of the pull requests behind the commits of a branch, along
 * first parents. Once nothing wanted is missing it looks a few commits further, for whom to tell of the apply.
 */
export const reviewedSince = async (
  connection: Connection,
  { sha, branch, target, wanted }: Since,
): Promise<Reviewed> => {
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
    for (const pull of await mergedFrom(connection, commit, branch)) {
      if (pulls.has(pull.number)) continue
      pulls.set(pull.number, pull)
      const record = await recordOn(connection, pull.head, target)
      if (record === undefined) unplanned.push(pull)
      for (const hash of record ?? []) operations.add(hash)
    }
    if (!covered && wanted.every((hash) => operations.has(hash))) {
      covered = true
      left = Math.min(left, limits.commitsTold + 1)
    }
    commit = await firstParent(connection, commit)
  }
  return ended(commit === undefined ? 'first-commit' : 'limit')
}

/**
 * Whether a later commit of the branch was applied already, or the commit is not on the branch any more: then this run
 * comes too late, and applying it would take back what the later one did.
 */
export const isOvertaken = async (
  connection: Connection,
  sha: string,
  branch: string,
  target: Target,
): Promise<boolean> => {
  let commit: string | undefined = await tipOf(connection, branch)
  for (let looked = 0; looked < limits.commits && commit !== undefined; looked += 1) {
    if (commit === sha) return false
    if (await isMarked(connection, commit, target)) return true
    commit = await firstParent(connection, commit)
  }
  return true
}
