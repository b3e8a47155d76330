import { type Config, type Enrichment, type ExportSource, adxDestination } from '@adx-export/core'
import { capturedSamples, testSamples } from '../samples/given.ts'

/** What is known, beside device templates, of what arrives for a table. */
export type Given = {
  /** What the exports that feed the table send; none where no export does. */
  readonly sources: readonly ExportSource[]
  /** Of all of these exports. */
  readonly enrichments: Readonly<Record<string, Enrichment>>
  /** Messages of tests and captured ones, as JSON texts. */
  readonly messages: readonly string[]
}

export const nothingGiven: Given = { sources: [], enrichments: {}, messages: [] }

/** Messages that are looked at: one device after another sends the same names. */
export const mostMessages = 200

/** What a config says of a table, `cluster/database/table`. */
export const givenFor = (config: Config, table: string): Given => {
  const into = new Set(
    config.destinations
      .filter((destination) => {
        const place = adxDestination(destination)?.table
        return place !== undefined && `${place.cluster}/${place.database}/${place.table}` === table
      })
      .map(({ name }) => name),
  )
  const feeding = config.exports
    .map((entry) => ({ entry, links: entry.links.filter(({ destination }) => into.has(destination)) }))
    .filter(({ links }) => links.length > 0)
  const samples = feeding.flatMap(({ entry, links }) => [
    ...links.flatMap((link) => testSamples(entry, link)),
    ...capturedSamples(config, entry).samples,
  ])
  return {
    sources: [...new Set(feeding.map(({ entry }) => entry.source))],
    enrichments: Object.assign({}, ...feeding.map(({ entry }) => entry.enrichments ?? {})),
    messages: [...new Set(samples.map(({ text }) => text))].slice(0, mostMessages),
  }
}
