import { type Sharing, defined, maskSecretForms } from '@adx-export/core'
import type { Difference as PlanDifference, Plan, PlannedAttribute, PlannedChange } from '@adx-export/planner'
import { adoptOf } from '../../text/adopt.ts'
import { bytesOf } from '../../text/bytes.ts'
import { sidesOf } from '../../text/change.ts'
import { clean, count } from '../../text/clean.ts'
import { type DriftGroup, differenceAt, groupOf } from '../../text/drift-groups.ts'
import { hashed } from '../../text/hash.ts'
import { acceptedOtherText } from '../../text/ignore.ts'
import { lastChangeText } from '../../text/last-change.ts'
import { plain } from '../../text/style.ts'
import { textDiff } from '../../text/text-diff.ts'
import { isMultiline } from '../../text/value.ts'
import { code, fenceText } from '../parts/code.ts'
import { type Since, timeText } from './marks.ts'

/** What differs between a config and the live state. */
export type Difference = {
  /** How it becomes what the config says. */
  readonly adopt: string
  /** The operation that would bridge it, else the difference itself. */
  readonly key: string
  readonly change: PlannedChange
  /** Absent where the whole is there too much or too little. */
  readonly attribute?: PlannedAttribute
  /** Where it is told. */
  readonly group: DriftGroup
  /** The line of the config that accepts it. */
  readonly ignored?: NonNullable<PlanDifference['ignored']>
  /** The line of the config that accepts another live value. */
  readonly acceptedOther?: NonNullable<PlanDifference['acceptedOther']>
  /** Who changed it last, as far as it is known. */
  readonly changed?: NonNullable<PlanDifference['changed']>
}

const differencesOfChange = (
  change: PlannedChange,
  hashes: ReadonlyMap<string, string>,
  adoptFor: (attribute?: PlannedAttribute) => string,
  foundAt: (attribute?: string) => PlanDifference | undefined,
): readonly Difference[] => {
  const { address, action, attributes } = change
  const factsOf = (attribute?: string): Pick<Difference, 'group' | 'ignored' | 'acceptedOther' | 'changed'> => {
    const { ignored, acceptedOther, changed, ...found } = foundAt(attribute) ?? {}
    const origin = {
      ...defined({ ignored, acceptedOther, changed }),
    }
    return { group: groupOf({ ...found, ...origin }), ...origin }
  }
  const keyOf = (path: string, what: unknown): string =>
    hashes.get(JSON.stringify([address, path])) ?? hashed(JSON.stringify([address, path, what]))
  if (action !== 'update') return [{ key: keyOf('', action), change, adopt: adoptFor(), ...factsOf() }]
  return attributes.map((attribute) => ({
    key: keyOf(attribute.path, attribute.to),
    change,
    attribute,
    adopt: adoptFor(attribute),
    ...factsOf(attribute.path),
  }))
}

/** One for each attribute of what is there, and one for each thing that is missing or too much. */
export const differencesOf = (plan: Plan, sharing?: ReadonlyMap<string, Sharing>): readonly Difference[] => {
  const { changes, operations, target } = plan
  const hashes = new Map(
    operations.map(({ address, attribute, hash }) => [JSON.stringify([address, attribute ?? '']), hash]),
  )
  return changes
    .filter(({ action }) => action !== 'no-op')
    .flatMap((change) =>
      differencesOfChange(
        change,
        hashes,
        (attribute) => adoptOf(change, attribute, target.environment, sharing?.get(change.address)),
        (attribute) => differenceAt(plan, change.address, attribute),
      ),
    )
}

/** Longer values would push everything else out of the issue. */
const longest = { value: 1000, lines: 40 } as const

const shown = (text: string): string =>
  text.length <= longest.value ? text : `(${count(text.length, 'character')}: the command drift shows them)`

const asText = (value: unknown): string => (typeof value === 'string' ? maskSecretForms(value) : '')

const textLines = (from: unknown, to: unknown): readonly string[] => {
  const lines = textDiff(asText(from), asText(to), plain)
  const kept = lines.filter((line) => line.length <= longest.value).slice(0, longest.lines)
  const left = lines.length - kept.length
  return [
    '  - live, + config:',
    ...kept,
    ...(left === 0 ? [] : [`… ${count(left, 'more line')}: the command drift shows them`]),
  ]
}

const attributeLines = (
  address: string,
  attribute: PlannedAttribute,
  way: string,
  since: string,
): readonly string[] => {
  const { path, from, to } = attribute
  const { before, after } = sidesOf(address, attribute)
  const head = `${clean(path)} (since ${since})`
  const adopt = `  adopt:  ${way}`
  if (from === null) return [head, '  live:   not set', `  config: ${shown(after)}`, adopt]
  const areTexts = [from, to].every((value) => value === null || typeof value === 'string')
  if (areTexts && (isMultiline(from) || isMultiline(to))) return [head, ...textLines(from, to), adopt]
  const config = to === null ? 'not set' : shown(after)
  return [head, `  live:   ${shown(before)}`, `  config: ${config}`, adopt]
}

const wholeLines = (change: PlannedChange, way: string, since: string): readonly string[] =>
  change.action === 'create'
    ? [`missing (since ${since})`, '  live:   it does not exist', '  config: declares it', `  adopt:  ${way}`]
    : [`too much (since ${since})`, '  live:   it is there', '  config: names it under removed', `  adopt:  ${way}`]

const acceptedLine = (difference: Difference): readonly string[] => {
  const { ignored } = difference
  if (ignored !== undefined) return [`  accepted until ${clean(ignored.until)}: ${shown(clean(ignored.reason))}`]
  const other = acceptedOtherText(difference)
  return other === undefined ? [] : [`  ${shown(other)}`]
}

const changedLine = ({ changed }: Difference): readonly string[] =>
  changed === undefined ? [] : [`  ${lastChangeText(changed)}`]

const linesOf = (difference: Difference, since: Since): readonly string[] => {
  const { key, change, attribute, adopt } = difference
  const stamp = timeText(since.get(key) ?? '')
  const lines =
    attribute === undefined ? wholeLines(change, adopt, stamp) : attributeLines(change.address, attribute, adopt, stamp)
  return [...lines, ...changedLine(difference), ...acceptedLine(difference)]
}

const bytesOfBlock = 6000

/** As many differences of one resource to a block as are still read. */
const packed = (all: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const blocks: string[][] = []
  let bytes = bytesOfBlock
  for (const lines of all) {
    const size = bytesOf(lines.join('\n')) + 1
    if (bytes + size > bytesOfBlock) {
      blocks.push([])
      bytes = 0
    }
    for (const each of lines) blocks.at(-1)?.push(each)
    bytes += size
  }
  return blocks
}

/** The differences as blocks that stand or fall as a whole: the resource, and what of it differs. */
export const differenceBlocks = (differences: readonly Difference[], since: Since): readonly string[] =>
  [...Map.groupBy(differences, ({ change }) => change).entries()].flatMap(([change, group]) =>
    packed(group.map((difference) => linesOf(difference, since))).map((lines) =>
      [`#### ${code(change.address)}`, '', fenceText(lines.join('\n'), 'diff')].join('\n'),
    ),
  )
