import type { Base } from '@adx-export/engine'
import { inEnvironment } from '../environments.ts'
import { fileAt } from '../github/commits.ts'
import { GithubError } from '../github/errors.ts'
import type { Job } from '../job.ts'
import { lastApplied } from './reviewed.ts'

/** The config at a commit. One without it declared nothing, so there is nothing to compare with. */
const configAtCommit = async ({ github, io, label }: Job, commit: string): Promise<Base | undefined> => {
  if (github === undefined) return undefined
  const name = commit.slice(0, 7)
  const file = await fileAt(await github.connection(), label, commit)
  if (!('missing' in file)) return { name, ...file }
  io.info(`There is no ${label} at commit ${name}, so nothing was declared there.`)
  return undefined
}

/** What a pull request or a merge queue changes: the config at its base. */
export const baseOfChange = async (job: Job): Promise<Base | undefined> => {
  const commit = job.event.pull?.baseSha ?? job.event.queueBase
  return commit === undefined ? undefined : configAtCommit(job, commit)
}

/** The config that was applied last, where the job may read that and it is another commit than this one. */
export const baseOfDrift = async (job: Job, environment: string | undefined): Promise<Base | undefined> => {
  const { github, event, io, label } = job
  if (github === undefined) return undefined
  try {
    const target = { config: label, ...inEnvironment(environment) }
    const branch = event.ref.replace(/^refs\/heads\//, '')
    const commit = await lastApplied(await github.connection(), event.sha, { branch, target })
    return commit === undefined || commit === event.sha ? undefined : await configAtCommit(job, commit)
  } catch (error) {
    if (!(error instanceof GithubError)) throw error
    io.info(`Which commit was applied last is not known, so what left the config since is not listed. ${error.message}`)
    return undefined
  }
}
