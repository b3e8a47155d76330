import type { Transform } from '@adx-export/core'
import { type MessageValue, type Path, isReading, pathText, valuesIn, withValue } from '../compare/message-values.ts'
import { type Ran, basesOf } from '../findings/bases.ts'
import { type Comparison, comparisonsIn } from '../findings/comparisons.ts'
import { literalsIn } from '../findings/literals.ts'
import { cellAt, type Place } from '../findings/not-sent.ts'
import type { Observation } from '../findings/observation.ts'
import type { RunJq } from '../model/jq.ts'
import type { Row } from '../model/row.ts'
import { locate } from '../parse/position.ts'
import { type JsonNode, type JsonObject, nodeOf, parseJsonText, writeJson } from '../rows/json-text.ts'
import type { Target } from '../rows/target.ts'
import { mapLeaves, withMember } from '../samples/change.ts'
import { unknownName } from '../samples/vary-order.ts'
import { entryName, valuesOf } from '../samples/vary-values.ts'
import { testLimits } from './limits.ts'
import { proberOf } from './prober.ts'

type Subject = { readonly base: Ran; readonly message: JsonObject; readonly comparison: Comparison }

/** The rows that a text of the transform makes of messages; undefined where jq stops, or no more may be tried. */
type Run = (base: Ran, text: string, messages: readonly JsonNode[]) => Promise<readonly (readonly Row[] | undefined)[]>

const isCompared = ({ path }: MessageValue): boolean => isReading(path) || path[0] === 'device'

/** `alarm`, `position.open`, `device.simulated`: what a value is called in all messages. */
const nameOf = (message: JsonObject, { path }: { readonly path: Path }): string => {
  const [list, index, , ...deeper] = path
  if (list === 'device') return pathText(path).slice(1)
  const items = message.members.get(String(list))
  const entry = items?.kind === 'array' ? items.items[Number(index)] : undefined
  const name = entry?.kind === 'object' ? entryName(entry) : undefined
  return [name ?? '', ...deeper.filter((key) => typeof key === 'string')].join('.')
}

/** The types that each value has in the messages that are evidence. */
const kindsOf = (bases: readonly Ran[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const { sample } of bases) {
    const message = parseJsonText(sample.text)
    if (message?.kind !== 'object') continue
    for (const value of valuesIn(message).filter(isCompared)) {
      const name = nameOf(message, value)
      found.set(name, (found.get(name) ?? new Set()).add(value.node.kind))
    }
  }
  return found
}

const numbers = ['0', '1000000', '-1000000'] as const

/** Other values of the type of one: all that the transform writes out are among them. */
const ofSameType = ({ node }: MessageValue, transform: string): readonly JsonNode[] => {
  if (node.kind === 'boolean') return [nodeOf(!node.value)]
  const literals = [...literalsIn(transform)].slice(0, testLimits.comparedLiterals)
  if (node.kind === 'string') return [`${node.value} x`, ...literals].map((value) => nodeOf(value))
  const written = literals.filter((text) => text.trim() !== '' && Number.isFinite(Number(text)))
  return [String(Number(node.text) + 1), ...numbers, ...written].map((text) => ({ kind: 'number', text }))
}

const spliced = (text: string, { literal }: Comparison, value: JsonNode): string =>
  `${text.slice(0, literal.start)}(${writeJson(value)})${text.slice(literal.end)}`

const differing = (rows: readonly Row[], other: readonly Row[] | undefined): readonly Place[] =>
  rows.length !== other?.length
    ? []
    : rows.flatMap(({ cells }, row) =>
        cells
          .map(({ column }) => ({ row, column }))
          .filter((place) => cellAt(rows, place)?.text !== cellAt(other, place)?.text),
      )

const isAsIn = (rows: readonly Row[], other: readonly Row[] | undefined, place: Place): boolean =>
  other?.length === rows.length && cellAt(rows, place)?.text === cellAt(other, place)?.text

/** The message with one value in the place of all of its type, and as that of a name that no condition asks for. */
const withConstant = (message: JsonObject, constant: JsonNode): JsonObject => {
  const values = valuesOf(message)
  const [first] = values?.items ?? []
  if (values === undefined || first === undefined) return message
  const set = values.items.map((item) =>
    withMember(
      item,
      'value',
      mapLeaves(item.members.get('value') ?? { kind: 'null' }, (leaf) =>
        leaf.kind === constant.kind ? constant : leaf,
      ),
    ),
  )
  const more = withMember(withMember(first, 'name', nodeOf(unknownName)), 'value', constant)
  return withMember(message, values.key, { kind: 'array', items: [...set, more] })
}

