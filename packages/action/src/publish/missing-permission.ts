import { GithubError, settingsHint } from '../github/errors.ts'
import type { Job } from '../job/job.ts'

/** What each job was warned of: several requests may lack the same. */
const warned = new WeakMap<Job, Set<string>>()

const warnOnce = (job: Job, message: string): void => {
  const known = warned.get(job) ?? new Set<string>()
  warned.set(job, known)
  if (!known.has(message)) job.io.say('warning', message)
  known.add(message)
}

/** The same cause is told once. What may be tried again needs no word: the result of the job stands. */
export const warnAside = (job: Job, error: GithubError): void => {
  const way = settingsHint(error)
  warnOnce(job, `${error.message} ${way === '' ? '' : `${way} `}This does not change the result of the job.`)
}

/**
 * Does something beside the job's real work: where GitHub does not let it or does not answer, a warning says so once and
 * the result of the job stands.
 */
export const warnOf = async <Result>(job: Job, work: () => Promise<Result>): Promise<Result | undefined> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof GithubError)) throw error
    warnAside(job, error)
    return undefined
  }
}
