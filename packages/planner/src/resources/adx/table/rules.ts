import { canonicalType } from '@adx-export/core'
import type { Rules, ValueRule } from '../../../model/kind.ts'
import { sameBy } from '../../normal-form.ts'

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
