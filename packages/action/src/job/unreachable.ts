import type { EnvironmentPlan } from './environment-plans.ts'
import { type Outcome, bad } from './outcome.ts'

/** Why Azure could not be asked: each cause once, with the environments that it is about; undefined where it could be. */
export const unreachable = (looked: readonly EnvironmentPlan[]): Outcome | undefined => {
  const causes = new Map<string, readonly string[]>()
  for (const one of looked) {
    if (one.kind !== 'failure') continue
    const { message, hint } = one.failure
    const cause = hint === undefined ? message : `${message} ${hint}`
    const about = one.environment === undefined ? [] : [one.environment]
    causes.set(cause, [...(causes.get(cause) ?? []), ...about])
  }
  if (causes.size === 0) return undefined
  const lines = [...causes].map(([cause, about]) =>
    about.length === 0 ? cause : `adx-export could not read Azure for ${about.join(', ')}: ${cause}`,
  )
  return bad(lines.join(' '))
}
