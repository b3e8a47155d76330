import type { Code, Location, Related } from '@adx-export/core'
import type { Sample } from '../model/sample.ts'

/** One thing seen with one sample; the same thing seen with others makes one finding with it. */
export type Observation = {
  readonly code: Code
  /** What it is about, so that the same thing is told from another: a column, a key, an error's text. */
  readonly about: string
  /** Why it is so, if other observations with other words have the same cause: with the place it tells them apart from the rest. */
  readonly cause?: string
  readonly message: string
  readonly hint?: string
  /** The value that did not fit, as JSON text. */
  readonly given?: string
  /** What columns that are told together have in common: their type, and what is stored. */
  readonly misfit?: { readonly type: string; readonly stored: string }
  /** Where it is, if not at the transform. */
  readonly at?: Location
  readonly related?: readonly Related[]
  /** It does not rest on what the sample holds: the text of the transform, or the documented form of messages, tells it too. */
  readonly certain?: boolean
  readonly sample: Sample
}

/** `samples/a.json`, `samples/a.json without temperature`. */
export const nameOf = ({ name, variation }: Sample): string =>
  variation === undefined ? name : `${name} ${variation.title}`
