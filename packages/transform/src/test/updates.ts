import type { Diagnostic } from '@adx-export/core'
import type { LinkResult, SampleResult } from '../model/row.ts'
import { equalJson } from '../rows/equal.ts'
import { type JsonNode, parseJsonText } from '../rows/json-text.ts'
import { prettyJson } from '../rows/pretty.ts'

/** A file of expected rows, by its name in the config, what it is to hold, and how that differs from what it holds. */
export type RowsFile = {
  readonly name: string
  readonly text: string
  /** Rows that it holds; absent where it holds nothing yet. */
  readonly before?: number
  readonly after: number
  /** Rows that are others, not counting those that are new or gone. */
  readonly changed: number
}

export type RowsUpdate = {
  readonly files: readonly RowsFile[]
  /** Files that the rows made may differ from and that stay as they are, each with the reason. */
  readonly kept: readonly { readonly name: string; readonly reason: string }[]
}

/** What one test wants of its file: the rows to hold, undefined where they are those that it holds, or why it must stay. */
type Wish = { readonly rows: readonly JsonNode[] | undefined } | { readonly reason: string }

/** Rows of a transform that is wrong are not to be expected from now on. */
const isBlocking = ({ code, severity }: Diagnostic): boolean =>
  severity === 'error' && code !== 'expected-rows-differ' && code !== 'expected-rows-malformed'

const hasErrors = { reason: 'its link has errors' } as const

const itemsOf = (text: string): readonly JsonNode[] | undefined => {
  const node = parseJsonText(text)
  return node?.kind === 'array' ? node.items : undefined
}

const wishOf = ({ outputs, diagnostics }: SampleResult, text: string, isBlocked: boolean): Wish => {
  const isCompared = !diagnostics.some(({ code }) => code.startsWith('transform-') || code === 'sample-malformed')
  if (isCompared && !diagnostics.some(({ code }) => code.startsWith('expected-rows-'))) return { rows: undefined }
  if (isBlocked) return hasErrors
  // What a test names by mistake, the config or a transform, is never written over.
  if (text.trim() !== '' && itemsOf(text) === undefined) return { reason: 'it holds no list of rows' }
  const rows = outputs.flatMap((output) => parseJsonText(output) ?? [])
  // A row that could not be read must not be left out of what is expected from now on.
  return rows.length === outputs.length ? { rows } : { reason: 'a row cannot be read' }
}

type Wishes = { readonly text: string; readonly all: Wish[] }

const wishesOf = (results: readonly LinkResult[]): ReadonlyMap<string, Wishes> => {
  const wishes = new Map<string, Wishes>()
  for (const { expected, results: samples, diagnostics } of results) {
    const isBlocked = diagnostics.some(isBlocking)
    for (const { file, text } of expected) {
      const own = samples.filter(({ sample }) => sample.expected?.file === file)
      const known = wishes.get(file) ?? { text, all: [] }
      for (const each of own.length === 0 ? [hasErrors] : own.map((each) => wishOf(each, text, isBlocked)))
        known.all.push(each)
      wishes.set(file, known)
    }
  }
  return wishes
}

const fileOf = (name: string, before: string, text: string, rows: readonly JsonNode[]): RowsFile => {
  const old = itemsOf(before)
  const changed = rows.filter((row, index) => {
    const other = old?.[index]
    return other !== undefined && !equalJson(row, other)
  })
  const held = old === undefined ? {} : { before: old.length }
  return { name, text, ...held, after: rows.length, changed: changed.length }
}

/**
 * The files of expected rows that say something else than the rows made now, and those that must stay as they are although
 * they may: of a transform with errors no rows are written, and of two tests that share a file and differ neither's.
 */
export const rowsFilesToUpdate = (results: readonly LinkResult[]): RowsUpdate => {
  const files: RowsFile[] = []
  const kept: RowsUpdate['kept'][number][] = []
  for (const [name, { text: before, all }] of wishesOf(results)) {
    const reason = all.flatMap((wish) => ('reason' in wish ? [wish.reason] : []))[0]
    const wanted = all.map((wish) => {
      const rows = 'rows' in wish ? wish.rows : undefined
      return { rows, text: rows === undefined ? before : `${prettyJson({ kind: 'array', items: rows })}\n` }
    })
    const [first] = wanted
    if (reason !== undefined) kept.push({ name, reason })
    else if (wanted.some(({ text }) => text !== first?.text)) {
      kept.push({ name, reason: 'tests that share it make different rows' })
    } else if (first?.rows !== undefined) files.push(fileOf(name, before, first.text, first.rows))
  }
  return { files, kept }
}
