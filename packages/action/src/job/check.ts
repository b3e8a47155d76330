import type { Diagnostic } from '@adx-export/core'
import { validate, type Validated } from '@adx-export/engine'
import { countFindings } from '@adx-export/report'
import { chosenOf } from './environments.ts'
import type { Job } from './job.ts'
import { checkPlanPaths, checkSarifPath } from '../outputs/file-paths.ts'

/** A config that was checked; `valid` is false as soon as one finding is an error. */
export type Checked = Pick<Validated, 'environments' | 'sources'> & {
  readonly valid: boolean
  readonly findings: readonly Diagnostic[]
}

/** Checks the config in the environments that are meant, without asking Azure. */
export const check = async (job: Job): Promise<Checked> => {
  await checkSarifPath(job)
  const chosen = chosenOf(job)
  const meant = chosen === undefined ? {} : { environments: chosen }
  const { document, environments, sources } = await validate(job.opened, meant)
  await checkPlanPaths(job, environments)
  job.io.output('valid', String(document.valid))
  await job.sarif.add(document.diagnostics)
  return { valid: document.valid, findings: document.diagnostics, environments, sources }
}

/** `2 errors, 1 warning in adx-export.yaml` */
export const countText = (job: Job, findings: readonly Diagnostic[]): string =>
  `${countFindings(findings)} in ${job.label}`
