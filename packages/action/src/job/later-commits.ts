import { inText } from './environments.ts'
import type { Run } from '../github/runs.ts'
import type { Job } from './job.ts'
import { limits } from '../limits.ts'
import { targetOf } from '../proof/names.ts'
import { type LaterCommits, laterCommits } from '../proof/later-commits.ts'
import { dispatchCommand } from '../proof/dispatch-command.ts'
import { GithubError } from '../github/errors.ts'
import { warnAside } from '../publish/missing-permission.ts'
import { workflowFile } from '../repository.ts'
import type { EnvironmentPlan } from './environment-plans.ts'
import { type Outcome, bad, good } from './outcome.ts'

const short = (sha: string): string => sha.slice(0, 7)

const standOf = ({ status }: Run): string => {
  if (status === 'completed') return 'has applied it'
  if (status === 'in_progress') return 'is running'
  return status === 'waiting' ? 'waits for an approval: without it, nothing is applied' : 'is queued'
}

const listed = (paths: readonly string[]): string =>
  paths.length > 3 ? `${paths.slice(0, 3).join(', ')} and ${String(paths.length - 3)} more` : paths.join(', ')

/** Why no run on the tip counts. */
const fateOf = (run: Run | undefined): string => {
  if (run === undefined)
    return 'GitHub lists no run for it. Possible causes are [skip ci], a push with GITHUB_TOKEN, a `paths:` filter or a deleted run.'
  const how =
    run.conclusion === 'success' ? 'succeeded, but did not record an apply' : `ended as ${run.conclusion ?? run.status}`
  return `Its run ${run.url} ${how}.`
}

const nobody = async (
  job: Job,
  looked: EnvironmentPlan,
  branch: string,
  { tip, changed, run }: Extract<LaterCommits, { kind: 'not-applied' }>,
): Promise<Outcome> => {
  const file = workflowFile(job.io.env) ?? 'this workflow'
  const what = changed === undefined ? 'whose files could not be compared' : `which changes ${listed(changed)}`
  const why = `Nothing was applied${inText(looked)}: ${branch} now has the newer commit ${short(tip)}, ${what}, and no run of ${file} applies that commit. ${fateOf(run)} So ${short(job.event.sha)} is not applied either.`
  const again = run === undefined || run.conclusion === 'success' ? '' : 'Run that run again, which applies both. Or '
  const command = await dispatchCommand(job, branch, looked.environment)
  return bad(why, `${again}${again === '' ? command.charAt(0).toUpperCase() + command.slice(1) : command}.`)
}

const outcomeOf = async (
  job: Job,
  looked: EnvironmentPlan,
  branch: string,
  later: LaterCommits,
): Promise<Outcome | undefined> => {
  if (later.kind === 'no') return undefined
  if (later.kind === 'not-applied') return nobody(job, looked, branch, later)
  if (later.kind === 'applied-by-run')
    return good(
      `Nothing was applied${inText(looked)} by this job: ${branch} now has the newer commit ${short(later.commit)}. The run that applies that commit, with everything reviewed up to it, ${standOf(later.run)}: ${later.run.url}`,
    )
  return bad(
    `Nothing was applied${inText(looked)}: commit ${short(job.event.sha)} is not among the last ${String(limits.commits)} of ${branch}.`,
    'Run the workflow on the tip of the branch.',
  )
}

/** How a run ends that comes too late; undefined if it may go on. */
export const afterLaterCommits = async (
  job: Job,
  looked: EnvironmentPlan,
  branch: string,
): Promise<Outcome | undefined> => {
  const { github, inputs } = job
  if (github === undefined) return undefined
  const target = targetOf(job, looked.environment)
  try {
    return await outcomeOf(job, looked, branch, await laterCommits(job, await github.connection(), branch, target))
  } catch (error) {
    // What was approved by its operations needs nothing of GitHub; if it answers, an approval that came late is stopped too.
    if (inputs.expected === undefined || !(error instanceof GithubError) || error.permission === 'actions: read')
      throw error
    warnAside(job, error)
    return undefined
  }
}
