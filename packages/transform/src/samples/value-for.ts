import type { ColumnType, JsonValue } from '@adx-export/core'
import type { TargetColumn } from '../rows/target.ts'

/** A value that a column of the type takes; `index` keeps values of one message apart. */
export const byType = (type: ColumnType, index: number): JsonValue => {
  if (type === 'bool') return index % 2 === 0
  if (type === 'datetime') return `2026-11-12T09:${String(index % 60).padStart(2, '0')}:00.000Z`
  if (type === 'timespan') return `00:${String(index % 60).padStart(2, '0')}:30`
  if (type === 'guid') return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
  if (type === 'string') return `text ${index + 1}`
  return type === 'int' || type === 'long' ? 40 + index : 20.5 + index
}

/** A value for something looked up by name: of the type of the column that is called alike, else a number. */
export const valueFor = (name: string, index: number, columns: readonly TargetColumn[]): JsonValue => {
  const column = columns.find((each) => each.name.toLowerCase() === name.toLowerCase())
  return byType(column?.type ?? 'real', index)
}
