import { defined } from '../../values/need.ts'
import type { CatalogueEntry } from '../../findings/entry.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { type JsonSchema, object, whole } from '../../schema/json-schema.ts'
import { timespan } from '../../schema/shared.ts'
import { canonicalTimespan } from '../../values/timespan.ts'
import {
  type About,
  type Finding,
  type Holder,
  type PolicyText,
  durationFindings,
  limitProblem,
  ticks,
} from './policy.ts'

/** https://learn.microsoft.com/kusto/management/batching-policy */
export const about = {
  name: 'ingestion-batching',
  kusto: 'ingestionbatching',
  column: 'IngestionBatchingPolicy',
  listed: true,
  read: 'always',
} as const satisfies About

const limits = { items: { least: 1, most: 25_000 }, megabytes: { least: 100, most: 4096 } } as const

export const schema: JsonSchema = object(
  { description: 'When queued data is sealed into a batch: at whichever limit is met first.', minProperties: 1 },
  {
    time: timespan('From 10 seconds to 30 minutes.', ['30s', '00:05:00']),
    items: whole('Number of blobs, from 1 to 25000.', {
      'x-editor': { minimum: limits.items.least, maximum: limits.items.most },
    }),
    megabytes: whole('Raw size in MB, from 100 to 4096.', {
      'x-editor': { minimum: limits.megabytes.least, maximum: limits.megabytes.most },
    }),
  },
)

export type IngestionBatching = { readonly time?: string; readonly items?: number; readonly megabytes?: number }

export const build = (text: NonNullable<PolicyText['ingestionBatching']>): IngestionBatching =>
  defined({
    time: text.time === undefined ? undefined : canonicalTimespan(text.time),
    items: text.items,
    megabytes: text.megabytes,
  })

export const findings = {
  'batching-out-of-range': {
    title: 'An ingestion batching limit outside its bounds',
    severity: 'error',
    cause: 'Kusto accepts a time of 10 seconds to 30 minutes, 1 to 25000 items, and 100 to 4096 megabytes.',
    example: 'ingestionBatching: { time: 5s }',
    fix: 'Write a value within the bounds. For data within seconds, use streaming ingestion.',
  },
} as const satisfies Record<string, CatalogueEntry>

const second = 10_000_000n
const times = { least: 10n * second, most: 30n * 60n * second, words: '10 seconds to 30 minutes' } as const

export function* rule(finding: Finding, { path, value }: Holder): Generator<Diagnostic> {
  const { at, diagnose } = finding
  const { ingestionBatching: batching } = value
  const place = [...path, 'ingestionBatching']
  yield* durationFindings(finding, batching?.time, [...place, 'time'])
  const time = ticks(batching?.time)
  if (time !== undefined && (time < times.least || time > times.most))
    yield diagnose('batching-out-of-range', at([...place, 'time']), `The time must be ${times.words}.`)
  for (const key of ['items', 'megabytes'] as const) {
    const problem = limitProblem(key, batching?.[key], limits[key])
    if (problem !== undefined) yield diagnose('batching-out-of-range', at([...place, key]), problem)
  }
}
