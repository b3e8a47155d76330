import { type Config, type DataExport, type Diagnostic, type Link, dedupeDiagnostics } from '@adx-export/core'
import { parseModels } from '../dtdl/model.ts'
import { heldWithoutRow } from '../findings/partial.ts'
import { type Capability, capabilitiesOfModels } from '../infer/model.ts'
import type { RunJq } from '../model/jq.ts'
import { namesSentIn } from '../names/sent.ts'
import { type Target, targetOf } from '../rows/target.ts'
import { modelFindings } from '../samples/generated.ts'
import { testSamples } from '../samples/given.ts'
import { type CheckRequest, checkTransform } from './check-transform.ts'
import { defaultLeavesEmpty } from './default-columns.ts'

/** Whether a config has anything that jq is needed for. */
export const hasTransforms = ({ exports: all }: Config): boolean =>
  all.some(({ links }) => links.some(({ transform }) => transform !== undefined))

/** What the device models of a config say of its devices. */
export const capabilitiesIn = ({ samples }: Pick<Config, 'samples'>): readonly Capability[] =>
  (samples?.templates ?? []).flatMap(({ text }) => capabilitiesOfModels(parseModels(text)))

export type CheckOptions = {
  /** Keys are not held against the columns of the config: what is live may have more. */
  readonly withoutColumns?: boolean
}

/** What a config tells of the messages that the transform of a link gets. */
export const givenFor = (
  config: Config,
  entry: DataExport,
  link: Link,
): Pick<CheckRequest, 'source' | 'withoutRow' | 'sent' | 'enrichments'> => ({
  source: entry.source,
  withoutRow: heldWithoutRow(testSamples(entry, link)),
  sent: namesSentIn(config, entry.source),
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

/** What is found in all links of a config without any message. */
export const checkTransforms = async (
  config: Config,
  runJq: RunJq,
  { withoutColumns = false }: CheckOptions = {},
): Promise<readonly Diagnostic[]> => {
  const places = placesIn(config)
  const model = capabilitiesIn(config)
  const found: Found[] = []
  for (const place of places) {
    const { entry, link, target } = place
    const { transform } = link
    const { source } = entry
    const columns = withoutColumns ? [] : target.columns
    const findings =
      transform === undefined
        ? defaultLeavesEmpty(source, link, columns)
        : (await checkTransform({ transform, columns, model, ...givenFor(config, entry, link), runJq })).findings
    found.push({ place, findings })
  }
  const kept = found.flatMap((each) =>
    each.findings.filter((finding) => finding.code !== 'column-not-filled' || isShared(each, finding, found, places)),
  )
  return dedupeDiagnostics([...modelFindings(config), ...kept])
}
