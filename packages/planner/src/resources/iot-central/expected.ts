import type { Expected } from '../../model/ports.ts'
import type { World } from '../../model/world.ts'
import { valueOf } from '../live.ts'

/** What a destination was when the world was read; undefined where that is not known. */
export const expectedDestination = ({ application }: World, id: string): Expected | undefined => {
  const all = valueOf(application.destinations)
  if (all === undefined) return undefined
  return { resource: 'destination', live: all.find((one) => one.id === id) ?? 'absent' }
}

/** What an export was when the world was read. */
export const expectedExport = ({ application }: World, id: string): Expected | undefined => {
  const all = valueOf(application.exports)
  if (all === undefined) return undefined
  return { resource: 'export', live: all.find((one) => one.id === id) ?? 'absent' }
}
