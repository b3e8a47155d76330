import { createHash } from 'node:crypto'
import { clean, shorten } from '@adx-export/report'
import { inEnvironment } from '../job/environments.ts'
import type { Job } from '../job/job.ts'
import { configName } from '@adx-export/core'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** One config in one environment: what proofs and the lines of comments belong to. */
export type Target = {
  /** The config's path from the workspace, with forward slashes. */
  readonly config: string
  readonly environment?: string
}

/** The config of a job in one of its environments. */
export const targetOf = ({ label }: Pick<Job, 'label'>, environment: string | undefined): Target => ({
  config: label,
  ...inEnvironment(environment),
})

/** 16 hex digits, the same in every job that works on this config and environment. */
export const targetId = ({ config, environment }: Target): string =>
  sha256(JSON.stringify(['target', config, environment ?? null])).slice(0, 16)

/**
 * 16 hex digits: which comment is meant. Made of what the workflow says, so that a push that breaks the config finds it
 * too; `apart` sets jobs apart that work on the same.
 */
export const commentId = (config: string, environments: readonly string[] | 'all', apart: string): string =>
  sha256(JSON.stringify(['plan', config, environments === 'all' ? 'all' : environments.toSorted(), apart])).slice(0, 16)

/** 16 hex digits: the one issue of a config that tells of drift, or that of one environment. */
export const driftId = (config: string, environment?: string): string =>
  sha256(JSON.stringify(['drift', config, ...(environment === undefined ? [] : [environment])])).slice(0, 16)

/** 64 hex digits over the digests of several plans; of one plan, its own. */
export const digestOfAll = (digests: readonly string[]): string =>
  digests.length === 1 ? (digests[0] ?? '') : sha256(digests.join('\n'))

const longestName = 100

const nameFor =
  (what: string) =>
  ({ config, environment }: Target): string => {
    const parts = [...(config === configName ? [] : [config]), ...(environment === undefined ? [] : [environment])]
    return parts.length === 0 ? what : shorten(clean(`${what} (${parts.join(', ')})`), longestName)
  }

/** The check run on a pull request's head that holds what was reviewed. */
export const planName = nameFor('adx-export plan')

/** The check run on a commit that says that an apply is under way. */
export const applyName = nameFor('adx-export apply')

/** The check run on a commit that says that everything reviewed up to it was applied. */
export const appliedName = nameFor('adx-export applied')
