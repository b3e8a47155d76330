import { environmentsOf } from './environments.ts'
import { GithubError } from '../github/errors.ts'
import type { Job } from './job.ts'
import { targetOf } from '../proof/names.ts'
import { recordOf } from '../proof/reviewed.ts'
import { type Outcome, good } from './outcome.ts'

/**
 * How a run ends that somebody's edit of a title or a description started: nothing that concerns the plan changed. Undefined
 * where the pull request is planned all the same: its base is another one, or the plan of this very commit is not on record, as
 * after one that failed or that this run cut off. A required check must not turn green because somebody edited a title.
 */
export const unchangedByEdit = async (job: Job): Promise<Outcome | undefined> => {
  const { event, github, opened } = job
  const { pull } = event
  if (event.action !== 'edited' || event.retargeted || pull === undefined || github === undefined) return undefined
  try {
    const connection = await github.connection()
    for (const environment of environmentsOf(job, opened.environments)) {
      const { operations } = await recordOf(connection, { ...pull, fork: false }, targetOf(job, environment))
      if (operations === undefined) return undefined
    }
  } catch (error) {
    if (error instanceof GithubError) return undefined
    throw error
  }
  return good('The edit does not change the plan, and the plan of this commit is already on record.')
}
