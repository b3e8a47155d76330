import type { JsonValue } from '@adx-export/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LiveEnrichment, LiveExport } from '../../../model/world.ts'
import { aDestination, aLink, anExport, removing } from '../../testing/config.test-data.ts'
import { judge } from '../../testing/judge.test-data.ts'
import { liveDestination, read, worldWith } from '../../testing/world.test-data.ts'
import { dataExportKind } from './index.ts'
import { mergePatch } from './steps.ts'

type JsonObject = { readonly [key: string]: JsonValue }

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The algorithm of RFC 7386, section 2. */
const merged = (target: JsonValue | undefined, patch: JsonValue): JsonValue => {
  if (!isObject(patch)) return patch
  const whole: Record<string, JsonValue> = isObject(target) ? { ...target } : {}
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete whole[name]
    else whole[name] = merged(whole[name], value)
  }
  return whole
}

const withoutNulls = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.boolean(),
    fc.integer(),
    fc.string(),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value

test('a merge patch makes one value of the other', () => {
  fc.assert(
    fc.property(withoutNulls, withoutNulls, (from, to) => {
      expect(merged(from, mergePatch(from, to))).toEqual(to)
    }),
  )
})

/** An export as the service keeps it. */
type Body = {
  readonly displayName: string
  readonly enabled: boolean
  readonly source: string
  readonly filter?: string
  readonly enrichments?: Readonly<Record<string, LiveEnrichment>>
  readonly destinations: readonly { readonly id: string; readonly transform?: string; readonly later?: number }[]
}

const liveOf = ({ destinations, enrichments, ...rest }: Body): LiveExport => ({
  id: 'telemetry',
  ...rest,
  enrichments: enrichments ?? {},
  links: destinations.map((link) => ({
    id: link.id,
    ...(link.transform === undefined ? {} : { transform: link.transform }),
    raw: link,
  })),
  errors: [],
})

const ids = ['vitals', 'second', 'third', 'elsewhere'] as const
const text = fc.constantFrom('.', '.a', '# note\n.b', '.c \r\n')
const enrichment = fc.oneof(
  fc.record({ value: fc.constantFrom<JsonValue>('north', 1, { x: 1 }, { y: 2 }) }),
  fc.record({ path: fc.constantFrom('$displayName', 'p') }),
  fc.record({ path: fc.constant('p'), target: fc.constant('dtmi:a;1') }),
)
const enrichments = fc.dictionary(fc.constantFrom('a', 'b', 'c'), enrichment, { maxKeys: 3, noNullPrototype: true })
const links = (from: readonly string[]) =>
  fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...from), transform: text, later: fc.integer() }, { requiredKeys: ['id'] }),
    { selector: ({ id }) => id },
  )
const body = fc.record(
  {
    displayName: fc.constantFrom('One', 'Two'),
    enabled: fc.boolean(),
    source: fc.constant('telemetry'),
    filter: fc.constantFrom('', 'SELECT * FROM devices', 'SELECT * FROM devices WHERE $id = "a"'),
    enrichments,
    destinations: links(ids),
  },
  { requiredKeys: ['displayName', 'enabled', 'source', 'destinations'] },
)

const destinations = ['vitals', 'second', 'third'].map((name) => aDestination({ name }))
const worldOf = (live: Body | undefined) =>
  worldWith({}, { destinations: read([liveDestination()]), exports: read(live === undefined ? [] : [liveOf(live)]) })

const declared = (wanted: Body, removed: readonly string[]) => ({
  destinations,
  exports: [
    anExport({
      displayName: wanted.displayName,
      enabled: wanted.enabled,
      ...(wanted.filter === undefined || wanted.filter === '' ? {} : { filter: wanted.filter }),
      enrichments: wanted.enrichments ?? {},
      links: wanted.destinations
        .filter(({ id }) => id !== 'elsewhere' && !removed.includes(id))
        .map(({ id, transform }) => aLink(id, transform?.replaceAll('\r\n', '\n').trimEnd())),
    }),
  ],
  removed: removing({ links: removed.map((id) => `telemetry/${id}`) }),
})

const asBody = (value: JsonValue): Body => JSON.parse(JSON.stringify(value))

describe('one apply', () => {
  test('leaves nothing to do, whatever was there, and touches no link that the file does not name', () => {
    fc.assert(
      fc.property(
        fc.option(body, { nil: undefined }),
        body,
        fc.subarray(['second', 'third']),
        (live, wanted, removed) => {
          const config = declared(wanted, removed)
          let now: Body | undefined = live
          for (const step of judge(dataExportKind, config, worldOf(live)).steps) {
            const sent: JsonValue = JSON.parse(JSON.stringify(step.system === 'kusto' ? null : (step.body ?? null)))
            now = asBody(merged(now === undefined ? undefined : JSON.parse(JSON.stringify(now)), sent))
          }
          const after = judge(dataExportKind, config, worldOf(now))
          expect([after.actions, after.codes]).toEqual([[], []])
          const named = new Set([
            ...config.exports.flatMap((one) => one.links.map(({ destination }) => destination)),
            ...removed,
          ])
          expect(now?.destinations.filter(({ id }) => !named.has(id))).toEqual(
            (live?.destinations ?? []).filter(({ id }) => !named.has(id)),
          )
          expect(now?.destinations.some(({ id }) => removed.includes(id))).toBe(false)
        },
      ),
      { numRuns: 300 },
    )
  })
})
