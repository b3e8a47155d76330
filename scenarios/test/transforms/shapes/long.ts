import { type Need, drawDevice } from '../device.ts'
import { enriched, envelope } from '../lookups.ts'
import { join, or, t } from '../pieces.ts'
import type { Random } from '../random.ts'
import { type Draft, type Entry, columnsOf, drawHand, each, head, imported, path, quoted, row, rows } from '../words.ts'
import { type Shape, telemetryOf } from './wide.ts'

const kinds: readonly Need[] = ['double', 'integer', 'boolean', 'string', 'vector', 'dateTime']

const nameOf = or('.name', { 'field-typo': ['.key', '.Name'], formula: ['.id'] })
const valueOf = or('.value', {
  'field-typo': ['.Value', '.val'],
  'alternative-false': ['(.value // null)', '(.value // "n/a")'],
})

const plainEntries: readonly Entry[] = [
  { name: 'capability', type: 'string', value: [nameOf] },
  { name: 'value', type: 'dynamic', value: [valueOf] },
]

const whole = (random: Random, prefix: Draft['text'], entries: readonly Entry[], telemetry: readonly Need[]): Draft => {
  const { capabilities, casing } = drawDevice(random, { telemetry })
  const hand = drawHand(random, casing)
  return {
    text: t`${head()}${prefix}${rows(t`${each('.telemetry')}\n| ${row(hand, entries)}`)}\n`,
    columns: columnsOf(hand, entries),
    capabilities,
  }
}

const plain: Shape = {
  name: 'long-plain',
  draw: (random) => whole(random, t`. as $m\n| `, [...envelope(random, '$m'), ...plainEntries], random.some(kinds, 4)),
}

const withContext: Shape = {
  name: 'long-enriched',
  draw: (random) => {
    const extra = enriched(random, 2, '$in')
    const component: Entry = {
      name: 'component',
      type: 'string',
      value: [
        or('($in.component // "")', {
          'text-null': ['"\\($in.component)"'],
          'field-typo': ['($in.device.component // "")'],
        }),
      ],
    }
    return {
      ...whole(
        random,
        t`. as $in\n| `,
        [...envelope(random, '$in'), ...extra.entries, component, ...plainEntries],
        random.some(kinds, 3),
      ),
      enrichments: extra.enrichments,
    }
  },
}

/** A column for each type that a value may be of. */
const typed: Shape = {
  name: 'long-typed',
  draw: (random) => {
    const entries: readonly Entry[] = [
      ...envelope(random, '$m'),
      { name: 'capability', type: 'string', value: [nameOf] },
      {
        name: 'number',
        type: 'real',
        value: [
          or('(if (.value | type) == "number" then .value else null end)', {
            'wrong-type': ['.value'],
            'default-value': ['(if (.value | type) == "number" then .value else 0 end)'],
            formula: ['(if (.value | type) == "boolean" then .value else null end)'],
          }),
        ],
      },
      {
        name: 'flag',
        type: 'bool',
        value: [
          or('(if (.value | type) == "boolean" then .value else null end)', {
            'alternative-false': [
              '((if (.value | type) == "boolean" then .value else null end) // null)',
              '(if .value == true then true else null end)',
            ],
            'default-value': ['(if .value == true then true else false end)'],
          }),
        ],
      },
      {
        name: 'text',
        type: 'string',
        value: [
          or('(if (.value | type) == "string" then .value else null end)', {
            'text-null': ['(.value | strings // null | tostring)'],
          }),
        ],
      },
    ]
    return whole(random, t`. as $m\n| `, entries, ['double', 'boolean', 'string', 'integer'])
  },
}

/** Some names, and only those. */
const chosen: Shape = {
  name: 'long-chosen',
  draw: (random) => {
    const { capabilities, casing } = drawDevice(random, {
      telemetry: ['double', 'double', 'integer', 'string', 'boolean'],
    })
    const hand = drawHand(random, casing)
    const names = random.some(telemetryOf(capabilities).slice(0, 3), 2).map(({ name }) => quoted(name))
    const wanted = random.pick([
      t`select(.name | IN(${join(names, ', ')}))`,
      t`select(${join(
        names.map((name) => t`.name == ${name}`),
        ' or ',
      )})`,
      t`select(.name as $n | [${join(names, ', ')}] | index($n) != null)`,
    ])
    const entries = [
      ...envelope(random, '$m'),
      { name: 'name', type: 'string', value: [nameOf] },
      {
        name: 'value',
        type: 'real',
        value: [or('.value', { 'field-typo': ['.Value', '.val'], 'wrong-type': ['[.value]', '"\\(.value) units"'] })],
      },
    ] as const
    return {
      text: t`${head()}. as $m\n| ${rows(t`${each('.telemetry')}\n| ${wanted}\n| ${row(hand, entries)}`)}\n`,
      columns: columnsOf(hand, entries),
      capabilities,
    }
  },
}

