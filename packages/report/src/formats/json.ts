import { replaceInvisible } from '@adx-export/core'
import type { Document } from '../json/documents.ts'
import { type Format, everyKind } from './format.ts'

const unitEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

const escaped = (text: string): string => text.replaceAll(/[^]/g, unitEscape)

/**
 * The same JSON for a terminal or a log that acts on nothing in it: characters that are not seen, and what GitHub's
 * runner would take for a workflow command, are escaped, which JSON allows in any text.
 */
export const inertJson = (json: string): string => {
  const visible = replaceInvisible(json, (character) => (character === '\n' ? character : escaped(character)))
  return visible.replaceAll(/:(?=:)|#(?=#\[)/g, unitEscape)
}

/** One document as text, with a final line end. */
export const renderJson = (document: Document): string => `${inertJson(JSON.stringify(document, null, 2))}\n`

/** The document itself. Whoever redacts knows how JSON escapes text. */
export const json = {
  summary: 'one JSON document on stdout',
  kinds: everyKind,
  reader: 'program',
  write: renderJson,
} as const satisfies Format
