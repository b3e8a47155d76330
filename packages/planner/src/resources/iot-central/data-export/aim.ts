import type { Config, JsonValue } from '@adx-export/core'
import { applicationAim, placeAim } from '../../aim.ts'
import { destinationOf } from '../../declared.ts'
import { linkPath, transformPath } from './rules.ts'
import type { ExportTarget, LinkName } from './targets.ts'

/** What the export does not deliver by: these mean the same wherever its links lead. */
const placeless = ['displayName', 'filter']

/** A link by the destination's id and the table behind it: rows that were reviewed for one table go to no other. */
const linkAim = (config: Config, { key, id }: LinkName): JsonValue => {
  const table = destinationOf(config, key)?.table
  return [id, table === undefined ? null : placeAim(config, table.cluster, table.database, table.table)]
}

export const aim = (target: ExportTarget, config: Config, attribute: string | undefined): JsonValue => {
  const links = [...target.links, ...target.removedLinks]
  const own = links.filter(({ key }) => attribute === linkPath(key) || attribute === transformPath(key))
  const concerned = own.length > 0 ? own : placeless.includes(attribute ?? '') ? [] : links
  const aims = concerned.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((link) => linkAim(config, link))
  return [applicationAim(config), target.id, ...aims]
}
