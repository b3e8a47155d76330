import { inEnvironment } from '../environments.ts'
import { fileAt, parentsOf } from '../github/commits.ts'
import { GithubError } from '../github/errors.ts'
import type { Job } from '../job.ts'
import type { Looked } from '../targets.ts'
import type { Allowed } from './allowed.ts'
import { lastApplied } from './reviewed.ts'

const hintWith = (way: string): string =>
  `This is the first apply of this config. Open a pull request that changes it, a comment in it is enough: its plan shows everything, and the merge applies that. Or ${way}.`

/** Whether the commit brought the config, or nothing on the branch was ever applied. */
const isFirst = async ({ github, event, label }: Job, looked: Looked, { end }: Allowed): Promise<boolean> => {
  if (github === undefined) return false
  const connection = await github.connection()
  const target = { config: label, ...inEnvironment(looked.environment) }
  const branch = event.ref.replace(/^refs\/heads\//, '')
  if ((await lastApplied(connection, event.sha, { branch, target })) !== undefined) return false
  if (end === 'first-commit') return true
  const [parent] = await parentsOf(connection, event.sha)
  return parent === undefined || 'missing' in (await fileAt(connection, label, parent))
}

/**
 * What to do where a config was pushed straight to the branch and never applied: nobody is to look for a review that could not
 * have been. Undefined for every other refusal, and where GitHub does not tell.
 */
export const firstApplyHint = async (
  job: Job,
  looked: Looked,
  allowed: Allowed,
  way: string,
): Promise<string | undefined> => {
  if (allowed.by !== 'reviews' || allowed.pulls.length > 0) return undefined
  try {
    return (await isFirst(job, looked, allowed)) ? hintWith(way) : undefined
  } catch (error) {
    if (error instanceof GithubError) return undefined
    throw error
  }
}
