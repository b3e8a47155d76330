import { diagnose } from '../../diagnose.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { Path } from '../../document.ts'
import { parseTimespan } from '../../values/timespan.ts'
import type { RuleContext } from '../rule.ts'
import { databasesOf, tablesOf } from '../walk.ts'
import type { DraftTable, FoundDatabase } from '../walk.ts'

type Policies = Pick<DraftTable, 'streamingIngestion' | 'retention' | 'caching' | 'ingestionBatching'>
type Holder = { readonly path: Path; readonly value: Policies; readonly database: FoundDatabase }

type Duration = { readonly text: string | undefined; readonly path: Path }

const ticks = (text: string | undefined): bigint | undefined => (text === undefined ? undefined : parseTimespan(text))

const second = 10_000_000n

/** https://learn.microsoft.com/kusto/management/batching-policy */
const bounds = {
  time: { least: 10n * second, most: 30n * 60n * second, words: '10 seconds to 30 minutes' },
  items: { least: 1, most: 25_000 },
  megabytes: { least: 100, most: 4096 },
} as const

function* durations({ at }: RuleContext, all: readonly Duration[]): Generator<Diagnostic> {
  for (const { text, path } of all) {
    if (text === undefined || parseTimespan(text) !== undefined) continue
    yield diagnose('timespan-malformed', at(path), `'${text}' is not a duration.`, {
      hint: 'Write it as 30d, 12h, 5m, 30s or 1.12:00:00.',
    })
  }
}

function* lengths({ at }: RuleContext, retention: Duration, caching: Duration): Generator<Diagnostic> {
  const kept = ticks(retention.text)
  const cached = ticks(caching.text)
  if (kept !== undefined && kept <= 0n) {
    yield diagnose('timespan-out-of-range', at(retention.path), 'Data must be kept for longer than zero.')
  }
  if (cached !== undefined && cached < 0n) {
    yield diagnose('timespan-out-of-range', at(caching.path), 'Caching cannot be negative.')
  }
  if (kept !== undefined && cached !== undefined && kept > 0n && cached > kept) {
    const message = `Data is to be cached for ${caching.text ?? ''}, and kept for ${retention.text ?? ''} only.`
    yield diagnose('caching-longer-than-retention', at(caching.path), message)
  }
}

function* batching({ at }: RuleContext, { path, value }: Holder): Generator<Diagnostic> {
  const place = [...path, 'ingestionBatching']
  const time = ticks(value.ingestionBatching?.time)
  if (time !== undefined && (time < bounds.time.least || time > bounds.time.most)) {
    yield diagnose('batching-out-of-range', at([...place, 'time']), `The time must be ${bounds.time.words}.`)
  }
  for (const key of ['items', 'megabytes'] as const) {
    const number = value.ingestionBatching?.[key]
    const { least, most } = bounds[key]
    if (number === undefined || (number >= least && number <= most)) continue
    yield diagnose(
      'batching-out-of-range',
      at([...place, key]),
      `'${key}' must be ${least} to ${most}, but it is ${number}.`,
    )
  }
}

/** Kusto accepts the policy while the cluster does not stream, and then nothing streams. */
function* streaming({ at }: RuleContext, { path, value, database }: Holder): Generator<Diagnostic> {
  if (value.streamingIngestion !== true || database.cluster.value.streamingIngestion !== false) return
  const message = `Streaming ingestion is asked for here, but the cluster '${database.cluster.name}' has it off.`
  yield diagnose('streaming-off', at([...path, 'streamingIngestion']), message, {
    related: [{ message: 'It is switched off here.', ...at([...database.cluster.path, 'streamingIngestion']) }],
  })
}

/** Policies of tables and databases: durations, bounds, and what contradicts what. */
export function* policyRule(context: RuleContext): Generator<Diagnostic> {
  const holders: readonly Holder[] = [
    ...databasesOf(context.draft).map((database) => ({ ...database, database })),
    ...tablesOf(context.draft),
  ]
  for (const holder of holders) {
    const { path, value } = holder
    const retention: Duration =
      typeof value.retention === 'string'
        ? { text: value.retention, path: [...path, 'retention'] }
        : { text: value.retention?.softDelete, path: [...path, 'retention', 'softDelete'] }
    const caching: Duration = { text: value.caching, path: [...path, 'caching'] }
    const time: Duration = { text: value.ingestionBatching?.time, path: [...path, 'ingestionBatching', 'time'] }
    yield* durations(context, [retention, caching, time])
    yield* lengths(context, retention, caching)
    yield* batching(context, holder)
    yield* streaming(context, holder)
  }
}
