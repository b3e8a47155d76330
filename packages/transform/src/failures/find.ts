import type { JqRun } from '../model/jq.ts'
import type { Node } from '../parse/node.ts'
import { parseJsonText, writeJson } from '../rows/json-text.ts'
import { type Marked, markKey } from './marked.ts'
import { wordsOf } from './words.ts'

const placeIn = (output: string, said: string): number | undefined => {
  const value = parseJsonText(output)
  if (value?.kind !== 'object') return undefined
  const [at, error] = [value.members.get(markKey), value.members.get('error')]
  if (at?.kind !== 'number' || error === undefined) return undefined
  const words = error.kind === 'string' ? error.value : writeJson(error)
  // Another error than before means that the marks changed what the program does.
  return wordsOf(words) === wordsOf(said) ? Number(at.text) : undefined
}

/** What a program yielded of a message, and the words with which it stopped. */
export type Stopped = { readonly outputs: readonly string[]; readonly message: string }

/**
 * The innermost part of a program that raises the error which jq reported for a message, by what the marked program made of
 * it; undefined where that is not certain. It must yield what the program yielded and stop with the same words.
 */
export const raisedIn = ({ nodes }: Marked, run: JqRun, failed: Stopped): Node | undefined => {
  const output = run.outputs.at(-1)
  if (!run.ok || output === undefined) return undefined
  const before = run.outputs.slice(0, -1)
  const isSame = before.length === failed.outputs.length && before.every((each, at) => each === failed.outputs[at])
  const at = isSame ? placeIn(output, failed.message) : undefined
  return at === undefined ? undefined : nodes[at]
}
