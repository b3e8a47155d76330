import { UserError } from '@adx-export/report'
import type { Report } from '@adx-export/planner'
import type { PlanState } from '@adx-export/report/github'
import type { Job } from '../job/job.ts'
import { pullsOfCommit } from '../proof/allowed.ts'
import { targetId, targetOf } from '../proof/names.ts'
import { updateStatus } from './status.ts'

export const commitOf = ({ event, run }: Job): { readonly commit: string; readonly runUrl: string } => ({
  commit: event.sha,
  runUrl: run.url,
})

export const failed = (
  job: Job,
  why: string,
  more: { readonly report?: Report; readonly hint?: string } = {},
): PlanState => ({
  state: 'failed',
  ...commitOf(job),
  why,
  ...more,
})

/** Changes the status line of the pull request that the commit came from; nothing depends on it. */
export const publishFailure = async (
  job: Job,
  { branch, environment }: { readonly branch: string; readonly environment: string | undefined },
  why: string,
  hint?: string,
) => {
  const target = targetOf(job, environment)
  const pulls = await pullsOfCommit(job, branch)
  const more = hint === undefined || hint === '' ? {} : { hint }
  await updateStatus({ job, looked: { id: targetId(target) }, allowed: { pulls } }, failed(job, why, more))
}

/** Why a job ends that nobody catches, in words for a comment. */
export const errorText = (error: unknown): readonly [why: string, hint?: string] => {
  if (error instanceof UserError) return error.hint === undefined ? [error.message] : [error.message, error.hint]
  return ['This is a bug in adx-export: the log of the job says more.', 'Run the job again.']
}
