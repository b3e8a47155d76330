import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Context, Counterpart, EntryPart } from '../../../model/kind.ts'
import { destinationOf, exportAddress, exportOf, isOtherApplication, otherApplication } from '../application.ts'
import type { DataExportAttributes } from './rules.ts'
import { type ExportTarget, linkName, liveLinkKey } from './targets.ts'

export const counterpart = (
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
export const part = (
  { declared }: ExportTarget,
  _attribute: string,
  key: string,
  base: Config,
  config: Config,
): EntryPart => {
  const { id } = linkName(base, key)
  const now = liveLinkKey(config, id)
  const isMeant = declared !== undefined && (destinationOf(config, now)?.id ?? id) === id && !now.startsWith('id=')
  return isMeant ? { key: now, removal: { section: 'links', names: [declared.name, now] } } : { key: now }
}
