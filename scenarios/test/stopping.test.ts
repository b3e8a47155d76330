import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { apply, plan } from './opening.ts'
import { saveState } from '@adx-export/emulator'
import { describe, expect, test } from 'vitest'
import { portsFor, startEmulator } from './play.ts'
import { folderOf } from './folders.ts'

type Running = Awaited<ReturnType<typeof startEmulator>>

const withEmulator = async <T>(folder: string, use: (running: Running) => Promise<T>): Promise<T> => {
  const running = await startEmulator(readFileSync(join(folder, 'before.yaml'), 'utf8'))
  try {
    return await use(running)
  } finally {
    await running.close()
  }
}

const planned = async ({ url }: Running, folder: string) => {
  const made = await plan({ ports: portsFor(url, folder), config: join(folder, 'adx-export.yaml') })
  if (made.kind === 'invalid') throw new Error(JSON.stringify(made.document.diagnostics))
  return made.plan.operations
}

const applied = async ({ url }: Running, folder: string, reviewed: Awaited<ReturnType<typeof planned>>) => {
  const config = join(folder, 'adx-export.yaml')
  const done = await apply({ ports: portsFor(url, folder), config, reviewed, settleSeconds: 0 })
  if (done.kind === 'invalid') throw new Error(JSON.stringify(done.document.diagnostics))
  return done
}

/** Reads of Kusto are sent as commands are, so they are told apart by the command's first word. */
const writes = { method: 'PUT|PATCH|DELETE|POST', path: '.', body: String.raw`^(?!.*"csl":"\.show)` }

const ways = [
  { name: 'the connection breaks before it is done', reset: true, work: 'skipped' },
  { name: 'it fails after it was done', answer: { status: 500 }, work: 'done' },
  { name: 'it is refused', answer: { status: 403 } },
] as const

/**
 * A column is dropped at the very end, and a node that streams forgets it within minutes by itself; once it is gone
 * nothing tells a later run that the cache was not cleared. What is added must be seen before anything is sent there.
 */
const forgetsByItself = (state: string): string => state.replace(/ {8}staleCaches:\n(?: {10}- .*\n)+/u, '')

const cases = [
  { scenario: 'both/whole--everything-drifts', compared: forgetsByItself },
  { scenario: 'both/column--added-and-fed', compared: (state: string): string => state },
  // Once its export is gone the table is empty, which consent and review of one that is fed cover.
  { scenario: 'both/table--fed-without-rows-removed', compared: (state: string): string => state },
].map((one) => ({ ...one, folder: folderOf(one.scenario) }))

const stops = await Promise.all(
  cases.map(({ folder, ...one }) =>
    withEmulator(folder, async (running) => {
      const reviewed = await planned(running, folder)
      running.emulator.clearRequests()
      await applied(running, folder, reviewed)
      const count = running.emulator.requests().filter(({ kind }) => kind === 'write').length
      const nth = Array.from({ length: count }, (_, index) => index + 1)
      return {
        ...one,
        folder,
        after: saveState(running.emulator),
        stops: ways.flatMap((way) => nth.map((n) => ({ ...way, nth: n }))),
      }
    }),
  ),
)

describe.each(stops)('$scenario, stopped after any write and run again', ({ folder, after, compared, stops }) => {
  test.each(stops)('write $nth: $name', async ({ nth, ...way }) => {
    await withEmulator(folder, async (running) => {
      const reviewed = await planned(running, folder)
      running.emulator.clearRequests()
      running.emulator.replaceFaults([{ ...way, ...writes, nth }])
      await applied(running, folder, reviewed)
      running.emulator.replaceFaults([])
      const again = await applied(running, folder, reviewed)
      expect(again.report.outcomes.filter(({ outcome }) => outcome !== 'applied')).toEqual([])
      expect(again.report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(again.ok).toBe(true)
      expect(compared(saveState(running.emulator))).toBe(after)
    })
  })
})
