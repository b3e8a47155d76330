import { load } from 'js-yaml'
import { parseJson } from './json.ts'
import type { JsonValue } from './model.ts'

export type ReadYaml = { readonly ok: true; readonly value: JsonValue } | { readonly ok: false; readonly error: string }

/** YAML or JSON text as plain data, null where it is empty. */
export const readYaml = (text: string): ReadYaml => {
  if (text.trim() === '') return { ok: true, value: null }
  try {
    return { ok: true, value: parseJson(JSON.stringify(load(text) ?? null)) ?? null }
  } catch (error) {
    return { ok: false, error: `not YAML: ${error instanceof Error ? error.message : String(error)}` }
  }
}
