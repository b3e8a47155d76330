import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesOf } from '../../text/bytes.ts'
import { type Section, type Shortening, allBytes, fit, gap, leastBytes } from './fit.ts'

const shortening = (beyond: Shortening<'may'>['beyond']): Shortening<'may'> => ({
  byWorth: (all) => all,
  beyond,
  noteBytes: 0,
})

const section = (...texts: readonly string[]): Section<'may'> => ({
  open: '<',
  pieces: texts.map((text) => ({ kind: 'may', text })),
  between: '\n',
  end: '>',
})

const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(gap)

describe('what fits', () => {
  const piece = fc.record({
    kind: fc.constantFrom<'may' | 'kept'>('may', 'may', 'kept'),
    text: fc.string({ minLength: 1 }),
  })
  const sections = fc.array(
    fc.record({
      open: fc.string(),
      pieces: fc.array(piece, { maxLength: 6 }),
      between: fc.constantFrom<'\n' | '\n\n'>('\n', '\n\n'),
      end: fc.string(),
      rest: fc.constantFrom((gone: number) => `… ${String(gone)} more`),
    }),
    { maxLength: 5 },
  )

  test.each(['all', 'section'] as const)(
    'is never longer than the limit, and what never goes is in it: %s',
    (beyond) => {
      fc.assert(
        fc.property(sections, fc.integer({ min: 0, max: 300 }), (given, more) => {
          const limit = leastBytes(given) + more
          const { texts, gone } = fit(given, limit, shortening(beyond))
          expect(bytesOf(joined(texts))).toBeLessThanOrEqual(limit)
          for (const [index, { pieces }] of given.entries()) {
            for (const { kind, text } of pieces) if (kind === 'kept') expect(texts[index]).toContain(text)
          }
          expect(gone.every(({ kind }) => kind === 'may')).toBe(true)
          if (allBytes(given) <= limit) expect(gone).toEqual([])
        }),
      )
    },
  )

  test('opens and closes a section for as long as something of it is left', () => {
    expect(fit([section('aaaa'), section('bbbb')], 12, shortening('all'))).toMatchObject({ texts: ['<aaaa>', ''] })
  })

  test('counts in its place what is left out', () => {
    const one: Section<'may'> = { ...section('a', 'b'.repeat(50), 'c'), rest: (gone) => `${String(gone)} more` }
    const limit = leastBytes([one]) + 8
    expect(fit([one], limit, shortening('all')).texts).toEqual(['<a\n2 more>'])
  })
})

describe('once a piece has no room', () => {
  const given = [section('a', 'b'.repeat(50), 'c'), section('d', 'e')]

  test('all that is worth less goes', () => {
    const { texts, gone } = fit(given, 40, shortening('all'))
    expect(texts).toEqual(['<a>', ''])
    expect(gone.map(({ text }) => text)).toEqual(['e', 'd', 'c', 'b'.repeat(50)])
  })

  test('or only what follows it in its own section', () => {
    expect(fit(given, 40, shortening('section')).texts).toEqual(['<a>', '<d\ne>'])
  })

  test('what is worth most stays, wherever it stands', () => {
    const fromTheEnd: Shortening<'may'> = { ...shortening('all'), byWorth: (all) => all.toReversed() }
    expect(fit([section('aa'), section('bb')], 9, fromTheEnd).texts).toEqual(['', '<bb>'])
  })
})
