import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineDiff, type DiffLine } from './line-diff.ts'

const print = (lines: readonly DiffLine[]): string =>
  lines.map((line) => (line.mark === 'skipped' ? `…${String(line.lines)}` : `${line.mark}${line.text}`)).join('|')

describe('lineDiff', () => {
  test.each([
    ['a\nb\nc', 'a\nX\nc', ' a|-b|+X| c'],
    ['', 'a\nb', '+a|+b'],
    ['a\nb', '', '-a|-b'],
    ['a', 'a', '…1'],
    ['1\n2\n3\n4\n5\n6', '1\n2\n3\n4\n5\nsix', '…3| 4| 5|-6|+six'],
    ['a\nb\nc\nd', 'b\nc\nd\ne', '-a| b| c| d|+e'],
  ])('%j to %j', (from, to, expected) => {
    expect(print(lineDiff(from, to))).toBe(expected)
  })

  test('with all context, both texts can be read back from the difference', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(text, text, (from, to) => {
        fc.pre(from.join() !== to.join())
        const lines = lineDiff(from.join('\n'), to.join('\n'), 100).filter((line) => line.mark !== 'skipped')
        expect(lines.filter(({ mark }) => mark !== '+').map((line) => line.text)).toEqual(from)
        expect(lines.filter(({ mark }) => mark !== '-').map((line) => line.text)).toEqual(to)
      }),
    )
  })

  test('texts too large to compare line by line are shown as replaced', () => {
    const lines = (mark: string) => Array.from({ length: 1100 }, (_, index) => `${mark}${String(index)}`).join('\n')
    expect(lineDiff(lines('a'), lines('b'))).toHaveLength(2200)
  })
})
