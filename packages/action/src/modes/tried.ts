import type { Diagnostic } from '@adx-export/core'
import { test } from '@adx-export/engine'
import { environmentsOf, inEnvironment } from '../environments.ts'
import type { Job } from '../job.ts'
import { joined } from '../publish/findings.ts'
import type { Checked } from './checked.ts'

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
