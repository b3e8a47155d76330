import type { ExportSource } from '@adx-export/core'
import { roots, walk } from '../parse/children.ts'
import type { Node, Program, Span } from '../parse/node.ts'
import { parse } from '../parse/parse.ts'
import { type Inference, infer } from './infer.ts'
import { type Aim, type Edit, type Offer, offerOf } from './offer.ts'
import { type Parents, parentsIn, reachesRow } from './reach.ts'

/** `iotc::find(condition)` under what follows it: fields, brackets. */
const findUnder = (node: Node): (Node & { readonly type: 'call' }) | undefined => {
  if (node.type === 'field' || node.type === 'index') return findUnder(node.target)
  return node.type === 'call' && node.name.name.endsWith('::find') ? node : undefined
}

const isPath = (node: Node): boolean =>
  node.type === 'identity' || node.type === 'variable' || (node.type === 'field' && isPath(node.target))

/** Lists that every message of the source has: `.telemetry`, `$message.telemetry`. Any other may be absent. */
const isAlwaysThere = (list: Node, source: ExportSource): boolean => {
  const name = source === 'telemetry' ? 'telemetry' : source === 'properties' ? 'properties' : undefined
  if (list.type !== 'field' || list.name.name !== name) return false
  return list.target.type === 'identity' || list.target.type === 'variable'
}

/** Which lists may be absent, so that going through them must not fail: those that messages may lack, or all of them. */
type Absence = 'some' | 'all' | 'caught'

type Way = { readonly source: ExportSource; readonly absence: Absence }

const mayBeAbsent = (list: Node, { source, absence }: Way): boolean =>
  absence !== 'some' || (list.type !== 'identity' && isPath(list) && !isAlwaysThere(list, source))

/** The text of a node, with a question mark behind each `[]` whose list may be absent. */
const tolerant = (text: string, node: Node, way: Way): string => {
  const marks: number[] = []
  walk(node, (each, parent) => {
    if (each.type === 'iterate' && parent?.type !== 'optional' && mayBeAbsent(each.target, way)) marks.push(each.end)
  })
  return marks
    .toSorted((a, b) => b - a)
    .reduce((found, mark) => `${found.slice(0, mark - node.start)}?${found.slice(mark - node.start)}`, text)
}

/** `.telemetry | iotc::find(condition).value`, spelt without the module; undefined for other forms. */
const spelt = (text: string, value: Node, way: Way): string | undefined => {
  if (value.type !== 'pipe' || value.stages.length !== 2) return undefined
  const [array, lookup] = value.stages
  const call = lookup === undefined ? undefined : findUnder(lookup)
  const [condition] = call?.arguments ?? []
  if (array === undefined || lookup === undefined || call === undefined || condition === undefined) return undefined
  if (!isPath(array)) return undefined
  const slice = ({ start, end }: Span): string => text.slice(start, end)
  const elements = `${array.type === 'identity' ? '.' : slice(array)}[]${mayBeAbsent(array, way) ? '?' : ''}`
  return `${elements} | select(${slice(condition)})${text.slice(call.end, lookup.end)}`
}

/** A lookup that may find nothing, and how it may be written so that it yields null then. */
type Place = { readonly node: Node; readonly names: readonly string[]; readonly most: number }

const valueText = (text: string, { node }: Place, way: Way): string => {
  const inner = node.type === 'group' ? node.body : node
  const found = spelt(text, inner, way) ?? tolerant(text.slice(inner.start, inner.end), inner, way)
  return way.absence === 'caught' ? `(${found})?` : found
}

/** The first of a list is null where the list is empty. Where a match may have several values, all of them stay. */
const editFor = (text: string, place: Place, way: Way, doubled: readonly string[]): Edit => {
  const { node, names, most } = place
  const value = valueText(text, place, way)
  const isOne = most <= 1 && names.length > 0 && names.every((name) => doubled.includes(name))
  const instead = isOne ? `([${value}][0])` : `([${value}] | if length == 0 then null else .[] end)`
  return { start: node.start, end: node.end, text: instead, names }
}

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

const nodeAt = (program: Program, { start, end }: Span): Node | undefined => {
  let found: Node | undefined
  for (const root of roots(program)) {
    walk(root, (node) => {
      if (node.start === start && node.end === end) found ??= node
    })
  }
  return found
}

const firstMatch = 'Take the first match of a list, which is null if there is none:'
const everyMatch = 'Keep every match, and give null if there is none:'

type Wanted = (names: readonly string[]) => boolean

/** The outermost values that a wanted lookup may empty. */
const placesFor = (program: Program, { missing, bounds }: Inference, isWanted: Wanted): readonly Place[] => {
  const lookups = missing.filter(({ names }) => isWanted(names))
  const spans = new Map(
    lookups.flatMap(({ within }) => (within === undefined ? [] : [[`${within.start} ${within.end}`, within] as const])),
  )
  const all = [...spans.values()]
  const outermost = all.filter((span) => !all.some((other) => other !== span && isWithin(span, other)))
  return outermost.flatMap((span) => {
    const node = nodeAt(program, span)
    if (node === undefined) return []
    const names = [...new Set(lookups.filter(({ at }) => isWithin(at, span)).flatMap((each) => each.names))]
    return [{ node, names, most: bounds.get(node)?.max ?? Number.POSITIVE_INFINITY }]
  })
}

/** A variable that is null from now on must not be counted with, nor be put into a text: such a row would be untrue. */
const isBoundSafely = (parents: Parents, { node }: Place): boolean => {
  const parent = parents.get(node)
  return parent?.type !== 'bind' || parent.source !== node || reachesRow(parents, node)
}

/** Nothing but `names` is lost any more, by the text alone. */
const keepsRow = (text: string, source: ExportSource, names: readonly string[]): boolean => {
  const parsed = parse(text)
  if (!parsed.ok) return false
  return !infer(parsed.program, source).missing.some((each) => each.names.some((name) => names.includes(name)))
}

/**
 * A transform with the lookups of certain names made such that a message without them keeps its row, in the ways that may
 * do it, the plainest first: those that find one of `doubled` yield the first match, all others every match. Lookups by
 * no name that can be read follow when the others do not suffice.
 */
export const lossOffers = (
  text: string,
  source: ExportSource,
  { names, doubled }: Pick<Aim, 'names' | 'doubled'>,
): readonly Offer[] => {
  const parsed = parse(text)
  if (!parsed.ok) return []
  const inference = infer(parsed.program, source)
  const parents = parentsIn(parsed.program)
  const named: Wanted = (found) => found.some((name) => names.includes(name))
  const also: Wanted = (found) => found.length === 0 || named(found)
  const offers = [named, also].flatMap((isWanted) => {
    const places = placesFor(parsed.program, inference, isWanted)
    if (places.length === 0 || !places.every((place) => isBoundSafely(parents, place))) return []
    // What did not run for want of a value runs from now on and may stop: then no other row may go with it.
    const isAlone = inference.max <= 1
    const isPlain =
      isAlone && isWanted === named && places.every(({ node, most }) => most <= 1 && reachesRow(parents, node))
    return (['some', 'all', 'caught'] as const).map((absence) => {
      const edits = places.map((place) => editFor(text, place, { source, absence }, doubled))
      const intro = edits.every((edit) => edit.text.endsWith('[0])')) ? firstMatch : everyMatch
      const offer = offerOf(text, edits, intro, false)
      return { ...offer, certain: isPlain && absence === 'some' && keepsRow(offer.text, source, names) }
    })
  })
  return offers.filter(({ text: whole }, index) => offers.findIndex((other) => other.text === whole) === index)
}
