import type { JsonValue } from '../values/json.ts'
import { misfitsOf } from '../generated/validate-config.ts'

/** One place where a value does not fit the schema, as the generated validator says it. */
export type Misfit = {
  /** A JSON pointer into the value. */
  readonly instancePath: string
  /** A JSON pointer into the schema, after `#`. */
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Every place where a value does not fit the schema of a config. */
export const validate = (value: JsonValue): readonly Misfit[] =>
  misfitsOf(value).filter((misfit) => misfit.keyword !== 'if')
