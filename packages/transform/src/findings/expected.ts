import { oneLine } from '@adx-export/core'
import type { Sample } from '../model/sample.ts'
import { equalJson } from '../rows/equal.ts'
import { type JsonNode, parseJsonText, writeJson } from '../rows/json-text.ts'
import { rangeInRows, type RowPlace } from '../rows/row-places.ts'
import { counted } from './counted.ts'
import type { Observation } from './observation.ts'
import { quoted } from './row-findings.ts'

/** Differences that one finding lists. */
const mostDifferences = 8

const shown = (node: JsonNode | undefined): string => (node === undefined ? 'nothing' : quoted(writeJson(node)))

/** One difference, and what of the expected rows it is about. */
type Difference = RowPlace & { readonly text: string }

function* rowDifferences(row: number, wanted: JsonNode, made: JsonNode): Generator<Difference> {
  const name = `row ${row + 1}`
  if (wanted.kind !== 'object' || made.kind !== 'object') {
    yield { row, text: `${name}: expected ${shown(wanted)}, got ${shown(made)}` }
    return
  }
  for (const key of new Set([...wanted.members.keys(), ...made.members.keys()])) {
    const [left, right] = [wanted.members.get(key), made.members.get(key)]
    if (left !== undefined && right !== undefined && equalJson(left, right)) continue
    yield { row, key, text: `${name}, ${key}: expected ${shown(left)}, got ${shown(right)}` }
  }
}

function* differences(wanted: readonly JsonNode[], made: readonly JsonNode[]): Generator<Difference> {
  for (let row = 0; row < Math.max(wanted.length, made.length); row++) {
    const [left, right] = [wanted[row], made[row]]
    const name = `row ${row + 1}`
    if (left === undefined) yield { row, text: `${name} was not expected: ${shown(right)}` }
    else if (right === undefined) yield { row, text: `${name} is missing: ${shown(left)}` }
    else if (!equalJson(left, right)) yield* rowDifferences(row, left, right)
  }
}

/** The first differences, and how many there are: of very many no list is kept. */
const listedOf = (found: Iterable<Difference>): { readonly listed: readonly Difference[]; readonly amount: number } => {
  const listed: Difference[] = []
  let amount = 0
  for (const difference of found) {
    if (amount < mostDifferences) listed.push(difference)
    amount += 1
  }
  return { listed, amount }
}

/** The rows that a test expects; undefined where it expects none in particular, or its file is no list of rows. */
export const expectedRows = ({ expected }: Sample): readonly JsonNode[] | undefined => {
  const node = expected === undefined ? undefined : parseJsonText(expected.text)
  return node?.kind === 'array' && node.items.every(({ kind }) => kind === 'object') ? node.items : undefined
}

/** The rows that a sample makes against those that its test expects. */
export const expectedObservations = (sample: Sample, outputs: readonly JsonNode[]): readonly Observation[] => {
  const { expected } = sample
  if (expected === undefined) return []
  const wanted = expectedRows(sample)
  const about = expected.file
  if (wanted === undefined) {
    const message = `${expected.file} must be a JSON array with one object for each row.`
    return [{ code: 'expected-rows-malformed', about, message, at: expected.at, sample }]
  }
  const { listed, amount } = listedOf(differences(wanted, outputs))
  const [first] = listed
  if (first === undefined) return []
  const more = amount - listed.length
  const lines = [...listed.map(({ text }) => text), ...(more > 0 ? [`and ${counted(more, 'more difference')}`] : [])]
  const names = [sample.name, expected.file].map(oneLine)
  const message = `${names[0] ?? ''} makes ${counted(outputs.length, 'row')}, and ${names[1] ?? ''} has ${counted(wanted.length, 'row')}:\n${lines.map(oneLine).join('\n')}`
  const hint = 'Correct the transform. If the new rows are correct, run `adx-export test --update` to write them.'
  const at = { ...expected.at, range: rangeInRows(expected.text, first) }
  return [{ code: 'expected-rows-differ', about, message, hint, at, sample }]
}
