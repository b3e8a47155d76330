import type { Diagnostic } from '@adx-export/core'
import { inEnvironments, test } from '@adx-export/engine'
import { environmentsOf, inEnvironment } from './environments.ts'
import type { Job } from './job.ts'
import { joined } from '../publish/findings.ts'
import type { Checked } from './check.ts'

/** What the tests of the transforms found, by environment; the empty text stands for a config without any. */
export type TransformFindings = ReadonlyMap<string, readonly Diagnostic[]>

/** Runs every transform on its samples, in the environments that are meant. */
export const testTransforms = async (job: Job, { environments }: Checked): Promise<TransformFindings> =>
  new Map(
    await inEnvironments(environmentsOf(job, environments), async (environment) => {
      const tested = await test(job.opened, inEnvironment(environment))
      const own = tested.kind === 'test' ? tested.results.flatMap(({ diagnostics }) => diagnostics) : []
      return [environment ?? '', joined(tested.document.diagnostics, own)] as const
    }),
  )
