import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { change } from '../testing/plans.test-data.ts'
import { changeLines } from './change.ts'
import { inlineDiff } from './inline-diff.ts'
import { plain } from './style.ts'
import { mostChanged, textDiff } from './text-diff.ts'

type Value = string | null | { readonly [key: string]: string }

const shown = (from: Value, to: Value): string =>
  changeLines(change({ action: 'update', attributes: [{ path: 'p', from, to }] }), plain)
    .slice(2)
    .join('\n')

const filler = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

describe('what differs is never cut away', () => {
  test('in the middle of a long line', () => {
    const text = shown(`${filler(200)} OLD ${filler(200)}`, `${filler(200)} NEW ${filler(200)}`)
    expect(text).toContain('word199 [-OLD-]{+NEW+} word0')
    expect(text.length).toBeLessThan(200)
  })

  test('at several places of it', () => {
    const text = shown(`a ${filler(200)} b`, `A ${filler(200)} B ${filler(1)}`)
    expect(text).toMatch(/\[-a-\]\{\+A\+\} word0 .*….* word199 \[-b-\]\{\+B word0\+\}/)
  })

  test('deep in a long JSON value', () => {
    const long = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`key${index}`, 'value']))
    expect(shown(long, { ...long, key30: 'other' })).toContain('key30: [-value-]{+other+}, key31')
  })

  test('of a value that is new or goes', () => {
    const long = `${filler(300)} end`
    expect(shown(null, long)).toContain('word150')
    expect(shown(long, null)).toContain('word150')
  })

  test('at the end of a transform of which every line changes', () => {
    const lines = (word: string) => Array.from({ length: 500 }, (_, index) => `${word}${index}`).join('\n')
    const text = shown(lines('a'), lines('b'))
    for (let index = 0; index < 500; index++) {
      expect(text).toContain(`- a${index}\n`)
      expect(`${text}\n`).toContain(`+ b${index}\n`)
    }
  })

  test('in a long line among others', () => {
    const text = shown(`{\n${filler(300)} OLD\n}`, `{\n${filler(300)} NEW\n}`)
    expect(text).toContain('~ …')
    expect(text).toContain('[-OLD-]{+NEW+}')
  })

  test.each([
    ['a tab for a space', '{\n\ta: 1\n}', '{\n a: 1\n}', ['- \\ta:·1', '+ ·a:·1']],
    ['a blank at the end', '{\na \n}', '{\na\n}', ['- a·', '+ a']],
    ['a no-break space', '{\na b\n}', '{\na\u00a0b\n}', ['- a·b', '+ a\\xa0b']],
    ['a carriage return', '{\na\n}', '{\na\r\n}', ['- a', '+ a\\x0d']],
    ['a no-break space on one line', 'a b', 'a\u00a0b', ['"a b" -> "a\\xa0b"']],
    ['a filler that counts as a letter', 'ab', 'ab\u3164', ['ab -> ab\\u3164']],
  ])('where it looks the same: %s', (_name, from, to, expected) => {
    const text = shown(from, to)
    for (const part of expected) expect(text).toContain(part)
  })

  test('beyond all bounds it says what is not shown', () => {
    const lines = Array.from({ length: mostChanged.lines + 500 }, (_, index) => `line${index}`).join('\n')
    const text = shown('x', lines)
    expect(text).toContain('! not all of it is shown: 1 line removed, 2500 lines added')
    expect(text).toContain(`${lines.length} characters to be`)
    expect(shown(null, 'y'.repeat(mostChanged.characters + 1))).toContain('not all of it is shown')
    expect(shown('z', `y${' '.repeat(mostChanged.characters)}y`)).toContain('not all of it is shown')
    expect(shown('x\ny', `x\n${'y'.repeat(mostChanged.characters + 1)}`)).toContain('not all of it is shown')
  })

  test('text that looks like the notation is told from it', () => {
    expect(inlineDiff(`a [-b-] {+c+} ${filler(1)}`, `a [-b-] {+c+} ${filler(2)}`, plain)).toBe(
      'a \\[-b-\\] \\{+c+\\} word0{+ word1+}',
    )
  })
})

describe('both texts can be read back from the difference', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'long', ' ', '.', '\n'), { maxLength: 30 })
    .map((all) => all.join(''))

  test('of one line', () => {
    fc.assert(
      fc.property(words, words, (from, to) => {
        const flat = [from, to].map((text) => text.replaceAll('\n', '!'))
        const text = inlineDiff(flat[0] ?? '', flat[1] ?? '', plain)
        expect(text.replaceAll(/\{\+.*?\+\}/g, '').replaceAll(/\[-(.*?)-\]/g, '$1')).toBe(flat[0])
        expect(text.replaceAll(/\[-.*?-\]/g, '').replaceAll(/\{\+(.*?)\+\}/g, '$1')).toBe(flat[1])
      }),
    )
  })

  test('of several: no changed line is missing', () => {
    fc.assert(
      fc.property(words, words, (from, to) => {
        const lines = textDiff(from, to, plain).map((line) => line.replaceAll('·', ' '))
        const count = (text: string) => text.split('\n').length
        const difference = (mark: string) => lines.filter((line) => line.startsWith(`${mark} `)).length
        if (from === '' || to === '') return
        expect(difference('+') - difference('-')).toBe(count(to) - count(from))
      }),
    )
  })
})

describe('a plan shows no secret that stands in a value', () => {
  const secret = (letter: string) => `SharedAccessKey=${letter.repeat(44)}`

  test.each([
    [secret('k'), secret('j')],
    [`{\n${secret('k')}\n}`, `{\n${secret('j')}\n}`],
    [`${filler(100)} ${secret('k')}`, `${filler(100)} ${secret('j')} end`],
  ])('%#', (from, to) => {
    const text = shown(from, to)
    expect(text).not.toMatch(/kkk|jjj/)
    expect(text).toMatch(/\*{8}|they differ in what is masked/)
  })

  test('and says so where nothing else differs', () => {
    expect(shown(secret('k'), secret('j'))).toContain('they differ in what is masked')
    expect(shown(`{\n${secret('k')}`, `{\n${secret('j')}`)).toContain('they differ in what is masked')
  })

  test('while names that merely sound like one stay', () => {
    expect(shown('{ token: .a, env: .b }', '{ token: .c, env: .b }')).toContain('token: .c, env: .b')
  })
})

test('risks and reasons are one line each, and no line is a workflow command', () => {
  const evil = 'a\n::error::b\r\n##[error]c'
  const lines = changeLines(
    change({
      address: evil,
      reason: evil,
      attributes: [{ path: evil, from: null, to: `::x\n::error::b\n##[error]c` }],
      risks: [{ code: 'raises-cost', message: evil, blocking: false, accepted: false }],
    }),
    plain,
  )
  expect(lines).toHaveLength(2 + 1 + 3 + 1)
  expect(lines.join('\n')).not.toMatch(/^\s*::|##\[/m)
})

test('a duration is shown as people write it, and no other text is taken for one', () => {
  const lines = (address: string, path: string): string =>
    changeLines(
      change({ address, action: 'update', attributes: [{ path, from: '365.00:00:00', to: '30.00:00:00' }] }),
      plain,
    ).join('\n')
  expect(lines('adx/table-policy:wards/vitals/t/retention', 'softDelete')).toContain('softDelete: 365d -> 30d')
  expect(lines('iot-central/data-export:t', 'displayName')).toContain('displayName: 365.00:00:00 -> 30.00:00:00')
})
