import { type ColumnType, type Diagnostic, diagnose, type Location, type Transform } from '@adx-export/core'
import { conversions } from '../findings/row-findings.ts'
import { maxFindings } from '../lint/lint.ts'
import { locate } from '../parse/position.ts'
import { fit } from '../rows/fit.ts'
import { type JsonNode, nodeOf, writeJson } from '../rows/json-text.ts'
import type { Inference } from './infer.ts'
import type { Alternative, Shape } from './shape.ts'

const arrayHint = 'Add `| .[]` at the end of the transform, so that each element is a row.'

/** What a program yields, where none of it can be a row: no message is needed to tell. */
export const rowFindings = (transform: Transform, { shape, max }: Inference): readonly Diagnostic[] => {
  if (max === 0 || shape.length === 0) return []
  if (shape.every(({ type }) => type === 'array')) {
    const message = 'The transform yields an array, and an array is one record: none of its elements becomes a row.'
    return [diagnose('rows-in-array', transform.at, message, { hint: arrayHint })]
  }
  if (shape.some(({ type }) => type === 'object' || type === 'any' || type === 'array')) return []
  const kinds = [...new Set(shape.map(({ type }) => type))].join(' or ')
  const message = `A row must be an object, but the transform always makes ${kinds}.`
  return [diagnose('row-not-object', transform.at, message, { hint: 'Yield an object: { Value: … }.' })]
}

/** Values that stand for all of a kind; undefined where they do not. */
const examplesOf = (each: Alternative): readonly JsonNode[] | undefined => {
  if (each.type === 'array') return [{ kind: 'array', items: [] }]
  if (each.type === 'object') return [{ kind: 'object', members: new Map() }]
  if (each.type === 'boolean') return each.value === undefined ? [nodeOf(true), nodeOf(false)] : [nodeOf(each.value)]
  if (each.type === 'number') return [nodeOf(1), nodeOf(1.5)]
  if (each.type !== 'string') return undefined
  if (each.value !== undefined) return [nodeOf(each.value)]
  return each.meaning === 'datetime' ? [nodeOf('2026-11-12T10:01:30.588Z')] : undefined
}

const fitsNever = (shape: Shape, type: ColumnType): boolean => {
  const values = shape.filter((each) => each.type !== 'null')
  return (
    values.length > 0 &&
    values.every((each) => {
      const examples = examplesOf(each)
      return examples !== undefined && examples.every((node) => fit(node, type) === 'null')
    })
  )
}

const kindOf = (shape: Shape): string => {
  const [only, ...others] = shape.filter((each) => each.type !== 'null')
  if (only?.type === 'string' && only.value !== undefined && others.length === 0) return writeJson(nodeOf(only.value))
  return only?.type === 'array' || only?.type === 'object' ? `an ${only.type}` : `a ${only?.type ?? 'value'}`
}

type Column = { readonly name: string; readonly type?: ColumnType; readonly at?: Location }

/** Columns for which only values come that their type never takes, whatever the message holds. */
export const misfitFindings = (
  transform: Transform,
  columns: readonly Column[],
  { columns: made }: Inference,
): readonly Diagnostic[] =>
  made
    .flatMap(({ name, shape, at }): readonly Diagnostic[] => {
      const column = columns.find((each) => each.name === name)
      const type = column?.type
      if (type === undefined || at === undefined || !fitsNever(shape, type)) return []
      const message = `${name} is ${type === 'int' ? 'an' : 'a'} ${type} and always gets ${kindOf(shape)}: Azure Data Explorer would store null.`
      const related = column?.at === undefined ? [] : [{ message: `the column ${name}`, ...column.at }]
      const hint = conversions[type]
      return [
        diagnose('value-does-not-fit', locate(transform, at), message, {
          related,
          ...(hint === undefined ? {} : { hint }),
        }),
      ]
    })
    .slice(0, maxFindings)
