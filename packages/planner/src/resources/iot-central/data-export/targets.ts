import type { Config, DataExport, Enrichment, Location } from '@adx-export/core'
import type { Change, Wanted } from '../../../model/change.ts'
import type { Rules, ValueRule } from '../../../model/kind.ts'
import type { Address } from '../../../model/value.ts'
import { sameBy, textOf } from '../../normal-form.ts'
import { oncePer } from '../../once-per.ts'
import { destinationOf, exportAddress, exportOf } from '../application.ts'

export type DataExportAttributes = {
  readonly displayName: string
  readonly source: string
  readonly enabled: boolean
  /** Desired null: to be cleared. */
  readonly filter?: string | null
  readonly enrichments?: Readonly<Record<string, Enrichment>>
  /** Links by the destination's key in the file, or by its id where the file does not declare it. */
  readonly destinations: Readonly<Record<string, true>>
  /** Transforms of the links that the file names, by the same key. */
  readonly transforms?: Readonly<Record<string, string>>
}

export const linkPath = (key: string): string => `destinations['${key}']`
export const transformPath = (key: string): string => `destinations['${key}'].transform`
export const enrichmentPath = (key: string): string => `enrichments['${key}']`

/** LF line ends and no white space around; otherwise verbatim, since a jq comment ends with its line. */
export const normalText = (text: string): string => text.replaceAll('\r\n', '\n').trim()

const leftAlone: ValueRule = { shape: 'value', omitted: 'left-alone' }
const owned: ValueRule = { shape: 'value', omitted: 'cleared' }

export const rules: Rules<DataExportAttributes> = {
  displayName: leftAlone,
  source: {
    ...leftAlone,
    refuse: (observed, desired) => ({
      code: 'source-differs',
      message: `The export sends ${textOf(observed)}, and the file says ${textOf(desired)}. IoT Central does not change the source after creation.`,
      hint: 'Declare an export with a new id beside it, let it run, then name the old one under removed.exports.',
    }),
  },
  enabled: leftAlone,
  filter: { ...leftAlone, told: true, clearing: 'filter: null', same: sameBy(normalText) },
  enrichments: {
    shape: 'map',
    unmentioned: 'left-alone',
    told: true,
    clearing: 'enrichments: {}',
    extra: 'cleared',
    entry: owned,
    path: enrichmentPath,
  },
  destinations: { shape: 'map', extra: 'left-alone', entry: leftAlone, path: linkPath },
  transforms: { shape: 'map', extra: 'cleared', entry: { ...owned, same: sameBy(normalText) }, path: transformPath },
}

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

const exportAddressNamed = (config: Config, nameOrId: string): Address =>
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
