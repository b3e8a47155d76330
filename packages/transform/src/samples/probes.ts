import { type JsonNode, type JsonObject, nodeOf, writeJson } from '../rows/json-text.ts'
import { mapLeaves, withMember } from './change.ts'
import { unknownName } from './vary-order.ts'
import { entryName, type Values } from './vary-values.ts'

/** Numbers far apart, so that whatever bound a transform has lies between two of them. */
const numbers = ['0', '1000000', '-1000000'] as const

const otherNumbers = (text: string): readonly string[] => [...numbers, String(Number(text) + 1)]

/** Values of the same type that stand in for one. */
const others = (value: JsonNode): readonly JsonNode[] => {
  if (value.kind === 'boolean') return [{ kind: 'boolean', value: !value.value }]
  if (value.kind === 'number') return otherNumbers(value.text).map((text) => ({ kind: 'number', text }))
  if (value.kind === 'string') return [{ kind: 'string', value: `${value.value} x` }, nodeOf('')]
  if (value.kind === 'array') return [{ kind: 'array', items: [...value.items, ...value.items.slice(0, 1), nodeOf(1)] }]
  return numbers.map((text) => mapLeaves(value, (leaf) => (leaf.kind === 'number' ? { kind: 'number', text } : leaf)))
}

const textOf = (message: JsonObject, key: Values['key'], items: readonly JsonObject[]): string =>
  writeJson(withMember(message, key, { kind: 'array', items }))

/** The value of a name: that of its first entry. */
export const valueNamed = ({ items }: Values, name: string): JsonNode | undefined =>
  items.find((item) => entryName(item) === name)?.members.get('value')

/** Texts of the message with other values of one name. */
export const withOthers = (message: JsonObject, { key, items }: Values, name: string): readonly string[] =>
  others(valueNamed({ key, items }, name) ?? { kind: 'null' }).map((value) =>
    textOf(
      message,
      key,
      items.map((item) => (entryName(item) === name ? withMember(item, 'value', value) : item)),
    ),
  )

/** Texts of a message without the name, in which all else that it holds is changed, with one value more that nobody knows. */
export const withoutAndOthers = (message: JsonObject, { key, items }: Values, name: string): readonly string[] => {
  const own = items.filter((item) => entryName(item) === name)
  const rest = items.filter((item) => entryName(item) !== name)
  const more = own.slice(0, 1).map((item) => withMember(item, 'name', nodeOf(unknownName)))
  return ['1', '1000000', '-1000000'].map((number) => {
    const changed = [...rest, ...more].map((item) =>
      withMember(
        item,
        'value',
        mapLeaves(item.members.get('value') ?? { kind: 'null' }, (leaf) => {
          if (leaf.kind === 'number')
            return { kind: 'number', text: number === '1' ? String(Number(leaf.text) + 1) : number }
          return leaf.kind === 'string' ? { kind: 'string', value: `${leaf.value} y` } : leaf
        }),
      ),
    )
    return textOf(message, key, changed)
  })
}
