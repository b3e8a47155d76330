import type { Config } from '@adx-export/core'
import type { Risk } from '../../../model/change.ts'
import { type Knowledge, known, mapKnown } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import { destinationOf } from '../application.ts'
import { type Feed, feeds, isSameTable, destinationTable } from '../../feeds.ts'
import { type ExportChange, exportTargets, linkPath } from './targets.ts'

type Start = { readonly key: string; readonly attribute: string | undefined }

/** What begins to flow with this change: the attribute that makes it flow (none for a new export), and its link. */
const starting = (change: ExportChange): readonly Start[] => {
  const { target } = change.wanted
  if (target.declared?.enabled !== true) return []
  const changed = (path: string): boolean => change.attributes.some((one) => one.path === path && one.to !== undefined)
  return target.links.flatMap(({ key }): readonly Start[] => {
    if (change.action === 'create') return [{ key, attribute: undefined }]
    if (changed(linkPath(key))) return [{ key, attribute: linkPath(key) }]
    return changed('enabled') ? [{ key, attribute: 'enabled' }] : []
  })
}

/** Destination ids of the links that the file names, by export id. */
const namedLinks = (config: Config): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map([...exportTargets(config).values()].map(({ id, links }) => [id, new Set(links.map((link) => link.id))]))

/** The lines that adopt what is there, in place of making it once more. */
const adoption = (config: Config, key: string, { action, wanted }: ExportChange, feed: Feed): string => {
  const { target } = wanted
  // An export that is there under an id of its own cannot become the other one.
  if (action !== 'create' && feed.exportId !== target.id) return ''
  const lines = [
    ...(feed.exportId === target.id
      ? []
      : [`export ${target.declared?.name ?? target.id} the line id: ${feed.exportId}`]),
    ...(config.destinations.some(({ id }) => id === feed.destinationId)
      ? []
      : [`destination ${key} the line id: ${feed.destinationId}`]),
  ]
  return lines.length === 0 ? '' : ` To adopt it instead, give ${lines.join(', and ')}.`
}

/** The same source into the same table over an enabled link that the file does not name: every row arrives twice. */
export const duplicates = (change: ExportChange, context: Context): Knowledge<readonly Risk[]> => {
  const started = starting(change)
  return started.length === 0
    ? known([])
    : mapKnown(feeds(context, 'after'), (all) => doubled(change, context, started, all))
}

const doubled = (
  change: ExportChange,
  { config }: Context,
  started: readonly Start[],
  after: readonly Feed[],
): readonly Risk[] => {
  const { declared: entry } = change.wanted.target
  const named = namedLinks(config)
  const strangers = after.filter(
    (feed) =>
      feed.enabled && feed.source === entry?.source && named.get(feed.exportId)?.has(feed.destinationId) !== true,
  )
  return started.flatMap(({ key, attribute }) => {
    const declared = destinationOf(config, key)
    const place = declared === undefined ? undefined : destinationTable(config, declared)
    return strangers
      .filter((feed) => isSameTable(feed.target, place))
      .map((feed): Risk => ({
        code: 'duplicates-data',
        ...(attribute === undefined ? {} : { attribute }),
        evidence: [feed.exportId, feed.destinationId],
        message: `The export ${feed.displayName} already sends ${feed.source} into table ${place?.table} over a link that the file does not name: every row would arrive twice.${adoption(config, key, change, feed)}`,
      }))
  })
}
