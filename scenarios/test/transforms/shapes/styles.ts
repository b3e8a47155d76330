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
import { type Piece, type Text, or, render, t } from '../pieces.ts'
import type { Random } from '../random.ts'
import { type Draft, type Entry, columnsOf, drawHand, path, quoted, row } from '../words.ts'
import { type Shape, telemetryOf, wideProgram } from './wide.ts'

type Made = { readonly entries: readonly Entry[]; readonly functions?: Text; readonly before?: Text } & Partial<Draft>

/** A shape of one row for each message, whose columns are made in some style. */
export const styled = (
  name: string,
  telemetry: readonly Need[],
  of: (random: Random, find: (index: number) => Piece, all: readonly Capability[], style: Style) => Made,
): Shape => ({
  name,
  draw: (random) => {
    const { capabilities, casing } = drawDevice(random, { telemetry })
    const hand = drawHand(random, casing)
    const all = telemetryOf(capabilities)
    const style = random.pick([
      ...plainStyles('.telemetry'),
      ...findStyles('.telemetry'),
      ...functionStyles('.telemetry'),
      ...objectStyles('.telemetry'),
    ])
    const find = (index: number): Piece => {
      const capability = all[index]
      if (capability === undefined) throw new Error(`${name} has no telemetry ${index}`)
      return lookup(style, capability, all)
    }
    const { entries, ...more } = of(random, find, all, style)
    return {
      text: wideProgram(random, style, row(hand, entries)),
      columns: columnsOf(hand, entries),
      capabilities,
      ...more,
    }
  },
})

export const otherwise = (text: string, wrong: Piece['wrong']): Text => [or(text, wrong)]

const texts = styled('style-texts', ['string', 'string', 'double'], (random, find, all, style) => {
  const found = render([find(0)])
  return {
    entries: [
      ...envelope(random),
      {
        name: 'line',
        type: 'string',
        value: otherwise(
          `(${found} | if . == null then null else ([capture("^(?<line>[A-Za-z]+)-(?<no>[0-9]+)$")] | .[0].line) end)`,
          {
            generator: [
              `(${found} | if . == null then null else capture("^(?<line>[A-Za-z]+)-(?<no>[0-9]+)$").line end)`,
            ],
            'null-arithmetic': [`([${found} | capture("^(?<line>[A-Za-z]+)-(?<no>[0-9]+)$")] | .[0].line)`],
            formula: [
              `(${found} | if . == null then null else ([capture("^(?<line>[A-Za-z]+)-(?<no>[0-9]+)$")] | .[0].no) end)`,
            ],
          },
        ),
      },
      {
        name: 'isShift',
        type: 'bool',
        value: otherwise(`(${found} | if . == null then null else test("^shift") end)`, {
          'null-arithmetic': [`(${found} | test("^shift"))`, `(${found} | startswith("shift"))`],
          formula: [`(${found} | if . == null then null else test("shift$") end)`],
        }),
      },
      {
        name: 'lower',
        type: 'string',
        value: otherwise(`(${found} | if . == null then null else ascii_downcase end)`, {
          'null-arithmetic': [`(${found} | ascii_downcase)`],
          'text-null': [`(${found} | tostring | ascii_downcase)`],
        }),
      },
      {
        name: 'size',
        type: 'int',
        value: otherwise(`(${found} | if . == null then null else length end)`, {
          'null-length': [`(${found} | length)`, `(${found} // "" | length)`],
          formula: [`(${found} | if . == null then null else length + 1 end)`],
        }),
      },
      {
        name: 'machineNumber',
        type: 'string',
        value: otherwise('(.device.id | split("-") | .[1])', {
          formula: ['(.device.id | split("-") | .[2])', '(.device.id | split("_") | .[1])'],
          'field-typo': ['(.device.Id | split("-") | .[1])'],
        }),
      },
      ...all.slice(1).map((each) => lookupEntry(style, each, all)),
    ],
  }
})

/** A code for a text, out of a table in the program. */
const table = styled('style-table', ['enum', 'integer', 'boolean'], (random, find, all, style) => {
  const found = render([find(0)])
  const codes = '{ idle: 0, running: 1, fault: 2 }'
  return {
    entries: [
      ...envelope(random),
      {
        name: 'code',
        type: 'int',
        value: otherwise(`(${found} as $k | ${codes} | .[$k // ""])`, {
          'null-arithmetic': [`(${found} as $k | ${codes} | .[$k])`, `(${codes}[${found}])`],
          'condition-value': [
            `(${found} as $k | { Idle: 0, Running: 1, Fault: 2 } | .[$k // ""])`,
            `(${found} as $k | { idle: 0, runing: 1, fault: 2 } | .[$k // ""])`,
          ],
        }),
      },
      {
        name: 'isFault',
        type: 'bool',
        value: otherwise(`(${found} | if . == null then null else . == "fault" end)`, {
          'null-comparison': [`(${found} == "fault")`, `(${found} != "fault")`],
          'condition-value': [
            `(${found} | if . == null then null else . == "Fault" end)`,
            `(${found} | if . == null then null else . == "failure" end)`,
          ],
        }),
      },
      ...all.map((each) => lookupEntry(style, each, all)),
    ],
  }
})