/** `iotc::find`, where each value that is found is a row of its own. */
const found: Shape = {
  name: 'long-find',
  draw: (random) => {
    const { capabilities, casing } = drawDevice(random, { telemetry: ['double', 'integer', 'string', 'boolean'] })
    const hand = drawHand(random, casing)
    const numbers = telemetryOf(capabilities).slice(0, 2)
    const condition = random.pick([
      t`iotc::find(.value | type == "number")`,
      t`iotc::find(${join(
        numbers.map(({ name }) => t`.name == ${quoted(name)}`),
        ' or ',
      )})`,
    ])
    const entries: readonly Entry[] = [
      ...envelope(random, '$m'),
      { name: 'name', type: 'string', value: [nameOf] },
      {
        name: 'value',
        type: 'real',
        value: [or('.value', { 'field-typo': ['.Value'], 'wrong-type': ['{ value }', '(.value | tostring + "!")'] })],
      },
    ]
    return {
      text: t`${imported()}${head()}. as $m\n| ${rows(t`.telemetry\n| ${condition}\n| ${row(hand, entries)}`)}\n`,
      columns: columnsOf(hand, entries),
      capabilities,
    }
  },
}

/** Values that are there: `false` and 0 are values too. */
const present: Shape = {
  name: 'long-present',
  draw: (random) => {
    const { capabilities, casing } = drawDevice(random, { telemetry: ['boolean', 'double', 'boolean'] })
    const hand = drawHand(random, casing)
    const condition = or('select(.value != null)', {
      truthiness: [
        'select(.value)',
        'select(.value == true or (.value | type) == "number")',
        'select(.value != false)',
      ],
    })
    const entries = [...envelope(random, '$m'), ...plainEntries]
    return {
      text: t`${head()}. as $m\n| ${rows(t`${each('$m.telemetry')}\n| ${condition}\n| ${row(hand, entries)}`)}\n`,
      columns: columnsOf(hand, entries),
      capabilities,
    }
  },
}

const grouped: Shape = {
  name: 'long-grouped',
  draw: (random) => {
    const { capabilities, casing } = drawDevice(random, { telemetry: ['double', 'double', 'integer'] })
    const hand = drawHand(random, casing)
    const entries: readonly Entry[] = [
      ...envelope(random, '$m'),
      { name: 'name', type: 'string', value: [or('.[0].name', { 'field-typo': ['.[0].key'], formula: ['.[0].id'] })] },
      { name: 'count', type: 'long', value: [or('length', { formula: ['(length - 1)'], 'field-typo': ['.length'] })] },
      {
        name: 'mean',
        type: 'real',
        value: [
          or('((map(.value) | add) / length)', {
            formula: ['(map(.value) | add)'],
            multiplicity: ['.[0].value', '.[-1].value'],
          }),
        ],
      },
      {
        name: 'highest',
        type: 'real',
        value: [or('(map(.value) | max)', { multiplicity: ['.[0].value'], 'wrong-type': ['map(.value)'] })],
      },
    ]
    return {
      text: t`${head()}. as $m\n| ${rows(t`.telemetry | group_by(.name) | .[]\n| ${row(hand, entries)}`)}\n`,
      columns: columnsOf(hand, entries),
      capabilities,
    }
  },
}

/** All telemetry of a message in one dynamic column. */
const inOneColumn: Shape = {
  name: 'dynamic-column',
  draw: (random) => {
    const { capabilities, casing } = drawDevice(random, { telemetry: random.some(kinds, 4) })
    const hand = drawHand(random, casing)
    const all = random.pick([
      '(.telemetry | map({ key: .name, value: .value }) | from_entries)',
      '(reduce .telemetry[] as $t ({}; .[$t.name] = $t.value))',
      '([.telemetry[] | { name, value }])',
      '(.telemetry | map({ (.name): .value }) | add)',
    ])
    const wrong = {
      multiplicity: ['(.telemetry[0:1] | map({ (.name): .value }) | add)'],
      'field-typo': ['(.telemetry | map({ (.name): .Value }) | add)'],
      position: ['.telemetry[0]'],
      'alternative-false': ['(.telemetry | map({ (.name): (.value // null) }) | add)'],
    }
    const entries: readonly Entry[] = [
      ...envelope(random),
      { name: 'telemetry', type: 'dynamic', value: [or(all, wrong)] },
      {
        name: 'telemetryCount',
        type: 'int',
        value: [
          or('(.telemetry | length)', {
            formula: ['(.telemetry | length - 1)'],
            'field-typo': ['(.telemetries | length)'],
          }),
        ],
      },
      { name: 'batch', type: 'string', value: [path('.messageProperties.batch')] },
    ]
    return {
      text: t`${head()}${rows(row(hand, entries))}\n`,
      columns: columnsOf(hand, entries),
      capabilities,
      messageProperties: { batch: 'b-17' },
    }
  },
}

export const longShapes: readonly Shape[] = [plain, withContext, typed, chosen, found, present, grouped, inOneColumn]
