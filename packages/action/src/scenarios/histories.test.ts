import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appliedName } from '../proof/names.ts'
import {
  type Applied,
  type History,
  type HistoryWorld,
  configs,
  createWorld,
  fates,
  happen,
} from '../testing/history.test-data.ts'

const wait = timers.setTimeout

// A job's patience is tried, not waited for.
beforeAll(() => {
  timers.setTimeout = (milliseconds, ...rest) =>
    wait(milliseconds !== undefined && milliseconds >= 1000 ? 1 : milliseconds, ...rest)
  syncBuiltinESMExports()
})
afterAll(() => {
  timers.setTimeout = wait
  syncBuiltinESMExports()
})

const history: fc.Arbitrary<History> = fc.record({
  steps: fc.array(
    fc.record({
      config: fc.constantFrom('one.yaml', ...configs),
      days: fc.constantFrom(30, 60),
      how: fc.constantFrom('merge', 'merge', 'squash', 'rebase', 'direct', 'elsewhere'),
      fate: fc.constantFrom(...fates, 'now', 'late'),
      lag: fc.constantFrom(0, 0, 1, 6),
    }),
    { minLength: 2, maxLength: 4 },
  ),
  again: fc.array(fc.nat({ max: 3 }), { maxLength: 2 }),
})

/** The commits from one back along first parents. */
const backFrom = ({ github }: HistoryWorld, sha: string): readonly string[] => {
  const commits: string[] = []
  for (let at: string | undefined = sha; at !== undefined; at = github.state.commits.get(at)?.parents[0])
    commits.push(at)
  return commits
}

/** It was applied by an earlier job on this commit, or on one before it with nothing else in between. */
const wasApplied = (world: HistoryWorld, { sha, config, wanted }: Applied, earlier: readonly Applied[]): boolean => {
  const line = backFrom(world, sha)
  const other = line.findIndex((commit) => world.wantedAt(commit, config) !== wanted)
  const same = new Set(other === -1 ? line : line.slice(0, other))
  return earlier.some((one) => one.config === config && same.has(one.sha) && one.live === wanted && one.exit === 0)
}

/** The log names a run on a later commit with what the tip held then, which goes on or has applied it. */
const namesHeir = (world: HistoryWorld, { sha, config, log, tip }: Applied): boolean => {
  const id = /\/actions\/runs\/(\d+)$/mu.exec(log)?.[1]
  const run = world.github.state.runs.get(Number(id))
  if (run === undefined || run.headSha === sha || !backFrom(world, tip).includes(run.headSha)) return false
  const marked = [...world.github.state.checkRuns.values()].some(
    ({ headSha, name }) => headSha === run.headSha && name === appliedName({ config }),
  )
  const same = world.wantedAt(run.headSha, config) === world.wantedAt(tip, config)
  // A run that went on then may have failed since: it was to apply the branch, and is red.
  return same && backFrom(world, run.headSha).includes(sha) && (marked || run.event === 'push')
}

const lost = (world: HistoryWorld, applies: readonly Applied[]): readonly Applied[] =>
  applies.filter(
    (one, index) =>
      one.exit === 0 &&
      one.live !== one.wanted &&
      !wasApplied(world, one, applies.slice(0, index)) &&
      !namesHeir(world, one),
  )

const step = { config: 'one.yaml', how: 'merge', lag: 0 } as const

/** What went wrong once, and what must stay possible. */
const examples: readonly [History][] = [
  // An earlier run is run again after a later one applied: it names that one.
  [
    {
      steps: [
        { ...step, days: 30, fate: 'cancelled' },
        { ...step, days: 60, fate: 'now' },
      ],
      again: [0],
    },
  ],
  // A commit on top that starts no run leaves the config alone, or changes it.
  [
    {
      steps: [
        { ...step, days: 30, fate: 'late' },
        { ...step, days: 30, how: 'elsewhere', fate: 'none' },
      ],
      again: [],
    },
  ],
  [
    {
      steps: [
        { ...step, days: 30, fate: 'late' },
        { ...step, days: 60, how: 'direct', fate: 'none' },
      ],
      again: [],
    },
  ],
  // Two that wait: the first names the second, which is red, since it was pushed without a review.
  [
    {
      steps: [
        { ...step, days: 30, fate: 'late' },
        { ...step, days: 60, how: 'direct', fate: 'late' },
      ],
      again: [],
    },
  ],
]

test('no apply is green while what was merged is not applied, but for one that names the run that does it', async () => {
  let [green, red, named] = [0, 0, 0]
  await fc.assert(
    fc.asyncProperty(history, async (given) => {
      const world = await createWorld()
      try {
        const { applies, after } = await happen(world, given)
        expect(world.github.violations).toEqual([])
        expect(applies.filter(({ log }) => log.includes('a bug in adx-export')).map(({ log }) => log)).toEqual([])
        expect(lost(world, applies)).toEqual([])
        for (const config of configs) {
          const last = applies.slice(after).filter((one) => one.config === config)
          const tip = world.wantedAt(world.tip(), config)
          // If everything is green that ran since the last push, and what the branch holds was among it, the branch is applied.
          if (last.some(({ wanted }) => wanted === tip) && last.every(({ exit }) => exit === 0))
            expect({ config, live: world.live(config) }).toEqual({ config, live: tip })
        }
        green += applies.filter(({ exit }) => exit === 0).length
        red += applies.filter(({ exit }) => exit !== 0).length
        named += applies.filter((one) => one.exit === 0 && one.live !== one.wanted).length
      } finally {
        await world.close()
      }
    }),
    { examples: [...examples], numRuns: 16 },
  )
  // The histories are worth something only if all three happen.
  expect(
    [green, red, named].every((count) => count > 0),
    JSON.stringify({ green, red, named }),
  ).toBe(true)
}, 600_000)
