import { createHash } from 'node:crypto'
import { type ConfigInputs, inputsOf } from '@adx-export/engine'
import { commitAt } from '../github/commits.ts'
import type { Connection } from '../github/client.ts'
import { standsAt } from '../github/trees.ts'
import type { Job } from '../job/job.ts'
import { workflowFile } from '../repository.ts'

/** What an apply is made of at a commit: the sha of each content by its path, `-` for what is not there. */
export type Inputs = ReadonlyMap<string, string>

/** The sha that git gives a file, in a repository whose commits have such ones. */
const blobSha = (bytes: Uint8Array, like: string): string =>
  createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${String(bytes.byteLength)}\0`)
    .update(bytes)
    .digest('hex')

/** Whether what is checked out is what the commit holds: a step before may have made or changed it. */
const isCheckedOut = async (inputs: Inputs, { files, contentOf }: ConfigInputs): Promise<boolean> => {
  for (const path of files) {
    const sha = inputs.get(path) ?? '-'
    const given = await contentOf(path)
    if ('bytes' in given ? blobSha(given.bytes, sha) !== sha : sha !== '-' || given.problem !== 'missing') return false
  }
  return true
}

const read = async (connection: Connection, commit: string, paths: readonly string[]): Promise<Inputs | undefined> => {
  const { tree } = await commitAt(connection, commit)
  const inputs = new Map<string, string>()
  for (const path of paths) {
    const stands = await standsAt(connection, tree, path)
    if (stands === 'unknown') return undefined
    inputs.set(path, stands === 'missing' ? '-' : stands.sha)
  }
  return inputs
}

/** The inputs of the config that is checked out, at commits of the repository. */
export type InputsAt = {
  /** At the commit that runs. */
  readonly own: Inputs
  /** The environments that the config has. */
  readonly environments: readonly string[]
  /** The same paths at another commit; undefined if that cannot be told. */
  at(commit: string): Promise<Inputs | undefined>
}

/**
 * What the checked-out config is made of: itself, the files and folders that it names, and the workflow. Undefined if that
 * cannot be told: a part of it comes out of no commit, or stands behind a link.
 */
export const inputsFor = async (job: Job, connection: Connection): Promise<InputsAt | undefined> => {
  const workflow = workflowFile(job.io.env)
  const named = inputsOf(job.opened)
  if (workflow === undefined || named === undefined) return undefined
  const paths = [...named.files, ...named.folders, workflow]
  const own = await read(connection, job.event.sha, paths)
  const isThere = own !== undefined && own.get(job.label) !== '-' && own.get(workflow) !== '-'
  if (!isThere || !(await isCheckedOut(own, named))) return undefined
  return { own, environments: named.environments, at: (commit) => read(connection, commit, paths) }
}

/** The paths that two commits do not have in common. */
export const differing = (one: Inputs, other: Inputs): readonly string[] =>
  [...one].filter(([path, sha]) => other.get(path) !== sha).map(([path]) => path)

/** 64 hex digits over the inputs at a commit. */
export const inputsDigest = (inputs: Inputs): string =>
  createHash('sha256')
    .update(JSON.stringify([...inputs].toSorted(([one], [other]) => (one < other ? -1 : 1))), 'utf8')
    .digest('hex')
