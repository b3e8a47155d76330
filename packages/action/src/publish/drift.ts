import { driftIssue, issueMark, type DriftSection } from '@adx-export/report'
import type { Connection } from '../github/client.ts'
import { createPatience, patiently } from '../github/patience.ts'
import { closeOthers, openIssue, ownIssues, updateIssue } from '../github/issues.ts'
import type { Job } from '../job.ts'
import { limits } from '../limits.ts'
import { driftId, targetId } from '../proof/names.ts'
import { inEnvironment } from '../environments.ts'
import { type Looked } from '../targets.ts'

const sectionsOf = (job: Job, looked: readonly Looked[]): readonly DriftSection[] => {
  const now = new Date(job.ports.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z')
  return looked.flatMap((one) => {
    if (one.kind === 'invalid') return []
    const outcome =
      one.kind === 'failure'
        ? ({ kind: 'failure', failure: one.failure } as const)
        : ({ kind: 'plan', plan: one.planned.plan, sharing: one.planned.sharing } as const)
    const about = { targetId: one.id, ...inEnvironment(one.environment) }
    return [{ ...about, outcome, runUrl: job.run.url, commit: job.event.sha, now }]
  })
}

/** Opens the issue and waits until GitHub lists it: only then is it seen that another job has opened one as well. */
const opening = async (
  job: Job,
  connection: Connection,
  marker: string,
  issue: { readonly title: string; readonly body: string },
): Promise<void> => {
  const number = await openIssue(connection, marker, issue)
  const { clock } = job.ports
  await patiently(
    createPatience(clock),
    new Date(clock.now()).toISOString(),
    () => ownIssues(connection, marker),
    (listed) => number === undefined || listed.some((one) => one.number === number),
  )
}

/**
 * One issue tells of the drift of a config: opened, updated, closed and opened again. Jobs of a matrix may write at once,
 * so it is read again after writing, until what this job saw stands in it.
 */
export const tellDrift = async (
  job: Job,
  looked: readonly Looked[],
  known: readonly (string | undefined)[],
): Promise<void> => {
  if (job.github === undefined) return
  const connection = await job.github.connection()
  const id = driftId(job.label)
  const marker = issueMark(id)
  const targets = known.map((environment) => targetId({ config: job.label, ...inEnvironment(environment) }))
  const sections = sectionsOf(job, looked)
  let opened = false
  for (let written = 0; written <= limits.issueWrites; written += 1) {
    const [issue, ...others] = await ownIssues(connection, marker)
    await closeOthers(connection, others)
    const previous = issue === undefined ? {} : { previousBody: issue.body, previousOpen: issue.open }
    const { title, body, clean } = driftIssue({ id, config: job.label, targets, sections, ...previous })
    // A clean look says nothing new about an issue that is closed; a list may lag behind an issue that was just opened.
    if (issue === undefined ? clean || opened : clean && !issue.open) return
    if (written === limits.issueWrites) return
    if (issue === undefined) await opening(job, connection, marker, { title, body })
    else if (!(await updateIssue(connection, issue, { title, body, open: !clean }))) return
    opened ||= issue === undefined
  }
}
