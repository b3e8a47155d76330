import type { Row } from '../model/row.ts'
import { type JsonNode, type JsonObject, writeJson } from '../rows/json-text.ts'
import { type Scalar, sameValueText } from '../rows/same-value.ts'
import { type Cell, columnsOf, type Held, heldIn } from './held.ts'
import { isWithin, type MessageValue, namedBy, valuesIn, withValue } from './message-values.ts'

/** What a transform makes of a message. */
export type Make = (message: string) => Promise<readonly Row[]>

export type Side = { readonly rows: readonly Row[]; readonly make: Make }

export type LostValue = { readonly value: MessageValue; readonly columns: readonly string[] }

/** Runs of one message with another value in the place of one; when they are used up, only the text tells. */
const mostProbes = 80

const otherThan = (node: Scalar): JsonNode => {
  if (node.kind === 'boolean') return { kind: 'boolean', value: !node.value }
  if (node.kind === 'number') {
    const [first, second] = /^-?\d+$/.test(node.text) ? ['4217', '4219'] : ['4217.25', '4219.25']
    return { kind: 'number', text: sameValueText(node) === first ? second : first }
  }
  const isTime = sameValueText(node).startsWith('datetime ')
  return { kind: 'string', value: isTime ? '2001-02-03T04:05:06Z' : `${node.value}~` }
}

type Tried = { readonly message: JsonObject; readonly all: readonly MessageValue[]; left: number }

/** The columns that hold a value because the message does: there another value in its place shows. Undefined: not told. */
const probe = async (
  { rows, make }: Side,
  tried: Tried,
  { path, node, text }: MessageValue,
  cells: readonly Cell[],
): Promise<readonly string[] | undefined> => {
  if (tried.left === 0) return undefined
  tried.left -= 1
  const others = await make(writeJson(withValue(tried.message, path, otherThan(node))))
  if (others.length !== rows.length) return undefined
  const held = heldIn(others, 'held').get(text) ?? []
  const stays = (cell: Cell): boolean => held.some(({ row, column }) => row === cell.row && column === cell.column)
  return [...new Set(cells.filter((cell) => !stays(cell)).map(({ column }) => column))]
}

/** Equal numbers and flags are often another value by chance; equal texts hardly ever are. */
const isTelling = ({ node, text }: MessageValue, all: readonly MessageValue[]): boolean =>
  node.kind === 'string' || (node.kind === 'number' && all.filter((other) => other.text === text).length === 1)

const isStored = async (side: Side, held: Held, tried: Tried, value: MessageValue): Promise<boolean> => {
  const cells = held.get(value.text) ?? []
  if (cells.length === 0 || isTelling(value, tried.all)) return cells.length > 0
  return (await probe(side, tried, value, cells))?.length !== 0
}

/** The columns that a value stood in. A constant of the transform, or what it counts, may equal it by chance. */
const columnsFrom = async (side: Side, held: Held, tried: Tried, value: MessageValue): Promise<readonly string[]> => {
  const cells = held.get(value.text) ?? []
  const untold = value.node.kind === 'boolean' ? [] : [...columnsOf(held, value.text)]
  return (await probe(side, tried, value, cells)) ?? untold
}

/** Where each value has a column of its own, the column says what the name said. */
const isToldByColumn = (value: MessageValue, { all }: Tried, before: Held, after: Held): boolean => {
  const named = namedBy(value)
  if (named === undefined) return false
  return all
    .filter((other) => isWithin(other, named))
    .every(({ text }) => {
      const old = columnsOf(before, text)
      return [...columnsOf(after, text)].some((column) => !old.has(column))
    })
}

/** Values of a message that stand in a row of the one transform and in no row of the other. */
export const lostValues = async (message: JsonObject, before: Side, after: Side): Promise<readonly LostValue[]> => {
  const [old, now] = [heldIn(before.rows, 'not-held'), heldIn(after.rows, 'held')]
  const tried: Tried = { message, all: valuesIn(message), left: mostProbes }
  const lost: LostValue[] = []
  for (const value of tried.all) {
    const mayBeLost = old.has(value.text) && !isToldByColumn(value, tried, old, now)
    if (!mayBeLost || (await isStored(after, now, tried, value))) continue
    const columns = await columnsFrom(before, old, tried, value)
    if (columns.length > 0) lost.push({ value, columns })
  }
  return lost
}
