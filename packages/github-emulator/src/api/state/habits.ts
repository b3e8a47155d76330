/** An index that is behind: what it is asked about comes to light after so many asks, or once it is released. */
export type Lag = {
  /** How often each key is asked for in vain; Infinity until it is released. */
  behind(asks: number): void
  release(): void
  /** Whether this ask comes too early. */
  hides(key: string): boolean
}

const createLag = (): Lag => {
  const left = new Map<string, number>()
  let asks = 0
  return {
    behind(count) {
      left.clear()
      asks = count
    },
    release() {
      left.clear()
      asks = 0
    },
    hides(key) {
      const rest = left.get(key) ?? asks
      if (rest > 0) left.set(key, rest - 1)
      return rest > 0
    },
  }
}

/** What GitHub does that its description does not say. Everything is prompt and old unless a test says otherwise. */
export type Habits = {
  /** `GET commits/{sha}/pulls` is empty for a while after a merge, by commit. */
  readonly pulls: Lag
  /** A check run is not listed at first, by its id. */
  readonly checkRuns: Lag
  /** An issue is not listed at first, by its number. */
  readonly issues: Lag
  /** A workflow run is not listed at first, by its id. */
  readonly runs: Lag
  /** Whether what happens from now on happens at the time of the machine's clock, not at the emulator's own. */
  young: boolean
  /** Issues are switched off in the repository. */
  withoutIssues: boolean
  /** The token may not see the repository: everything of it is 404. */
  hidden: boolean
  /** What the repository was called before, `owner/name`: everything there is 301. */
  formerName: string | undefined
  /** A page of variables holds none, though there are some. */
  emptyPages: boolean
}

export const createHabits = (): Habits => ({
  pulls: createLag(),
  checkRuns: createLag(),
  issues: createLag(),
  runs: createLag(),
  young: false,
  withoutIssues: false,
  hidden: false,
  formerName: undefined,
  emptyPages: false,
})
