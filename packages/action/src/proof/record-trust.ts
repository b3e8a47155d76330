import { clean, shorten } from '@adx-export/report'
import { textOf } from '../event/payload.ts'
import type { Connection } from '../github/client.ts'
import { parentsOf } from '../github/commits.ts'
import { GithubError } from '../github/errors.ts'
import type { Claims, Identity } from '../github/identity/identity.ts'
import { limits } from '../limits.ts'
import { type AppliedStatement, type PlanStatement, type Statement, audienceOf, readSignature } from './statement.ts'

/** Why a record is not believed, in words that follow a subject; undefined where it is. */
type Doubt = string | undefined

const longestClaim = 120

const shown = (value: unknown): string => shorten(clean(textOf(value) ?? 'nothing'), longestClaim)

const doubtOfAudience = ({ aud }: Claims, statement: Statement): Doubt => {
  if (aud === audienceOf(statement)) return undefined
  return textOf(aud)?.startsWith(`adx-export:${statement.kind}:`) === true
    ? 'it says something other than what its run signed'
    : 'its signature was made for something else'
}

const doubtOfRepository = (claims: Claims, { repository, repositoryId }: Identity): Doubt => {
  if (repositoryId === '') return 'this job does not know the id of its repository (GITHUB_REPOSITORY_ID)'
  return claims['repository_id'] === repositoryId && claims['repository'] === repository
    ? undefined
    : `it was signed in another repository (${shown(claims['repository'])})`
}

/** Seconds since 1970; what is no time is later than every other. */
const secondsOf = (value: unknown): number => (typeof value === 'number' ? value : Number.POSITIVE_INFINITY)

/** A token may have ended by the time that its record is read, but not begun later than what it is evidence for. */
const doubtOfTime = ({ iat, nbf }: Claims, now: number, mergedAt: string | undefined): Doubt => {
  const begun = Math.max(secondsOf(iat), secondsOf(nbf)) - limits.clockSkewSeconds
  if (begun > now / 1000) return 'it was signed in the future'
  return mergedAt !== undefined && begun > Date.parse(mergedAt) / 1000 ? 'it was signed after the merge' : undefined
}

const pullOf = (ref: string): string | undefined => /^refs\/pull\/(\d+)\/merge$/.exec(ref)?.[1]

const doubtOfPull = (claims: Claims, { pull, base }: PlanStatement): Doubt => {
  const { event_name: event, ref, base_ref: into } = claims
  if (event !== 'pull_request') return `a run on ${shown(event)} signed it, not one on pull_request`
  if (ref !== `refs/pull/${String(pull)}/merge`) {
    const other = pullOf(textOf(ref) ?? '')
    return other === undefined
      ? `it was signed on ${shown(ref)}, not for pull request #${String(pull)}`
      : `it was signed for pull request #${other}, not for #${String(pull)}`
  }
  return into === base ? undefined : `it was planned for a merge into ${shown(into)}, not into ${base}`
}

/** `owner/name/path@ref`: what of it is in this repository. */
const workflowIn = (claims: Claims, { repository }: Identity): { readonly path: string; readonly ref: string } => {
  const whole = textOf(claims['workflow_ref']) ?? ''
  const end = whole.indexOf('@')
  const start = `${repository}/`
  return whole.startsWith(start) && end > 0
    ? { path: whole.slice(start.length, end), ref: whole.slice(end + 1) }
    : { path: whole, ref: '' }
}

const doubtOfWorkflow = (claims: Claims, identity: Identity, { pull }: PlanStatement): Doubt => {
  const { path, ref } = workflowIn(claims, identity)
  const wanted = identity.planWorkflow
  if (wanted === undefined) return 'this job does not know its own workflow, and the input plan-workflow names none'
  if (path !== wanted)
    return `the workflow ${shown(path)} signed it, not ${wanted}; if that one plans, name it in the input plan-workflow`
  return ref === `refs/pull/${String(pull)}/merge`
    ? undefined
    : `its workflow did not come from pull request #${String(pull)}`
}

const doubtOfRun = (claims: Claims, { run, attempt }: PlanStatement): Doubt => {
  const { run_id: id, run_attempt: signed } = claims
  return id === String(run) && signed === String(attempt)
    ? undefined
    : `run ${shown(id)}.${shown(signed)} signed it, not the run ${String(run)}.${String(attempt)} that it names`
}

const sha = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** On a pull request GitHub runs on a trial merge of its head into its base: the head is the second parent. */
const doubtOfCommit = async (connection: Connection, claims: Claims, { head }: PlanStatement): Promise<Doubt> => {
  const merge = textOf(claims['sha']) ?? ''
  const gone = 'the commit that its run planned cannot be read any more'
  if (!sha.test(merge)) return gone
  try {
    const parents = await parentsOf(connection, merge)
    return parents.slice(1).includes(head) ? undefined : 'its run planned another commit than this one'
  } catch (error) {
    if (error instanceof GithubError && [404, 409, 422].includes(error.status)) return gone
    throw error
  }
}

const opened = async (
  { identity }: Connection,
  summary: string,
): Promise<{ readonly claims: Claims } | { readonly refused: string }> => {
  const token = readSignature(summary)
  return token === undefined ? { refused: 'it carries no signature' } : identity.open(token)
}

/**
 * Why a plan on record is not believed: it counts only if a run of the planning workflow made it, for this pull request, at
 * this head and into this base, before the merge. Rejects with a GithubError where that cannot be told.
 */
export const doubtOfPlan = async (
  connection: Connection,
  statement: PlanStatement,
  {
    summary,
    mergedAt,
    now = Date.now(),
  }: { readonly summary: string; readonly mergedAt?: string; readonly now?: number },
): Promise<Doubt> => {
  const token = await opened(connection, summary)
  if ('refused' in token) return token.refused
  const { claims } = token
  const { identity } = connection
  return (
    doubtOfRepository(claims, identity) ??
    doubtOfAudience(claims, statement) ??
    doubtOfPull(claims, statement) ??
    doubtOfWorkflow(claims, identity, statement) ??
    doubtOfRun(claims, statement) ??
    doubtOfTime(claims, now, mergedAt) ??
    doubtOfCommit(connection, claims, statement)
  )
}

/** What starts a run that applies. */
const applying = new Set<unknown>(['push', 'workflow_dispatch', 'schedule'])

/** Why the mark of an applied commit is not believed: it counts only if a workflow of the branch made it, on that commit. */
export const doubtOfApplied = async (
  connection: Connection,
  statement: AppliedStatement,
  { summary, branch, now = Date.now() }: { readonly summary: string; readonly branch: string; readonly now?: number },
): Promise<Doubt> => {
  const token = await opened(connection, summary)
  if ('refused' in token) return token.refused
  const { claims } = token
  const ref = `refs/heads/${branch}`
  const fits =
    applying.has(claims['event_name']) &&
    claims['ref'] === ref &&
    claims['sha'] === statement.commit &&
    workflowIn(claims, connection.identity).ref === ref
  return (
    doubtOfRepository(claims, connection.identity) ??
    doubtOfAudience(claims, statement) ??
    doubtOfTime(claims, now, undefined) ??
    (fits ? undefined : `no run of ${branch} on this commit signed it`)
  )
}
