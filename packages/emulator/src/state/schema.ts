import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { StateDocument } from './document.ts'
import type { JsonValue } from './model.ts'
import schema from './state.schema.json' with { type: 'json' }

/** The published JSON Schema of a state file. */
export const stateSchema: object = schema

export type CheckedState =
  | { readonly ok: true; readonly document: StateDocument }
  | { readonly ok: false; readonly errors: readonly string[] }

let compiled: ValidateFunction<StateDocument> | undefined

/** Holds a value against the schema. */
export const checkState = (value: JsonValue): CheckedState => {
  const validate = (compiled ??= new Ajv2020({ allErrors: true, strict: false }).compile<StateDocument>(stateSchema))
  if (validate(value)) return { ok: true, document: value }
  const errors = (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const extra: unknown = params['additionalProperty']
    return `${instancePath.slice(1) || 'the state'} ${message ?? ''}${typeof extra === 'string' ? `: ${extra}` : ''}`
  })
  return { ok: false, errors }
}
