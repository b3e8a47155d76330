import type { Diagnostic } from './diagnostic.ts'

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Placed = Pick<Diagnostic, 'file' | 'range' | 'code' | 'message'>

/** By file, place, code and message: the order of findings, wherever they are listed. */
const byPlace = (a: Placed, b: Placed): number =>
  compareText(a.file, b.file) ||
  a.range.start.line - b.range.start.line ||
  a.range.start.column - b.range.start.column ||
  compareText(a.code, b.code) ||
  compareText(a.message, b.message)

/** The same findings always come in the same order. */
export const sortDiagnostics = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted(byPlace)

/** Two findings with one key say the same at the same place. */
export const sameKey = ({ code, file, range, message }: Placed): string => JSON.stringify([code, file, range, message])

/** Leaves one of each group of findings that say the same at the same place. The order is kept. */
export const dedupeDiagnostics = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const seen = new Map<string, Diagnostic>()
  for (const found of diagnostics) {
    const key = sameKey(found)
    if (!seen.has(key)) seen.set(key, found)
  }
  return [...seen.values()]
}
