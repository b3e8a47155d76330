import { environmentsOf } from '../job/environments.ts'
import { checksOn } from '../github/checks.ts'
import type { Connection } from '../github/client.ts'
import { commitAt, parentsOf } from '../github/commits.ts'
import type { Job } from '../job/job.ts'
import { limits } from '../limits.ts'
import { branchIn } from '../repository.ts'
import { runIn } from './record-id.ts'
import { type InputsAt, differing, inputsDigest } from './inputs.ts'
import { type Target, applyName, targetOf } from './names.ts'
import { type Marked, markOn } from './reviewed.ts'

const same = async (inputs: InputsAt, commit: string): Promise<boolean> => {
  const there = await inputs.at(commit)
  return there !== undefined && differing(inputs.own, there).length === 0
}

/** The commit that a pull request or a queue would be merged into; undefined if what is checked out is not that merge. */
const baseOf = async ({ event }: Job, connection: Connection): Promise<string | undefined> => {
  if (event.queueBase !== undefined) return event.queueBase
  const [base, head] = (await commitAt(connection, event.sha)).parents
  return head !== undefined && head === event.pull?.head ? base : undefined
}

/** Whether merging a pull request or a queue leaves everything as it is that the config is made of. */
export const isUntouched = async (job: Job, connection: Connection, inputs: InputsAt): Promise<boolean> => {
  const base = await baseOf(job, connection)
  return base !== undefined && same(inputs, base)
}

/** What a commit says of a target: the digest of the plan that was applied, that an apply did not end well, or nothing. */
type Word = { readonly digest: string; readonly inputs: string | undefined } | 'failed' | undefined

const wordOf = async (connection: Connection, sha: string, of: Marked): Promise<Word> => {
  const { target } = of
  const [mark, checks] = [await markOn(connection, sha, of), await checksOn(connection, sha, applyName(target))]
  const hasFailed = checks.some(
    ({ id, passed, externalId }) => !passed && id > (mark?.id ?? 0) && runIn(target, externalId) !== undefined,
  )
  if (hasFailed) return 'failed'
  return mark === undefined ? undefined : { digest: mark.digest, inputs: mark.inputs }
}

/** A target, and the digest of its plan that was applied last. */
export type AppliedTarget = { readonly target: Target; readonly digest: string }

/** The last apply of a target along first parents, if it went well, and every commit since holds what was applied. */
const appliedTarget = async (
  connection: Connection,
  sha: string,
  of: Marked,
  inputs: InputsAt,
): Promise<AppliedTarget | undefined> => {
  const { target } = of
  const wanted = inputsDigest(inputs.own)
  let commit: string | undefined = sha
  for (let looked = 0; looked < limits.commitsUntouched && commit !== undefined; looked += 1) {
    if (commit !== sha && !(await same(inputs, commit))) return undefined
    const word = await wordOf(connection, commit, of)
    if (word === 'failed') return undefined
    if (word !== undefined) return word.inputs === wanted ? { target, digest: word.digest } : undefined
    commit = (await parentsOf(connection, commit))[0]
  }
  return undefined
}

/** The targets of a push of which all that it holds is on record as applied; undefined if one of them is not. */
export const appliedAlready = async (
  job: Job,
  connection: Connection,
  inputs: InputsAt,
): Promise<readonly AppliedTarget[] | undefined> => {
  const applied: AppliedTarget[] = []
  const branch = branchIn(job.event.ref) ?? job.event.ref
  for (const environment of environmentsOf(job, inputs.environments)) {
    const target = targetOf(job, environment)
    const found = await appliedTarget(connection, job.event.sha, { branch, target }, inputs)
    if (found === undefined) return undefined
    applied.push(found)
  }
  return applied
}
