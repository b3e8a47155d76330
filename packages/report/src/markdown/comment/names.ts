import type { Plan } from '@adx-export/planner'
import { code, hostOf } from '../parts/code.ts'
import type { PlannedTarget } from './model.ts'

export type Planned = Extract<PlannedTarget, { readonly kind: 'plan' }>

export const isPlanned = (target: PlannedTarget): target is Planned => target.kind === 'plan'

/** Kind and name of an address, which stand before and after its first colon. */
export const partsOf = (address: string): { readonly kind: string; readonly name: string } => {
  const colon = address.indexOf(':')
  return colon < 0 ? { kind: '', name: address } : { kind: address.slice(0, colon), name: address.slice(colon + 1) }
}

/** The environments of some targets, for people: `dev`, `test`. */
export const environmentsText = (targets: readonly PlannedTarget[]): string =>
  targets.flatMap(({ environment }) => (environment === undefined ? [] : [code(environment)])).join(', ')

/** `2 to create, 1 to delete`, without what is nothing; empty for no change. */
export const countsText = ({ create, update, delete: gone }: Omit<Plan['summary'], 'noOp'>): string =>
  [[create, 'create'] as const, [update, 'update'] as const, [gone, 'delete'] as const]
    .filter(([amount]) => amount > 0)
    .map(([amount, verb]) => `${String(amount)} to ${verb}`)
    .join(', ')

/** The databases that the plan touches, by cluster. */
const databasesOf = (plan: Plan): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, Set<string>>()
  for (const { steps } of plan.changes) {
    for (const step of steps) {
      if (step.system !== 'kusto') continue
      found.set(step.cluster, (found.get(step.cluster) ?? new Set()).add(step.database))
    }
  }
  return new Map([...found].map(([cluster, names]) => [cluster, [...names].toSorted()]))
}

/** Databases that are named by name; more are counted. */
const namedDatabases = 4

/** From the application to the clusters, and the databases that the plan touches there. */
export const wayText = (plan: Plan, span: (text: string) => string = code): string => {
  const databases = databasesOf(plan)
  const clusters = plan.target.clusters.map((cluster) => {
    const names = databases.get(cluster) ?? []
    const shown = names.slice(0, namedDatabases).map(span)
    const rest = names.length > namedDatabases ? [`${String(names.length - namedDatabases)} more`] : []
    return [span(hostOf(cluster)), ...(names.length > 0 ? [[...shown, ...rest].join(', ')] : [])].join(' / ')
  })
  return `${span(hostOf(plan.target.application))} → ${clusters.join('; ')}`
}

/** ` in 2 of 3 environments`, ` in all 3 environments`; nothing where there is but one. */
export const inSome = (amount: number, all: number): string =>
  all === 1 ? '' : ` in ${amount === all ? 'all' : `${String(amount)} of`} ${String(all)} environments`

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
