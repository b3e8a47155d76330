import { drawDevice } from '../device.ts'
import { enriched, envelope } from '../lookups.ts'
import { type Text, or, t } from '../pieces.ts'
import { type Entry, columnsOf, drawHand, each, head, quoted, row, rows } from '../words.ts'
import { type Shape, telemetryOf } from './wide.ts'

/** Functions of the author's own, one for each thing that is done. */
const functions: Shape = {
  name: 'style-functions',
  draw: (random) => {
    const { capabilities, casing } = drawDevice(random, { telemetry: ['double', 'double', 'boolean', 'string'] })
    const hand = drawHand(random, casing)
    const all = telemetryOf(capabilities)
    const celsius = or('def celsius: if . == null then null else (. - 32) / 1.8 end;', {
      'null-arithmetic': ['def celsius: (. - 32) / 1.8;'],
      formula: ['def celsius: if . == null then null else . - 32 / 1.8 end;'],
      'default-value': ['def celsius: ((. // 32) - 32) / 1.8;'],
    })
    const reading = or('def reading($n): [.telemetry[] | select(.name == $n) | .value] | .[0];', {
      generator: ['def reading($n): .telemetry[] | select(.name == $n) | .value;'],
      position: ['def reading($n): .telemetry[0].value;'],
      'field-typo': [
        'def reading($n): [.telemetry[] | select(.key == $n) | .value] | .[0];',
        'def reading($n): [.telemetry[] | select(.name == $n) | .val] | .[0];',
      ],
      'default-value': ['def reading($n): ([.telemetry[] | select(.name == $n) | .value] | .[0]) // 0;'],
      'alternative-false': ['def reading($n): first(.telemetry[] | select(.name == $n) | .value) // null;'],
    })
    const entries: readonly Entry[] = [
      ...envelope(random),
      ...all.map((each, index): Entry => ({
        name: each.name,
        type: index < 2 ? 'real' : index === 2 ? 'bool' : 'string',
        value: t`(reading(${quoted(each.name)})${index === 0 ? ' | celsius' : ''})`,
      })),
    ]
    return {
      text: t`# Functions first, the row at the end.\n${reading}\n${celsius}\n${head()}${rows(row(hand, entries))}\n`,
      columns: columnsOf(hand, entries),
      capabilities,
    }
  },
}

/** One row for each value that is an object, others left alone: two patterns for one value. */
const patterns: Shape = {
  name: 'style-patterns',
  draw: (random) => {
    const { capabilities, casing } = drawDevice(random, { telemetry: ['vector', 'double', 'integer'] })
    const hand = drawHand(random, casing)
    const entries: readonly Entry[] = [
      ...envelope(random, '$m'),
      { name: 'name', type: 'string', value: [or('.name', { 'field-typo': ['.key'] })] },
      {
        name: 'first',
        type: 'real',
        value: [or('$first', { 'default-value': ['($first // 0)'], 'wrong-type': ['.value', '[$first]'] })],
      },
    ]
    const pattern = or('.value as { x: $first } ?// $first', {
      'null-arithmetic': ['.value as { x: $first }'],
      'name-case': ['.value as { X: $first } ?// $first'],
      position: ['.value as [$first] ?// $first'],
    })
    return {
      text: t`${head()}. as $m\n| ${rows(t`${each('.telemetry')}\n| ${pattern}\n| ${row(hand, entries)}`)}\n`,
      columns: columnsOf(hand, entries),
      capabilities,
    }
  },
}

/** Rows of those values only that are of one type: `// empty` and `numbers` leave the others out. */
const guarded: Shape = {
  name: 'style-guards',
  draw: (random) => {
    const { capabilities, casing } = drawDevice(random, { telemetry: ['geopoint', 'double', 'string', 'boolean'] })
    const hand = drawHand(random, casing)
    const [guard, columns] = random.pick<readonly [Text, readonly Entry[]]>([
      [
        t`(.value | numbers) as $n`,
        [
          {
            name: 'value',
            type: 'real',
            value: [or('$n', { 'wrong-type': ['[$n]', '"\\($n) V"'], 'field-typo': ['.Value'] })],
          },
        ],
      ],
      [
        t`(.value | if type == "object" then . else empty end) as $o`,
        [
          {
            name: 'lat',
            type: 'real',
            value: [or('$o.lat', { 'field-typo': ['$o.latitude'], 'name-case': ['$o.Lat'] })],
          },
          { name: 'lon', type: 'real', value: [or('$o.lon', { 'field-typo': ['$o.lng'], 'name-case': ['$o.Lon'] })] },
        ],
      ],
      [
        t`(.value.lat? // empty) as $lat`,
        [
          { name: 'lat', type: 'real', value: ['$lat'] },
          { name: 'lon', type: 'real', value: [or('.value.lon', { 'field-typo': ['.value.long', '.lon'] })] },
        ],
      ],
    ])
    const extra = enriched(random, 2, '$m')
    const entries = [
      ...envelope(random, '$m'),
      ...extra.entries,
      { name: 'name', type: 'string', value: [or('.name', { 'field-typo': ['.key'] })] } as const,
      ...columns,
    ]
    return {
      text: t`${head()}. as $m\n| ${rows(t`${each('.telemetry')}\n| ${guard}\n| ${row(hand, entries)}`)}\n`,
      columns: columnsOf(hand, entries),
      capabilities,
      enrichments: extra.enrichments,
    }
  },
}

export const patternShapes: readonly Shape[] = [functions, patterns, guarded]
