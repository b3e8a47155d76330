import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import { destination } from '../../addresses.ts'
import { destinationTargets } from '../destination/targets.ts'
import { removedPlaces } from '../removed.ts'
import type { DataExportAttributes } from './rules.ts'
import { exportTargets } from './targets.ts'

/** The destinations of its links, also of those that are taken away: they go after the link. */
export const needs = (address: Address, wanted: Wanted<DataExportAttributes>, config: Config): readonly Address[] => {
  const target = exportTargets(config).get(address)
  if (target === undefined) return []
  const linked = [...target.links, ...target.removedLinks].map(({ key }) => destination(key))
  if (wanted.presence === 'present' && target.removedLinks.length === 0) return linked
  // What a live export is linked to is not in the file, so everything that is removed waits for it.
  const removed = [...destinationTargets(config)].filter(([, one]) => one.removed).map(([where]) => where)
  return [...new Set([...linked, ...removed, ...removedPlaces(config)])]
}
