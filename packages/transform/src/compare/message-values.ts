import type { JsonNode, JsonObject } from '../rows/json-text.ts'
import { type Scalar, sameValueText } from '../rows/same-value.ts'

export type Path = readonly (string | number)[]

/** One value of a message: where it is, and the text that it is known again by in a row. */
export type MessageValue = { readonly path: Path; readonly node: Scalar; readonly text: string }

/** The scalars of a value with their paths; null and the empty text are nothing that could be lost. */
const scalarsIn = (node: JsonNode, path: Path): readonly MessageValue[] => {
  if (node.kind === 'array') return node.items.flatMap((item, index) => scalarsIn(item, [...path, index]))
  if (node.kind === 'object') return [...node.members].flatMap(([key, value]) => scalarsIn(value, [...path, key]))
  if (node.kind === 'null' || (node.kind === 'string' && node.value.trim() === '')) return []
  return [{ path, node, text: sameValueText(node) }]
}

/** Whether a value is what a device sends or reports, and not the name of it. */
export const isReading = ([list, , member]: Path): boolean =>
  (list === 'telemetry' || list === 'properties') && member === 'value'

export const valuesIn = (message: JsonObject): readonly MessageValue[] => scalarsIn(message, [])

/** The scalars of a stored value, those inside a JSON text included. */
export const storedIn = (node: JsonNode): readonly MessageValue[] => scalarsIn(node, [])

const lists: readonly unknown[] = ['telemetry', 'properties']

/** For the name of a telemetry or property, the path of the value that it names. */
export const namedBy = ({ path }: MessageValue): Path | undefined => {
  const [list, index, member, ...deeper] = path
  const isName = lists.includes(list) && typeof index === 'number' && member === 'name' && deeper.length === 0
  return isName ? [...path.slice(0, 2), 'value'] : undefined
}

export const isWithin = ({ path }: MessageValue, whole: Path): boolean =>
  whole.every((key, index) => path[index] === key)

/** A message with one value replaced. */
export const withValue = (node: JsonNode, [key, ...rest]: Path, value: JsonNode): JsonNode => {
  if (key === undefined) return value
  if (node.kind === 'array') {
    return { kind: 'array', items: node.items.map((item, at) => (at === key ? withValue(item, rest, value) : item)) }
  }
  if (node.kind !== 'object') return node
  const members = [...node.members].map(
    ([name, member]) => [name, name === key ? withValue(member, rest, value) : member] as const,
  )
  return { kind: 'object', members: new Map(members) }
}

const plainKey = /^[A-Za-z_]\w*$/

/** `.telemetry[0].value`, as jq writes it. */
export const pathText = (path: Path): string =>
  path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`
      return plainKey.test(key) ? `.${key}` : `${index === 0 ? '.' : ''}[${JSON.stringify(key)}]`
    })
    .join('')
