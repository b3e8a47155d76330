import type { Config, DataExport } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import { type DataExportAttributes, linkPath, transformPath } from './rules.ts'
import { type ExportTarget, exportTargets, linkName } from './targets.ts'

type Desired = Wanted<DataExportAttributes, ExportTarget>['attributes']

const declaredAttributes = (config: Config, declared: DataExport): Desired => {
  const { displayName, source, enabled, filter, enrichments, links } = declared
  return {
    displayName,
    source,
    enabled,
    ...(filter === undefined ? {} : { filter }),
    ...(enrichments === undefined ? {} : { enrichments }),
    destinations: Object.fromEntries(links.map(({ destination }) => [linkName(config, destination).key, true])),
    transforms: Object.fromEntries(
      links.flatMap(({ destination, transform }) =>
        transform === undefined ? [] : [[linkName(config, destination).key, transform.text]],
      ),
    ),
  }
}

const wantedOf = (config: Config, target: ExportTarget): Wanted<DataExportAttributes, ExportTarget> => {
  const { declared, removed, removedLinks, at } = target
  if (removed) return { presence: 'absent', target, attributes: {}, manage: declared?.manage !== false, at }
  const unlinked: Readonly<Record<string, true | null>> = Object.fromEntries(removedLinks.map(({ key }) => [key, null]))
  if (declared === undefined) {
    return { presence: 'if-present', target, attributes: { destinations: unlinked }, manage: true, at }
  }
  const attributes = declaredAttributes(config, declared)
  return {
    presence: 'present',
    target,
    attributes: { ...attributes, destinations: { ...unlinked, ...attributes.destinations } },
    manage: declared.manage,
    at,
    places: Object.fromEntries(
      declared.links.flatMap((link) => {
        const { key } = linkName(config, link.destination)
        return [
          [linkPath(key), link.at],
          [transformPath(key), link.transform?.at ?? link.at],
        ]
      }),
    ),
  }
}

export const desire = (config: Config): ReadonlyMap<Address, Wanted<DataExportAttributes, ExportTarget>> =>
  new Map([...exportTargets(config)].map(([address, target]) => [address, wantedOf(config, target)]))
