import type { Diagnostic } from '@adx-export/core'
import { test, validate, type Validated } from '@adx-export/engine'
import { countFindings } from '@adx-export/report'
import type { Job } from '../job.ts'
import { joined, writeSarif } from '../publish/findings.ts'
import { environmentsOf, inEnvironment } from '../targets.ts'

/** A config that was checked; `valid` is false as soon as one finding is an error. */
export type Checked = Pick<Validated, 'environments' | 'sources'> & {
  readonly valid: boolean
  readonly findings: readonly Diagnostic[]
}

/** Checks the config in every environment, without asking Azure. */
export const check = async (job: Job): Promise<Checked> => {
  const { document, environments, sources } = await validate({
    files: job.ports.files,
    config: job.config,
    ...(job.runJq === undefined ? {} : { runJq: job.runJq }),
  })
  job.io.output('valid', String(document.valid))
  await writeSarif(job, document.diagnostics)
  return { valid: document.valid, findings: document.diagnostics, environments, sources }
}

/** What trying the transforms found, by environment; the empty text stands for a config without any. */
export type Tried = ReadonlyMap<string, readonly Diagnostic[]>

/** Tries every transform on its samples, in the environments that are meant. */
export const tryTransforms = async (job: Job, { environments }: Checked): Promise<Tried> => {
  const found = new Map<string, readonly Diagnostic[]>()
  for (const environment of environmentsOf(job, environments)) {
    const tested = await test({ files: job.ports.files, config: job.config, ...inEnvironment(environment) })
    const own = tested.kind === 'test' ? tested.results.flatMap(({ diagnostics }) => diagnostics) : []
    found.set(environment ?? '', joined(tested.document.diagnostics, own))
  }
  return found
}

export const hasErrors = (findings: readonly Diagnostic[]): boolean =>
  findings.some(({ severity }) => severity === 'error')

/** `2 errors, 1 warning in adx-export.yaml` */
export const countText = (job: Job, findings: readonly Diagnostic[]): string =>
  `${countFindings(findings)} in ${job.label}`
