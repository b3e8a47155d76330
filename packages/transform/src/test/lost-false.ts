import type { Transform } from '@adx-export/core'
import { type Path, isReading, pathText, valuesIn, withValue } from '../compare/message-values.ts'
import { type Ran, basesOf, guessText, settleHint } from '../findings/bases.ts'
import { expectedRows } from '../findings/expected.ts'
import type { Observation } from '../findings/observation.ts'
import { placeOfKey } from '../findings/place.ts'
import { quoted } from '../findings/row-findings.ts'
import type { RunJq } from '../model/jq.ts'
import type { Row } from '../model/row.ts'
import { type JsonNode, type JsonObject, nodeOf, parseJsonText, writeJson } from '../rows/json-text.ts'
import type { Target } from '../rows/target.ts'
import { withMember } from '../samples/change.ts'
import { unknownName } from '../samples/vary-order.ts'
import { valuesOf } from '../samples/vary-values.ts'
import { columnOfNull } from './false-as-null.ts'
import { testLimits } from './limits.ts'
import { type Prober, proberOf } from './prober.ts'

/** A number that no message holds: where it goes on as true does, a value is passed on whatever it is. */
const sentinel = '4217.625'

/** The scalars of a row by where they stand: the row, the column, and the place within a list or object. */
const placed = (rows: readonly Row[]): ReadonlyMap<string, string> =>
  new Map(
    rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ column, given = 'null' }) => {
        const node = parseJsonText(given)
        const inner = node?.kind === 'string' && /^[[{]/.test(node.value) ? parseJsonText(node.value) : node
        return inner === undefined ? [] : leavesOf(inner, JSON.stringify([row, column]))
      }),
    ),
  )

const leavesOf = (node: JsonNode, at: string): readonly (readonly [string, string])[] => {
  if (node.kind === 'array') return node.items.flatMap((item, index) => leavesOf(item, `${at} ${index}`))
  if (node.kind === 'object') {
    return [...node.members].flatMap(([key, value]) => leavesOf(value, `${at} ${JSON.stringify(key)}`))
  }
  return [[at, node.kind === 'string' ? node.value : writeJson(node)]]
}

/** What becomes of false where true and a number are passed on. */
type Fate = { readonly lost: 'row' | 'cell' | 'null'; readonly column: string; readonly stored?: string }

const columnAt = (key: string): string => {
  const parsed = /^\[\d+,("(?:[^"\\]|\\.)*")\]/.exec(key)?.[1]
  const node = parsed === undefined ? undefined : parseJsonText(parsed)
  return node?.kind === 'string' ? node.value : ''
}

/** Compares what a message makes with true, with a number, and with false in one place. */
const fateOf = (ofTrue: readonly Row[], ofNumber: readonly Row[], ofFalse: readonly Row[]): Fate | undefined => {
  if (ofTrue.length !== ofNumber.length || ofFalse.length > ofTrue.length) return undefined
  const [whenTrue, whenNumber, whenFalse] = [placed(ofTrue), placed(ofNumber), placed(ofFalse)]
  const passed = [...whenNumber].filter(([key, text]) => text === sentinel && whenTrue.get(key) === 'true')
  const [first] = passed
  if (first === undefined) return undefined
  if (ofFalse.length < ofTrue.length) return { lost: 'row', column: columnAt(first[0]) }
  const gone = passed.find(([key]) => whenFalse.get(key) !== 'false')
  if (gone === undefined) return undefined
  const stored = whenFalse.get(gone[0])
  return { lost: 'cell', column: columnAt(gone[0]), ...(stored === undefined ? {} : { stored }) }
}

const fateAt = async (probe: Prober, base: Ran, make: (value: JsonNode) => string): Promise<Fate | undefined> => {
  const values = [nodeOf(true), { kind: 'number', text: sentinel } as const, nodeOf(false)]
  const [ofTrue, ofNumber, ofFalse] = await probe(base.sample, values.map(make))
  if (ofTrue === undefined || ofNumber === undefined || ofFalse === undefined) return undefined
  return fateOf(ofTrue, ofNumber, ofFalse)
}

const fateOfNull = async (probe: Prober, base: Ran, message: JsonObject, path: Path): Promise<Fate | undefined> => {
  const column = await columnOfNull(probe, base, message, path)
  return column === undefined ? undefined : { lost: 'null', column }
}

const setAt =
  (message: JsonObject, path: Path) =>
  (value: JsonNode): string =>
    writeJson(withValue(message, path, value))

/** A message with one entry more, of a name that no condition asks for. */
const setUnknown =
  (message: JsonObject) =>
  (value: JsonNode): string => {
    const values = valuesOf(message)
    const [first] = values?.items ?? []
    if (values === undefined || first === undefined) return writeJson(message)
    const more = withMember(withMember(first, 'name', nodeOf(unknownName)), 'value', value)
    return writeJson(withMember(message, values.key, { kind: 'array', items: [...values.items, more] }))
  }

