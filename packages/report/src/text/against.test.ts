import type { Against, AgainstChange, AgainstSample, TestDocument } from '@adx-export/transform'
import { describe, expect, test } from 'vitest'
import { renderTest } from './test.ts'

const cell = (text: string) => ({ column: 'A', given: text, stored: null, text, fits: true })

const sample = (over: Partial<AgainstSample> = {}): AgainstSample => ({
  name: 'a.json',
  origin: 'test',
  assumed: false,
  before: 1,
  after: 1,
  rows: {
    same: 0,
    changed: [{ before: 1, after: 1, cells: [{ column: 'A', before: cell('1'), after: cell('2') }] }],
    gone: [],
    new: [],
  },
  lost: [],
  ...over,
})

const change = (over: Partial<AgainstChange> = {}): AgainstChange => ({
  export: 'e',
  destination: 'd',
  table: 'w/v/t',
  losses: [],
  samples: [sample()],
  ...over,
})

const against = (over: Partial<Against> = {}): Against => ({
  of: 'commit',
  name: 'main',
  unchanged: 0,
  changed: [],
  others: [],
  ...over,
})

const tested: TestDocument = {
  format: 1,
  kind: 'test',
  ok: true,
  transforms: [
    {
      export: 'e',
      destination: 'd',
      table: 'w/v/t',
      samples: [{ name: 'whole.json', origin: 'test', assumed: false, rows: [], diagnostics: [] }],
    },
  ],
  diagnostics: [],
}

const shown = (over: Partial<Against>, all = false): string =>
  renderTest({ ...tested, against: against(over) }, { all })

const many = <T>(amount: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: amount }, (_, index) => make(index))

describe('what is shown before and after', () => {
  test('is bounded, and what is left out is counted', () => {
    const { changed } = sample().rows
    const rows = { ...sample().rows, changed: many(9, () => changed).flat() }
    const lost = many(8, (index) => ({ column: `C${String(index)}`, value: '.x' }))
    const others = many(30, (index) => ({ export: `n${String(index)}`, destination: 'd', state: 'new' as const }))
    const text = shown({
      changed: [change({ samples: many(8, (index) => sample({ name: `s${String(index)}`, rows, lost })) })],
      others,
    })
    expect(text.match(/s\d \(test\)/g)).toHaveLength(6)
    expect(text).toContain('… and 2 samples more with other rows')
    expect(text.match(/A: 1 -> 2/g)).toHaveLength(6 * 5)
    expect(text).toContain('… and 4 rows more that differ')
    expect(text).toContain('.x of column C5 and 2 more')
    expect(text.match(/: new, nothing/g)).toHaveLength(20)
    expect(text).toContain('… and 10 links more')
  })

  test('takes the place of the rows alone, unless all are asked for', () => {
    expect(shown({ changed: [change()] })).not.toContain('whole.json')
    expect(shown({ changed: [change()] }, true)).toContain('whole.json')
  })

  test('says the same value lost of two elements once', () => {
    const lost = many(2, () => ({ column: 'C', value: 'a value' }))
    expect(shown({ changed: [change({ samples: [sample({ lost })] })] })).toContain('lost: a value of column C\n')
  })

  test('can be printed anywhere, whatever stands in names and values', () => {
    const evil = '\u001b[31m\n::error::x'
    const text = shown({
      name: evil,
      changed: [
        change({
          export: evil,
          destination: evil,
          table: evil,
          notCompared: evil,
          losses: [{ code: 'drops-rows', blocking: true, message: evil }],
          samples: [
            sample({
              name: evil,
              rows: {
                ...sample().rows,
                changed: [{ before: 1, after: 2, cells: [{ column: evil, before: cell(evil) }] }],
                gone: [{ number: 1, cells: [{ ...cell(evil), column: evil }], unknownKeys: [evil] }],
              },
              lost: [{ column: evil, value: evil }],
            }),
          ],
        }),
      ],
      others: [{ export: evil, destination: evil, state: 'left-alone', why: evil }],
    })
    expect(text).not.toContain('\u001b')
    expect(text.split('\n').filter((line) => /^\s*::/.test(line))).toEqual([])
  })
})
