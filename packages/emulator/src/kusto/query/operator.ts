import type { JsonValue } from '../../state/model.ts'
import { columnsOf, type Result, type ResultColumn, resultOf } from '../answer/result.ts'
import type { KustoContext } from '../contract.ts'
import { semanticError } from '../refusal.ts'
import { accept, advance, type Cursor, listOf, peek, unexpected, unknownForm } from '../text/cursor.ts'
import { systemType } from '../types/type.ts'
import { order } from './compare.ts'
import { type Expression, expression } from './expression.ts'
import { summarize } from './summarize.ts'
import { type Named, namedExpression } from './named.ts'

/** One step of a query, from table to table. */
export type Operator = (input: Result, context: KustoContext) => Result

const where =
  (test: Expression): Operator =>
  ({ columns, rows }, context) => {
    const compiled = test(columns, context)
    if (compiled.type !== 'bool' && compiled.type !== 'dynamic') {
      throw semanticError('SEM0100', `where operator: the predicate is a '${compiled.type}', not a bool`)
    }
    return { columns, rows: rows.filter((row) => compiled.value(row) === true) }
  }

const rowCount = (cursor: Cursor): number => {
  if (peek(cursor).kind !== 'number') throw unexpected(cursor, 'a number of rows')
  return Number(advance(cursor).value)
}

const count: Operator = ({ rows }) => resultOf(columnsOf('Count:long'), [{ Count: rows.length }])

const getschema: Operator = ({ columns }) =>
  resultOf(
    columnsOf('ColumnName:string, ColumnOrdinal:long, DataType:string, ColumnType:string'),
    columns.map((column, at) => ({
      ColumnName: column.name,
      ColumnOrdinal: at,
      DataType: systemType(column.type),
      ColumnType: column.type,
    })),
  )

const project =
  (wanted: readonly Named[]): Operator =>
  ({ columns, rows }, context) => {
    const made = wanted.map(({ name: as, of }) => ({ name: as, ...of(columns, context) }))
    return {
      columns: made.map(({ name: as, type }) => ({ name: as, type })),
      rows: rows.map((row) => made.map((one) => one.value(row))),
    }
  }

const extend =
  (wanted: readonly Named[]): Operator =>
  ({ columns, rows }, context) => {
    const made = wanted.map(({ name: as, of }) => ({ name: as, ...of(columns, context) }))
    const keptAt = columns.flatMap((column, at) => (made.some((one) => one.name === column.name) ? [] : [at]))
    const kept = (of: readonly JsonValue[]): JsonValue[] => keptAt.map((at) => of[at] ?? null)
    const keptColumns: ResultColumn[] = columns.filter((_, at) => keptAt.includes(at))
    return {
      columns: [...keptColumns, ...made.map(({ name: as, type }) => ({ name: as, type }))],
      rows: rows.map((row) => [...kept(row), ...made.map((one) => one.value(row))]),
    }
  }

type Sorting = { readonly of: Expression; readonly ascending: boolean }

/** Descending unless told otherwise; null comes first in ascending order. Source: Microsoft Learn, "sort operator". */
const sorting = (cursor: Cursor): Sorting => {
  const of = expression(cursor)
  const ascending = accept(cursor, 'asc')
  if (!ascending) accept(cursor, 'desc')
  return { of, ascending }
}

const sort =
  (by: readonly Sorting[]): Operator =>
  ({ columns, rows }, context) => {
    const keys = by.map((one) => ({ ...one, compiled: one.of(columns, context) }))
    const compare = (a: readonly JsonValue[], b: readonly JsonValue[]): number => {
      for (const { compiled, ascending } of keys) {
        const found = order(compiled.value(a), compiled.value(b), compiled.type)
        if (found !== 0) return ascending ? found : -found
      }
      return 0
    }
    return { columns, rows: [...rows].sort(compare) }
  }

const distinct =
  (wanted: readonly Named[]): Operator =>
  (input, context) => {
    const { columns, rows } = wanted.length === 0 ? input : project(wanted)(input, context)
    const unique = new Map(rows.map((row) => [JSON.stringify(row), row]))
    return { columns, rows: [...unique.values()] }
  }

const take = (cursor: Cursor): Operator => {
  const most = rowCount(cursor)
  return ({ columns, rows }) => ({ columns, rows: rows.slice(0, most) })
}

const operator = (cursor: Cursor): Operator => {
  if (accept(cursor, 'where') || accept(cursor, 'filter')) return where(expression(cursor))
  if (accept(cursor, 'project')) return project(listOf(cursor, namedExpression))
  if (accept(cursor, 'extend')) return extend(listOf(cursor, namedExpression))
  if (accept(cursor, 'take') || accept(cursor, 'limit')) return take(cursor)
  if (accept(cursor, 'count')) return count
  if (accept(cursor, 'getschema')) return getschema
  if (accept(cursor, 'summarize')) return summarize(cursor)
  if (accept(cursor, 'order', 'by') || accept(cursor, 'sort', 'by')) return sort(listOf(cursor, sorting))
  if (accept(cursor, 'distinct')) return distinct(accept(cursor, '*') ? [] : listOf(cursor, namedExpression))
  throw unknownForm(cursor, 'where, project, extend, take, count, getschema, summarize, distinct or order by')
}

/** The operators that follow, each after its bar; none where no bar comes next. */
export const operators = (cursor: Cursor): readonly Operator[] => {
  const found: Operator[] = []
  while (accept(cursor, '|')) found.push(operator(cursor))
  return found
}
