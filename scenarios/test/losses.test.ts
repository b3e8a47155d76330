import type { Applied, Planned } from '@adx-export/engine'
import { type AllPorts, apply, plan } from './opening.ts'
import { type StateDocument, saveState } from '@adx-export/emulator'
import fc from 'fast-check'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { readsOf, waysFor } from './broken-reads.ts'
import { acceptedInVain, lossesBetween, wrongfully } from './losses.oracle.ts'
import { type Accept, type DrawnConfig, configs, contentOf, stateOf, worlds } from './losses.test-data.ts'
import { portsFor, startEmulator } from './play.ts'

/**
 * No plan that passes the gate loses a row, a grant, a link, a filter, an enrichment or a policy that the file does not name or
 * the consent does not cover: whatever the world, the config, and the read that fails.
 */

type Running = Awaited<ReturnType<typeof startEmulator>>
const config = 'adx-export.yaml'

/** The config from memory: JSON is YAML. */
const portsOn = ({ url }: Running, content: unknown): AllPorts => ({
  ...portsFor(url, '.'),
  files: {
    read: async (path) =>
      path === config ? { bytes: new TextEncoder().encode(JSON.stringify(content)) } : { problem: 'missing' },
    readBeside: async () => ({ problem: 'missing' }),
    listBeside: async () => ({ problem: 'missing' }),
    label: (path) => path,
  },
})

const planned = async (running: Running, content: unknown): Promise<Planned> => {
  const made = await plan({ ports: portsOn(running, content), config })
  if (made.kind === 'invalid') throw new Error(JSON.stringify(made.document.diagnostics))
  return made
}

/** Where Azure cannot be reached at all nothing is planned, and nothing is applied. */
const tried = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && error.name === 'AzureError') return undefined
    throw error
  }
}

const applied = async (running: Running, content: unknown, reviewed: Planned): Promise<Applied> => {
  const ports = portsOn(running, content)
  const { operations } = reviewed.plan
  const done = await apply({ ports, config, reviewed: operations, passed: !reviewed.refused, settleSeconds: 0 })
  if (done.kind === 'invalid') throw new Error(JSON.stringify(done.document.diagnostics))
  return done
}

/** The lines that a refusal prints, as a person pastes them. */
const printed = ({ plan: { changes, diagnostics } }: Planned): readonly Accept[] =>
  [
    ...changes.flatMap(({ risks }) => risks.flatMap(({ accept }) => accept ?? [])),
    ...diagnostics.flatMap(({ code, hint = '' }) => (code === 'deletes-large-share' ? [hint] : [])),
  ].flatMap((text) => {
    const line = /\{ risk: .*\}/u.exec(text)?.[0].replace('<date>', '"2026-01-31"')
    return line === undefined ? [] : [load(line) as Accept]
  })

/** Pastes what each refusal prints until it prints nothing new: consent to a plan is asked for after that to its changes. */
const consented = async (running: Running, drawn: DrawnConfig, share: 'none' | 'first' | 'all') => {
  const lines = new Map<string, Accept>()
  for (let round = 0; ; round += 1) {
    const content = contentOf(drawn, [...lines.values()])
    const made = await tried(planned(running, content))
    const asked = made?.refused === true ? printed(made).filter((line) => !lines.has(JSON.stringify(line))) : []
    if (round === 3 || share === 'none' || asked.length === 0) return { content, made }
    for (const line of share === 'first' ? asked.slice(0, 1) : asked) lines.set(JSON.stringify(line), line)
    if (share === 'first') {
      const some = contentOf(drawn, [...lines.values()])
      return { content: some, made: await tried(planned(running, some)) }
    }
  }
}

const faults = fc.record({
  read: fc.nat(),
  way: fc.nat(),
  from: fc.constantFrom('never', 'never', 'plan', 'apply'),
})

const cases = fc.record({
  world: worlds,
  drawn: configs,
  fault: faults,
  share: fc.constantFrom('none', 'first', 'all', 'all'),
})

const stateIn = ({ emulator }: Running): StateDocument => load(saveState(emulator)) as StateDocument

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]

/** One read of this very world and config that breaks from now on. */
const aim = async (
  running: Running,
  drawn: DrawnConfig,
  { read, way }: { readonly read: number; readonly way: number },
) => {
  running.emulator.clearRequests()
  await planned(running, contentOf(drawn, []))
  const target = pick(readsOf(running.emulator.requests(), running.exchanges), read)
  const chosen = pick(waysFor(target?.answer), way)
  return target === undefined || chosen === undefined ? [] : [{ ...chosen.fault, ...target.request }]
}

test('what is lost was named, and was accepted where it takes consent', async () => {
  const verdicts = { refused: 0, idle: 0, applied: 0, accepted: 0, broken: 0, lost: 0 }
  await fc.assert(
    fc.asyncProperty(cases, async ({ world, drawn, fault, share }) => {
      const running = await startEmulator(JSON.stringify(stateOf(world)))
      const { emulator } = running
      try {
        const broken = fault.from === 'never' ? [] : await aim(running, drawn, fault)
        if (fault.from === 'plan') emulator.replaceFaults(broken)
        const { content, made } = await consented(running, drawn, share)
        if (fault.from === 'apply') emulator.replaceFaults(broken)
        const before = stateIn(running)
        const done = made === undefined ? undefined : await tried(applied(running, content, made))
        const losses = lossesBetween(before, stateIn(running), content)

        expect(wrongfully(losses, content.accept)).toEqual([])
        const refused = made === undefined || made.refused
        if (refused) expect(stateIn(running)).toEqual(before)
        const whole = !refused && done?.ok === true
        if (whole) expect(acceptedInVain(losses, content.accept)).toEqual([])

        verdicts[refused ? 'refused' : made.plan.operations.length === 0 ? 'idle' : 'applied'] += 1
        if (whole && content.accept.length > 0) verdicts.accepted += 1
        if (broken.length > 0) verdicts.broken += 1
        if (losses.length > 0) verdicts.lost += 1
      } finally {
        await running.close()
      }
    }),
    { numRuns: 60 },
  )
  expect(verdicts.applied).toBeGreaterThan(5)
  expect(verdicts.refused).toBeGreaterThan(5)
  expect(verdicts.accepted).toBeGreaterThan(5)
  expect(verdicts.broken).toBeGreaterThan(5)
  expect(verdicts.lost).toBeGreaterThan(5)
}, 240_000)
