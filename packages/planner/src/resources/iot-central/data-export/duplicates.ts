import type { Change, Risk } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import { destinationOf } from '../../declared.ts'
import { feeds, sameTarget, targetOf } from '../../feeds.ts'
import { valueOf } from '../../live.ts'
import { type DataExportAttributes, linkPath } from './rules.ts'
import { type ExportTarget, exportTargets } from './targets.ts'

type Start = { readonly key: string; readonly attribute: string | undefined }

/** What begins to flow with this change: the attribute that makes it flow (none for a new export), and its link. */
const starting = (change: Change<DataExportAttributes>, target: ExportTarget): readonly Start[] => {
  if (target.declared?.enabled !== true) return []
  const changed = (path: string): boolean => change.attributes.some((one) => one.path === path && one.to !== undefined)
  return target.links.flatMap(({ key }): readonly Start[] => {
    if (change.action === 'create') return [{ key, attribute: undefined }]
    if (changed(linkPath(key))) return [{ key, attribute: linkPath(key) }]
    return changed('enabled') ? [{ key, attribute: 'enabled' }] : []
  })
}

/** The same source into the same table, by an enabled export that the file does not name: every row arrives twice. */
export const duplicates = (
  change: Change<DataExportAttributes>,
  context: Context,
  target: ExportTarget,
): readonly Risk[] => {
  const { config } = context
  const named = new Set([...exportTargets(config).values()].map(({ id }) => id))
  const strangers = (valueOf(feeds(context, 'after')) ?? []).filter(
    (feed) => feed.enabled && feed.source === target.declared?.source && !named.has(feed.exportId),
  )
  return starting(change, target).flatMap(({ key, attribute }) => {
    const declared = destinationOf(config, key)
    const place = declared === undefined ? undefined : targetOf(config, declared)
    return strangers
      .filter((feed) => sameTarget(feed.target, place))
      .map((feed): Risk => {
        const adopt =
          change.action === 'create' ? ` To adopt it instead, give this export the line: id: ${feed.exportId}` : ''
        return {
          code: 'duplicates-data',
          ...(attribute === undefined ? {} : { attribute }),
          message: `The export ${feed.displayName}, which the file does not name, already sends ${feed.source} into table ${place?.table}: every row would arrive twice.${adopt}`,
        }
      })
  })
}
