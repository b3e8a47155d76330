import type { Transform } from '@adx-export/core'
import { askedWhetherThere, namesValue, textsAsked } from '../findings/asked.ts'
import { type Ran, basesOf, guessText, settleHint, variationsOf } from '../findings/bases.ts'
import {
  addsReadings,
  cellAt,
  defaults,
  holdsField,
  isExpected,
  isMeant,
  isNullText,
  makesFalse,
  nodeAt,
  type Place,
  writtenUnder,
} from '../findings/not-sent.ts'
import { literalsIn } from '../findings/literals.ts'
import type { Observation } from '../findings/observation.ts'
import { placeOfKey } from '../findings/place.ts'
import { quoted } from '../findings/row-findings.ts'
import { valuesIn } from '../compare/message-values.ts'
import type { RunJq } from '../model/jq.ts'
import type { Row } from '../model/row.ts'
import type { Sample } from '../model/sample.ts'
import { equalJson } from '../rows/equal.ts'
import { type JsonNode, type JsonObject, parseJsonText } from '../rows/json-text.ts'
import { sameValueText } from '../rows/same-value.ts'
import type { Target } from '../rows/target.ts'
import { namedCases, partCases, type PartCase, propertyCases, type ReadingCase } from '../samples/probes.ts'
import { testLimits } from './limits.ts'
import { type Prober, proberOf } from './prober.ts'

type Trying = {
  readonly transform: Transform
  readonly target: Target
  readonly trials: readonly Ran[]
  readonly probe: Prober
}

/** A message and the same without one of its values. */
type Case = ReadingCase & { readonly base: Ran; readonly without: Ran; readonly message: JsonObject }

/** The rows of each of the messages; none where jq stops, or no more may be tried. */
const rowsOf = async (
  trying: Trying,
  { sample }: Ran,
  texts: readonly string[],
): Promise<readonly (readonly Row[])[]> => (await trying.probe(sample, texts)).map((rows) => rows ?? [])

/** A column of texts holds null as an empty text. */
const isNothing = (node: JsonNode): boolean => node.kind === 'null' || (node.kind === 'string' && node.value === '')

const isEmpty = (node: JsonNode): boolean => isNothing(node) || node.kind === 'array' || node.kind === 'object'

const placesIn = (rows: readonly Row[]): readonly Place[] =>
  rows.flatMap(({ cells }, row) => cells.map(({ column }) => ({ row, column })))

/** A cell that holds what stands in the message besides says nothing of the value that is absent. */
const isCopied = (node: JsonNode, message: JsonObject): boolean => {
  if (node.kind !== 'number' && node.kind !== 'string') return false
  const text = sameValueText(node)
  return valuesIn(message).some((value) => value.text === text)
}

const sameCell = (rows: readonly Row[], other: readonly Row[], place: Place): boolean =>
  cellAt(rows, place)?.text === cellAt(other, place)?.text

/** Whether other values of the message ever change a cell: where none does, none need be tried. */
const everChanges = ({ trials }: Trying, { base, without }: Case, place: Place): boolean => {
  if (!sameCell(base.rows, without.rows, place)) return true
  const changed = (['value-boundary', 'value-text', 'value-other-type'] as const).flatMap((change) =>
    variationsOf(trials, base, change),
  )
  return changed.some(({ rows }) => rows.length === base.rows.length && !sameCell(base.rows, rows, place))
}

/** A time that the transform itself writes is no word for "unknown": the column takes it for a reading. */
const isWrittenTime = ({ transform, target }: Trying, rows: readonly Row[], place: Place): boolean => {
  if (!target.columns.some(({ name, type }) => name === place.column && type === 'datetime')) return false
  const { given, fits } = cellAt(rows, place) ?? {}
  const node = given === undefined ? undefined : parseJsonText(given)
  if (fits !== true || node?.kind !== 'string') return false
  const asked = /\btype\b/.test(writtenUnder(transform.text, place.column) ?? '')
  return defaults(transform.text).includes(node.value) || (asked && literalsIn(transform.text).has(sameValueText(node)))
}

/** A text that stands for an absent value and is what a device sends is no word for "unknown". */
const isSentText = ({ base, reading }: Case, stored: JsonNode): boolean =>
  base.sample.origin !== 'built-in' &&
  reading?.kind === 'string' &&
  stored.kind === 'string' &&
  reading.value === stored.value

/** The transform asks of another reading alone whether it is there: without that one the cell is empty, without this one it is not. */
const isAskedOfAnother = ({ transform, trials }: Trying, { base, without, name }: Case, place: Place): boolean => {
  const asked = askedWhetherThere(transform.text, place.column)
  if (asked === undefined || namesValue(asked, name) || isNothing(nodeAt(base.rows, place))) return false
  return variationsOf(trials, base, 'telemetry-missing').some(({ sample, rows }) => {
    const other = sample.variation?.subject
    if (other === undefined || sample === without.sample || !namesValue(asked, other)) return false
    return rows.length === base.rows.length && isNothing(nodeAt(rows, place))
  })
}

