import { withState, type PlanState } from '@adx-export/report/github'
import { ownComments, updateComment } from '../github/comments.ts'
import type { Merged } from '../github/pulls.ts'
import type { Job } from '../job/job.ts'
import type { EnvironmentPlan } from '../job/environment-plans.ts'
import { warnOf } from './missing-permission.ts'

/** The most pull requests whose status one apply updates. */
const mostPulls = 20

type StatusUpdate = {
  readonly job: Job
  readonly looked: Pick<EnvironmentPlan, 'id'>
  readonly allowed: { readonly pulls: readonly Merged[] }
}

/** Changes the line that says where a plan stands, in the comments of the pull requests that an apply carries out. */
export const updateStatus = async ({ job, looked, allowed }: StatusUpdate, state: PlanState): Promise<void> => {
  const { github, inputs } = job
  if (github === undefined || !inputs.comment) return
  await warnOf(job, async () => {
    const connection = await github.connection()
    for (const { number } of allowed.pulls.slice(0, mostPulls)) {
      for (const comment of await ownComments(connection, number)) {
        if (!comment.marker.targets.includes(looked.id)) continue
        const body = withState(comment.body.replaceAll('\r\n', '\n'), looked.id, state)
        if (body !== undefined) await updateComment(connection, comment, body)
      }
    }
  })
}
