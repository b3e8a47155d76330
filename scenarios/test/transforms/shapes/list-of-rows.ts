import { drawDevice } from '../device.ts'
import type { Capability } from '../model.ts'
import { type Text, or, t } from '../pieces.ts'
import type { Random } from '../random.ts'
import { type Draft, type Entry, columnsOf, drawHand, head, mistyped, otherCase, quoted, row, rows } from '../words.ts'
import { telemetryOf } from './wide.ts'

export const firstOf = (all: readonly Capability[]): Capability => {
  const [first] = telemetryOf(all)
  if (first === undefined) throw new Error('a device without telemetry')
  return first
}

/** A field of a value, which people misspell too. */
export const field = (name: string, before = ''): Text => [
  or(`${before}.${name}`, {
    'name-case': [`${before}.${otherCase(name)}`],
    'name-typo': [`${before}.${mistyped(name)}`],
  }),
]

export const selected = (capability: Capability): Text => t`select(.name == ${quoted(capability.name)})`

/** The elements of an array, each in a row of its own. */
export const elements = (list: string): Text => [
  or(`${list}[]`, {
    multiplicity: [`first(${list}[])`, `${list}[0:1][]`, `limit(1; ${list}[])`, `(${list} | unique | .[])`],
    position: [`${list}[0]`, `${list}[1]`],
  }),
]

export const draft = (
  random: Random,
  needs: Parameters<typeof drawDevice>[1],
  of: (capabilities: readonly Capability[]) => readonly [entries: readonly Entry[], before: Text],
): Draft => {
  const { capabilities, casing } = drawDevice(random, needs)
  const hand = drawHand(random, casing)
  const [entries, before] = of(capabilities)
  return {
    text: t`${head()}${random.pick(['', '# Rows of lists.\n', ''])}. as $m\n| ${rows(t`${before}${row(hand, entries)}`)}\n`,
    columns: columnsOf(hand, entries),
    capabilities,
  }
}
