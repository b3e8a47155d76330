import { posix } from 'node:path'
import type { Base, DriftLook, FileBytes, ReadAtBase } from '@adx-export/engine'
import type { Connection } from '../github/client.ts'
import { fileAt } from '../github/commits.ts'
import { GithubError } from '../github/errors.ts'
import type { Job } from '../job/job.ts'
import { branchIn } from '../repository.ts'
import { targetOf } from './names.ts'
import { lastApplied } from './reviewed.ts'

type Earlier = { readonly base: Base; readonly read: ReadAtBase }

/** Every environment of a job asks for much the same commits: each is read once, and so are its transforms. */
const known = new WeakMap<Job['opened'], Map<string, Promise<Earlier | undefined>>>()

const earlierAt = (job: Job, commit: string): Promise<Earlier | undefined> => {
  const all = known.get(job.opened) ?? new Map<string, Promise<Earlier | undefined>>()
  known.set(job.opened, all)
  const found = all.get(commit) ?? readEarlier(job, commit)
  all.set(commit, found)
  return found
}

const readEarlier = async (job: Job, commit: string): Promise<Earlier | undefined> => {
  const base = await configAtCommit(job, commit)
  if (base === undefined || job.github === undefined) return undefined
  return { base, read: readAt(job, await job.github.connection(), commit) }
}

/** The config at a commit. One without it declared nothing, so there is nothing to compare with. */
const configAtCommit = async (job: Job, commit: string): Promise<Base | undefined> => {
  const { github, io, label } = job
  if (github === undefined) return undefined
  const name = commit.slice(0, 7)
  const connection = await github.connection()
  const file = await fileAt(connection, label, commit)
  if ('bytes' in file) return { name, ...file, read: readAt(job, connection, commit) }
  if (!('missing' in file)) return { name, ...file }
  io.info(`There is no ${label} at commit ${name}, so nothing was declared there.`)
  return undefined
}

/** What a pull request or a merge queue changes: the config at its base. */
export const baseOfChange = async (job: Job): Promise<Base | undefined> => {
  const commit = job.event.pull?.baseSha ?? job.event.queueBase
  return commit === undefined ? undefined : (await earlierAt(job, commit))?.base
}

/** The transforms that the config named at a commit, where they really stand in its folder. */
const readAt =
  ({ label }: Job, connection: Connection, commit: string): ReadAtBase =>
  async (paths) => {
    const read = new Map<string, FileBytes>()
    for (const path of paths) read.set(path, await oneAt(connection, posix.dirname(label), path, commit))
    return read
  }

const oneAt = async (connection: Connection, folder: string, path: string, commit: string): Promise<FileBytes> => {
  const normalized = posix.normalize(path)
  if (posix.isAbsolute(normalized) || normalized.split('/').includes('..')) return { problem: 'outside' }
  if (normalized.split('/').some((part) => part.startsWith('.') && part !== '.')) return { problem: 'hidden' }
  const file = await fileAt(connection, posix.join(folder, normalized), commit)
  if ('bytes' in file) return file
  return 'missing' in file ? { problem: 'missing' } : { problem: 'unreadable', detail: file.unreadable }
}

/** What a search for drift compares with beside the config. */
export type BeforeDrift = { readonly base?: Base; readonly drift: DriftLook }

/**
 * The config that was applied last, where the job may read that. In a public repository nobody is asked who changed something:
 * its issues and logs would tell everybody.
 */
export const beforeDrift = async (job: Job, environment: string | undefined): Promise<BeforeDrift> => {
  const before = await appliedBefore(job, environment)
  return job.event.isPrivate ? before : { ...before, drift: { ...before.drift, names: false } }
}

const appliedBefore = async (job: Job, environment: string | undefined): Promise<BeforeDrift> => {
  const { github, event, io } = job
  if (github === undefined) return { drift: {} }
  try {
    const connection = await github.connection()
    const target = targetOf(job, environment)
    const branch = branchIn(event.ref) ?? event.ref
    const last = await lastApplied(connection, event.sha, { branch, target })
    if (last === undefined) return { drift: {} }
    if (last.unsure === true) {
      io.info(
        'An apply after the last recorded commit left no record. So adx-export cannot tell live changes from changes that were merged since.',
      )
      return { drift: {} }
    }
    const { commit } = last
    const when = last.at === undefined ? {} : { appliedAt: last.at }
    if (commit === event.sha) return { drift: { applied: 'config', ...when } }
    const earlier = await earlierAt(job, commit)
    return earlier === undefined ? { drift: when } : { base: earlier.base, drift: { applied: earlier, ...when } }
  } catch (error) {
    if (!(error instanceof GithubError)) throw error
    io.info(
      `adx-export does not know which commit was applied last. It cannot tell live changes from merged ones, or list what left the config. ${error.message}`,
    )
    return { drift: {} }
  }
}
