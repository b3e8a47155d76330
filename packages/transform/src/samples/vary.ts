import type { Sample } from '../model/sample.ts'
import { parseJsonText, writeJson } from '../rows/json-text.ts'
import { sampleLimits } from './limits.ts'
import { variedFields } from './vary-fields.ts'
import { variedOrder } from './vary-order.ts'
import { unvariedValues, valuesOf, variedValues } from './vary-values.ts'

/** A message changed in the ways that real messages differ, and how many such changes the limits leave out. */
export type Variations = { readonly samples: readonly Sample[]; readonly leftOut: number }

/** The variations of a message, at most `sampleLimits.variations` of them; always the same. */
export const vary = (sample: Sample): Variations => {
  const message = parseJsonText(sample.text)
  if (message?.kind !== 'object') return { samples: [], leftOut: 0 }
  const values = valuesOf(message)
  const varied = [
    ...(values === undefined ? [] : variedValues(message, values)),
    ...variedFields(message),
    ...variedOrder(message, values),
  ]
  const { name, origin, source, assumed, at } = sample
  const samples = varied.slice(0, sampleLimits.variations).map((each) => ({
    name,
    variation: each.variation,
    origin,
    source,
    text: writeJson(each.message),
    assumed,
    ...(at === undefined ? {} : { at }),
  }))
  const uncounted = values === undefined ? 0 : unvariedValues(values)
  return { samples, leftOut: varied.length - samples.length + uncounted }
}