const textsIn = (rows: readonly Row[], column: string): readonly string[] =>
  rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column).map(({ text }) => text))

const otherThan = (constant: JsonNode): JsonNode => {
  if (constant.kind === 'boolean') return nodeOf(!constant.value)
  if (constant.kind === 'number') return { kind: 'number', text: String(Number(constant.text) + 1) }
  return constant.kind === 'string' ? nodeOf(`${constant.value} x`) : constant
}

/**
 * The column that holds the same whatever a value is, because it is compared with a constant of another type: with a constant
 * of the value's own type in its place, the column follows the value. A comparison of all values of a message is about others too.
 */
const columnOf = async (
  run: Run,
  transform: string,
  { base, message, comparison }: Subject,
  value: MessageValue,
): Promise<string | undefined> => {
  const changed = spliced(transform, comparison, value.node)
  const [asSent] = await run(base, changed, [message])
  const hits = differing(base.rows, asSent)
  if (hits.length === 0) return undefined
  const others = ofSameType(value, transform).map((other) => withValue(message, value.path, other))
  const [followed] = await run(base, changed, others.slice(0, 1))
  const following = hits.filter((place) => isAsIn(base.rows, followed, place))
  if (following.length === 0) return undefined
  const all = await run(base, transform, others)
  const constant = following.filter((place) => all.every((rows) => isAsIn(base.rows, rows, place)))
  if (constant.length === 0) return undefined
  const set = [comparison.constant, otherThan(comparison.constant)].map((node) => withConstant(message, node))
  const [equal, unequal] = await run(base, transform, set)
  if (equal === undefined || unequal === undefined) return undefined
  return constant.find(({ column }) => String(textsIn(equal, column)) === String(textsIn(unequal, column)))?.column
}

const words: Readonly<Record<string, string>> = { boolean: 'true or false', number: 'a number', string: 'a text' }

const observationOf = (
  { base, message, comparison }: Subject,
  value: MessageValue,
  column: string,
  transform: Transform,
): Observation => {
  const name = nameOf(message, value)
  const constant = writeJson(comparison.constant)
  const like = `… == ${writeJson(value.node)}`
  return {
    code: 'jq-never-equal',
    about: `${comparison.at.start} ${name}`,
    message: `${name} is ${words[value.node.kind] ?? ''} in every message that is known, and never equals ${words[comparison.constant.kind] ?? ''} such as ${constant}, so ${column} is the same whatever the device sends.`,
    hint: `Compare it with a value of the type that is sent: ${like}. If devices send ${constant} as well, add such a message under \`tests\`.`,
    at: locate(transform, comparison.at),
    sample: base.sample,
  }
}

const running = (transform: Transform, target: Target, runJq: RunJq): Run => {
  let left: number = testLimits.comparisonRuns
  return async ({ sample }, text, messages) => {
    const most = Math.min(left, messages.length)
    left -= most
    return proberOf({ ...transform, text }, target, runJq, most)(sample, messages.map(writeJson))
  }
}

/** Comparisons with a constant of a type that the value never has. Rejects only where `runJq` does. */
export const neverEqual = async (
  transform: Transform,
  target: Target,
  trials: readonly Ran[],
  runJq: RunJq,
): Promise<readonly Observation[]> => {
  // The values of built-in messages are made for what the transform compares them with.
  const bases = basesOf(trials).filter(({ sample }) => sample.origin !== 'built-in')
  const kinds = kindsOf(trials.filter(({ sample }) => sample.variation === undefined && sample.origin !== 'built-in'))
  const run = running(transform, target, runJq)
  const found = new Map<string, Observation>()
  for (const comparison of comparisonsIn(transform.text).slice(0, testLimits.comparisons)) {
    for (const base of bases) {
      const message = parseJsonText(base.sample.text)
      if (message?.kind !== 'object') continue
      const isOther = (value: MessageValue): boolean =>
        isCompared(value) && kinds.get(nameOf(message, value))?.has(comparison.constant.kind) === false
      for (const value of valuesIn(message).filter(isOther).slice(0, testLimits.comparedValues)) {
        const column = await columnOf(run, transform.text, { base, message, comparison }, value)
        if (column === undefined) continue
        const observation = observationOf({ base, message, comparison }, value, column, transform)
        if (!found.has(observation.about)) found.set(observation.about, observation)
      }
    }
  }
  return [...found.values()]
}
