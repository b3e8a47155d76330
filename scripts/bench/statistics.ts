/** What a process took: seconds of wall time, and of CPU in user mode. */
export type Taken = { readonly wall: number; readonly user: number }

/** How many times as long one process took as the other. */
export type Ratio = { readonly wall: number; readonly user: number }

/** The middle value; of an even number, the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing.')
  return (low + high) / 2
}

/** The median of the ratios of pairs, `[one, other]`: each pair ran side by side, so a busy machine slows both. */
export const medianRatio = (pairs: readonly (readonly [one: Taken, other: Taken])[]): Ratio => ({
  wall: median(pairs.map(([one, other]) => one.wall / other.wall)),
  user: median(pairs.map(([one, other]) => one.user / other.user)),
})

export type Point = { readonly size: number; readonly cost: number }

/** The power of the size that the cost grows with: 1 is a straight line, 2 a square. */
export const exponent = (few: Point, many: Point): number =>
  Math.log(many.cost / few.cost) / Math.log(many.size / few.size)

/** When a request was sent and when its answer was complete, in milliseconds. */
export type Span = { readonly from: number; readonly to: number }

/** How many requests follow one another at most: each of them begins only after the one before has ended. */
export const longestChain = (spans: readonly Span[]): number => {
  let length = 0
  let ended = -Infinity
  for (const { from, to } of spans.toSorted((a, b) => a.to - b.to)) {
    if (from < ended) continue
    length += 1
    ended = to
  }
  return length
}
