import { envelope, lookup, lookupEntry, plainStyles } from '../lookups.ts'
import { type Text, or, render, t } from '../pieces.ts'
import { type Entry } from '../words.ts'
import { type Shape, telemetryOf } from './wide.ts'

import { draft, elements, firstOf, selected } from './list-of-rows.ts'
const numbers: Shape = {
  name: 'split-numbers',
  draw: (random) =>
    draft(random, { telemetry: ['numbers', 'double', 'string'] }, (all) => {
      const entries: readonly Entry[] = [
        ...envelope(random, '$m'),
        {
          name: 'sample',
          type: 'real',
          value: [or('.', { 'wrong-type': ['[.]', '{ value: . }'], formula: ['(. * 10)'] })],
        },
      ]
      return [entries, t`$m.telemetry[] | ${selected(firstOf(all))}\n| ${elements('.value')}\n| `]
    }),
}

const numbered: Shape = {
  name: 'split-numbered',
  draw: (random) =>
    draft(random, { telemetry: ['numbers', 'integer'] }, (all) => {
      const entries: readonly Entry[] = [
        ...envelope(random, '$m'),
        { name: 'index', type: 'int', value: [or('.key', { 'field-typo': ['.index'], formula: ['(.key + 1)'] })] },
        {
          name: 'sample',
          type: 'real',
          value: [or('.value', { 'field-typo': ['.Value'], 'wrong-type': ['[.value]', '"\\(.value)V"'] })],
        },
      ]
      return [entries, t`.telemetry[] | ${selected(firstOf(all))} | .value | to_entries\n| ${elements('.')}\n| `]
    }),
}

const objects: Shape = {
  name: 'split-objects',
  draw: (random) =>
    draft(random, { telemetry: ['objects', 'double'] }, (all) => {
      const entries: readonly Entry[] = [
        ...envelope(random, '$m'),
        {
          name: 'measuredAt',
          type: 'datetime',
          value: [
            or('.time', {
              'name-case': ['.Time'],
              'name-typo': ['.tiem'],
              'time-zone': ['(if .time == null then null else .time[0:19] + "Z" end)'],
              fraction: ['(if .time == null then null else (.time | fromdate | todate) end)'],
            }),
          ],
        },
        {
          name: 'measured',
          type: 'real',
          value: [
            or('.value', {
              'name-case': ['.Value'],
              'default-value': ['(.value // 0)'],
              'wrong-type': ['[.value]', '"\\(.value) bar"'],
            }),
          ],
        },
        {
          name: 'quality',
          type: 'string',
          value: [
            or('.quality', {
              'name-typo': ['.qualtiy'],
              'text-null': ['"\\(.quality)"'],
            }),
          ],
        },
      ]
      return [entries, t`.telemetry[] | ${selected(firstOf(all))}\n| ${elements('.value')}\n| `]
    }),
}

const aggregates: Shape = {
  name: 'array-aggregates',
  draw: (random) =>
    draft(random, { telemetry: ['numbers', 'double'] }, (all) => {
      const found = lookup(random.pick(plainStyles('$m.telemetry')), firstOf(all), telemetryOf(all), '$m.telemetry')
      const plain = render([found])
      const safe = (then: string, wrong: Readonly<Record<string, readonly string[]>>): Text => [
        or(`(${plain} | if . == null then null else ${then} end)`, wrong),
      ]
      const entries: readonly Entry[] = [
        ...envelope(random, '$m'),
        { name: 'samples', type: 'dynamic', value: [found] },
        {
          name: 'count',
          type: 'long',
          value: safe('length', {
            'null-length': [
              `(${plain} | length)`,
              `(${plain} // [] | length)`,
              `(${plain} | length | if . > 0 then . else 0 end)`,
            ],
          }),
        },
        {
          name: 'least',
          type: 'real',
          value: safe('min', {
            position: [`(${plain} | .[0])`],
            formula: [`(${plain} | if . == null then null else max end)`],
          }),
        },
        {
          name: 'total',
          type: 'real',
          value: safe('add', {
            'null-arithmetic': [`(${plain} | add)`],
            'default-value': [`((${plain} // []) | add // 0)`],
          }),
        },
        {
          name: 'joined',
          type: 'string',
          value: safe('map(tostring) | join(";")', {
            'null-arithmetic': [`(${plain} | map(tostring) | join(";"))`],
            'wrong-type': [`(${plain} | if . == null then null else join(";") | tonumber end)`],
          }),
        },
      ]
      return [entries, []]
    }),
}

/** A batch of readings in one value, of which each is a row with columns of its own. */
const batch: Shape = {
  name: 'batch',
  draw: (random) =>
    draft(random, { telemetry: ['objects', 'double'] }, (all) => {
      const properties = all.filter(({ kind }) => kind === 'property')
      const reported = '$m.device.properties.reported'
      const style = random.pick(plainStyles(reported))
      const entries: readonly Entry[] = [
        ...envelope(random, '$m'),
        {
          name: 'time',
          type: 'datetime',
          value: [
            or('($r.time // $m.enqueuedTime)', {
              'field-typo': ['($r.timestamp // $m.enqueuedTime)'],
              'time-zone': ['(($r.time // $m.enqueuedTime) | .[0:19] + "Z")'],
              'null-arithmetic': ['($r.time | .[0:19] + "Z")'],
              fraction: ['(($r.time // $m.enqueuedTime) | fromdate | todate)'],
            }),
          ],
        },
        {
          name: 'reading',
          type: 'real',
          value: [
            or('$r.value', { 'name-case': ['$r.Value'], 'wrong-type': ['$r'], 'default-value': ['($r.value // 0)'] }),
          ],
        },
        ...properties.map((each) => lookupEntry(style, each, properties, reported)),
      ]
      return [entries, t`$m.telemetry[] | ${selected(firstOf(all))}\n| ${elements('.value')} as $r\n| `]
    }),
}

export const arrayShapes: readonly Shape[] = [numbers, numbered, objects, aggregates, batch]