/** Texts that hold numbers, and numbers that are told by several values. */
const limits = styled('style-limits', ['double', 'double', 'integer'], (random, find, all, style) => {
  const [a, b, c] = [0, 1, 2].map((index) => render([find(index)]))
  return {
    entries: [
      ...envelope(random),
      {
        name: 'difference',
        type: 'real',
        value: otherwise(`(${a} as $a | ${b} as $b | if $a == null or $b == null then null else $a - $b end)`, {
          'null-arithmetic': [`(${a} - ${b})`, `(${b} - ${a})`],
          'default-value': [`((${a} // 0) - (${b} // 0))`],
          formula: [`(${a} as $a | ${b} as $b | if $a == null or $b == null then null else $a + $b end)`],
        }),
      },
      {
        name: 'inverted',
        type: 'bool',
        value: otherwise(`(${a} as $a | ${b} as $b | if $a == null or $b == null then null else $a < $b end)`, {
          'null-comparison': [
            `(${a} < ${b})`,
            `(${a} >= ${b})`,
            `(${a} as $a | ${b} as $b | if $a == null then null else $a < $b end)`,
          ],
        }),
      },
      {
        name: 'tooMany',
        type: 'bool',
        value: otherwise(`(${c} | if . == null then null else . > 90 end)`, {
          'null-comparison': [`(${c} > 90)`, `(${c} <= 90)`, `(${c} | . < 10 or . > 90)`],
          formula: [`(${c} | if . == null then null else . > 50 end)`],
        }),
      },
      {
        name: 'share',
        type: 'real',
        value: otherwise(`(${c} | if . == null then null else . / 100 end)`, {
          'null-arithmetic': [`(${c} / 100)`],
          'wrong-type': [`(${c} | if . == null then null else "\\(.) %" end)`],
        }),
      },
      ...all.map((each) => lookupEntry(style, each, all)),
    ],
  }
})

const numbersInTexts = styled('style-try', ['string', 'double', 'boolean'], (random, find, all, style) => {
  const found = render([find(0)])
  return {
    entries: [
      ...envelope(random),
      {
        name: 'number',
        type: 'real',
        value: otherwise(`(${found} | try tonumber catch null)`, {
          'null-arithmetic': [`(${found} | tonumber)`],
          generator: [`(${found} | tonumber?)`, `(${found} | try tonumber)`],
          'default-value': [`(${found} | try tonumber catch 0)`],
        }),
      },
      ...all.map((each) => lookupEntry(style, each, all)),
      {
        name: 'raw',
        type: 'string',
        value: otherwise('(.telemetry | tojson)', {
          'field-typo': ['(.telemetries | tojson)'],
          position: ['(.telemetry[0] | tojson)'],
        }),
      },
    ],
  }
})

/** What is told of the message as a whole. */
const overall = styled('style-overall', ['double', 'double', 'string'], (random, find, all, style) => {
  const [first] = all
  return {
    entries: [
      ...envelope(random),
      {
        name: 'values',
        type: 'int',
        value: otherwise('(reduce .telemetry[] as $t (0; . + 1))', {
          formula: ['(reduce .telemetry[] as $t (1; . + 1))'],
          multiplicity: ['(.telemetry | unique_by(.name) | length)'],
        }),
      },
      {
        name: 'names',
        type: 'string',
        value: otherwise('([.telemetry[].name] | unique | join(","))', {
          position: ['.telemetry[0].name'],
          'field-typo': ['([.telemetry[].key] | unique | join(","))'],
          multiplicity: ['([limit(2; .telemetry[].name)] | unique | join(","))'],
        }),
      },
      {
        name: 'has',
        type: 'bool',
        value: first === undefined ? [] : t`any(.telemetry[]; .name == ${quoted(first.name)})`,
      },
      {
        name: 'highest',
        type: 'real',
        value:
          first === undefined
            ? []
            : t`(.telemetry | map(select(.name == ${quoted(first.name)})) | max_by(.value) | .value)`,
      },
      // A text for what is absent is a choice, and no reading.
      { name: 'said', type: 'string', value: t`(${find(2)} // "unknown")` },
      ...all.slice(1, 2).map((each) => lookupEntry(style, each, all)),
    ],
  }
})

/** Properties and enrichments as they come, in dynamic columns. */
const wholeObjects = styled('style-dynamic', ['double', 'boolean'], (random, find, all, style) => {
  const extra = enriched(random, 3)
  return {
    enrichments: extra.enrichments,
    messageProperties: { batch: 'b-17' },
    entries: [
      ...envelope(random),
      ...extra.entries,
      { name: 'enrichments', type: 'dynamic', value: otherwise('.enrichments', { 'field-typo': ['.enrichment'] }) },
      {
        name: 'reported',
        type: 'dynamic',
        value: otherwise('(.device.properties.reported | map({ key: .name, value: .value }) | from_entries)', {
          'field-typo': [
            '(.device.reported | map({ key: .name, value: .value }) | from_entries)',
            '(.device.properties.reported | map({ key: .key, value: .value }) | from_entries)',
          ],
          multiplicity: ['(.device.properties.reported[0:1] | map({ key: .name, value: .value }) | from_entries)'],
        }),
      },
      {
        name: 'given',
        type: 'dynamic',
        value: otherwise('(.device | with_entries(select(.value != null and .key != "properties")))', {
          truthiness: ['(.device | with_entries(select(.value and .key != "properties")))'],
        }),
      },
      { name: 'batch', type: 'string', value: [path('.messageProperties.batch')] },
      ...all.map((each) => lookupEntry(style, each, all)),
    ],
  }
})

export const styleShapes: readonly Shape[] = [texts, table, limits, numbersInTexts, overall, wholeObjects]
