import type { Diagnostic, Range, Related } from '@adx-export/core'
import { transformFile } from './check.ts'
import type { Engine, Made, Outcome } from './engines.ts'
import type { Base, Columns, Program } from './model.ts'

/** A text to put over a part of the program. */
export type Edit = { readonly range: Range; readonly text: string }

const behindColon = (text: string): string | undefined => {
  const at = text.indexOf(':\n')
  return at === -1 ? undefined : text.slice(at + 2)
}

const likewise = /likewise: ([^]*)$/

const isPlaceOfText = ({ message }: Related): boolean => message.startsWith('what to write over: ')

const isProse = (text: string): boolean => text.includes('…') || / (?:in the|behind a) /.test(text)

/** What is printed behind a colon on lines of its own, what is to be written, or the advice to leave the marked text out. */
const ownText = (hint: string): string | undefined => {
  if (hint.startsWith('Leave it out.')) return ''
  const [, written] = /^Write ([^\n]+?)\.?$/.exec(hint) ?? []
  return behindColon(hint) ?? (written === undefined || isProse(written) ? undefined : written)
}

/**
 * The rewrite that a finding offers, as it is printed: one text for what is marked, or for what the finding says to write it over,
 * and one for each place that is named beside.
 */
export const offerOf = ({ file, range, hint, related = [] }: Diagnostic): readonly Edit[] | undefined => {
  const text = hint === undefined || file !== transformFile ? undefined : ownText(hint)
  if (text === undefined) return undefined
  const beside = related.flatMap((each): readonly Edit[] => {
    const [, own] = each.file === transformFile ? (likewise.exec(each.message) ?? []) : []
    return own === undefined ? [] : [{ range: each.range, text: own }]
  })
  const place = related.find((each) => each.file === transformFile && isPlaceOfText(each))
  return [{ range: place?.range ?? range, text }, ...beside]
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

/** The same, but that what was null may be filled now, at any depth. */
const keeps = (before: unknown, after: unknown, code: string): boolean => {
  if (before === null || before === undefined) return true
  // That a default no longer stands for false is what this finding is about.
  if (after === false && code === 'jq-alternative-loses-false') return true
  if (Array.isArray(before)) {
    const sameLength = Array.isArray(after) && before.length === after.length
    return sameLength && before.every((item, at) => keeps(item, after[at], code))
  }
  if (!isObject(before)) return before === after
  return isObject(after) && Object.keys(before).every((key) => keeps(before[key], after[key], code))
}

const inColumns = (row: unknown, columns: Columns): unknown =>
  isObject(row) ? Object.fromEntries(Object.keys(columns).map((key) => [key, row[key] ?? null])) : row

type Compared = {
  readonly code: string
  readonly columns: Columns
  readonly before: Outcome
  readonly after: Outcome
  /** What the transform without the mistake makes: the rows that are to come back. */
  readonly clean: Outcome
}

const count = (made: Made | undefined): number => (made === undefined || made === 'stopped' ? 0 : made.length)

const wrongIn = ({ code, columns, before, after, clean }: Compared): string | undefined => {
  if (before === 'refused') return undefined
  if (after === 'refused') return 'does not compile or does not end'
  for (const [index, rows] of before.entries()) {
    const now = after[index] ?? 'stopped'
    if (rows === 'stopped' || rows.length === 0) continue
    if (now === 'stopped') return `stops on message ${index}, of which the original makes rows`
    // A row too many for a value that comes twice is what this finding is about.
    if (code === 'rows-doubled' && now.length > 0 && now.length < rows.length) continue
    if (now.length !== rows.length) return `makes ${now.length} rows of message ${index} instead of ${rows.length}`
    const isKept = rows.every((row, at) => keeps(inColumns(row, columns), inColumns(now[at], columns), code))
    if (!isKept) return `makes other rows of message ${index}`
  }
  if (code !== 'row-lost-when-missing' || clean === 'refused') return undefined
  const lost = clean.findIndex((rows, at) => count(rows) > 0 && count(before[at]) === 0 && count(after[at]) === 0)
  return lost === -1 ? undefined : `still loses the row of message ${lost}`
}

/** What is wrong with an offer, without the message that shows it. */
export const kindOfWrong = (why: string): string =>
  why
    .replaceAll(/ (?:of )?message \d+/g, ' a message')
    .replaceAll(/\d+ rows/g, 'other rows')
    .replace(/ instead of other rows$/, '')

export type WrongOffer = {
  readonly engine: string
  readonly code: string
  readonly why: string
  readonly program: string
  readonly offered: string
}

export type Judged = { readonly program: Program; readonly base: Pick<Base, 'messages' | 'program'> }

/** What is wrong with a rewrite, in the first engine in which it is. */
export const wrongOffer = async (
  finding: Diagnostic,
  { program: { text, columns }, base }: Judged,
  engines: readonly Engine[],
): Promise<WrongOffer | undefined> => {
  const edits = offerOf(finding)
  if (edits === undefined) return undefined
  const [{ code }, offered] = [finding, applied(text, edits)]
  for (const engine of engines) {
    const before = await engine.run(text, base.messages)
    const after = await engine.run(offered, base.messages)
    const clean = await engine.run(base.program.text, base.messages)
    const why = wrongIn({ code, columns, before, after, clean })
    if (why !== undefined) return { engine: engine.name, code, why, program: text, offered }
  }
  return undefined
}
