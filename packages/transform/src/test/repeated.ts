import type { Transform } from '@adx-export/core'
import { givenIn, rowsBesides } from '../compare/own-rows.ts'
import { storedIn } from '../compare/message-values.ts'
import { type Ran, basesOf, guessText, settleHint } from '../findings/bases.ts'
import { expectedRows } from '../findings/expected.ts'
import type { Observation } from '../findings/observation.ts'
import { placeOfKey } from '../findings/place.ts'
import type { RunJq } from '../model/jq.ts'
import type { Row } from '../model/row.ts'
import { type JsonNode, type JsonObject, nodeOf, parseJsonText } from '../rows/json-text.ts'
import type { Target } from '../rows/target.ts'
import { withMember } from '../samples/change.ts'
import { pairFor } from '../samples/made-up.ts'
import { unknownName } from '../samples/vary-order.ts'
import { entryName, valuesOf } from '../samples/vary-values.ts'
import { testLimits } from './limits.ts'
import { type Prober, proberOf } from './prober.ts'
import { elementsDropped } from './repeated-elements.ts'
import { entryWith, type Subject, subjectsOf, textWith } from './repeated-subject.ts'

/** Which of two values of a name rows hold: in all that follows the value, or in columns beside others that tell of both. */
type Kept =
  | { readonly of: 'all' }
  | { readonly of: 'columns'; readonly columns: readonly string[]; readonly kept: 'first' | 'last' }

/** A column whose own name tells which of several values it holds. */
const tellsPosition = (column: string): boolean =>
  column
    .split(/(?=\p{Lu})|[^\p{L}]+/u)
    .some((word) => /^(?:first|last|latest|newest|oldest|earliest|initial|final|recent)$/i.test(word))

type FourRows = readonly [first: readonly Row[], second: readonly Row[], both: readonly Row[], reversed: readonly Row[]]

type Cells = {
  readonly column: string
  readonly first: string
  readonly second: string
  readonly both: string
  readonly reversed: string
}

/** The cells of as many rows beside each other. */
const cellsBeside = ([first, second, both, reversed]: FourRows): readonly Cells[] =>
  first.flatMap(({ cells }, row) =>
    cells.map((cell, index) => {
      const at = (rows: readonly Row[]): string => {
        const other = rows[row]?.cells[index]
        return other === undefined ? '' : givenIn(other)
      }
      return { column: cell.column, first: givenIn(cell), second: at(second), both: at(both), reversed: at(reversed) }
    }),
  )

const positionIn = ({ first, second, both, reversed }: Cells): 'first' | 'last' | undefined => {
  if (first === second) return undefined
  if (both === first && reversed === second) return 'first'
  return both === second && reversed === first ? 'last' : undefined
}

const textsOf = (value: JsonNode): readonly string[] =>
  storedIn(value).flatMap(({ node }) =>
    node.kind === 'boolean' ? [] : [node.kind === 'string' ? node.value : node.text],
  )

/**
 * What of two values of a name is lost where every name has rows of its own: they come and go with it while the others stay. The
 * greatest of two is the same in either order, and a row that holds the one here and the other there loses none.
 */
const keptOf = (rows: FourRows, pair: readonly [JsonNode, JsonNode]): Kept | undefined => {
  const [first, second, both, reversed] = rows
  if (first.length === 0 || [second, both, reversed].some(({ length }) => length !== first.length)) return undefined
  const cells = cellsBeside(rows)
  const [one] = cells.flatMap((each) => positionIn(each) ?? [])
  const isChosen = (each: Cells): boolean => positionIn(each) === one
  const chosen = cells.filter((each) => isChosen(each) && !tellsPosition(each.column))
  if (one === undefined || chosen.length === 0) return undefined
  const rest = cells.filter((each) => !isChosen(each))
  const isHeld = (turn: 0 | 1, order: 'both' | 'reversed'): boolean => {
    const made = chosen.map((each) => (turn === 0 ? each.first : each.second)).filter((text) => /^-?\d/.test(text))
    const texts = textsOf(pair[turn])
    return rest.some((each) => made.includes(each[order]) || texts.some((text) => each[order].includes(text)))
  }
  const [dropped, other] = one === 'first' ? ([1, 0] as const) : ([0, 1] as const)
  if (isHeld(dropped, 'both') && isHeld(other, 'reversed')) return undefined
  const isAll = rest.every(
    (each) => each.first === each.second && each.both === each.first && each.reversed === each.first,
  )
  return isAll ? { of: 'all' } : { of: 'columns', columns: [...new Set(chosen.map(({ column }) => column))], kept: one }
}

