import type { LinkResult } from '../model/row.ts'
import { parseJsonText } from '../rows/json-text.ts'
import { prettyJson } from '../rows/pretty.ts'

/** A file of expected rows, by its name in the config, and what it is to hold. */
export type RowsFile = { readonly name: string; readonly text: string }

/**
 * Holds rows, or nothing yet. Anything else that a test names by mistake, the config or a transform, is never written over.
 */
const holdsRows = (text: string): boolean => text.trim() === '' || parseJsonText(text)?.kind === 'array'

/**
 * The files of expected rows that say something else than the rows made now. Two tests that share a file and differ
 * leave it alone: no text would suit both.
 */
export const rowsFilesToUpdate = (results: readonly LinkResult[]): readonly RowsFile[] => {
  const texts = new Map<string, Set<string>>()
  for (const { sample, outputs, diagnostics } of results.flatMap((result) => result.results)) {
    const { expected } = sample
    if (expected === undefined || diagnostics.some(({ code }) => code.startsWith('transform-'))) continue
    const read = outputs.map((output) => parseJsonText(output))
    // A row that could not be read must not be left out of what is expected from now on.
    if (!holdsRows(expected.text) || read.includes(undefined)) continue
    const differs = diagnostics.some(
      ({ code }) => code === 'expected-rows-differ' || code === 'expected-rows-malformed',
    )
    const items = read.flatMap((row) => row ?? [])
    const text = differs ? `${prettyJson({ kind: 'array', items })}\n` : expected.text
    texts.set(expected.file, (texts.get(expected.file) ?? new Set()).add(text))
  }
  const before = new Map(
    results.flatMap(({ results: all }) =>
      all.flatMap(({ sample: { expected } }) => (expected ? [[expected.file, expected.text] as const] : [])),
    ),
  )
  return [...texts].flatMap(([name, all]): readonly RowsFile[] => {
    const [text] = all
    return all.size === 1 && text !== undefined && text !== before.get(name) ? [{ name, text }] : []
  })
}
