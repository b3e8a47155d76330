import { type Path, isReading, valuesIn, withValue } from '../compare/message-values.ts'
import type { Ran } from '../findings/bases.ts'
import { cellAt, type Place } from '../findings/not-sent.ts'
import type { Row } from '../model/row.ts'
import { type JsonNode, type JsonObject, nodeOf, writeJson } from '../rows/json-text.ts'
import { mapLeaves, withMember } from '../samples/change.ts'
import { unknownName } from '../samples/vary-order.ts'
import { valuesOf } from '../samples/vary-values.ts'
import type { Prober } from './prober.ts'

/** What all else in a message becomes while one flag is looked at. */
type Others = { readonly flags: boolean; readonly number?: string }

const changed = (node: JsonNode, { flags, number }: Others): JsonNode =>
  mapLeaves(node, (leaf) => {
    if (leaf.kind === 'boolean') return nodeOf(flags)
    if (number === undefined) return leaf
    if (leaf.kind === 'number') return { kind: 'number', text: number }
    return leaf.kind === 'string' ? { kind: 'string', value: `${leaf.value} y` } : leaf
  })

/** The message with its flag set, all else changed, and one flag more of a name that no condition asks for. */
const textFor = (message: JsonObject, path: Path, own: JsonNode, others: Others): string => {
  const values = valuesOf(message)
  const readings = valuesIn(message).filter((each) => isReading(each.path) || each.node.kind === 'boolean')
  const whole = readings.reduce<JsonNode>(
    (node, each) => withValue(node, each.path, changed(each.node, others)),
    message,
  )
  const set = withValue(whole, path, own)
  const [first] = values?.items ?? []
  if (values === undefined || first === undefined || set.kind !== 'object') return writeJson(set)
  const list = set.members.get(values.key)
  const more = withMember(withMember(first, 'name', nodeOf(unknownName)), 'value', nodeOf(others.flags))
  const items = list?.kind === 'array' ? [...list.items, more] : []
  return writeJson(withMember(set, values.key, { kind: 'array', items }))
}

const given = (rows: readonly Row[] | undefined, place: Place): string | undefined =>
  rows === undefined ? undefined : (cellAt(rows, place)?.given ?? 'null')

const placesOf = (rows: readonly Row[]): readonly Place[] =>
  rows.flatMap(({ cells }, row) => cells.map(({ column }) => ({ row, column })))

/** Bounds that a transform has lie between two of them. */
const numbers = ['1000000', '-1000000', '0'] as const

const isTrue: JsonNode = nodeOf(true)
const isFalse: JsonNode = nodeOf(false)

/**
 * The column that is true while a flag is true, and null if it is false, as if it were absent. Whatever else the message holds:
 * a flag may decide whether something else is stored, or be one of several of which one is enough.
 */
export const columnOfNull = async (
  probe: Prober,
  { sample }: Ran,
  message: JsonObject,
  path: Path,
): Promise<string | undefined> => {
  const quiet: Others = { flags: false }
  const [set, unset, absent, amongOthers] = await probe(sample, [
    textFor(message, path, isTrue, quiet),
    textFor(message, path, isFalse, quiet),
    textFor(message, path, { kind: 'null' }, quiet),
    textFor(message, path, isFalse, { flags: true }),
  ])
  if (set === undefined) return undefined
  const follows = (place: Place): boolean =>
    given(set, place) === 'true' && [unset, absent, amongOthers].every((rows) => given(rows, place) === 'null')
  const found = set.length === unset?.length && set.length === absent?.length ? placesOf(set).filter(follows) : []
  if (found.length === 0) return undefined
  const varied = await probe(
    sample,
    numbers.map((number) => textFor(message, path, isTrue, { flags: false, number })),
  )
  return found.find((place) => varied.every((rows) => given(rows, place) === 'true'))?.column
}
