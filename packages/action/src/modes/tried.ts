import type { Diagnostic } from '@adx-export/core'
import { inEnvironments, test } from '@adx-export/engine'
import { environmentsOf, inEnvironment } from '../environments.ts'
import type { Job } from '../job.ts'
import { joined } from '../publish/findings.ts'
import type { Checked } from './checked.ts'

/** What trying the transforms found, by environment; the empty text stands for a config without any. */
export type Tried = ReadonlyMap<string, readonly Diagnostic[]>

/** Tries every transform on its samples, in the environments that are meant. */
export const tryTransforms = async (job: Job, { environments }: Checked): Promise<Tried> =>
  new Map(
    await inEnvironments(environmentsOf(job, environments), async (environment) => {
      const tested = await test(job.opened, inEnvironment(environment))
      const own = tested.kind === 'test' ? tested.results.flatMap(({ diagnostics }) => diagnostics) : []
      return [environment ?? '', joined(tested.document.diagnostics, own)] as const
    }),
  )
