import { nodeAt } from '../document.ts'
import type { Document } from '../document.ts'

export type Scalar = string | number | boolean

/** One entry of `environments`, as far as it can be read. */
export type Environment = { readonly name: string; readonly values: ReadonlyMap<string, Scalar> }

/** The environments of the file in its order; values that are not scalars are left to the schema to report. */
export const environmentsOf = (document: Document): readonly Environment[] => {
  const node = nodeAt(document, ['environments'])
  if (node?.kind !== 'mapping') return []
  return [...node.entries.values()].map(({ key, value }) => {
    const values = new Map<string, Scalar>()
    if (value.kind === 'mapping') {
      for (const entry of value.entries.values()) {
        if (entry.value.kind === 'scalar' && entry.value.value !== null) values.set(entry.key, entry.value.value)
      }
    }
    return { name: key, values }
  })
}
