/** Draws that a seed decides: the same seed always makes the same corpus. */
export type Random = {
  /** From 0 up to, but not including, `end`. */
  below(end: number): number
  chance(share: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** So many of them, in an order of its own. */
  some<Item>(items: readonly Item[], count: number): readonly Item[]
}

const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}

/** Mulberry32, seeded by a text. */
export const randomOf = (seed: string): Random => {
  let state = hash(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number): number => Math.floor(next() * end)
  const some = <Item>(items: readonly Item[], count: number): readonly Item[] => {
    const left = [...items]
    const drawn: Item[] = []
    while (drawn.length < count && left.length > 0) drawn.push(...left.splice(below(left.length), 1))
    return drawn
  }
  const pick = <Item>(items: readonly Item[]): Item => {
    const [item] = some(items, 1)
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  return { below, chance: (share) => next() < share, pick, some }
}
