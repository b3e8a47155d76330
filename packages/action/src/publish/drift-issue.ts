import { driftIndex, driftIssue, issueMark, type DriftSection } from '@adx-export/report/github'
import type { Connection } from '../github/client.ts'
import { createPolling, poll } from '../github/polling.ts'
import { GithubError } from '../github/errors.ts'
import { type OwnIssue, closeOthers, openIssue, ownIssues, ownIssuesOf, updateIssue } from '../github/issues.ts'
import type { Job } from '../job/job.ts'
import { limits } from '../limits.ts'
import { driftId, targetId, targetOf } from '../proof/names.ts'
import { inEnvironment } from '../job/environments.ts'
import { type EnvironmentPlan } from '../job/environment-plans.ts'
import { workflowUrl } from './workflow-url.ts'

const sectionOf = (job: Job, one: EnvironmentPlan): readonly DriftSection[] => {
  const now = new Date(job.ports.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z')
  if (one.kind === 'invalid') return []
  const outcome =
    one.kind === 'failure'
      ? ({ kind: 'failure', failure: one.failure } as const)
      : ({ kind: 'plan', plan: one.planned.plan, sharing: one.planned.sharing } as const)
  const about = { targetId: one.id, ...inEnvironment(one.environment) }
  return [{ ...about, outcome, runUrl: job.run.url, commit: job.event.sha, now }]
}

/** What an issue should say, given what it says. */
type Drawn = { readonly title: string; readonly body: string; readonly clean: boolean }

/** Opens the issue and waits until GitHub lists it: only then is it seen that another job has opened one as well. */
const opening = async (
  job: Job,
  connection: Connection,
  marker: string,
  issue: { readonly title: string; readonly body: string },
): Promise<void> => {
  const number = await openIssue(connection, marker, issue)
  const { clock } = job.ports
  await poll(
    createPolling(clock),
    new Date(clock.now()).toISOString(),
    () => ownIssues(connection, marker),
    (listed) => number === undefined || listed.some((one) => one.number === number),
  )
}

/**
 * Keeps one issue: opened, updated, closed and opened again. Jobs of a matrix may write at once, so it is read again after
 * writing, until what this job saw stands in it.
 */
const keepIssue = async (
  { job, connection }: Pick<DriftIssues, 'job' | 'connection'>,
  marker: string,
  draw: (previous: OwnIssue | undefined) => Drawn | Promise<Drawn>,
): Promise<void> => {
  let opened = false
  for (let written = 0; written <= limits.issueWrites; written += 1) {
    const [issue, ...others] = await ownIssues(connection, marker)
    await closeOthers(connection, others)
    const { title, body, clean } = await draw(issue)
    // A clean look says nothing new about an issue that is closed; a list may lag behind an issue that was just opened.
    if (issue === undefined ? clean || opened : clean && !issue.open) return
    if (written === limits.issueWrites) return
    if (issue === undefined) await opening(job, connection, marker, { title, body })
    else if (!(await updateIssue(connection, issue, { title, body, open: !clean }))) return
    opened ||= issue === undefined
  }
}

/** Environments by name; a config without any is one that has none. */
type Known = readonly (string | undefined)[]

const previousOf = (issue: OwnIssue | undefined) =>
  issue === undefined ? {} : { previousBody: issue.body, previousOpen: issue.open }

type DriftIssues = {
  readonly job: Job
  readonly connection: Connection
  readonly looked: readonly EnvironmentPlan[]
  readonly known: Known
}

const markersOf = ({ job, known }: DriftIssues): ReadonlyMap<string, string> =>
  new Map(
    known.flatMap((environment) =>
      environment === undefined ? [] : [[environment, issueMark(driftId(job.label, environment))] as const],
    ),
  )

/** One issue tells of all environments; those that had issues of their own before, when there were more, have none now. */
const inOne = async (drift: DriftIssues): Promise<void> => {
  const { job, connection, looked, known } = drift
  const id = driftId(job.label)
  const targets = known.map((environment) => targetId(targetOf(job, environment)))
  const sections = looked.flatMap((one) => sectionOf(job, one))
  const { label: config } = job
  await keepIssue(drift, issueMark(id), (issue) =>
    driftIssue({ id, config, targets, sections, ...workflowUrl(job), ...previousOf(issue) }),
  )
  const apart = await ownIssuesOf(connection, [...markersOf(drift).values()])
  for (const issues of apart.values()) await closeOthers(connection, issues)
}

/** Each environment has its own issue, and that of the config lists them. */
const inEach = async (drift: DriftIssues): Promise<void> => {
  const { job, connection, looked } = drift
  const { label: config } = job
  for (const one of looked) {
    const { environment } = one
    if (environment === undefined) continue
    const id = driftId(config, environment)
    const about = { id, config, environment, targets: [one.id], sections: sectionOf(job, one), ...workflowUrl(job) }
    await keepIssue(drift, issueMark(id), (issue) => driftIssue({ ...about, ...previousOf(issue) }))
  }
  const markers = markersOf(drift)
  const id = driftId(config)
  await keepIssue(drift, issueMark(id), async () => {
    const issues = await ownIssuesOf(connection, [...markers.values()])
    const environments = [...markers].map(([environment, marker]) => {
      const [issue] = issues.get(marker) ?? []
      return { environment, ...(issue === undefined ? {} : { issue }) }
    })
    return driftIndex({ id, config, environments })
  })
}

/**
 * Tells of drift in issues: one of a config while it has few environments, else one of each and an index. The error of
 * GitHub where it could not be told.
 */
export const publishDrift = async (
  job: Job,
  looked: readonly EnvironmentPlan[],
  known: Known,
): Promise<GithubError | undefined> => {
  if (job.github === undefined) return undefined
  try {
    const drift = { job, connection: await job.github.connection(), looked, known }
    await (known.length > limits.environmentsInIssue ? inEach(drift) : inOne(drift))
    return undefined
  } catch (error) {
    if (error instanceof GithubError) return error
    throw error
  }
}
