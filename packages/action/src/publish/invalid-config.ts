import type { Diagnostic } from '@adx-export/core'
import { datedFindings } from '@adx-export/report'
import { renderInvalid } from '@adx-export/report/github'
import { ownComments, writeComment } from '../github/comments.ts'
import type { Connection } from '../github/client.ts'
import { GithubError } from '../github/errors.ts'
import { pullNow } from '../github/pulls.ts'
import { environmentsOf } from '../job/environments.ts'
import type { Job } from '../job/job.ts'
import { targetOf } from '../proof/names.ts'
import { recordPlan } from '../proof/record.ts'

import { consentEndIn } from './consent-end.ts'
import { documentationIn } from './documentation.ts'
import { markerOf, runIn } from './comment-input.ts'
import { warnOf } from './missing-permission.ts'

type Pull = NonNullable<Job['event']['pull']>

const replace = async (
  job: Job,
  connection: Connection,
  pull: number,
  findings: readonly Diagnostic[],
): Promise<void> => {
  const marker = markerOf(job, [])
  const own = await ownComments(connection, pull)
  if (!own.some((comment) => comment.marker.id === marker.id)) return
  const body = renderInvalid({
    marker,
    config: job.label,
    findings: datedFindings(findings, consentEndIn(job)),
    run: runIn(job),
    ...documentationIn(job),
  })
  await writeComment(connection, { pull, marker, body, known: own })
}

/** Without a config that holds there is no plan, and none of an earlier run of this push may be applied. */
const forget = async (job: Job, pull: Pull, known: readonly string[]): Promise<void> => {
  for (const environment of environmentsOf(job, known)) {
    const target = targetOf(job, environment)
    try {
      await recordPlan(job, { target, of: pull, why: 'the config is invalid' })
    } catch (error) {
      // Whoever may not put records has none that could be applied.
      if (!(error instanceof GithubError) || error.permission === undefined) throw error
    }
  }
}

/**
 * A plan of an earlier push must not be taken for that of this one, which has none; where there is no comment, none is
 * made. `known` are the environments of the config, as far as it could be read.
 */
export const commentInvalid = async (
  job: Job,
  findings: readonly Diagnostic[],
  known: readonly string[],
): Promise<void> => {
  const { github, event, inputs } = job
  const { pull, origin } = event
  if (github === undefined || pull === undefined || origin !== 'own') return
  await warnOf(job, async () => {
    const connection = await github.connection()
    const now = await pullNow(connection, pull.number)
    if (now.head !== pull.head || !now.open) return
    if (inputs.comment) await replace(job, connection, pull.number, findings)
    await forget(job, pull, known)
  })
}
