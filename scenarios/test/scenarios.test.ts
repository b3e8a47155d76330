import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '@adx-export/planner'
import { describe, expect, test } from 'vitest'
import { folderOf, scenarioNames } from './folders.ts'
import { renewConsent } from './consent.ts'
import { intentOf, seenIn } from './intent.ts'
import { commandFindings } from './judges/commands.ts'
import { specificationFindings } from './judges/specification.ts'
import { type Played, golden, play, requestsText } from './play.ts'

/**
 * What a plan was made from is told by hashes, which every new field of a config changes, and previews are long and
 * tested where they are made; the rest is reviewed as it is.
 */
const reviewed = (plan: Plan): string => {
  const { previews: _previews, ...rest } = plan as Plan & { readonly previews?: unknown }
  return `${JSON.stringify({ ...rest, madeFrom: { config: '<sha-256>', world: '<sha-256>' } }, null, 2)}\n`
}

test('there are enough scenarios', () => {
  expect(scenarioNames.length).toBeGreaterThanOrEqual(100)
})

describe.each(scenarioNames)('%s', (name) => {
  const folder = folderOf(name)
  let playing: Promise<Played> | undefined
  const once = (): Promise<Played> =>
    (playing ??= (async () => {
      if (process.env['UPDATE_SCENARIOS'] !== undefined) await renewConsent(folder)
      return play(folder)
    })())

  test('plans as reviewed, applies exactly that, and has nothing left', async () => {
    const played = await once()
    const { scenario, first, applied, second } = played
    const diagnostics = first.plan.diagnostics
    expect(played.planRequests.filter(({ kind }) => kind !== 'read')).toEqual([])
    expect(Object.values(first.plan.madeFrom).join()).toMatch(/^[0-9a-f]{64},[0-9a-f]{64}$/u)
    expect(reviewed(first.plan)).toBe(golden(join(folder, 'plan.json'), reviewed(first.plan)))
    expect(first.refused).toBe(scenario.expect === 'refused')
    const seen = seenIn(
      first.plan,
      played.applyRequests.filter(({ kind }) => kind !== 'read'),
    )
    expect(seen).toEqual(intentOf(folder, seen))
    expect(requestsText(played)).toBe(golden(join(folder, 'requests.txt'), requestsText(played)))
    if (scenario.expect === 'refused') {
      expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
      expect(played.after).toBe(played.before)
      expect(existsSync(join(folder, 'after.yaml'))).toBe(false)
      return
    }
    if (scenario.expect === 'nothing') {
      expect(first.plan.operations).toEqual([])
      expect(played.applyRequests.filter(({ kind }) => kind !== 'read')).toEqual([])
    } else {
      expect(first.plan.operations.length).toBeGreaterThan(0)
    }
    expect(applied?.report.outcomes.filter(({ outcome }) => outcome !== 'applied')).toEqual([])
    expect(applied?.ok).toBe(true)
    expect(second?.plan.operations).toEqual([])
    expect(second?.refused).toBe(false)
    expect(played.after).toBe(golden(join(folder, 'after.yaml'), played.after))
  })

  test('speaks as Microsoft’s parser and specification have it', async () => {
    const { exchanges, before, after } = await once()
    expect(commandFindings(exchanges, [before, after])).toEqual([])
    expect(specificationFindings(exchanges)).toEqual([])
  })
})
