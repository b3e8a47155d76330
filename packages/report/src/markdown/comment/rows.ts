import { type PlannedChange, type Preview, manyOf } from '@adx-export/planner'
import { sidesOf } from '../../text/change.ts'
import { comparedText } from '../../text/preview.ts'
import { isMultiline } from '../../text/value.ts'
import type { Piece } from './left-out.ts'
import { harmsCell } from './risks.ts'
import { cellCode } from '../parts/code.ts'
import { partsOf } from './names.ts'
import { titlesOf } from './titles.ts'

type Attribute = PlannedChange['attributes'][number]
type Previews = readonly Preview[]

/** Attributes that a row names, and the width of a value in it; the details have all of them whole. */
const namedAttributes = 4
const mostWidth = 40

/** As many alike changes get one row, and at most so many. */
const fewest = 3
const mostOfOne = 100

const isShort = (text: string): boolean => text.length <= mostWidth

const valuesText = (address: string, attribute: Attribute): string | undefined => {
  const { from, to } = attribute
  const { before, after } = sidesOf(address, attribute)
  if (isMultiline(from) || isMultiline(to) || !isShort(before) || !isShort(after)) return undefined
  if (from === null) return `new: ${cellCode(after)}`
  if (to === null) return `removed, was ${cellCode(before)}`
  return before === after ? 'changed' : `${cellCode(before)} → ${cellCode(after)}`
}

/** What the previews know of a transform that an attribute sets, in a few words; empty for every other attribute. */
const transformText = (address: string, path: string, previews: Previews): string => {
  const found = previews.find(
    (one) => address.endsWith(`:${one.export}`) && path === `destinations['${one.destination}'].transform`,
  )
  if (found === undefined) return ''
  return found.notCompared === undefined ? comparedText(found, cellCode) : '**not compared** with the live transform'
}

const attributeText = (address: string, attribute: Attribute, previews: Previews): string => {
  const made = transformText(address, attribute.path, previews)
  if (made !== '') return `${cellCode(attribute.path)} changed: ${made}`
  const values = valuesText(address, attribute)
  return values === undefined ? `${cellCode(attribute.path)} changed` : `${cellCode(attribute.path)}: ${values}`
}

const fromToText = ({ action, address, attributes }: PlannedChange, previews: Previews): string => {
  if (action === 'delete') return 'removed'
  const [only] = attributes
  const isOne = attributes.length === 1 && only !== undefined
  if (action === 'create') return (isOne ? valuesText(address, only) : undefined) ?? 'new'
  // Of a policy the title says already what has one value.
  if (isOne && manyOf(address)?.what !== undefined)
    return valuesText(address, only) ?? attributeText(address, only, previews)
  const rest = attributes.length - namedAttributes
  return [
    ...attributes.slice(0, namedAttributes).map((attribute) => attributeText(address, attribute, previews)),
    ...(rest > 0 ? [`${String(rest)} more`] : []),
  ].join('<br>')
}

const markOf = ({ action }: PlannedChange): string => (action === 'create' ? '`+` ' : action === 'delete' ? '`-` ' : '')

export const rowsHead = '| change | from → to | harm |\n|:--|:--|:--|\n'

/** What a reader has to see by itself: whatever takes something away, lets somebody in, or needs consent. */
export const standsAlone = ({ action, attributes, risks }: PlannedChange): boolean =>
  action === 'delete' ||
  attributes.some(({ from, to }) => to === null && from !== null) ||
  risks.some(({ code, blocking }) => blocking || code === 'grants-access')

/** Changes that differ in nothing but what they are of. */
const alikeKey = (change: PlannedChange, index: number): string => {
  const many = manyOf(change.address)
  if (many === undefined || standsAlone(change)) return String(index)
  const { address, action, attributes, risks, leftAlone = [] } = change
  const codes = risks.map(({ code }) => code)
  return JSON.stringify([partsOf(address).kind, many.of, many.what ?? null, action, attributes, codes, leftAlone])
}

/** What one row is about: one change, or many that are alike. */
export type RowGroup = {
  readonly changes: readonly PlannedChange[]
  /** Alike in each of these ways; the first of each speaks for it. */
  readonly ways: readonly PlannedChange[]
}

const placeOf = ({ address }: PlannedChange): string => manyOf(address)?.place ?? address

