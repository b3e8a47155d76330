import { type Need, drawDevice } from '../device.ts'
import { type Style, envelope, functionStyles, lookup, objectStyles, plainStyles } from '../lookups.ts'
import type { Capability } from '../model.ts'
import { type Piece, type Text, or, render } from '../pieces.ts'
import type { Random } from '../random.ts'
import { type Entry, columnTypeOf, columnsOf, drawHand, row } from '../words.ts'
import { type Shape, telemetryOf, wideProgram } from './wide.ts'

type Guard = (then: string, wrong: Piece['wrong']) => Text

const ofNumber = (name: string, found: Piece, guard: Guard): readonly Entry[] => {
  const plain = render([found])
  return [
    { name, type: 'real', value: [found] },
    {
      name: `${name}High`,
      type: 'bool',
      value: guard('. > 75', {
        'null-comparison': [`(${plain} > 75)`, `(${plain} < 75)`, `(${plain} <= 75 | not)`],
        formula: [`(${plain} | if . == null then null else . >= 20 end)`],
      }),
    },
    {
      name: `${name}Scaled`,
      type: 'real',
      value: guard('. * 1.8 + 32', {
        'null-arithmetic': [`(${plain} * 1.8 + 32)`, `(${plain} / 2)`, `(${plain} + 32)`],
        formula: [`(${plain} | if . == null then null else . * 1.8 end)`],
      }),
    },
  ]
}

const ofCount = (name: string, found: Piece, guard: Guard): readonly Entry[] => {
  const plain = render([found])
  const wrong = {
    'null-comparison': [
      `(if ${plain} > 100 then "high" elif ${plain} < 30 then "low" else "normal" end)`,
      `(if ${plain} < 100 then "ok" else "high" end)`,
    ],
  }
  const then = 'if . > 100 then "high" elif . < 30 then "low" else "normal" end'
  return [{ name: `${name}State`, type: 'string', value: guard(then, wrong) }]
}

const ofText = (name: string, found: Piece, guard: Guard): readonly Entry[] => {
  const plain = render([found])
  return [
    {
      name: `${name}Label`,
      type: 'string',
      value: guard('"state: \\(.)"', {
        'text-null': [`"state: \\(${plain})"`, `("state: " + (${plain} | tostring))`],
        'null-arithmetic': [`("state: " + ${plain})`],
      }),
    },
    {
      name: `${name}Upper`,
      type: 'string',
      value: guard('ascii_upcase', { 'null-arithmetic': [`(${plain} | ascii_upcase)`] }),
    },
  ]
}

const ofFlag = (name: string, found: Piece, guard: Guard): readonly Entry[] => {
  const plain = render([found])
  const wrong = {
    'null-comparison': [
      `(if ${plain} then "on" else "off" end)`,
      `(${plain} | if . == false then "off" else "on" end)`,
    ],
  }
  return [{ name: `${name}Text`, type: 'string', value: guard('if . then "on" else "off" end', wrong) }]
}

/** Numbers with a unit of another kind, thresholds and labels: what is absent stays null. */
const derivedOf = (random: Random, style: Style, all: readonly Capability[]): readonly Entry[] =>
  all.flatMap((each): readonly Entry[] => {
    const found = lookup(style, each, all)
    const plain = render([found])
    const guard: Guard = (then, wrong) => {
      const form = random.pick([
        `(${plain} | if . == null then null else ${then} end)`,
        `(${plain} as $x | if $x == null then null else ($x | ${then}) end)`,
      ])
      return [or(form, wrong)]
    }
    const { name, schema } = each
    if (schema.kind === 'double') return ofNumber(name, found, guard)
    if (schema.kind === 'integer') return ofCount(name, found, guard)
    if (schema.kind === 'string' || schema.kind === 'enum') return ofText(name, found, guard)
    if (schema.kind === 'boolean') return ofFlag(name, found, guard)
    return [{ name, type: columnTypeOf(schema), value: [found] }]
  })

export const derived: Shape = {
  name: 'wide-derived',
  draw: (random) => {
    const { capabilities, casing } = drawDevice(random, {
      telemetry: ['double', 'integer', random.pick<Need>(['string', 'enum']), 'boolean'],
    })
    const hand = drawHand(random, casing)
    const style = random.pick([
      ...plainStyles('.telemetry'),
      ...functionStyles('.telemetry'),
      ...objectStyles('.telemetry'),
    ])
    const entries = [...envelope(random), ...derivedOf(random, style, telemetryOf(capabilities))]
    return { text: wideProgram(random, style, row(hand, entries)), columns: columnsOf(hand, entries), capabilities }
  },
}
