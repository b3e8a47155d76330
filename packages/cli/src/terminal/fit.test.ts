import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { fitTo } from './fit.ts'

const lines = (...all: readonly string[]): string => all.join('\n')

describe('prose', () => {
  test('is wrapped under its own indentation', () => {
    const text = '  fix: Correct the path, or add the file that the config names there.'
    expect(fitTo(text, 40)).toBe(
      lines('  fix: Correct the path, or add the file', '       that the config names there.'),
    )
    expect(fitTo('    !! drops-rows (blocking): The new transform drops two rows of three.', 44)).toBe(
      lines('    !! drops-rows (blocking): The new', '       transform drops two rows of three.'),
    )
  })

  test('that fits, or has nowhere to go, stays as it is', () => {
    expect(fitTo('2 errors, 1 warning', 40)).toBe('2 errors, 1 warning')
    expect(fitTo('a b c d e f g h i j k l m n o p', undefined)).toBe('a b c d e f g h i j k l m n o p')
    expect(fitTo('a b c d e f g h i j k l m n o p', 10)).toBe('a b c d e f g h i j k l m n o p')
  })

  test('of a script whose characters take two columns is counted in columns', () => {
    const text = '  表格的列不足以容纳这些数据 表格的列不足以容纳这些数据 表格'
    for (const line of fitTo(text, 40).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(40)
  })

  test('keeps its colours on every line', () => {
    const red = (text: string): string => `\u001B[31m${text}\u001B[39m`
    const text = red('one two three four five six seven')
    expect(fitTo(text, 20)).toBe(lines(red('one two three four'), red('five six seven')))
  })
})

test('prose of many lines has one blank between words', () => {
  const words = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'
  const fitted = fitTo(`  fix: ${words}`, 30)
  expect(fitted.split('\n').length).toBeGreaterThan(3)
  expect(fitted.replaceAll(/\s+/gu, ' ').trim()).toBe(`fix: ${words}`)
  expect(fitted).not.toMatch(/\S {2,}\S/u)
})

test('a number and a bar in the text of a diff are no code frame', () => {
  const text = lines('          1 | hidden part of a text that starts here and goes on and on', '            | ^')
  expect(fitTo(text, 40)).toBe(text)
})

test('a gutter that fills the terminal is left as it is', () => {
  const text = lines('12345678901234567890123 | abcdef', '      |  ^^')
  expect(fitTo(text, 22)).toBe(text)
})

test.each([
  '  To revert it, run adx-export apply other-config-of-the-ward.yaml --environment production.',
  '    Capability "heartRate"   "accelerometer"   "temperature"   "moving"',
  '  - { risk: deletes-data, at: "adx/table:wards/vitals/readings", seen: "9f31c2aa", until: 2026-12-30 }',
  'adx-export apply ./adx-export.yaml --environment production --review 4f1c0a9a5b7d',
  '  az ad sp show --id 00000000-0000-0000-0000-000000000000 --query id -o tsv',
  '    + {"EnqueuedTime":"2026-11-30T10:00:00Z","Device":"bed-07","Value":{"heart":71}}',
])('a line that people copy stays whole: %s', (line) => {
  expect(fitTo(line, 40)).toBe(line)
})

describe('a code frame', () => {
  const source = `   12 | table: wards/vitals/readings # ${'and so on '.repeat(8)}`

  test('shows the marked place at the beginning of a long line', () => {
    const below = `      | ${' '.repeat(7)}${'^'.repeat(21)}`
    const fitted = fitTo(lines(source, below), 40)
    expect(fitted).toBe(lines('   12 | table: wards/vitals/readings # …', `      | ${' '.repeat(7)}${'^'.repeat(21)}`))
  })

  test('shows the marked place at the end of a long line', () => {
    const text = `${'x'.repeat(90)} here`
    const [shown = '', marks = ''] = fitTo(lines(`   12 | ${text}`, `      | ${' '.repeat(91)}^^^^`), 40).split('\n')
    expect(shown.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('here')
    expect([shown, marks].every((each) => stringWidth(each) <= 40)).toBe(true)
  })

  test('marks by columns where characters take two', () => {
    const [shown = '', marks = ''] = fitTo(lines('    3 | 表: 列', '      | ' + ' '.repeat(3) + '^'), 40).split('\n')
    expect(shown).toBe('    3 | 表: 列')
    expect(marks).toBe(`      | ${' '.repeat(4)}^^`)
  })

  test('keeps the colours of its carets', () => {
    const below = `\u001B[2m      |\u001B[22m ${' '.repeat(91)}\u001B[31m^^^^\u001B[39m`
    const [, marks = ''] = fitTo(lines(`   12 | ${'x'.repeat(90)} here`, below), 40).split('\n')
    const [head = '', tail = ''] = marks.split(/ {2,}(?=\S*\^)/u)
    expect([head, tail]).toEqual(['\u001B[2m      |\u001B[22m', '\u001B[31m^^^^\u001B[39m'])
  })
})

test('no word is lost or added, whatever the text and the width', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'B', '7', '列', 'é', ',', '(', ')'),
    minLength: 1,
    maxLength: 30,
  })
  const line = fc
    .tuple(fc.nat(12), fc.array(word, { maxLength: 30 }))
    .map(([n, words]) => ' '.repeat(n) + words.join(' '))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.integer({ min: 1, max: 120 }), (text, columns) => {
      const bare = (whole: string): string => whole.replaceAll(/\s/gu, '')
      expect(bare(fitTo(text.join('\n'), columns))).toBe(bare(text.join('\n')))
    }),
  )
})
