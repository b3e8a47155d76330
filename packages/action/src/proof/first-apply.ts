import { fileAt, parentsOf } from '../github/commits.ts'
import { GithubError } from '../github/errors.ts'
import type { Job } from '../job/job.ts'
import type { EnvironmentPlan } from '../job/environment-plans.ts'
import type { Allowed } from './allowed.ts'
import { targetOf } from './names.ts'
import { lastApplied } from './reviewed.ts'

const hintWith = (command: string): string =>
  `This is the first apply of this config. Open a pull request that changes it; a changed comment is enough. Its plan shows everything, and the merge applies that. Or ${command}.`

/** An apply of operations that no review covers. */
type Refused = {
  readonly job: Job
  readonly branch: string
  readonly looked: EnvironmentPlan
  readonly allowed: Allowed
}

/** Whether the commit brought the config, or nothing on the branch was ever applied. */
const isFirst = async ({ job, branch, looked, allowed }: Refused): Promise<boolean> => {
  const { github, event, label } = job
  if (github === undefined) return false
  const connection = await github.connection()
  const target = targetOf(job, looked.environment)
  if ((await lastApplied(connection, event.sha, { branch, target })) !== undefined) return false
  if (allowed.end === 'first-commit') return true
  const [parent] = await parentsOf(connection, event.sha)
  return parent === undefined || 'missing' in (await fileAt(connection, label, parent))
}

/**
 * What to do where a config was pushed straight to the branch and never applied: nobody is to look for a review that could not
 * have been. Undefined for every other refusal, and where GitHub does not tell.
 */
export const firstApplyHint = async (refused: Refused, command: string): Promise<string | undefined> => {
  const { allowed } = refused
  if (allowed.by !== 'reviews' || allowed.pulls.length > 0) return undefined
  try {
    return (await isFirst(refused)) ? hintWith(command) : undefined
  } catch (error) {
    if (error instanceof GithubError) return undefined
    throw error
  }
}
