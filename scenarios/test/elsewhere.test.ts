import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { dump, load } from 'js-yaml'
import { expect, onTestFinished, test } from 'vitest'
import { type Place, placeOf } from '../../test/places.ts'
import { folderOf, scenarioNames } from './folders.ts'
import { renewConsent } from './consent.ts'
import { type Played, play, requestsText, scenarioIn } from './play.ts'
import { shareOf } from './share.ts'

/** Scenarios in other places: what a plan says and an apply does depends on no region, no tenant, no subscription and no letter case of ids. */

/** Where the scenarios were written. */
const usual = {
  region: 'westeurope',
  /** Where another cluster stands beside theirs. */
  beside: 'northeurope',
  tenant: '8b0b5d2e-7c44-4c0e-8f57-0a4b1d9f2c33',
  subscription: '00000000-0000-0000-0000-000000000000',
  resourceGroup: 'wards',
} as const

type Words = Readonly<Record<keyof typeof usual, string>>

const wordsOf = ({ region, tenant, subscription, resourceGroup }: Place): Words => ({
  region,
  beside: 'koreacentral',
  tenant,
  subscription,
  resourceGroup,
})

const patternOf = ({ region, beside, tenant, subscription, resourceGroup }: Words): RegExp =>
  new RegExp(
    `(?<=\\.|location: )(?:${region}|${beside})\\b|${tenant}|${subscription}|(?<=/resourceGroups/)${resourceGroup}(?=/)`,
    'giu',
  )

/** All at once: a region may stand on both sides. */
const translated = (text: string, from: Words, to: Words): string => {
  const pairs = new Map(
    (['region', 'beside', 'tenant', 'subscription', 'resourceGroup'] as const).map((word) => [
      from[word].toLowerCase(),
      to[word],
    ]),
  )
  return text.replaceAll(patternOf(from), (word) => pairs.get(word.toLowerCase()) ?? word)
}

const idPattern = /\/subscriptions\/[\w./-]+/giu

/** A copy of the scenario, config and all, in another place. */
const copyOf = (name: string, place: Place): string => {
  const from = folderOf(name)
  const scenario = scenarioIn(from)
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(dirname(join(from, scenario.config ?? 'adx-export.yaml')), folder, { recursive: true })
  for (const world of ['before.yaml', 'base.yaml'])
    if (existsSync(join(from, world))) cpSync(join(from, world), join(folder, world))
  for (const path of readdirSync(folder).map((file) => join(folder, file)))
    if (statSync(path).isFile()) writeFileSync(path, translated(readFileSync(path, 'utf8'), usual, wordsOf(place)))
  writeFileSync(join(folder, 'scenario.yaml'), dump({ ...scenario, config: 'adx-export.yaml' }))
  return folder
}

/** Without what Azure spells as it likes, and without fingerprints: they cover the place. */
const plain = (text: string): string =>
  text
    .replaceAll(/"location": ?"([^"]*)"/gu, (_, name: string) => `location: ${name.replaceAll(' ', '').toLowerCase()}`)
    .replaceAll(idPattern, (id) => id.toLowerCase())
    .replaceAll(/"(absent|hash|coveredBy|digest|config|world)": "[^"]*"/gu, '"$1": "<hash>"')
    .replaceAll(/\bseen"?: (?:\\?")?[0-9a-f]{8}\b(?:\\?")?/gu, 'seen: <fingerprint>')
    // Of a long name of an assignment, one stands for what was cut off.
    .replaceAll(/-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}--[0-9a-f]{8}\b/gu, '-<cut>')

/** What was told elsewhere, in the words of the place where the scenarios were written. */
const toldAs = (text: string, place: Place): string => translated(plain(text), wordsOf(place), usual)

const planOf = ({ first }: Played): string => {
  const { previews: _previews, ...rest } = first.plan as typeof first.plan & { readonly previews?: unknown }
  return `${JSON.stringify(rest, null, 2)}\n`
}

const writtenFor = (name: string, file: string): string => {
  const path = join(folderOf(name), file)
  return existsSync(path) ? plain(readFileSync(path, 'utf8')) : ''
}

/** Consent of which the plan prints no fresh line, so that it cannot be renewed in another place. */
const bound = [
  'both/consent--expired',
  'both/consent--in-its-own-file',
  'both/consent--several-environments',
  'both/consent--too-long',
]
const movable = scenarioNames.filter((name) => !bound.includes(name))

/** Those that say where they are in every step: to the cluster, to the identity, in ids of ARM. */
const always = [
  'adx/database--created',
  'adx/principal--granted-through-resource-manager',
  'both/identity--deferred',
  'adx/cluster--resource-of-another',
]

test('what cannot be moved is there', () => {
  expect([...bound, ...always].filter((name) => !scenarioNames.includes(name))).toEqual([])
})

test.each([...new Set([...always, ...shareOf(movable, 24)])])('%s', async (name) => {
  const place = placeOf(name)
  const folder = copyOf(name, place)
  await renewConsent(folder)
  const played = await play(folder, (world) => world.replaceAll(idPattern, place.respell))
  expect(toldAs(planOf(played), place)).toBe(writtenFor(name, 'plan.json'))
  expect(toldAs(requestsText(played), place)).toBe(writtenFor(name, 'requests.txt'))
  expect(played.applied === undefined).toBe(played.scenario.expect === 'refused')
  if (played.applied !== undefined)
    expect(load(toldAs(played.after, place))).toEqual(load(writtenFor(name, 'after.yaml')))
})

test.each([0, 1, 2, 3, 4])('the first plan of an empty world, in place %i', async (number) => {
  const played = await play(copyOf('adx/principal--granted-through-resource-manager', placeOf(number)), () => '{}')
  expect(played.first.plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(played.applied).toMatchObject({ ok: true, report: { verified: { converged: true } } })
  expect(played.second?.plan.operations).toEqual([])
})
