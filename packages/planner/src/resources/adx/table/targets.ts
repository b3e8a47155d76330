import { type Config, type Location, type Table, canonicalType } from '@adx-export/core'
import type { Change, Wanted } from '../../../model/change.ts'
import type { Rules, ValueRule } from '../../../model/kind.ts'
import type { Address } from '../../../model/value.ts'
import { sameBy } from '../../normal-form.ts'
import { oncePer } from '../../once-per.ts'
import { type TablePlace, tableAddress, tablePlace } from '../../place.ts'

export type TableAttributes = {
  /** Canonical type by name of the column. */
  readonly columns: Readonly<Record<string, string>>
  /** Docstring by name of the column. */
  readonly docstrings: Readonly<Record<string, string>>
  readonly docstring?: string
  readonly folder?: string
  /** Read only: another table of the same name does not share it. */
  readonly id?: string
}

/** The canonical spelling of a type; a type that nobody knows stays as it is. */
export const typeOf = (spelling: string): string => canonicalType(spelling) ?? spelling

export const columnPath = (name: string): string => `columns['${name}']`

export const docstringPath = (name: string): string => `columns['${name}'].docstring`

const leftAlone: ValueRule = { shape: 'value', omitted: 'left-alone' }

const trimmed = (text: string): string => text.replaceAll('\r\n', '\n').trim()

const text: ValueRule = {
  ...leftAlone,
  same: sameBy(trimmed),
}

export const rules: Rules<TableAttributes> = {
  columns: {
    shape: 'map',
    extra: 'left-alone',
    path: columnPath,
    entry: { ...leftAlone, same: sameBy(typeOf) },
  },
  docstrings: { shape: 'map', extra: 'left-alone', path: docstringPath, entry: text },
  docstring: text,
  folder: text,
  id: leftAlone,
}

/** One table that the file names, declared or under `removed`. */
export type TableTarget = TablePlace & {
  /** Named under `removed.tables`. */
  readonly removed: Location | undefined
  /** Columns named under `removed.columns`. */
  readonly removedColumns: readonly { readonly name: string; readonly at: Location }[]
}

export type TableChange = Change<TableAttributes, TableTarget>

type Mutable = { -readonly [K in keyof TableTarget]: TableTarget[K] }

export const tableTargets = oncePer((config: Config): ReadonlyMap<Address, TableTarget> => {
  const targets = new Map<Address, Mutable>()
  const at = (clusterKey: string, databaseKey: string, tableKey: string): Mutable => {
    const place = tablePlace(config, { clusterKey, databaseKey, tableKey })
    const address = tableAddress(place)
    const target = targets.get(address) ?? { ...place, removed: undefined, removedColumns: [] }
    targets.set(address, target)
    return target
  }
  for (const cluster of config.clusters) {
    for (const database of cluster.databases) {
      for (const { name } of database.tables) at(cluster.name, database.name, name)
    }
  }
  for (const { names, at: where } of config.removed.tables) {
    const [cluster = '', database = '', table = ''] = names
    at(cluster, database, table).removed = where
  }
  for (const { names, at: where } of config.removed.columns) {
    const [cluster = '', database = '', table = '', column = ''] = names
    const target = at(cluster, database, table)
    target.removedColumns = [...target.removedColumns, { name: column, at: where }]
  }
  return targets
})

/** Names of the columns that a change adds and drops. */
export const columnsOf = (change: TableChange) => {
  const named = Object.keys(change.wanted.attributes.columns ?? {})
  const at = (name: string) => change.attributes.find(({ path }) => path === columnPath(name))
  return {
    added: named.filter((name) => at(name)?.from === undefined && at(name)?.to !== undefined),
    dropped: named.filter((name) => at(name)?.from !== undefined && at(name)?.to === undefined),
  }
}

type Desired = Wanted<TableAttributes, TableTarget>['attributes']

const declaredAttributes = ({ columns, docstring, folder }: Table): Desired => ({
  columns: Object.fromEntries(columns.map(({ name, type }) => [name, type])),
  docstrings: Object.fromEntries(
    columns.flatMap(({ name, docstring: text }) => (text === undefined ? [] : [[name, text]])),
  ),
  ...(docstring === undefined ? {} : { docstring }),
  ...(folder === undefined ? {} : { folder }),
})

const wantedOf = (target: TableTarget): Wanted<TableAttributes, TableTarget> => {
  const { cluster, database, table: declared, removed, removedColumns } = target
  const owned = cluster?.manage !== false && database?.manage !== false
  if (removed !== undefined) return { presence: 'absent', target, attributes: {}, manage: owned, at: removed }
  const dropped = Object.fromEntries(removedColumns.map(({ name }) => [name, null]))
  if (declared === undefined) {
    const at = removedColumns[0]?.at
    if (at === undefined) throw new Error('a table that is named nowhere')
    return { presence: 'if-present', target, attributes: { columns: dropped }, manage: owned, at }
  }
  const attributes = declaredAttributes(declared)
  return {
    presence: 'present',
    target,
    attributes: { ...attributes, columns: { ...dropped, ...attributes.columns } },
    manage: owned && declared.manage,
    at: declared.at,
    places: Object.fromEntries(
      [...declared.columns, ...removedColumns].flatMap(({ name, at }) => [
        [columnPath(name), at],
        [docstringPath(name), at],
      ]),
    ),
  }
}

export const desire = (config: Config): ReadonlyMap<Address, Wanted<TableAttributes, TableTarget>> =>
  new Map([...tableTargets(config)].map(([address, target]) => [address, wantedOf(target)]))
