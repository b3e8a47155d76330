import type { Config, Table } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import { type TableAttributes, columnPath, docstringPath } from './rules.ts'
import { type TableTarget, tableTargets } from './targets.ts'

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
