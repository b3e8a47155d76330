import type { JsonValue } from '../state/model.ts'

export type TransformResult =
  | { readonly ok: true; readonly outputs: readonly JsonValue[] }
  | { readonly ok: false; readonly compile: boolean; readonly message: string }

/** The jq engine, made when the first transform runs. */
export type JqPort = {
  /** `message` is JSON text. */
  run(transform: string, message: string): Promise<TransformResult>
  /** Whether the program is jq at all. */
  compiles(transform: string): Promise<boolean>
}