/** The same places, changed in the same direction, are told together: tables, and the policies of these very tables. */
const placesKey = ({ changes }: RowGroup, index: number): string => {
  const [first] = changes
  const of = first === undefined ? undefined : manyOf(first.address)?.of
  if (first === undefined || of === undefined || changes.length < fewest) return String(index)
  return JSON.stringify([of, first.action, changes.map(placeOf).toSorted()])
}

const chunksOf = (alike: readonly PlannedChange[]): readonly RowGroup[] => {
  if (alike.length < fewest) return alike.map((one) => ({ changes: [one], ways: [one] }))
  const chunks = Array.from({ length: Math.ceil(alike.length / mostOfOne) }, (_, index) =>
    alike.slice(index * mostOfOne, (index + 1) * mostOfOne),
  )
  return chunks.map((changes) => ({ changes, ways: changes.slice(0, 1) }))
}

/** Every change in one group, in the order of the first of each. */
export const rowGroups = (changes: readonly PlannedChange[]): readonly RowGroup[] => {
  const alike = Map.groupBy(changes.entries(), ([index, change]) => alikeKey(change, index))
  const chunks = [...alike.values()].flatMap((these) => chunksOf(these.map(([, change]) => change)))
  const merged = Map.groupBy(chunks.entries(), ([index, group]) => placesKey(group, index))
  return [...merged.values()].map((these) => ({
    changes: these.flatMap(([, group]) => group.changes),
    ways: these.flatMap(([, group]) => group.ways),
  }))
}

const listText = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`

/** `200 tables with the same retention and caching`, `retention of 200 tables`. */
const manyText = (ways: readonly PlannedChange[], amount: number): string => {
  const all = ways.map(({ address }) => manyOf(address))
  const whats = all.flatMap((many) => many?.what ?? [])
  const things = `${String(amount)} ${all[0]?.of ?? 'changes'}`
  if (whats.length === 0) return things
  return whats.length === all.length ? `${listText(whats)} of ${things}` : `${things} with the same ${listText(whats)}`
}

/** What each is called in the list of a row: by its name, or by its place where two have the same name. */
const namesIn = (changes: readonly PlannedChange[]): readonly string[] => {
  const places = [...new Set(changes.map(placeOf))]
  const short = places.map((place) => place.slice(place.lastIndexOf('/') + 1))
  return new Set(short).size === places.length ? short : places
}

const manyCells = ({ changes, ways }: RowGroup, previews: Previews): readonly string[] => {
  const names = namesIn(changes)
  const folded = `<details><summary>${manyText(ways, names.length)}</summary>${names.map(cellCode).join(', ')}</details>`
  const [first] = ways
  const mark = first === undefined ? '' : markOf(first)
  const values =
    ways.length === 1
      ? ways.map((way) => fromToText(way, previews))
      : ways.map((way) => `${manyOf(way.address)?.what ?? manyOf(way.address)?.of ?? ''}: ${fromToText(way, previews)}`)
  const harms = [...new Set(ways.map(harmsCell))].filter((text) => text !== '')
  return [`${mark}${folded}`, values.join('<br>'), harms.join(', ')]
}

/** Harm comes first: what is not accepted, what is, what goes, who is let in, and the rest. */
const rank = ({ action, risks }: PlannedChange): number => {
  const ranks = [
    risks.some(({ blocking, accepted }) => blocking && !accepted),
    risks.some(({ blocking }) => blocking),
    action === 'delete',
    risks.some(({ code }) => code === 'grants-access'),
    risks.length > 0,
    true,
  ]
  return ranks.indexOf(true)
}

/** A row for each change, or for many that are alike. */
export const rowsOf = (changes: readonly PlannedChange[], previews: Previews = []): readonly Piece[] => {
  const titleOf = titlesOf(changes, cellCode)
  return rowGroups(changes.toSorted((a, b) => rank(a) - rank(b))).map((group): Piece => {
    const [only, ...more] = group.changes
    const cells =
      only === undefined || more.length > 0
        ? manyCells(group, previews)
        : [`${markOf(only)}${titleOf(only.address)}`, fromToText(only, previews), harmsCell(only)]
    return { kind: 'row', text: `| ${cells.join(' | ')} |`, stands: group.changes.length }
  })
}
