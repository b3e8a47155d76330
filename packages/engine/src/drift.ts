import { defined } from '@adx-export/core'
import { type DriftDocument, driftDocument } from '@adx-export/report'
import type { Opened } from './open.ts'
import { type Invalid, type Planned, type PlanRequest, plan } from './plan.ts'

export type DriftRequest = Pick<PlanRequest, 'ports' | 'environment' | 'base' | 'drift' | 'tell'>

export type Drifted = Omit<Planned, 'kind'> & {
  readonly kind: 'drift'
  /** Made of `plan`, which says what would revert it. */
  readonly document: DriftDocument
}

/**
 * Whether the live state in one environment is still as the config says. Reads only. Rejects where Azure cannot be reached or lets
 * nobody in.
 */
export const drift = async (
  opened: Opened,
  { ports, environment, base, drift: look = {}, tell }: DriftRequest,
): Promise<Drifted | Invalid> => {
  const planned = await plan(opened, {
    ports,
    drift: look,
    ...defined({ environment, base, tell }),
  })
  if (planned.kind === 'invalid') return planned
  return { ...planned, kind: 'drift', document: driftDocument(planned.plan) }
}
