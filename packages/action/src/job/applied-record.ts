import { GithubError } from '../github/errors.ts'
import type { Job } from './job.ts'
import { inputsDigest, inputsFor } from '../proof/inputs.ts'
import type { Target } from '../proof/names.ts'
import { recordApplied } from '../proof/record.ts'
import { warnOf } from '../publish/missing-permission.ts'

/** The files that an apply was made of, as far as GitHub tells. */
const inputsOf = async (job: Job): Promise<string | undefined> => {
  if (job.github === undefined) return undefined
  try {
    const inputs = await inputsFor(job, await job.github.connection())
    return inputs === undefined ? undefined : inputsDigest(inputs.own)
  } catch (error) {
    if (!(error instanceof GithubError)) throw error
    return undefined
  }
}

/** Puts on record that everything up to this commit is applied, and what it was made of. */
export const markApplied = async (job: Job, target: Target, digest: string): Promise<void> => {
  const inputs = await inputsOf(job)
  await warnOf(job, () =>
    recordApplied(job, target, job.event.sha, { digest, ...(inputs === undefined ? {} : { inputs }) }),
  )
}
