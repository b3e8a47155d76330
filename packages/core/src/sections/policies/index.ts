import { defined } from '../../values/need.ts'
import type { Diagnostic, Location } from '../../findings/diagnostic.ts'
import type { Path } from '../../text/document.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import * as caching from './caching.ts'
import * as ingestionBatching from './ingestion-batching.ts'
import * as merge from './merge.ts'
import type { About, Finding, Holder, PolicyText } from './policy.ts'
import * as retention from './retention.ts'
import * as streamingIngestion from './streaming-ingestion.ts'

/** Every policy that a table and a database may carry, by its key in the file: the only list of them. */
const all = { streamingIngestion, retention, caching, ingestionBatching, merge } as const

/** The findings of single policies, for the catalogue. */
export const policyFindings = {
  ...streamingIngestion.findings,
  ...retention.findings,
  ...caching.findings,
  ...ingestionBatching.findings,
  ...merge.findings,
} as const

/** What the file says of a table's or database's policies. An absent key is left alone. */
export const buildPolicies = (text: PolicyText): Policies =>
  defined({
    streamingIngestion: given(streamingIngestion.build, text.streamingIngestion),
    retention: given(retention.build, text.retention),
    caching: given(caching.build, text.caching),
    ingestionBatching: given(ingestionBatching.build, text.ingestionBatching),
    merge: given(merge.build, text.merge),
  })

type All = typeof all

/** A policy as the file names it. */
export type PolicyKey = keyof All
/** A policy as addresses name it. */
export type PolicyKind = All[PolicyKey]['about']['name']
/** A policy as commands name it. */
export type KustoPolicy = All[PolicyKey]['about']['kusto']

/** What the file says of a table's or database's policies. An absent key is left alone. */
export type Policies = { readonly [Key in PolicyKey]?: NonNullable<ReturnType<All[Key]['build']>> }
export type PolicyPlaces = Readonly<Partial<Record<PolicyKey, Location>>>

const given = <Text, Value>(build: (text: Text) => Value, text: Text | undefined): Value | undefined =>
  text === undefined ? undefined : build(text)

const isKey = (key: string): key is PolicyKey => Object.hasOwn(all, key)

export const policyKeys: readonly PolicyKey[] = Object.keys(all).filter(isKey)

/** A policy as each part of the product names it. */
export type TablePolicy = About & { readonly key: PolicyKey; readonly name: PolicyKind; readonly kusto: KustoPolicy }

export const tablePolicies: readonly TablePolicy[] = policyKeys.map((key) => ({ key, ...all[key].about }))

/** Beside the other keys of a table and of a database. */
export const policySchemas: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  policyKeys.map((key) => [key, all[key].schema]),
)

/** The places of the policies' keys. */
export const policyPlaces = (text: PolicyText, path: Path, at: (path: Path) => Location): PolicyPlaces =>
  Object.fromEntries(policyKeys.flatMap((key) => (text[key] === undefined ? [] : [[key, at([...path, key])]])))

/** Durations, bounds, and what contradicts what. */
export function* policyFindingsIn(finding: Finding, holder: Holder): Generator<Diagnostic> {
  for (const key of policyKeys) yield* all[key].rule(finding, holder)
}