/**
 * A row that is made only if one flag is set may be meant; that other values lose their rows to false as well says that
 * false is taken for absent.
 */
const losesRows = async (probe: Prober, base: Ran, message: JsonObject, own: Path): Promise<boolean> => {
  const others = valuesIn(message)
    .map(({ path }) => path)
    .filter((path) => isReading(path) && pathText(path) !== pathText(own))
    // What stands beside it is most likely taken for a row as it is.
    .toSorted((a, c) => Number(c[1] === own[1]) - Number(a[1] === own[1]))
    .slice(0, testLimits.falseWitnesses)
  for (const make of [setUnknown(message), ...others.map((path) => setAt(message, path))]) {
    if ((await fateAt(probe, base, make))?.lost === 'row') return true
  }
  return false
}

/** A test whose message holds false, and whose rows hold it nowhere. */
const isMeant = (trials: readonly Ran[]): boolean =>
  trials.some(({ sample }) => {
    const rows = sample.variation === undefined ? expectedRows(sample) : undefined
    const message = parseJsonText(sample.text)
    if (rows === undefined || message?.kind !== 'object') return false
    const holdsFalse = valuesIn(message).some(
      ({ node, path }) => node.kind === 'boolean' && !node.value && isReading(path),
    )
    return holdsFalse && !rows.map(writeJson).some((text) => /\bfalse\b/.test(text))
  })

/** The name of the entry that a path is within, and else the path. */
const subjectAt = (message: JsonObject, path: Path): string => {
  const [list = '', index = 0] = path
  const node = message.members.get(String(list))
  const entry = node?.kind === 'array' ? node.items[Number(index)] : undefined
  const name = entry?.kind === 'object' ? entry.members.get('name') : undefined
  return name?.kind === 'string' ? name.value : pathText(path).slice(1)
}

const hint =
  'Check whether the value exists, not whether it is true: select(.value != null), or if . == null then … else . end.'

const observationOf = (fate: Fate, subject: string, { sample }: Ran, transform: Transform): Observation => {
  const { lost, column, stored = 'null' } = fate
  const words: Readonly<Record<Fate['lost'], string>> = {
    row: `If ${subject} is false, its row is not made, as if the value were absent.`,
    cell: `If ${subject} is false, ${column} holds ${quoted(stored)} in its place. Other values are passed on.`,
    null: `If ${subject} is false, ${column} holds null, as if ${subject} were absent. If it is true, ${column} holds true.`,
  }
  return {
    code: 'false-lost',
    about: lost === 'row' ? 'rows' : column,
    message: `${words[lost]}${guessText(sample)}`,
    hint: `${hint}${settleHint(sample)}`,
    at: lost === 'row' ? transform.at : placeOfKey(transform, column),
    sample,
  }
}

type Flag = { readonly base: Ran; readonly message: JsonObject; readonly path: Path; readonly isFalse: boolean }

/** The flags of the messages, those first that are false as they stand: what is lost of them is lost for sure. */
const flagsIn = (trials: readonly Ran[]): readonly Flag[] => {
  const falseFirst = (a: { readonly isFalse: boolean }, b: { readonly isFalse: boolean }): number =>
    Number(b.isFalse) - Number(a.isFalse)
  const all = basesOf(trials).flatMap((base) => {
    const message = parseJsonText(base.sample.text)
    if (message?.kind !== 'object') return []
    const flags = valuesIn(message).flatMap(({ node, path }) =>
      node.kind === 'boolean' ? [{ base, message, path, isFalse: !node.value }] : [],
    )
    return flags.toSorted(falseFirst).slice(0, testLimits.flagsOfOneMessage)
  })
  return all.toSorted(falseFirst)
}

/** The message that shows it: itself if it holds false there, and else with false in that place. */
const shownBy = ({ base, message, path, isFalse }: Flag): Ran => {
  if (isFalse) return base
  const subject = subjectAt(message, path)
  const variation = { title: `with ${subject} false`, change: 'value-boundary', subject } as const
  return { ...base, sample: { ...base.sample, text: setAt(message, path)(nodeOf(false)), variation } }
}

/** Values of false that are lost where true and numbers are stored. Rejects only where `runJq` does. */
export const lostFalseObservations = async (
  transform: Transform,
  target: Target,
  trials: readonly Ran[],
  runJq: RunJq,
): Promise<readonly Observation[]> => {
  if (isMeant(trials)) return []
  const probe = proberOf(transform, target, runJq, testLimits.falseProbes)
  const found = new Map<string, Observation>()
  for (const flag of flagsIn(trials)) {
    const { base, message, path } = flag
    const fate = (await fateAt(probe, base, setAt(message, path))) ?? (await fateOfNull(probe, base, message, path))
    if (fate === undefined || found.has(fate.lost === 'row' ? 'rows' : fate.column)) continue
    if (fate.lost === 'row' && !(await losesRows(probe, base, message, path))) continue
    const observation = observationOf(fate, subjectAt(message, path), shownBy(flag), transform)
    found.set(observation.about, observation)
  }
  return [...found.values()]
}
