import type { Plan } from '@adx-export/planner'

/** What is live against what the config says, as one JSON document: the part of a plan that does not depend on applying it. */
export type DriftDocument = Pick<
  Plan,
  'format' | 'target' | 'changes' | 'unmanaged' | 'unmanagedOmitted' | 'diagnostics' | 'requests'
> & {
  readonly kind: 'drift'
  /** Something live is not as the config says. False says nothing where `diagnostics` hold an error. */
  readonly drifted: boolean
}

/** A difference in what the config only describes is no change, and still one from the config. */
const differs = ({ changes, diagnostics }: Plan): boolean =>
  changes.some(({ action }) => action !== 'no-op') || diagnostics.some(({ code }) => code === 'unmanaged-differs')

export const driftDocument = (plan: Plan): DriftDocument => {
  const { format, target, changes, unmanaged, unmanagedOmitted, diagnostics, requests } = plan
  const drifted = differs(plan)
  return { format, kind: 'drift', target, drifted, changes, unmanaged, unmanagedOmitted, diagnostics, requests }
}
