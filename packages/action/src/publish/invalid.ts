import type { Diagnostic } from '@adx-export/core'
import { renderInvalid } from '@adx-export/report'
import { ownComments, writeComment } from '../github/comments.ts'
import { headOf } from '../github/pulls.ts'
import type { Job } from '../job.ts'
import { documentationIn } from './documentation.ts'
import { headIn, markerOf, runIn } from './input.ts'
import { warnOf } from './permission.ts'

const replace = async (job: Job, pull: number, findings: readonly Diagnostic[]): Promise<void> => {
  if (job.github === undefined) return
  const connection = await job.github.connection()
  const marker = markerOf(job, [])
  const own = await ownComments(connection, pull)
  if (!own.some((comment) => comment.marker.id === marker.id)) return
  if ((await headOf(connection, pull)) !== headIn(job)) return
  const body = renderInvalid({ marker, config: job.label, findings, run: runIn(job), ...documentationIn(job) })
  await writeComment(connection, pull, marker, body, own)
}

/** A plan of an earlier push must not be taken for that of this one, which has none; where there is no comment, none is made. */
export const commentInvalid = async (job: Job, findings: readonly Diagnostic[]): Promise<void> => {
  const { pull, origin } = job.event
  if (pull !== undefined && origin === 'own' && job.inputs.comment)
    await warnOf(job, () => replace(job, pull.number, findings))
}
