import type { Sample } from '../model/sample.ts'
import { parseJsonText, writeJson } from '../rows/json-text.ts'
import { sampleLimits } from './limits.ts'
import { variedFields } from './vary-fields.ts'
import { valuesOf, variedValues } from './vary-values.ts'

/** A message changed in the ways that real messages differ, at most `sampleLimits.variations` of them; always the same. */
export const vary = (sample: Sample): readonly Sample[] => {
  const message = parseJsonText(sample.text)
  if (message?.kind !== 'object') return []
  const values = valuesOf(message)
  const varied = [...(values === undefined ? [] : variedValues(message, values)), ...variedFields(message)]
  const { name, origin, source, assumed, at } = sample
  return varied.slice(0, sampleLimits.variations).map((each) => ({
    name,
    variation: each.variation,
    origin,
    source,
    text: writeJson(each.message),
    assumed,
    ...(at === undefined ? {} : { at }),
  }))
}
