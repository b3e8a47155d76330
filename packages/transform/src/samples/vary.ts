import type { Sample, Variation } from '../model/sample.ts'
import { parseJsonText, writeJson } from '../rows/json-text.ts'
import { sampleLimits } from './limits.ts'
import { variedFields } from './vary-fields.ts'
import { variedOrder } from './vary-order.ts'
import { unvariedValues, valuesOf, variedValues } from './vary-values.ts'

/** A message changed in the ways that real messages differ, and how many such changes the limits leave out. */
export type Variations = { readonly samples: readonly Sample[]; readonly leftOut: number }

type Varied = {
  readonly texts: readonly { readonly variation: Variation; readonly text: string }[]
  readonly leftOut: number
}

const none: Varied = { texts: [], leftOut: 0 }

const variedOf = (text: string): Varied => {
  const message = parseJsonText(text)
  if (message?.kind !== 'object') return none
  const values = valuesOf(message)
  const varied = [
    ...(values === undefined ? [] : variedValues(message, values)),
    ...variedFields(message),
    ...variedOrder(message, values),
  ]
  const texts = varied.slice(0, sampleLimits.variations).map((each) => ({
    variation: each.variation,
    text: writeJson(each.message),
  }))
  const uncounted = values === undefined ? 0 : unvariedValues(values)
  return { texts, leftOut: varied.length - texts.length + uncounted }
}

/** Of messages that were varied last: one sample is often that of many transforms. */
const known = new Map<string, Varied>()
let held = 0
/** Characters of all texts that are kept. */
const mostHeld = 8 * 1024 * 1024

const remembered = (text: string): Varied => {
  const found = known.get(text)
  if (found !== undefined) return found
  const varied = variedOf(text)
  const size = varied.texts.reduce((sum, each) => sum + each.text.length, text.length)
  if (size > mostHeld) return varied
  if (held + size > mostHeld) {
    known.clear()
    held = 0
  }
  known.set(text, varied)
  held += size
  return varied
}

/** The variations of a message, at most `sampleLimits.variations` of them; always the same. */
export const vary = (sample: Sample): Variations => {
  const { name, origin, source, assumed, at } = sample
  const { texts, leftOut } = remembered(sample.text)
  const samples = texts.map(({ variation, text }) => ({
    name,
    variation,
    origin,
    source,
    text,
    assumed,
    ...(at === undefined ? {} : { at }),
  }))
  return { samples, leftOut }
}
