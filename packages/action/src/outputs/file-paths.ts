import { resolve } from 'node:path'
import { ownFilesOf } from '@adx-export/engine'
import { environmentsOf } from '../job/environments.ts'
import type { Job } from '../job/job.ts'
import { JobError } from '../job-error.ts'
import { pathsFor } from './outputs.ts'

/**
 * Looks at the file of sarif-file, which is written first. Throws a JobError where it cannot be written, before anybody is
 * asked anything.
 */
export const checkSarifPath = async (job: Job): Promise<void> => {
  const { sarifFile } = job.inputs
  if (sarifFile !== undefined) await checkPaths(job, [sarifFile])
}

/** The same for the files of plan-file, of which there is one for each environment. */
export const checkPlanPaths = async (job: Job, known: readonly string[]): Promise<void> => {
  const { planFile, sarifFile } = job.inputs
  if (planFile === undefined) return
  const paths = pathsFor(planFile, environmentsOf(job, known))
  const whole = (path: string): string => resolve(job.io.cwd, path)
  const all = [...paths, ...(sarifFile === undefined ? [] : [sarifFile])].map(whole)
  if (new Set(all).size < all.length)
    throw new JobError(
      'Two files that the job writes have the same path, so one would replace the other.',
      'Give the inputs plan-file and sarif-file different paths.',
    )
  await checkPaths(job, paths)
}

const checkPaths = async ({ io, opened }: Job, paths: readonly string[]): Promise<void> => {
  const own = ownFilesOf(io.cwd, opened)
  for (const path of paths) await io.checkPath(path, own)
}
