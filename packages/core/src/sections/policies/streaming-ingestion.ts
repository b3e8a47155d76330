import type { Diagnostic } from '../../findings/diagnostic.ts'
import { type JsonSchema, flag } from '../../schema/json-schema.ts'
import type { About, Finding, Holder, PolicyText } from './policy.ts'

/** https://learn.microsoft.com/kusto/management/streaming-ingestion-policy: `.show table * policy` does not take it. */
export const about = {
  name: 'streaming-ingestion',
  kusto: 'streamingingestion',
  column: 'StreamingIngestionPolicy',
  listed: false,
  read: 'always',
} as const satisfies About

export const schema: JsonSchema = flag(
  'Whether rows may be streamed in, so that they can be queried within seconds. The cluster must allow it too.',
)

export const build = (enabled: NonNullable<PolicyText['streamingIngestion']>): boolean => enabled

export const findings = {}

/** Kusto accepts the policy while the cluster does not stream, and then nothing streams. */
export function* rule({ at, diagnose }: Finding, { path, value, database }: Holder): Generator<Diagnostic> {
  if (value.streamingIngestion !== true || database.cluster.value.streamingIngestion !== false) return
  const message = `Streaming ingestion is asked for here, but the cluster '${database.cluster.name}' has it off.`
  yield diagnose('streaming-off', at([...path, 'streamingIngestion']), message, {
    related: [{ message: 'It is switched off here.', ...at([...database.cluster.path, 'streamingIngestion']) }],
  })
}