/** False of a text that is not there, beside a column that holds the text itself and is empty: the row says both. */
const isBesideText = ({ base, without, reading }: Case, place: Place): boolean => {
  const stored = nodeAt(without.rows, place)
  if (reading?.kind !== 'string' || stored.kind !== 'boolean' || stored.value) return false
  return placesIn(base.rows).some(
    (other) =>
      other.row === place.row && equalJson(nodeAt(base.rows, other), reading) && isNothing(nodeAt(without.rows, other)),
  )
}

const isWrittenOut = (literals: ReadonlySet<string>, node: JsonNode | undefined): boolean =>
  (node?.kind === 'number' || node?.kind === 'string') && literals.has(sameValueText(node))

const isSuspect = (trying: Trying, each: Case, place: Place, literals: ReadonlySet<string>): boolean => {
  const stored = nodeAt(each.without.rows, place)
  const isBeside = isBesideText(each, place)
  if (isEmpty(stored)) return false
  // A default that is the reading of the message by chance hides what follows it: only other readings show that.
  if (!isBeside && !isWrittenOut(literals, each.reading) && !everChanges(trying, each, place)) return false
  const isSame = sameCell(each.base.rows, each.without.rows, place)
  // What the transform writes out itself is no copy, even if the message holds the same by chance.
  if (isSame && isCopied(stored, each.message) && !isWrittenOut(literals, stored)) return false
  if (isWrittenTime(trying, each.without.rows, place)) return true
  const { text } = trying.transform
  const written = writtenUnder(text, place.column) ?? text
  const { reading } = each
  // A column of the reading itself, which its default makes false: unlike a question, it is no answer.
  const isReading = reading?.kind === 'boolean' && equalJson(nodeAt(each.base.rows, place), reading)
  if (isReading && stored.kind === 'boolean' && !stored.value) return makesFalse(written, text)
  if (isMeant(written, stored, reading, isAskedOfAnother(trying, each, place)) && !isSentText(each, stored))
    return false
  // "Is it running?" is rightly false of a message that does not say so; "is it below 50?" is not.
  return stored.kind !== 'boolean' || stored.value || reading?.kind === 'number' || isBeside
}

const suspects = (trying: Trying, each: Case): readonly Place[] => {
  const literals = literalsIn(trying.transform.text)
  return placesIn(each.without.rows).filter((place) => isSuspect(trying, each, place, literals))
}

/** Messages with the texts that the transform compares with: whether a text is one of them, other texts do not show. */
const askedOf = ({ transform }: Trying, each: Case, places: readonly Place[]): readonly string[] => {
  const beside = places.filter((place) => isBesideText(each, place))
  const texts = beside.flatMap(({ column }) => textsAsked(transform.text, column).slice(0, testLimits.askedTexts))
  return [...new Set(texts)].map((text) => each.textWith({ kind: 'string', value: text }))
}

/** Of the cells those that follow the value while it is there, and hold the same without it whatever else the message holds. */
const untrue = async (trying: Trying, each: Case): Promise<readonly Place[]> => {
  const { base, without } = each
  const found = suspects(trying, each)
  const nullTexts = found.filter((place) => isNullText(nodeAt(without.rows, place), nodeAt(base.rows, place)))
  const left = found.filter((place) => !nullTexts.includes(place))
  if (left.length === 0) return nullTexts
  const present = [base.rows, ...(await rowsOf(trying, base, [...each.others(), ...askedOf(trying, each, left)]))]
  const same = present.filter((rows) => rows.length === base.rows.length)
  const following = left.filter((place) => {
    const stored = nodeAt(without.rows, place)
    if (!same.some((rows) => !sameCell(base.rows, rows, place))) return false
    // A text that no reading gives is no reading: "unknown".
    if (stored.kind !== 'string' || isWrittenTime(trying, without.rows, place)) return true
    return same.some((rows) => equalJson(nodeAt(rows, place), stored))
  })
  if (following.length === 0) return nullTexts
  const absent = await rowsOf(trying, base, each.withoutAndOthers())
  const constant = following.filter((place) => {
    const written = writtenUnder(trying.transform.text, place.column)
    const isSum = written !== undefined && addsReadings(written) && nodeAt(without.rows, place).kind === 'number'
    return isSum || absent.every((rows) => sameCell(without.rows, rows, place))
  })
  return [...nullTexts, ...constant]
}

const casesOf = (trials: readonly Ran[], base: Ran): readonly Case[] => {
  const message = parseJsonText(base.sample.text)
  if (message?.kind !== 'object') return []
  const all = namedCases(message)
  return variationsOf(trials, base, 'telemetry-missing').flatMap((without) => {
    const found = all.find(({ subject }) => subject === without.sample.variation?.subject)
    return found === undefined || without.rows.length !== base.rows.length ? [] : [{ ...found, base, without, message }]
  })
}

