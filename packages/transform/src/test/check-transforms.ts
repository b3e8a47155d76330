import {
  type Config,
  type DataExport,
  type Diagnostic,
  type Link,
  type RunArguments,
  dedupeDiagnostics,
} from '@adx-export/core'
import { parseModels } from '../dtdl/model.ts'
import { mergeEmptyColumns } from '../findings/unfilled.ts'
import { heldWithoutRow } from '../findings/partial.ts'
import { type Capability, capabilitiesOfModels } from '../infer/model.ts'
import type { RunJq } from '../model/jq.ts'
import { namesSentIn } from '../names/sent.ts'
import { sourcesOf } from '../names/texts.ts'
import { type Target, targetOf } from '../rows/target.ts'
import { modelFindings } from '../samples/generated.ts'
import { testSamples } from '../samples/given.ts'
import { type CheckRequest, checkTransform, readFindings } from './check-transform.ts'
import { defaultLeavesEmpty } from './default-columns.ts'

/** What the device models of a config say of its devices. */
export const capabilitiesIn = ({ samples }: Pick<Config, 'samples'>): readonly Capability[] =>
  (samples?.templates ?? []).flatMap(({ text }) => capabilitiesOfModels(parseModels(text)))

export type CheckOptions = {
  /** Keys are not held against the columns of the config: the live state may have more. */
  readonly withoutColumns?: boolean
  /** With what the command was run, for a command that a finding names. */
  readonly run?: RunArguments
}

/** What a config tells of the messages that the transform of a link gets. */
export const givenFor = (
  config: Config,
  entry: DataExport,
  link: Link,
): Pick<CheckRequest, 'source' | 'withoutRow' | 'sent' | 'enrichments'> => ({
  source: entry.source,
  withoutRow: heldWithoutRow(testSamples(entry, link)),
  sent: namesSentIn(config, entry.source, sourcesOf(config, entry.source, link)),
  ...(entry.enrichments === undefined ? {} : { enrichments: Object.keys(entry.enrichments) }),
})

type Place = { readonly entry: DataExport; readonly link: Link; readonly target: Target }

const placesIn = (config: Config): readonly Place[] =>
  config.exports.flatMap((entry) =>
    entry.links.flatMap((link) => {
      const target = targetOf(config, link.destination)
      return target === undefined ? [] : [{ entry, link, target }]
    }),
  )

type Found = { readonly place: Place; readonly findings: readonly Diagnostic[] }

/** Links may share a table: a column is empty only where every one of them leaves it so. */
const isShared = ({ place }: Found, finding: Diagnostic, all: readonly Found[], places: readonly Place[]): boolean => {
  const beside = places.filter(({ target, link }) => target.name === place.target.name && link !== place.link)
  return beside.every(({ link }) =>
    all.some(
      (other) =>
        other.place.link === link &&
        other.findings.some(({ code, message }) => code === finding.code && message === finding.message),
    ),
  )
}

/** A config, and what its device models say. */
type Modelled = { readonly config: Config; readonly model: readonly Capability[] }

/** What is found in one link without any message. */
const findingsIn = async (
  { config, model }: Modelled,
  { entry, link, target }: Place,
  runJq: RunJq,
  { withoutColumns = false, run = {} }: CheckOptions,
): Promise<readonly Diagnostic[]> => {
  const { transform } = link
  const columns = withoutColumns ? [] : target.columns
  if (transform === undefined) return defaultLeavesEmpty(entry.source, link, columns)
  const given = givenFor(config, entry, link)
  const { findings, told } = await checkTransform({ transform, columns, model, ...given, runJq })
  return [...findings, ...(await readFindings(transform, told, runJq, run))]
}

/** What is found in all links of a config without any message. */
export const checkTransforms = async (
  config: Config,
  runJq: RunJq,
  options: CheckOptions = {},
): Promise<readonly Diagnostic[]> => {
  const places = placesIn(config)
  const modelled = { config, model: capabilitiesIn(config) }
  const found: Found[] = []
  for (const place of places) {
    const findings = await findingsIn(modelled, place, runJq, options)
    found.push({ place, findings })
  }
  const kept = found.flatMap((each) =>
    each.findings.filter((finding) => finding.code !== 'column-not-filled' || isShared(each, finding, found, places)),
  )
  return dedupeDiagnostics([...modelFindings(config), ...mergeEmptyColumns(kept)])
}
