import { defined } from '@adx-export/core'
import type { Difference, Plan } from '@adx-export/planner'

/** The live state against what the config says, as one JSON document: the part of a plan that does not depend on applying it. */
export type DriftDocument = Pick<
  Plan,
  | 'format'
  | 'target'
  | 'noLongerDeclared'
  | 'differences'
  | 'changes'
  | 'exports'
  | 'unmanaged'
  | 'unmanagedOmitted'
  | 'diagnostics'
  | 'requests'
> & {
  readonly kind: 'drift'
  /** Something live is not as the config says. False says nothing where `diagnostics` hold an error. */
  readonly drifted: boolean
}

/** `unread`: something could not be read, and nothing of what could differs. */
export type DriftState = 'clean' | 'drift' | 'unread'

/** Changed live, or nobody knows: what was merged and waits for its apply, and what the config accepts, is no drift. */
export const isDrift = ({ origin, ignored }: Difference): boolean => origin !== 'merged' && ignored === undefined

const hasDrifted = ({ changes, differences }: Plan): boolean =>
  differences === undefined ? changes.some(({ action }) => action !== 'no-op') : differences.some(isDrift)

/** A difference that is refused, or in what the config only describes, is no change, and still one from the config. */
export const driftStateOf = (plan: Plan): DriftState => {
  const errors = plan.diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'gate')
  if (hasDrifted(plan) || errors.some(({ code }) => code !== 'unreadable')) return 'drift'
  return errors.length > 0 ? 'unread' : 'clean'
}

export const driftDocument = (plan: Plan): DriftDocument => {
  const {
    format,
    target,
    noLongerDeclared,
    differences,
    changes,
    exports,
    unmanaged,
    unmanagedOmitted,
    diagnostics,
    requests,
  } = plan
  const drifted = driftStateOf(plan) === 'drift'
  const gone = defined({ noLongerDeclared })
  return {
    format,
    kind: 'drift',
    target,
    drifted,
    ...gone,
    ...defined({ differences }),
    changes,
    exports,
    unmanaged,
    unmanagedOmitted,
    diagnostics,
    requests,
  }
}
