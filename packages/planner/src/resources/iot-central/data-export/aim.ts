import type { Config, JsonValue } from '@adx-export/core'
import { applicationAim, placeAim } from '../../aim.ts'
import { destinationOf } from '../../declared.ts'
import { linkPath, transformPath } from './rules.ts'
import type { ExportTarget, LinkName } from './targets.ts'

/** What the export does not deliver by: these mean the same wherever its links lead. */
const placeless = ['displayName', 'filter']

/** The table behind a link: rows that were reviewed for one table go to no other. */
const placeOf = (config: Config, { key }: LinkName): readonly JsonValue[] => {
  const table = destinationOf(config, key)?.table
  return table === undefined ? [] : [placeAim(config, table.cluster, table.database, table.table)]
}

export const aim = (target: ExportTarget, config: Config, attribute: string | undefined): JsonValue => {
  const links = [...target.links, ...target.removedLinks].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const own = links.find(({ key }) => attribute === linkPath(key) || attribute === transformPath(key))
  const concerned = own !== undefined ? [own] : placeless.includes(attribute ?? '') ? [] : links
  const places = concerned.flatMap((link) => placeOf(config, link))
  return [applicationAim(config), target.id, own?.id ?? null, ...places]
}
