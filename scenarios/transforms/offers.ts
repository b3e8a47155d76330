import type { Diagnostic, Range } from '@adx-export/core'
import { transformFile } from './check.ts'
import type { Engine, Outcome } from './engines.ts'
import type { Columns, Message, Program } from './model.ts'
import { sorted } from './stored.ts'

/** A text to put over a part of the program. */
export type Edit = { readonly range: Range; readonly text: string }

const behindColon = (text: string): string | undefined => {
  const at = text.indexOf(':\n')
  return at === -1 ? undefined : text.slice(at + 2)
}

const likewise = /likewise: ([^]*)$/

/** What is printed behind a colon on lines of its own, one word to write, or the advice to leave the marked text out. Prose is no offer. */
const ownText = (hint: string): string | undefined => {
  if (hint.startsWith('Leave it out.')) return ''
  const [, written] = /^Write (\S+?)\.?$/.exec(hint) ?? []
  return behindColon(hint) ?? written
}

/** The rewrite that a finding offers, as it is printed: one text for what is marked, and one for each place that is named beside. */
export const offerOf = ({ file, range, hint, related = [] }: Diagnostic): readonly Edit[] | undefined => {
  const text = hint === undefined || file !== transformFile ? undefined : ownText(hint)
  if (text === undefined) return undefined
  const beside = related.flatMap((each): readonly Edit[] => {
    const [, own] = each.file === transformFile ? (likewise.exec(each.message) ?? []) : []
    return own === undefined ? [] : [{ range: each.range, text: own }]
  })
  return [{ range, text }, ...beside]
}

const offsetIn = (lines: readonly string[], { line, column }: Range['start']): number =>
  lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1

/** The program with the texts put over what is marked. */
export const applied = (program: string, edits: readonly Edit[]): string => {
  const lines = program.split('\n')
  const places = edits.map(({ range, text }) => ({
    from: offsetIn(lines, range.start),
    to: offsetIn(lines, range.end),
    text,
  }))
  return places
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, place) => `${text.slice(0, place.from)}${place.text}${text.slice(place.to)}`, program)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same in every column of the table, but that what was null may be filled now. */
const keeps = (before: unknown, after: unknown, columns: Columns): boolean => {
  if (!isObject(before) || !isObject(after)) return JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))
  return Object.keys(columns).every(
    (key) =>
      (before[key] ?? null) === null || JSON.stringify(sorted(before[key])) === JSON.stringify(sorted(after[key])),
  )
}

const wrongIn = (before: Outcome, after: Outcome, columns: Columns, promisesRow: boolean): string | undefined => {
  if (before === 'refused') return undefined
  if (after === 'refused') return 'does not compile or does not end'
  for (const [index, rows] of before.entries()) {
    const now = after[index] ?? 'stopped'
    if (rows === 'stopped' || rows.length === 0) continue
    if (now === 'stopped') return `stops on message ${index}, of which the original makes rows`
    if (now.length < rows.length) return `makes ${now.length} rows of message ${index} instead of ${rows.length}`
    if (now.length > rows.length) return `makes ${now.length} rows of message ${index} instead of ${rows.length}`
    if (!rows.every((row, at) => keeps(row, now[at], columns))) return `makes other rows of message ${index}`
  }
  const lost = before.findIndex(
    (rows, index) =>
      rows !== 'stopped' && rows.length === 0 && !(after[index] !== 'stopped' && (after[index]?.length ?? 0) > 0),
  )
  return promisesRow && lost !== -1 ? `still loses the row of message ${lost}` : undefined
}

export type WrongOffer = {
  readonly engine: string
  readonly code: string
  readonly why: string
  readonly program: string
  readonly offered: string
}

/** What is wrong with a rewrite, in the first engine in which it is. */
export const wrongOffer = async (
  finding: Diagnostic,
  { text: program, columns }: Program,
  messages: readonly Message[],
  engines: readonly Engine[],
): Promise<WrongOffer | undefined> => {
  const edits = offerOf(finding)
  if (edits === undefined) return undefined
  const offered = applied(program, edits)
  for (const engine of engines) {
    const [before, after] = [await engine.run(program, messages), await engine.run(offered, messages)]
    const why = wrongIn(before, after, columns, finding.code === 'row-lost-when-missing')
    if (why !== undefined) return { engine: engine.name, code: finding.code, why, program, offered }
  }
  return undefined
}
