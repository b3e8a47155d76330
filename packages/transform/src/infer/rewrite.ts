import type { ExportSource, Transform } from '@adx-export/core'
import { roots, walk } from '../parse/children.ts'
import type { Node, Program, Span } from '../parse/node.ts'
import { parse } from '../parse/parse.ts'
import { infer } from './infer.ts'

/** A part of a text, by offsets, what to put there, and the names that are looked up in it. */
export type Edit = Span & { readonly text: string; readonly names: readonly string[] }

export type Rewrite = {
  /** The whole text after the edits. */
  readonly text: string
  readonly edits: readonly Edit[]
}

const suffixes: ReadonlySet<Node['type']> = new Set(['field', 'index'])

/** `iotc::find(condition)` under what follows it: fields, brackets. */
const findUnder = (node: Node): (Node & { readonly type: 'call' }) | undefined => {
  if (node.type === 'field' || node.type === 'index') return findUnder(node.target)
  return node.type === 'call' && node.name.name.endsWith('::find') ? node : undefined
}

const isPath = (node: Node): boolean =>
  node.type === 'identity' ||
  node.type === 'variable' ||
  (suffixes.has(node.type) && node.type === 'field' && isPath(node.target))

/** `.telemetry | iotc::find(condition).value`, spelt without the module; undefined for other forms. */
const spelt = (text: string, value: Node): string | undefined => {
  if (value.type !== 'pipe' || value.stages.length !== 2) return undefined
  const [array, lookup] = value.stages
  const call = lookup === undefined ? undefined : findUnder(lookup)
  const [condition] = call?.arguments ?? []
  if (array === undefined || lookup === undefined || call === undefined || condition === undefined) return undefined
  if (!isPath(array)) return undefined
  const slice = ({ start, end }: Span): string => text.slice(start, end)
  const elements = array.type === 'identity' ? '.[]' : `${slice(array)}[]`
  return `${elements} | select(${slice(condition)})${text.slice(call.end, lookup.end)}`
}

const nodeAt = (program: Program, { start, end }: Span): Node | undefined => {
  let found: Node | undefined
  for (const root of roots(program)) {
    walk(root, (node) => {
      if (node.start === start && node.end === end) found ??= node
    })
  }
  return found
}

const editFor = (program: Program, at: Span, names: readonly string[]): readonly Edit[] => {
  const value = nodeAt(program, at)
  if (value === undefined) return []
  const inner = value.type === 'group' ? value.body : value
  const text = spelt(program.text, inner) ?? program.text.slice(inner.start, inner.end)
  return [{ start: value.start, end: value.end, text: `([${text}][0])`, names }]
}

const applied = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((found, { start, end, text: instead }) => found.slice(0, start) + instead + found.slice(end), text)

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/**
 * The transform with lookups that can empty a row made into the first of a list, which is null where nothing is found: those
 * of the names that are wanted, and those that look for no name. Undefined where there is nothing to do. A proposal: run both
 * on the same messages before offering it.
 */
export const rewritePartial = (
  { text }: Transform,
  source: ExportSource = 'telemetry',
  isWanted: (name: string) => boolean = () => true,
): Rewrite | undefined => {
  const parsed = parse(text)
  if (!parsed.ok) return undefined
  const missing = infer(parsed.program, source).missing.filter(
    ({ names }) => names.length === 0 || names.some(isWanted),
  )
  const spans = new Map(
    missing.flatMap(({ within }) => (within === undefined ? [] : [[`${within.start} ${within.end}`, within] as const])),
  )
  const outermost = [...spans.values()].filter(
    (span) => ![...spans.values()].some((other) => other !== span && isWithin(span, other)),
  )
  const namesIn = (span: Span): readonly string[] => [
    ...new Set(missing.filter(({ at }) => isWithin(at, span)).flatMap(({ names }) => names)),
  ]
  const edits = outermost
    .flatMap((span) => editFor(parsed.program, span, namesIn(span)))
    .toSorted((a, b) => a.start - b.start)
  return edits.length === 0 ? undefined : { text: applied(text, edits), edits }
}
