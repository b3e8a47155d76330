import { envelope, lookup, lookupEntry, plainStyles } from '../lookups.ts'
import type { Capability, Field } from '../model.ts'
import { or, t } from '../pieces.ts'
import { type Entry, columnTypeOf, otherCase } from '../words.ts'
import { type Shape, telemetryOf } from './wide.ts'

import { draft, elements, field, firstOf, selected } from './list-of-rows.ts'
const numbersNamed = (names: readonly string[]): readonly Field[] =>
  names.map((name) => ({ name, schema: { kind: 'double' } }))

const objectFields = ({ schema }: Capability): readonly Field[] => {
  if (schema.kind === 'geopoint') return numbersNamed(['lat', 'lon', 'alt'])
  if (schema.kind === 'vector') return numbersNamed(['x', 'y', 'z'])
  return schema.kind === 'object' ? schema.fields : []
}

const flatten = (name: string, need: 'geopoint' | 'vector' | 'object'): Shape => ({
  name,
  draw: (random) =>
    draft(random, { telemetry: [need, 'double', 'boolean'] }, (all) => {
      const telemetry = telemetryOf(all)
      const first = firstOf(all)
      const style = random.pick(plainStyles('$m.telemetry'))
      const parts = objectFields(first).map(({ name: part, schema }): Entry => {
        const type = columnTypeOf(schema)
        const wrong =
          type === 'bool'
            ? {
                'alternative-false': [`($part.${part} // null)`, `($part.${part} // "n/a")`],
                'default-value': [`($part.${part} // false)`],
              }
            : { 'default-value': [`($part.${part} // 0)`], 'wrong-type': [`[$part.${part}]`, '$part'] }
        return { name: `${first.name}_${part}`, type, value: [or(field(part, '$part'), wrong)] }
      })
      const entries = [
        ...envelope(random, '$m'),
        ...parts,
        ...telemetry.slice(1).map((each) => lookupEntry(style, each, telemetry, '$m.telemetry')),
      ]
      return [entries, t`${lookup(style, first, telemetry, '$m.telemetry')} as $part\n| `]
    }),
})

/** `as {lat: $lat}`: the parts of an object in variables. */
const destructured: Shape = {
  name: 'flatten-destructured',
  draw: (random) =>
    draft(random, { telemetry: ['geopoint', 'string'] }, (all) => {
      const telemetry = telemetryOf(all)
      const first = firstOf(all)
      const names = objectFields(first).map(({ name: part }) => part)
      const style = random.pick(plainStyles('.telemetry'))
      const pattern = or(`{ ${names.map((part) => `${part}: $${part}`).join(', ')} }`, {
        'name-case': [`{ ${names.map((part) => `${otherCase(part)}: $${part}`).join(', ')} }`],
        position: ['[$lat, $lon, $alt]'],
      })
      const entries = [
        ...envelope(random, '$m'),
        ...names.map((part): Entry => ({
          name: part,
          type: 'real',
          value: [or(`$${part}`, { formula: [`(if $${part} == null then null else -$${part} end)`] })],
        })),
      ]
      return [entries, t`${lookup(style, first, telemetry)} as ${pattern}\n| `]
    }),
}

/** A row for each part of an object. */
const axes: Shape = {
  name: 'flatten-rows',
  draw: (random) =>
    draft(random, { telemetry: ['vector', 'double'] }, (all) => {
      const entries: readonly Entry[] = [
        ...envelope(random, '$m'),
        { name: 'axis', type: 'string', value: [or('.key', { 'field-typo': ['.name'], formula: ['"x"'] })] },
        {
          name: 'value',
          type: 'real',
          value: [or('.value', { 'field-typo': ['.val'], 'wrong-type': ['[.value]', '(.value | tostring + " g")'] })],
        },
      ]
      return [entries, t`.telemetry[] | ${selected(firstOf(all))} | .value | to_entries\n| ${elements('.')}\n| `]
    }),
}

/** Every value of every depth, by its path. */
const leaves: Shape = {
  name: 'flatten-leaves',
  draw: (random) =>
    draft(random, { telemetry: ['object', 'vector'] }, () => {
      const entries: readonly Entry[] = [
        ...envelope(random, '$m'),
        {
          name: 'path',
          type: 'string',
          value: [
            or('([$t.name] + $p | map(tostring) | join("."))', {
              formula: ['($p | map(tostring) | join("."))'],
              'wrong-type': ['([$t.name] + $p)'],
              'null-arithmetic': ['($t.id + $p | join("."))'],
            }),
          ],
        },
        {
          name: 'value',
          type: 'dynamic',
          value: [
            or('($t.value | getpath($p))', {
              'field-typo': ['($t | getpath($p))'],
              'alternative-false': ['(($t.value | getpath($p)) // null)'],
            }),
          ],
        },
      ]
      return [
        entries,
        t`.telemetry[] as $t\n| ($t.value | ${or('paths(type != "object")', { truthiness: ['paths(scalars)', 'paths(. and type != "object")'], multiplicity: ['first(paths(type != "object"))'] })}) as $p\n| `,
      ]
    }),
}

export const flattenShapes: readonly Shape[] = [
  flatten('flatten-geopoint', 'geopoint'),
  flatten('flatten-vector', 'vector'),
  flatten('flatten-object', 'object'),
  destructured,
  axes,
  leaves,
]
