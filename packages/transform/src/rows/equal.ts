import { decimalOf, decimalText } from './decimal.ts'
import type { JsonNode } from './json-text.ts'

const numberText = (text: string): string => {
  const decimal = decimalOf(text)
  return decimal === undefined ? text : decimalText(decimal)
}

/** Equal as JSON values: the order of keys does not count, nor does the spelling of a number. */
export const equalJson = (a: JsonNode, b: JsonNode): boolean => {
  if (a.kind === 'number') return b.kind === 'number' && numberText(a.text) === numberText(b.text)
  if (a.kind === 'array') {
    return (
      b.kind === 'array' &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => {
        const other = b.items[index]
        return other !== undefined && equalJson(item, other)
      })
    )
  }
  if (a.kind === 'object') {
    return (
      b.kind === 'object' &&
      a.members.size === b.members.size &&
      [...a.members].every(([key, value]) => {
        const other = b.members.get(key)
        return other !== undefined && equalJson(value, other)
      })
    )
  }
  return a.kind === b.kind && (a.kind === 'null' || ('value' in b && a.value === b.value))
}
