import { fit } from './fit.ts'
import type { JsonNode } from './json-text.ts'
import { decimalOf, decimalText } from './decimal.ts'

export type Scalar = Extract<JsonNode, { readonly kind: 'boolean' | 'number' | 'string' }>

/** Types that store a text in a spelling of their own. */
const respelt = ['datetime', 'guid'] as const

const ofText = (value: string): string => {
  const text = value.trim()
  const number = decimalOf(text)
  if (number !== undefined) return decimalText(number)
  const node = { kind: 'string', value } as const
  for (const type of respelt) {
    const stored = fit(node, type)
    if (typeof stored !== 'string') return `${type} ${stored.text}`
  }
  // Digits alone are days, but then they are a number first.
  const span = text.includes(':') ? fit(node, 'timespan') : 'null'
  return typeof span === 'string' ? value : `timespan ${span.text}`
}

/** One text for a value and for what columns of any type store of it, so that only another value has another text. */
export const sameValueText = (node: Scalar): string => {
  if (node.kind === 'boolean') return String(node.value)
  if (node.kind === 'string') return ofText(node.value)
  const number = decimalOf(node.text)
  return number === undefined ? node.text : decimalText(number)
}
