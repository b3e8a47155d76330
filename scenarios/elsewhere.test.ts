import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { dump } from 'js-yaml'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Played, play, scenarioIn } from './play.ts'

/** Scenarios in other places: what a plan says and an apply does depends on no region, no tenant, no subscription and no spelling of ids. */

const guidOf = (...words: readonly string[]): string => {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

const regions = ['eastus2', 'northeurope', 'japaneast', 'switzerlandnorth', 'westus3'] as const
const spellings: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll('/resourceGroups/', '/resourcegroups/'),
  (text) => text.replaceAll('/iotApps/', '/IoTApps/').replaceAll('/clusters/', '/Clusters/'),
  (text) => text.replaceAll('/providers/Microsoft.Kusto/', '/providers/microsoft.kusto/'),
]

const usual = {
  region: 'westeurope',
  tenant: '8b0b5d2e-7c44-4c0e-8f57-0a4b1d9f2c33',
  subscription: '00000000-0000-0000-0000-000000000000',
}

const moved = (text: string, seed: number): string =>
  text
    .replaceAll(usual.region, regions[seed % regions.length] ?? 'eastus2')
    .replaceAll(usual.tenant, guidOf('tenant', String(seed)))
    .replaceAll(usual.subscription, guidOf('subscription', String(seed)))

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())

/** A copy of the scenario, config and all, in another place. */
const copyOf = (name: string, seed: number): string => {
  const from = join(import.meta.dirname, name)
  const scenario = scenarioIn(from)
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(dirname(join(from, scenario.config ?? 'adx-export.yaml')), folder, { recursive: true })
  cpSync(join(from, 'before.yaml'), join(folder, 'before.yaml'))
  for (const path of filesIn(folder)) writeFileSync(path, moved(readFileSync(path, 'utf8'), seed))
  writeFileSync(join(folder, 'scenario.yaml'), dump({ ...scenario, config: 'adx-export.yaml' }))
  return folder
}

const toldBy = ({ first, applied, second }: Played, seed: number) => ({
  changes: first.plan.changes.map(({ address, action }) => [
    address.replaceAll(guidOf('tenant', String(seed)), usual.tenant),
    action,
  ]),
  unmanaged: first.plan.unmanaged.length,
  outcomes: applied?.report.outcomes.map(({ outcome }) => outcome),
  ok: applied?.ok,
  left: second?.plan.operations,
})

const names = ['database-created', 'grant-through-arm', 'identity-deferred']

describe.each(names)('%s', (name) => {
  const here = play(join(import.meta.dirname, name))

  test.each([1, 2, 3])('in place %i', async (seed) => {
    const spell = spellings[seed % spellings.length] ?? String
    const played = await play(copyOf(name, seed), spell)
    expect(toldBy(played, seed)).toEqual(toldBy(await here, seed))
    expect(played.applied?.ok).toBe(true)
  })
})

test.each([0, 1, 2, 3, 4])('the first plan of an empty world, in place %i', async (seed) => {
  const played = await play(copyOf('grant-through-arm', seed), () => '{}')
  expect(played.first.plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(played.applied).toMatchObject({ ok: true, report: { verified: { converged: true } } })
  expect(played.second?.plan.operations).toEqual([])
})
