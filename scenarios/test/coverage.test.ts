import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blockingRisks, shownRisks } from '@adx-export/core'
import type { Plan } from '@adx-export/planner'
import { expect, test } from 'vitest'
import { planCatalogue } from '../../packages/core/src/findings/entries/plan.ts'
import { kinds } from '../../packages/planner/src/resources/index.ts'
import { folderOf, scenarioNames, scenarioRoot } from './folders.ts'
import { scenarioIn } from './play.ts'

const plans = scenarioNames.map((name) => ({
  expected: scenarioIn(folderOf(name)).expect,
  plan: JSON.parse(readFileSync(join(folderOf(name), 'plan.json'), 'utf8')) as Plan,
}))
const applied = plans.filter(({ expected }) => expected === 'applied').flatMap(({ plan }) => plan.changes)
const sorted = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].toSorted()

test('every kind is made, changed and removed wherever that can be', () => {
  const seen = sorted(
    applied
      .filter(({ action }) => action !== 'no-op')
      .map(({ address, action }) => `${address.split(':')[0]} ${action}`),
  )
  expect(seen).toEqual([
    'adx/cluster-streaming update',
    'adx/database create',
    'adx/database-principal create',
    'adx/database-principal delete',
    'adx/table create',
    'adx/table delete',
    'adx/table update',
    'adx/table-policy create',
    'adx/table-policy delete',
    'adx/table-policy update',
    'iot-central/data-export create',
    'iot-central/data-export delete',
    'iot-central/data-export update',
    'iot-central/destination create',
    'iot-central/destination delete',
    'iot-central/destination update',
    'iot-central/managed-identity create',
  ])
  expect(sorted(seen.map((text) => text.split(' ')[0] ?? ''))).toEqual(sorted(kinds.map(({ id }) => id)))
})

test('every attribute drifts somewhere and is put right', () => {
  const updates = applied.filter(({ action }) => action === 'update')
  const seen = updates.flatMap(({ address, attributes }) =>
    attributes.map(({ path }) => `${address.split(':')[0]} ${path.replaceAll(/\['[^']*'\]/gu, '[]')}`),
  )
  expect(sorted(seen)).toEqual([
    'adx/cluster-streaming enabled',
    'adx/table columns[]',
    'adx/table columns[].docstring',
    'adx/table docstring',
    'adx/table folder',
    'adx/table-policy allowMerge',
    'adx/table-policy allowRebuild',
    'adx/table-policy enabled',
    'adx/table-policy hot',
    'adx/table-policy items',
    'adx/table-policy lookback',
    'adx/table-policy maxRangeInHours',
    'adx/table-policy megabytes',
    'adx/table-policy originalSizeMBUpperBoundForMerge',
    'adx/table-policy recoverability',
    'adx/table-policy rowCountUpperBoundForMerge',
    'adx/table-policy softDelete',
    'adx/table-policy time',
    'iot-central/data-export destinations[]',
    'iot-central/data-export destinations[].transform',
    'iot-central/data-export displayName',
    'iot-central/data-export enabled',
    'iot-central/data-export enrichments[]',
    'iot-central/data-export filter',
    'iot-central/destination authorization',
    'iot-central/destination clientSecret',
    'iot-central/destination clusterUrl',
    'iot-central/destination database',
    'iot-central/destination displayName',
    'iot-central/destination table',
  ])
})

test('every risk occurs, and every blocking one is accepted somewhere and refused somewhere', () => {
  const risks = plans.flatMap(({ plan }) => plan.changes.flatMap((change) => change.risks))
  const codes = (some: typeof risks): readonly string[] => sorted(some.map(({ code }) => code))
  expect(codes(risks)).toEqual([...blockingRisks, ...shownRisks].toSorted())
  expect(codes(risks.filter(({ blocking, accepted }) => blocking && !accepted))).toEqual(blockingRisks.toSorted())
  expect(codes(risks.filter(({ accepted }) => accepted))).toEqual(blockingRisks.toSorted())
})

type Excuse = { readonly why: string; readonly shownIn: string }

/** Findings about a plan that no scenario gives, with the reason and the test that shows each. */
const elsewhere: Readonly<Record<string, Excuse>> = {
  'locks-out': {
    why: 'the emulator’s token does not say who runs',
    shownIn: 'packages/planner/src/resources/adx/database-principal/database-principal.test.ts',
  },
  'unreviewed-operation': { why: 'apply finds it', shownIn: 'packages/planner/src/apply/apply.test.ts' },
  'secret-missing': { why: 'apply finds it', shownIn: 'packages/cli/src/commands/apply.test.ts' },
  'accept-unknown': {
    why: 'it is about the text of the config alone',
    shownIn: 'packages/planner/src/plan/plan.test.ts',
  },
  'base-unreadable': {
    why: 'a base is compared with there',
    shownIn: 'scenarios/test/no-longer-declared.test.ts',
  },
  'base-without-config': {
    why: 'a base is compared with there',
    shownIn: 'scenarios/test/no-longer-declared.test.ts',
  },
  'applied-unreadable': { why: 'only a search for drift asks', shownIn: 'packages/engine/src/base-config.test.ts' },
  'ignore-too-long': {
    why: 'it is about the text of the config alone',
    shownIn: 'packages/planner/src/resources/differences.test.ts',
  },
  'ignore-ended': {
    why: 'only a search for drift asks',
    shownIn: 'packages/planner/src/resources/differences.test.ts',
  },
  'ignore-other-value': { why: 'only a search for drift asks', shownIn: 'scenarios/test/ignore.test.ts' },
  'ignore-spent': {
    why: 'only a search for drift asks',
    shownIn: 'packages/planner/src/resources/differences.test.ts',
  },
}

const occurring = new Set(plans.flatMap(({ plan }) => plan.diagnostics.map(({ code }) => code)))

test('every finding about a plan occurs', () => {
  const known = Object.keys(planCatalogue).filter((code) => !Object.hasOwn(elsewhere, code))
  expect(known.filter((code) => !occurring.has(code))).toEqual([])
})

test.each(Object.entries(elsewhere))('%s still needs its excuse', (code, { shownIn }) => {
  expect(Object.keys(planCatalogue)).toContain(code)
  expect([...occurring]).not.toContain(code)
  expect(readFileSync(join(scenarioRoot, '..', shownIn), 'utf8')).toContain(`'${code}'`)
})
