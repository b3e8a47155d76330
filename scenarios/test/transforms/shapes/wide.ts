import { type Need, drawDevice } from '../device.ts'
import {
  type Style,
  enriched,
  envelope,
  findStyles,
  functionStyles,
  lookup,
  lookupEntry,
  objectStyles,
  plainStyles,
} from '../lookups.ts'
import type { Capability } from '../model.ts'
import { type Text, join, or, render, t } from '../pieces.ts'
import type { Random } from '../random.ts'
import { type Draft, type Entry, columnsOf, drawHand, head, imported, row, rows } from '../words.ts'

export type Shape = { readonly name: string; readonly draw: (random: Random) => Draft }

const needs = (random: Random): readonly Need[] => [
  'double',
  'boolean',
  ...random.some<Need>(['double', 'integer', 'long', 'string', 'enum', 'dateTime', 'boolean'], 2 + random.below(3)),
]

const comments = [
  '',
  '',
  '# One row for each message.\n',
  '# Columns: see the table.\n# Values that a message lacks stay null.\n',
]

/** A program that makes one row by a style of lookup. */
export const wideProgram = (random: Random, style: Style, row: Text): Text => {
  const comment = random.pick(comments)
  const importing = style.imports === true ? [imported()] : []
  const isFunction = style.before !== undefined && !render(style.before).includes(' as $v')
  const functions = isFunction ? (style.before ?? []) : []
  const variables = isFunction ? [] : (style.before ?? [])
  return t`${comment}${importing}${functions}${head()}${variables}${rows(row)}\n`
}

export const telemetryOf = (all: readonly Capability[]): readonly Capability[] =>
  all.filter(({ kind }) => kind === 'telemetry')

const wide = (name: string, styles: readonly Style[], enrichments = 0): Shape => ({
  name,
  draw: (random) => {
    const { capabilities, casing } = drawDevice(random, { telemetry: needs(random) })
    const hand = drawHand(random, casing)
    const style = random.pick(styles)
    const telemetry = telemetryOf(capabilities)
    const extra = enriched(random, enrichments)
    const entries = [
      ...envelope(random),
      ...extra.entries,
      ...telemetry.map((each) => lookupEntry(style, each, telemetry)),
    ]
    return {
      text: wideProgram(random, style, row(hand, entries)),
      columns: columnsOf(hand, entries),
      capabilities,
      enrichments: extra.enrichments,
    }
  },
})

const inVariable: Shape = {
  name: 'wide-in-variable',
  draw: (random) => {
    const { capabilities, casing } = drawDevice(random, { telemetry: needs(random) })
    const hand = drawHand(random, casing)
    const telemetry = telemetryOf(capabilities)
    const style = random.pick(plainStyles('$m.telemetry'))
    const entries = [
      ...envelope(random, '$m'),
      ...telemetry.map((each) => lookupEntry(style, each, telemetry, '$m.telemetry')),
    ]
    return {
      text: t`${head()}. as $m\n| ${rows(row(hand, entries))}\n`,
      columns: columnsOf(hand, entries),
      capabilities,
    }
  },
}

/** `a as $x | b as $y | { … }`: each value in a variable of its own first. */
const variables: Shape = {
  name: 'wide-variables',
  draw: (random) => {
    const { capabilities, casing } = drawDevice(random, { telemetry: needs(random) })
    const hand = drawHand(random, casing)
    const telemetry = telemetryOf(capabilities)
    const style = random.pick(plainStyles('.telemetry'))
    const bindings = join(
      telemetry.map((each, index) => t`${lookup(style, each, telemetry)} as $v${String(index)}`),
      '\n| ',
    )
    const entries = [
      ...envelope(random),
      ...telemetry.map((each, index): Entry => ({ ...lookupEntry(style, each, telemetry), value: [`$v${index}`] })),
    ]
    return {
      text: t`${head()}${bindings}\n| ${rows(row(hand, entries))}\n`,
      columns: columnsOf(hand, entries),
      capabilities,
    }
  },
}

/** A row only for messages that hold one certain value: what has none is meant to be left out. */
const tried: Shape = {
  name: 'wide-times',
  draw: (random) => {
    const { capabilities, casing } = drawDevice(random, { telemetry: ['dateTime', 'double', 'string'] })
    const hand = drawHand(random, casing)
    const telemetry = telemetryOf(capabilities)
    const style = random.pick([...plainStyles('.telemetry'), ...findStyles('.telemetry')])
    const epoch = or('(.enqueuedTime | sub("\\\\.[0-9]+Z$"; "Z") | fromdate)', {
      fraction: [
        '(.enqueuedTime | fromdate)',
        '(.enqueuedTime | fromdateiso8601)',
        '(.enqueuedTime | strptime("%Y-%m-%dT%H:%M:%SZ") | mktime)',
      ],
      formula: ['(.enqueuedTime | sub("\\\\.[0-9]+Z$"; "Z") | fromdate * 1000)'],
    })
    const day = or('.enqueuedTime[0:10]', { formula: ['.enqueuedTime[0:7]'], 'field-typo': ['.enqueuedtime[0:10]'] })
    const hour = or('(.enqueuedTime[11:13] | tonumber)', {
      formula: ['(.enqueuedTime[14:16] | tonumber)'],
      'wrong-type': ['(.enqueuedTime[11:16] | tostring)', '.enqueuedTime[10:13]'],
    })
    const entries: readonly Entry[] = [
      ...envelope(random),
      { name: 'epochSeconds', type: 'long', value: [epoch] },
      { name: 'day', type: 'string', value: [day] },
      { name: 'hour', type: 'int', value: [hour] },
      ...telemetry.map((each) => lookupEntry(style, each, telemetry)),
    ]
    return { text: wideProgram(random, style, row(hand, entries)), columns: columnsOf(hand, entries), capabilities }
  },
}

/** What a message is sorted into, and what comes of texts. */
export const wideShapes: readonly Shape[] = [
  wide('wide-lookup', plainStyles('.telemetry')),
  wide('wide-lookup-enriched', plainStyles('.telemetry'), 2),
  wide('wide-find', findStyles('.telemetry')),
  wide('wide-function', functionStyles('.telemetry')),
  wide('wide-object', objectStyles('.telemetry')),
  wide('wide-object-enriched', objectStyles('.telemetry'), 3),
  inVariable,
  variables,
  tried,
]
