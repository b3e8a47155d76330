import type { Plan } from '@adx-export/planner'

/** What is live against what the config says, as one JSON document: the part of a plan that does not depend on applying it. */
export type DriftDocument = Pick<
  Plan,
  | 'format'
  | 'target'
  | 'noLongerDeclared'
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
export type DriftStanding = 'clean' | 'drift' | 'unread'

/** A difference that is refused, or in what the config only describes, is no change, and still one from the config. */
export const driftStandingOf = ({ changes, diagnostics }: Plan): DriftStanding => {
  const errors = diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'gate')
  if (changes.some(({ action }) => action !== 'no-op') || errors.some(({ code }) => code !== 'unreadable'))
    return 'drift'
  return errors.length > 0 ? 'unread' : 'clean'
}

export const driftDocument = (plan: Plan): DriftDocument => {
  const { format, target, noLongerDeclared, changes, exports, unmanaged, unmanagedOmitted, diagnostics, requests } =
    plan
  const drifted = driftStandingOf(plan) === 'drift'
  const gone = noLongerDeclared === undefined ? {} : { noLongerDeclared }
  return {
    format,
    kind: 'drift',
    target,
    drifted,
    ...gone,
    changes,
    exports,
    unmanaged,
    unmanagedOmitted,
    diagnostics,
    requests,
  }
}
