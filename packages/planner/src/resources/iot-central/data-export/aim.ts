import type { Config, JsonValue } from '@adx-export/core'
import { destinationPlace, tableAzureId } from '../../place.ts'
import { applicationAzureId, destinationOf } from '../application.ts'
import { linkPath, transformPath } from './rules.ts'
import type { ExportTarget, LinkName } from './targets.ts'

/** What the export does not deliver by: these mean the same wherever its links lead. */
const placeless = ['displayName', 'filter']

/** The table behind a link: rows that were reviewed for one table go to no other. */
const tableOfLink = (config: Config, { key }: LinkName): readonly JsonValue[] => {
  const destination = destinationOf(config, key)
  return destination === undefined ? [] : [tableAzureId(destinationPlace(config, destination))]
}

export const aim = (target: ExportTarget, config: Config, attribute: string | undefined): JsonValue => {
  const links = [...target.links, ...target.removedLinks].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const own = links.find(({ key }) => attribute === linkPath(key) || attribute === transformPath(key))
  const concerned = own !== undefined ? [own] : placeless.includes(attribute ?? '') ? [] : links
  const tables = concerned.flatMap((link) => tableOfLink(config, link))
  return [applicationAzureId(config), target.id, own?.id ?? null, ...tables]
}
