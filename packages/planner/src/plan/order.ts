import { type Step, stages } from '../model/step.ts'
import type { Address } from '../model/value.ts'

export type Orderable = {
  readonly address: Address
  readonly action: string
  readonly steps: readonly Step[]
  readonly needs: readonly Address[]
}

const rankOf = ({ steps, action }: Orderable): number => {
  const first = steps[0]
  if (first === undefined) return action === 'delete' ? stages.length : 0
  return steps.reduce<number>((least, { stage }) => Math.min(least, stages.indexOf(stage)), stages.length)
}

/**
 * Who waits for whom: address to the addresses that come first.
 * What is made waits for what it needs; what is deleted waits until nothing deleted needs it any more.
 */
export const predecessorsOf = (items: readonly Orderable[]): ReadonlyMap<Address, ReadonlySet<Address>> => {
  const byAddress = new Map(items.map((item) => [item.address, item]))
  const before = new Map<Address, Set<Address>>(items.map(({ address }) => [address, new Set()]))
  for (const item of items) {
    for (const need of item.needs) {
      const needed = byAddress.get(need)
      if (needed === undefined || need === item.address) continue
      if (needed.action === 'delete') before.get(need)?.add(item.address)
      else if (item.action !== 'delete') before.get(item.address)?.add(need)
    }
  }
  return before
}

/** Expand, switch, contract; within a stage by need, then by address. The same input gives the same order. */
export const order = <T extends Orderable>(items: readonly T[]): readonly T[] => {
  const before = predecessorsOf(items)
  const waiting = items.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.address < b.address ? -1 : 1))
  const placed = new Set<Address>()
  const ordered: T[] = []
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ address }) => [...(before.get(address) ?? [])].every((need) => placed.has(need)))
    // A cycle of needs would be a fault of a kind; taking the first keeps the plan whole and apply still re-reads.
    const [next] = waiting.splice(Math.max(ready, 0), 1)
    if (next === undefined) break
    placed.add(next.address)
    ordered.push(next)
  }
  return ordered
}
