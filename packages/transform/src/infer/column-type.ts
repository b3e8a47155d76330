import type { ColumnType } from '@adx-export/core'
import type { Alternative, Shape } from './shape.ts'

const ofText = (meanings: ReadonlySet<string | undefined>): ColumnType => {
  const [only] = meanings
  if (meanings.size !== 1 || only === undefined) return 'string'
  return only === 'datetime' || only === 'timespan' || only === 'guid' ? only : 'string'
}

const ofNumber = (meanings: ReadonlySet<string | undefined>): ColumnType => {
  if (![...meanings].every((meaning) => meaning === 'int' || meaning === 'long')) return 'real'
  return meanings.size === 1 && meanings.has('int') ? 'int' : 'long'
}

const meaningOf = (each: Alternative): string | undefined =>
  each.type === 'number' || each.type === 'string' ? each.meaning : undefined

/** The type of a column for values of a shape; undefined where nothing is known of them. */
export const columnTypeOf = (shape: Shape): ColumnType | undefined => {
  const values = shape.filter(({ type }) => type !== 'null')
  const types = new Set(values.map(({ type }) => type))
  if (values.length === 0 || types.has('any')) return undefined
  if (types.size > 1 || types.has('array') || types.has('object')) return 'dynamic'
  if (types.has('boolean')) return 'bool'
  const meanings = new Set(values.map(meaningOf))
  return types.has('number') ? ofNumber(meanings) : ofText(meanings)
}
