import { oneLine } from '@adx-export/core'
import type { Sample } from '../model/sample.ts'
import { equalJson } from '../rows/equal.ts'
import { type JsonNode, parseJsonText, writeJson } from '../rows/json-text.ts'
import type { Observation } from './observation.ts'
import { quoted } from './row-findings.ts'

/** Differences that one finding lists. */
const mostDifferences = 8

const shown = (node: JsonNode | undefined): string => (node === undefined ? 'nothing' : quoted(writeJson(node)))

function* rowDifferences(row: string, wanted: JsonNode, made: JsonNode): Generator<string> {
  if (wanted.kind !== 'object' || made.kind !== 'object') {
    yield `${row}: expected ${shown(wanted)}, got ${shown(made)}`
    return
  }
  for (const key of new Set([...wanted.members.keys(), ...made.members.keys()])) {
    const [left, right] = [wanted.members.get(key), made.members.get(key)]
    if (left !== undefined && right !== undefined && equalJson(left, right)) continue
    yield `${row}, ${key}: expected ${shown(left)}, got ${shown(right)}`
  }
}

function* differences(wanted: readonly JsonNode[], made: readonly JsonNode[]): Generator<string> {
  for (let index = 0; index < Math.max(wanted.length, made.length); index++) {
    const [left, right] = [wanted[index], made[index]]
    const row = `row ${index + 1}`
    if (left === undefined) yield `${row} was not expected: ${shown(right)}`
    else if (right === undefined) yield `${row} is missing: ${shown(left)}`
    else if (!equalJson(left, right)) yield* rowDifferences(row, left, right)
  }
}

const count = (amount: number): string => `${amount} ${amount === 1 ? 'row' : 'rows'}`

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
  const found = [...differences(wanted, outputs)]
  if (found.length === 0) return []
  const more = found.length - mostDifferences
  const lines = [...found.slice(0, mostDifferences), ...(more > 0 ? [`and ${more} more differences`] : [])]
  const names = [sample.name, expected.file].map(oneLine)
  const message = `${names[0] ?? ''} makes ${count(outputs.length)}, and ${names[1] ?? ''} has ${count(wanted.length)}:\n${lines.map(oneLine).join('\n')}`
  const hint = 'Correct the transform; or, if the new rows are right, write them with `adx-export test --update`.'
  return [{ code: 'expected-rows-differ', about, message, hint, at: expected.at, sample }]
}