/** The same of what no variation takes away: parts of values, and properties of the device. */
const triedCases = async (trying: Trying, base: Ran): Promise<readonly Case[]> => {
  const message = parseJsonText(base.sample.text)
  const cases: Case[] = []
  if (message?.kind !== 'object') return cases
  // What the transform does not name it does not fill in either.
  const isNamed = ({ name }: PartCase): boolean => trying.transform.text.includes(name)
  const named = [...partCases(message), ...propertyCases(message)].filter(isNamed)
  const texts = named.map(({ without }) => without())
  const made = await rowsOf(trying, base, texts)
  for (const [index, each] of named.entries()) {
    const rows = made[index] ?? []
    const sample: Sample = {
      ...base.sample,
      text: texts[index] ?? '',
      variation: { title: `without ${each.subject}`, change: 'field-absent', subject: each.subject },
    }
    if (rows.length === base.rows.length) cases.push({ ...each, base, without: { sample, rows }, message })
  }
  return cases
}

type Found = {
  readonly place: Place
  readonly without: Ran
  readonly subject: string
  readonly isText: boolean
  /** Whether a message holds the value. */
  readonly isHeld: (message: JsonObject) => boolean
}

/** Fields of the envelope that come with some messages only. */
const comingAndGoing: ReadonlySet<string> = new Set(['component', 'module', 'messageProperties'])

/** A text is put together with a field that the message does not have. */
const inTexts = (trials: readonly Ran[], base: Ran): readonly Found[] =>
  [
    ...variationsOf(trials, base, 'field-absent').map((without) => ({ without, present: base })),
    ...variationsOf(trials, base, 'field-sent').map((present) => ({ without: base, present })),
  ].flatMap(({ without, present }) => {
    const subject = (without === base ? present : without).sample.variation?.subject
    if (subject === undefined || !comingAndGoing.has(subject) || without.rows.length !== present.rows.length) return []
    return placesIn(without.rows)
      .filter((place) => isNullText(nodeAt(without.rows, place), nodeAt(present.rows, place)))
      .map((place) => ({ place, without, subject, isText: true, isHeld: (message) => holdsField(message, subject) }))
  })

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`

const passOn =
  'Pass null on: … | if . == null then null else … end. If you want this, add such a message under `tests`, with the rows that you expect.'

const observationOf = (found: readonly Found[], transform: Transform): readonly Observation[] => {
  const [first] = found
  if (first === undefined) return []
  const { place, without, isText } = first
  const { column } = place
  const stored = quoted(cellAt(without.rows, place)?.text ?? '')
  const names = listed([...new Set(found.map(({ subject }) => subject))])
  const what = isText
    ? `stores the text null in ${column}: ${stored}.`
    : `stores ${stored} in ${column}, as if it had been read.`
  return [
    {
      code: 'value-not-sent',
      about: column,
      message: `A message without ${names} ${what}${guessText(without.sample)}`,
      hint: `${passOn}${settleHint(without.sample)}`,
      at: placeOfKey(transform, column),
      sample: without.sample,
    },
  ]
}

const foundIn = async (trying: Trying, each: Case): Promise<readonly Found[]> => {
  const { without, subject, isHeld, base } = each
  return (await untrue(trying, each)).map((place) => {
    const isText = isNullText(nodeAt(without.rows, place), nodeAt(base.rows, place))
    return { place, without, subject, isText, isHeld }
  })
}

/** Cells that hold something that looks like a reading though the message holds none. Rejects only where `runJq` does. */
export const notSentObservations = async (
  transform: Transform,
  target: Target,
  trials: readonly Ran[],
  runJq: RunJq,
): Promise<readonly Observation[]> => {
  const tryingAtMost = (most: number): Trying => ({
    transform,
    target,
    trials,
    probe: proberOf(transform, target, runJq, most),
  })
  const trying = tryingAtMost(testLimits.probes)
  const parts = tryingAtMost(testLimits.partProbes)
  const found: Found[] = []
  for (const base of basesOf(trials)) {
    for (const each of inTexts(trials, base)) found.push(each)
    for (const each of casesOf(trials, base)) for (const one of await foundIn(trying, each)) found.push(one)
    for (const each of await triedCases(parts, base)) for (const one of await foundIn(parts, each)) found.push(one)
  }
  const samples = trials.map(({ sample }) => sample)
  const kept = found.filter(
    ({ place, without, isHeld }) => !isExpected(samples, isHeld, place.column, nodeAt(without.rows, place)),
  )
  return [...Map.groupBy(kept, ({ place }) => place.column).values()].flatMap((each) => observationOf(each, transform))
}
