import { type JsonValue, ignoreLine } from '@adx-export/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fenceText } from '../markdown/parts/code.ts'
import { clean } from './clean.ts'

const lineOf = (value: JsonValue): string =>
  ignoreLine({ at: 'adx/table-policy:wards/vitals/readings/caching', attribute: 'hot', value, until: '2026-12-30' })

test('a line that is offered is printed as it was made, since it is pasted', () => {
  const part = fc.oneof(
    fc.constantFrom('##[error]', '::', '\n', '\t', '\u200b', '\u202e', '\u{e0001}', '\u{e0100}', '\x7f', '\\', '"'),
    fc.string({ unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
      (text) => {
        for (const value of [text, [text], { [text]: text }]) {
          const line = lineOf(value)
          expect(clean(line)).toBe(line)
          expect(fenceText(line, 'yaml').split('\n').slice(1, -1)).toEqual([line])
        }
      },
    ),
  )
})
