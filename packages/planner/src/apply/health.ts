import type { Config } from '@adx-export/core'
import type { AnyKind, Context, Health } from '../model/kind.ts'
import type { Clock, Observer } from '../model/ports.ts'
import type { ApplyEvent, ExportHealth } from '../model/report.ts'
import type { Address } from '../model/value.ts'
import type { World } from '../model/world.ts'
import type { DraftPlan, DraftChange } from '../plan/plan.ts'

const pollSeconds = 5

type Reporter = { readonly address: Address; readonly kind: AnyKind; readonly target: unknown }

/** What reports on itself and stays. */
const reportersOf = ({ changes }: DraftPlan): readonly Reporter[] =>
  changes
    .filter(({ action, kind }) => action !== 'delete' && kind.health !== undefined)
    .map(({ address, kind, change }) => ({ address, kind, target: change.wanted.target }))

const healthOf = (reporters: readonly Reporter[], before: World, now: Context): ReadonlyMap<Address, Health> =>
  new Map(
    reporters.flatMap(({ address, kind, target }): readonly (readonly [Address, Health])[] => {
      const health = kind.health?.(target, before, now)
      return health === undefined ? [] : [[address, health]]
    }),
  )

/** Addresses that were changed, or that need something that was. */
export const touchedBy = (changes: readonly DraftChange[]): ReadonlySet<Address> => {
  const touched = new Set(changes.filter(({ action }) => action !== 'no-op').map(({ address }) => address))
  for (let size = -1; size !== touched.size;) {
    size = touched.size
    for (const { address, needs } of changes) if (needs.some((need) => touched.has(need))) touched.add(address)
  }
  return touched
}

export type Settling = {
  readonly config: Config
  readonly observer: Observer
  readonly clock: Clock
  readonly seconds: number
  readonly before: World
  readonly tell: (event: ApplyEvent) => void
  readonly stopped: () => boolean
}

const exportHealth = (address: Address, health: Health): ExportHealth => ({
  address,
  ...(health.enabled === undefined ? {} : { enabled: health.enabled }),
  status: health.status,
  ...(health.flowing === undefined ? {} : { flowing: health.flowing }),
  errors: health.errors,
})

// Everything was applied by now: a network that dies here must not cost the report.
const look = async ({ observer, config }: Settling): Promise<World | undefined> => {
  try {
    return await observer.observe(config, 'again')
  } catch {
    return undefined
  }
}

/** What stands beside the exports that report, by the last look. */
const besideOf = ({ exports }: DraftPlan): readonly ExportHealth[] =>
  exports.filter(({ beside }) => beside !== undefined)

const notThere = { code: 'gone', message: 'it was there after the last change, and is gone' } as const

export type Settled = {
  readonly exports: readonly ExportHealth[]
  /** Those of them that the run changed, that need something that it changed, or that may use what it removed. */
  readonly touched: readonly ExportHealth[]
}

/** Waits, at most `seconds`, until everything touched is healthy, in error or off; then says how each fares. */
export const settle = async (first: DraftPlan, last: DraftPlan, settling: Settling): Promise<Settled> => {
  const reporters = reportersOf(last)
  const touched = touchedBy(first.changes)
  const deadline = settling.clock.now() + settling.seconds * 1000
  let health = healthOf(reporters, settling.before, last.context)
  const reporting = new Set(health.keys())
  for (;;) {
    const waitingFor = [...health]
      .filter(([address, { settled }]) => touched.has(address) && !settled)
      .map(([address]) => address)
    const left = deadline - settling.clock.now()
    if (waitingFor.length === 0 || left <= 0 || settling.stopped()) break
    settling.tell({ type: 'settling', seconds: Math.ceil(left / 1000), waitingFor })
    await settling.clock.sleep(Math.min(left, pollSeconds * 1000))
    const world = await look(settling)
    if (world === undefined) break
    health = healthOf(reporters, settling.before, { config: settling.config, world })
  }
  const exports = [...health].map(([address, value]) => exportHealth(address, value))
  // A removal may take away what an export uses and does not need for its order, such as a grant or a policy.
  const removes = first.changes.some(({ action }) => action === 'delete')
  const gone = [...touched].flatMap((address): readonly ExportHealth[] =>
    reporting.has(address) && !health.has(address) ? [{ address, status: 'error', errors: [notThere] }] : [],
  )
  return {
    exports: [...exports, ...gone, ...besideOf(last)],
    touched: [...exports.filter(({ address }) => removes || touched.has(address)), ...gone],
  }
}
