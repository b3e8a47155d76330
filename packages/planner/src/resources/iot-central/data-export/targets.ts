import type { Config, DataExport, Location } from '@adx-export/core'
import type { Change } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import { oncePer } from '../../once-per.ts'
import { destinationOf, exportAddress, exportOf } from '../application.ts'
import type { DataExportAttributes } from './rules.ts'

/** A link by its key among the attributes and by the destination's id. */
export type LinkName = { readonly key: string; readonly id: string }

/** One export that the file names, declared or under `removed`. */
export type ExportTarget = {
  /** The id in IoT Central. */
  readonly id: string
  readonly declared: DataExport | undefined
  readonly removed: boolean
  /** Links that the export declares. */
  readonly links: readonly LinkName[]
  readonly removedLinks: readonly LinkName[]
  readonly at: Location
}

export type ExportChange = Change<DataExportAttributes, ExportTarget>

export const linkName = (config: Config, nameOrId: string): LinkName => {
  const declared = destinationOf(config, nameOrId)
  return { key: declared?.name ?? nameOrId, id: declared?.id ?? nameOrId }
}

/** A live link, known by its id only: another destination of the file may have that very id for its key. */
export const liveLinkKey = (config: Config, id: string): string => {
  const declared = config.destinations.find((one) => one.id === id)
  if (declared !== undefined) return declared.name
  return config.destinations.some(({ name }) => name === id) ? `id=${id}` : id
}

export const exportAddressNamed = (config: Config, nameOrId: string): Address =>
  exportAddress(exportOf(config, nameOrId)?.name ?? nameOrId)

const blank = (config: Config, nameOrId: string, at: Location): ExportTarget => {
  const declared = exportOf(config, nameOrId)
  return {
    id: declared?.id ?? nameOrId,
    declared,
    removed: false,
    links: (declared?.links ?? []).map(({ destination }) => linkName(config, destination)),
    removedLinks: [],
    at: declared?.at ?? at,
  }
}

export const exportTargets = oncePer((config: Config): ReadonlyMap<Address, ExportTarget> => {
  const targets = new Map<Address, ExportTarget>()
  const change = (name: string, at: Location, to: (target: ExportTarget) => ExportTarget): void => {
    const address = exportAddressNamed(config, name)
    targets.set(address, to(targets.get(address) ?? blank(config, name, at)))
  }
  for (const { name, at } of config.exports) change(name, at, (target) => target)
  for (const { names, at } of config.removed.exports) {
    change(names[0] ?? '', at, (target) => ({ ...target, removed: true, at }))
  }
  for (const { names, at } of config.removed.links) {
    const [from = '', to = ''] = names
    const link = linkName(config, to)
    // What is declared stays, whatever else the file says of it.
    change(from, at, (target) =>
      target.links.some(({ id }) => id === link.id)
        ? target
        : { ...target, removedLinks: [...target.removedLinks, link] },
    )
  }
  return targets
})