/** An entry of another name, which shows that other names have rows too if the message holds no other that has. */
const unknownLike = ({ own }: Subject): JsonObject => withMember(own, 'name', nodeOf(unknownName))

const droppedOf = async (probe: Prober, subject: Subject): Promise<Kept | undefined> => {
  const { base, own } = subject
  const pair = pairFor(own.members.get('value'))
  if (pair === undefined) return undefined
  const more = subject.others.length === 0 ? [unknownLike(subject)] : []
  const [one, two] = [entryWith(subject, pair[0], 0), entryWith(subject, pair[1], 1)]
  const given = [[one], [two], [one, two], [two, one], ...(more.length === 0 ? [] : [[]])]
  const made = await probe(
    base.sample,
    given.map((entries) => textWith(subject, [...more, ...entries])),
  )
  const others = more.length === 0 ? subject.others : (made[4] ?? [])
  if (others.length === 0) return undefined
  const [first, second, both, reversed] = made.map((rows) => rows && rowsBesides(rows, others))
  if (first === undefined || second === undefined || both === undefined || reversed === undefined) return undefined
  return keptOf([first, second, both, reversed], pair)
}

/** A test of a message that repeats a name tells which of the values are to be stored. */
const isMeant = (trials: readonly Ran[]): boolean =>
  trials.some(({ sample }) => {
    if (sample.variation !== undefined || expectedRows(sample) === undefined) return false
    const message = parseJsonText(sample.text)
    const names = message?.kind === 'object' ? (valuesOf(message)?.items ?? []).map(entryName) : []
    return new Set(names).size < names.length
  })

const observationOf = (subject: Subject, kept: Kept, transform: Transform): Observation => {
  const {
    base: { sample },
    values: { key },
    name,
  } = subject
  const rowOfEach = `Make a row of each value: .${key}[] | { … }`
  const settled = `If you want to keep only one, add such a message under \`tests\`, with the rows that you expect.${settleHint(sample)}`
  if (kept.of === 'all') {
    const message = `Every value of ${key} makes separate rows, but of two values of ${name} in one message only one is stored.${guessText(sample)}`
    const hint = `${rowOfEach}. ${settled}`
    return { code: 'value-dropped', about: key, message, hint, at: transform.at, sample }
  }
  const [column = ''] = kept.columns
  const [one, other] = kept.kept === 'first' ? ['first', 'last'] : ['last', 'first']
  const message = `Of two values of ${name} in one message, ${kept.columns.join(' and ')} ${kept.columns.length === 1 ? 'holds' : 'hold'} only the ${one}. No other column holds the ${other}.${guessText(sample)}`
  const hint = `${rowOfEach}, or keep all of them in a dynamic column: map(.value). ${settled}`
  return { code: 'value-dropped', about: column, message, hint, at: placeOfKey(transform, column), sample }
}

/** Values that are lost because their name comes twice, or the same element of a list. Rejects only where `runJq` does. */
export const repeatedObservations = async (
  transform: Transform,
  target: Target,
  trials: readonly Ran[],
  runJq: RunJq,
): Promise<readonly Observation[]> => {
  const bases = basesOf(trials)
  const probe = proberOf(transform, target, runJq, testLimits.repeatProbes)
  const subjects = bases.flatMap((base) => subjectsOf(trials, base))
  for (const subject of isMeant(trials) ? [] : subjects) {
    const kept = await droppedOf(probe, subject)
    if (kept !== undefined) return [observationOf(subject, kept, transform)]
  }
  return elementsDropped(transform, proberOf(transform, target, runJq, testLimits.repeatProbes), trials, subjects)
}
