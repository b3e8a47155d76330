import type { Cell, Row } from '../model/row.ts'
import type { Sample } from '../model/sample.ts'
import { parse } from '../parse/parse.ts'
import { walk } from '../parse/children.ts'
import { literalOf } from '../parse/text.ts'
import { equalJson } from '../rows/equal.ts'
import { type JsonNode, type JsonObject, parseJsonText } from '../rows/json-text.ts'
import { nodeIn } from '../samples/change.ts'
import { expectedRows } from './expected.ts'

/** One cell of the rows of a message. */
export type Place = { readonly row: number; readonly column: string }

export const cellAt = (rows: readonly Row[], { row, column }: Place): Cell | undefined =>
  rows[row]?.cells.find((cell) => cell.column === column)

export const nodeAt = (rows: readonly Row[], place: Place): JsonNode =>
  parseJsonText(cellAt(rows, place)?.text ?? 'null') ?? { kind: 'null' }

const word = /\bnull\b/

/** The text `null` that was put in place of a value; the null of a JSON text says what it is. */
export const isNullText = (without: JsonNode, before: JsonNode): boolean => {
  if (without.kind !== 'string' || !word.test(without.value)) return false
  if (/^\s*[[{]/.test(without.value) && parseJsonText(without.value) !== undefined) return false
  return before.kind !== 'string' || !word.test(before.value)
}

/** The text of what a transform writes under a key; undefined where it does not write the key out. */
export const writtenUnder = (transform: string, column: string): string | undefined => {
  const parsed = parse(transform)
  if (!parsed.ok) return undefined
  const found: string[] = []
  walk(parsed.program.body, (node) => {
    if (node.type !== 'object') return
    for (const { key, value } of node.entries) {
      const name = key.type === 'name' ? key.name : key.type === 'string' ? literalOf(key) : undefined
      if (name === column && value !== undefined) found.push(transform.slice(value.start, value.end))
    }
  })
  return found.length === 0 ? undefined : found.join('\n')
}

/** Whoever asks whether a value is there means what is stored without it. */
const asksForPresence = /[!=]=\s*null\b|\bnull\s*[!=]=|\bhas\(|\bisempty\(|\bvalues\b|\bany\(|\ball\(/

const asksForType = /\btype\b/

const typeNames: ReadonlySet<string> = new Set(['null', 'boolean', 'number', 'string', 'array', 'object'])

/** Whoever asks for a type may store the answer; a number that goes where a reading of another type was is none. */
const isOfType = (written: string, stored: JsonNode): boolean =>
  asksForType.test(written) && (stored.kind === 'boolean' || (stored.kind === 'string' && typeNames.has(stored.value)))

/**
 * What the text of the transform says of a value that is stored without its reading; `isOfAnother` tells that it asks of another
 * reading whether it is there.
 */
export const isMeant = (
  written: string,
  stored: JsonNode,
  reading: JsonNode | undefined,
  isOfAnother: boolean,
): boolean => {
  if (!isOfAnother && asksForPresence.test(written)) return true
  if (isOfType(written, stored)) return true
  // How many readings there are is right without one of them; the length of one reading is not, nor that of a list that stands in for it.
  const counts = /\blength\b/.test(written) && (reading?.kind === 'number' || /\bvalue\s*\[\]/.test(written))
  if (stored.kind === 'boolean') return counts || written.includes('//')
  if (stored.kind === 'string') return defaults(written).includes(stored.value)
  return counts && stored.kind === 'number' && Number(stored.text) === 0
}

/** Whether a column may be false by a default; not where it is asked whether something is true. */
export const makesFalse = (written: string, whole: string): boolean => {
  const byDefault = /\/\/=?\s*false\b/
  return byDefault.test(written) || (!/[=!]=/.test(written) && byDefault.test(whole))
}

/** The texts that stand behind `//`. */
export const defaults = (written: string): readonly string[] =>
  [...written.matchAll(/\/\/\s*"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text)

/** A sum of two readings of which one is absent is the other: null adds nothing. What adds up all that there is, is meant. */
export const addsReadings = (written: string): boolean =>
  written.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').includes('+') && !/\badd\b|\breduce\b|\bforeach\b|\/\//.test(written)

/** Whether a message has a field that some messages lack. */
export const holdsField = (message: JsonObject, field: string): boolean =>
  (nodeIn(message, [field]) ?? { kind: 'null' }).kind !== 'null'

/** A test of a message without the value that expects just this in the column. */
export const isExpected = (
  samples: readonly Sample[],
  isHeld: (message: JsonObject) => boolean,
  column: string,
  stored: JsonNode,
): boolean =>
  samples.some((sample) => {
    const message = parseJsonText(sample.text)
    if (sample.variation !== undefined || message?.kind !== 'object' || isHeld(message)) return false
    return (expectedRows(sample) ?? []).some((row) => {
      const cell = row.kind === 'object' ? row.members.get(column) : undefined
      return cell !== undefined && equalJson(cell, stored)
    })
  })
