import type { Config, JsonValue } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Context, Counterpart, EntryPart, Kind, MapEntry } from '../../../model/kind.ts'
import type { Address } from '../../../model/value.ts'
import { destinationPlace, tableAzureId } from '../../place.ts'
import {
  applicationAzureId,
  destinationAddress,
  destinationOf,
  expectedExport,
  exportAddress,
  exportOf,
  isOtherApplication,
  otherApplication,
} from '../application.ts'
import { destinationTargets } from '../destination/targets.ts'
import { removedPlaces } from '../removed-addresses.ts'
import { health, healthNow } from './health.ts'
import { read } from './read.ts'
import { refuse, risks } from './risks.ts'
import { steps } from './steps.ts'
import {
  type DataExportAttributes,
  type ExportTarget,
  type LinkName,
  desire,
  linkName,
  linkPath,
  liveLinkKey,
  rules,
  transformPath,
} from './targets.ts'

/** What the export does not deliver by: these mean the same wherever its links lead. */
const placeless = ['displayName', 'filter']

/** The table behind a link: rows that were reviewed for one table go to no other. */
const tableOfLink = (config: Config, { key }: LinkName): readonly JsonValue[] => {
  const destination = destinationOf(config, key)
  const place = destination && destinationPlace(config, destination)
  return place === undefined ? [] : [tableAzureId(place)]
}

const azureId = (target: ExportTarget, config: Config, attribute: string | undefined): JsonValue => {
  const links = [...target.links, ...target.removedLinks].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const own = links.find(({ key }) => attribute === linkPath(key) || attribute === transformPath(key))
  const concerned = own !== undefined ? [own] : placeless.includes(attribute ?? '') ? [] : links
  const tables = concerned.flatMap((link) => tableOfLink(config, link))
  return [applicationAzureId(config), target.id, own?.id ?? null, ...tables]
}

const counterpart = (
  { target: { id }, attributes }: Wanted<DataExportAttributes, ExportTarget>,
  base: Config,
  { config }: Context,
): Counterpart => {
  const what = `export ${attributes.displayName ?? id} of ${attributes.source ?? 'an unknown source'}`
  const declared = config.exports.find((one) => one.id === id)
  if (isOtherApplication(base, config)) return { address: exportAddress(id), what, unread: otherApplication }
  if (declared !== undefined) return { address: exportAddress(declared.name), what }
  // Another export of the file may have this id for its key, and an entry under removed would mean that one.
  if (exportOf(config, id) !== undefined) return { address: exportAddress(`id=${id}`), what }
  return { address: exportAddress(id), what, removal: { section: 'exports', names: [id] } }
}

/** A link, by the destination's id: its key may have changed. */
const part = ({ declared }: ExportTarget, { key }: MapEntry, base: Config, config: Config): EntryPart => {
  const { id } = linkName(base, key)
  const now = liveLinkKey(config, id)
  const isMeant = declared !== undefined && (destinationOf(config, now)?.id ?? id) === id && !now.startsWith('id=')
  return isMeant ? { key: now, removal: { section: 'links', names: [declared.name, now] } } : { key: now }
}

/** The destinations of its links, also of those that are taken away: they go after the link. */
const needs = (
  _address: Address,
  { presence, target }: Wanted<DataExportAttributes, ExportTarget>,
  config: Config,
): readonly Address[] => {
  const linked = [...target.links, ...target.removedLinks].map(({ key }) => destinationAddress(key))
  if (presence === 'present' && target.removedLinks.length === 0) return linked
  // What a live export is linked to is not in the file, so everything that is removed waits for it.
  const removed = [...destinationTargets(config)].filter(([, one]) => one.removed).map(([where]) => where)
  return [...new Set([...linked, ...removed, ...removedPlaces(config)])]
}

/**
 * A data export: what it sends, whether it runs, its filter and enrichments, and its links with their transforms.
 *
 * In place: everything but the source, in one request of changed members, so that it is never disabled or made again.
 * The transform of a link that the file names is owned: left out means cleared. A live filter and live enrichments that
 * the file does not name are left alone, and told on the export's own line; `filter: null` and `enrichments: {}` clear
 * them, and a map of enrichments is owned whole. Links that the file does not name are sent back as they were read; only
 * `removed.links` takes one away, last.
 * Refused: another source (the way round is a new id beside it, then `removed`), and more than IoT Central holds.
 * Risks: `interrupts-export` (disabled, deleted, unlinked while it runs), `narrows-export` (a filter added or changed, a
 * transform cleared), `drops-rows` and `empties-column` (another transform keeps less, an enrichment removed that something
 * still takes), `duplicates-data` (beside an unmanaged export of the same source into the same table).
 */
export const dataExportKind: Kind<DataExportAttributes, ExportTarget> = {
  id: 'iot-central/data-export',
  called: (names) => {
    const name = names.join('/')
    return { title: ['export ', { name }], many: { of: 'exports', place: name } }
  },
  visibleWithinSeconds: 60,
  rules,
  desire,
  needs,
  read,
  refuse,
  risks,
  steps,
  azureId,
  // Another export of the same id may send something else.
  identity: (_target, { source }, _context, action) => (action === 'delete' ? null : source),
  counterpart,
  part,
  expects: ({ id }, context) => expectedExport(context, id),
  health,
  healthNow,
}
