import type { ColumnType } from '@adx-export/core'
import { typesOf } from '../dtdl/nodes.ts'
import { infer } from '../infer/infer.ts'
import type { Capability } from '../infer/model.ts'
import { parse } from '../parse/parse.ts'
import { fit } from '../rows/fit.ts'
import type { JsonNode } from '../rows/json-text.ts'
import { valueOfSchema } from '../samples/model-values.ts'

/** A column that does not take what comes for it as what it is. */
export type Mismatch = { readonly column: string; readonly message: string }

type Column = { readonly name: string; readonly type: ColumnType }

const schemaName = (schema: JsonNode | undefined): string =>
  schema?.kind === 'string' ? schema.value : schema?.kind === 'object' ? typesOf(schema).join(' ') : ''

/** What becomes of a value; undefined where the column takes it as it is. Two values, since of a list one may be empty. */
const fateOf = (type: ColumnType, schema: JsonNode | undefined): string | undefined => {
  const values = [0, 1].map((index) => valueOfSchema(schema, index))
  const fits = values.map((value) => fit(value, type))
  if (fits.includes('null')) return 'such values become null'
  if (fits.includes('unknown')) return 'how such values are read is not documented'
  const kinds = new Set(values.map(({ kind }) => kind))
  if (type === 'string' && !kinds.has('string')) return 'such values are kept as text'
  return type === 'bool' && !kinds.has('boolean') ? 'such values become true or false' : undefined
}

const sentence = ({ name, type }: Column, what: string, fate: string): Mismatch => ({
  column: name,
  message: `The column ${name} is of type ${type}, and ${what}: ${fate}.`.replaceAll(/\s+/g, ' '),
})

/** What device templates say of the values that a column takes. */
export const mismatchesWith = (column: Column, capabilities: readonly Capability[]): readonly Mismatch[] => {
  const found = capabilities.flatMap(({ name, schema, shape }) => {
    const isKnown = schema !== undefined && !shape.some(({ type }) => type === 'any')
    const fate = isKnown ? fateOf(column.type, schema) : undefined
    return fate === undefined
      ? []
      : [sentence(column, `the device template says ${schemaName(schema)} of ${name}`, fate)]
  })
  return [...new Map(found.map((each) => [each.message, each])).values()]
}

const kinds: Readonly<Record<JsonNode['kind'], string>> = {
  array: 'a list',
  boolean: 'true or false',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a text',
}

/** What messages have for a column that does not take it. */
export const mismatchesWithValues = (
  column: Column,
  name: string,
  values: readonly JsonNode[],
): readonly Mismatch[] => {
  const other = new Set(values.filter((value) => fit(value, column.type) === 'null').map(({ kind }) => kinds[kind]))
  return [...other].map((kind) => sentence(column, `messages have ${kind} for ${name}`, 'such values become null'))
}

/** The columns that take what a message itself has of a type. Of a text that may be anything a GUID is the usual one. */
const takers: Readonly<Partial<Record<ColumnType, readonly ColumnType[]>>> = {
  bool: ['bool', 'string', 'dynamic'],
  datetime: ['datetime', 'string', 'dynamic'],
  dynamic: ['dynamic', 'string'],
  guid: ['guid', 'string', 'dynamic'],
  string: ['string', 'dynamic', 'guid'],
}

/** The types of what a program takes from the message itself, by column. */
export const typesMade = (program: string): ReadonlyMap<string, ColumnType | undefined> => {
  const parsed = parse(program)
  return new Map(parsed.ok ? infer(parsed.program, 'telemetry').columns.map(({ name, type }) => [name, type]) : [])
}

/** What a message itself has for a column. */
export const mismatchesWithMessage = (column: Column, type: ColumnType | undefined): readonly Mismatch[] => {
  const fits = type === undefined || (takers[type]?.includes(column.type) ?? true)
  return fits ? [] : [sentence(column, `a message has ${type} for it`, 'such values become null')]
}
