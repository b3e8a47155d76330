import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import { destinationAddress } from '../application.ts'
import { destinationTargets } from '../destination/targets.ts'
import { removedPlaces } from '../removed.ts'
import type { DataExportAttributes } from './rules.ts'
import type { ExportTarget } from './targets.ts'

/** The destinations of its links, also of those that are taken away: they go after the link. */
export const needs = (
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
