import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Applied, Planned } from '@adx-export/engine'
import { apply, plan } from './opening.ts'
import { saveState } from '@adx-export/emulator'
import { describe, expect, test } from 'vitest'
import { readsOf, textOf, waysFor } from './broken-reads.ts'
import { portsFor, startEmulator } from './play.ts'
import { shareOf } from './share.ts'
import { folderOf } from './folders.ts'

/**
 * What cannot be read while an apply runs, at any of its reads: nothing happens that was not reviewed, the report says no more
 * than is known, and a second run ends where one without faults does.
 */

type Running = Awaited<ReturnType<typeof startEmulator>>
type Place = { readonly name: string; readonly config: string; readonly world: string }

const within = async <T>({ world }: Place, use: (running: Running) => Promise<T>): Promise<T> => {
  const running = await startEmulator(world)
  try {
    return await use(running)
  } finally {
    await running.close()
  }
}

const planned = async ({ url }: Running, { config }: Place): Promise<Planned> => {
  const made = await plan({ ports: portsFor(url, dirname(config)), config })
  if (made.kind === 'invalid') throw new Error(JSON.stringify(made.document.diagnostics))
  return made
}

const applied = async ({ url }: Running, { config }: Place, { plan: { operations } }: Planned): Promise<Applied> => {
  const ports = portsFor(url, dirname(config))
  const done = await apply({ ports, config, reviewed: operations, settleSeconds: 0 })
  if (done.kind === 'invalid') throw new Error(JSON.stringify(done.document.diagnostics))
  return done
}

/** Where Azure cannot be reached at all there is no report, and the reason is thrown. */
const tried = async (...run: Parameters<typeof applied>): Promise<Applied | undefined> => {
  try {
    return await applied(...run)
  } catch {
    return undefined
  }
}

const writesOf = ({ emulator }: Running): readonly string[] =>
  emulator
    .requests()
    .filter(({ kind }) => kind !== 'read')
    .map(textOf)

/** More than any retry asks again, and than a run has looks left. */
const fromThenOn = (nth: number): readonly number[] => Array.from({ length: 400 }, (_, index) => nth + index)

const lasting = [
  { long: 'once', nths: (nth: number) => [nth] },
  { long: 'from then on', nths: fromThenOn },
] as const

/** A node that streams forgets by itself, within minutes, what it was not told to forget. */
const forgetsByItself = (state: string): string => state.replace(/ {8}staleCaches:\n(?: {10}- .*\n)+/u, '')

const scenario = (name: string): Place => {
  const folder = folderOf(name)
  return { name, config: join(folder, 'adx-export.yaml'), world: readFileSync(join(folder, 'before.yaml'), 'utf8') }
}

const places: readonly Place[] = [
  scenario('both/whole--everything-drifts'),
  scenario('both/table--fed-without-rows-removed'),
  {
    name: 'everything is created',
    config: join(import.meta.dirname, '../../examples', 'managed-identity', 'adx-export.yaml'),
    world: '{}',
  },
]

const cases = await Promise.all(
  places.map((place) =>
    within(place, async (running) => {
      const reviewed = await planned(running, place)
      running.emulator.clearRequests()
      const done = await applied(running, place, reviewed)
      const { emulator, exchanges } = running
      const all = readsOf(emulator.requests(), exchanges).flatMap(({ asks, request, nth, answer }) =>
        waysFor(answer).flatMap(({ way, fault, lies = false }) =>
          lasting.map(({ long, nths }) => ({
            asks,
            way,
            long,
            nth,
            lies,
            fault: { ...fault, ...request, nth: nths(nth) },
          })),
        ),
      )
      const after = forgetsByItself(saveState(emulator))
      return { place, name: place.name, ok: done.ok, all, after, writes: new Set(writesOf(running)) }
    }),
  ),
)

test.each(cases)('$name: the run to compare with succeeds', ({ ok, all }) => {
  expect(ok).toBe(true)
  expect(all.length).toBeGreaterThan(100)
})

describe.each(cases)('$name', ({ place, all, after, writes }) => {
  test.each(shareOf(all, 20))('$asks, time $nth, $long: $way', async ({ fault, lies }) => {
    await within(place, async (running) => {
      const reviewed = await planned(running, place)
      running.emulator.clearRequests()
      running.emulator.replaceFaults([fault])
      const broken = await tried(running, place, reviewed)
      expect(running.emulator.requests().some((entry) => entry.fault !== undefined)).toBe(true)
      running.emulator.replaceFaults([])
      expect(writesOf(running).filter((write) => !writes.has(write))).toEqual([])

      const still = (await planned(running, place)).plan.changes.filter(({ action }) => action !== 'no-op')
      const open = new Set(still.map(({ address }) => address))
      const said = (broken?.report.outcomes ?? []).filter(
        ({ outcome, address, action }) =>
          // A list that leaves a thing out cannot be told from one of what is left after it was deleted.
          outcome === 'applied' && open.has(address) && !(lies && action === 'delete'),
      )
      expect(said).toEqual([])
      if (!lies) expect(JSON.stringify(broken?.report ?? {})).not.toContain('what is there changed')

      const again = await applied(running, place, reviewed)
      expect(again.report.outcomes.filter(({ outcome }) => outcome !== 'applied')).toEqual([])
      expect(again.report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(again.ok).toBe(true)
      expect(forgetsByItself(saveState(running.emulator))).toBe(after)
    })
  })
})
