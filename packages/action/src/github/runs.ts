import { limits } from '../limits.ts'
import type { Connection } from './client.ts'
import { GithubError, asking } from './errors.ts'

const permission = 'actions: read'

/** A run of a workflow. */
export type Run = {
  readonly id: number
  readonly attempt: number
  readonly url: string
  readonly event: string
  /** The commit that it runs on. */
  readonly sha: string
  readonly status: string
  /** Absent while it goes on. */
  readonly conclusion?: string
}

type Answered = {
  readonly id: number
  readonly run_attempt?: number
  readonly html_url: string
  readonly event: string
  readonly head_sha: string
  readonly status: string | null
  readonly conclusion: string | null
  readonly path: string
}

const runOf = ({ id, run_attempt = 1, html_url, event, head_sha, status, conclusion }: Answered): Run => ({
  id,
  attempt: run_attempt,
  url: html_url,
  event,
  sha: head_sha,
  status: status ?? 'completed',
  ...(conclusion === null ? {} : { conclusion }),
})

/** The latest runs of the workflow in this file on a branch, newest first. */
export const runsOfWorkflow = async (
  { octokit, owner, repo }: Connection,
  file: string,
  branch: string,
): Promise<readonly Run[]> => {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const runs: Run[] = []
  for (let page = 1; page <= limits.runPages; page += 1) {
    const { data } = await asking({ what: 'list the runs of the workflow', permission }, () =>
      octokit.rest.actions.listWorkflowRuns({ owner, repo, workflow_id: name, branch, per_page: 100, page }),
    )
    // A path may carry a branch behind an @.
    for (const run of data.workflow_runs) if (run.path.replace(/@.*$/u, '') === file) runs.push(runOf(run))
    if (data.workflow_runs.length < 100) break
  }
  return runs.toSorted((one, other) => other.id - one.id)
}

/** A run in which one job applies may wait for the approval of another, or for a runner. */
const underWay = ['in_progress', 'waiting', 'queued'] as const

/**
 * The runs of the repository that are under way, of whatever workflow. Rejects with a GithubError where there are more than
 * are read.
 */
export const runsUnderWay = async ({ octokit, owner, repo }: Connection): Promise<readonly Run[]> => {
  const runs: Run[] = []
  for (const status of underWay) {
    for (let page = 1; ; page += 1) {
      if (page > limits.githubPages)
        throw new GithubError(
          `More than ${String(limits.githubPages * 100)} runs are ${status}, so not all were read.`,
          503,
        )
      const { data } = await asking({ what: 'list the runs that are under way', permission }, () =>
        octokit.rest.actions.listWorkflowRunsForRepo({ owner, repo, status, per_page: 100, page }),
      )
      for (const run of data.workflow_runs) runs.push(runOf(run))
      if (data.workflow_runs.length < 100) break
    }
  }
  return runs
}

/** One run; undefined once it was deleted. */
export const runAt = async ({ octokit, owner, repo }: Connection, id: number): Promise<Run | undefined> => {
  try {
    const { data } = await asking({ what: 'read a run', permission }, () =>
      octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: id }),
    )
    return runOf(data)
  } catch (error) {
    if (error instanceof GithubError && error.status === 404) return undefined
    throw error
  }
}
