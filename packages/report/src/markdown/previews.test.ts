import { describe, expect, test } from 'vitest'
import { aPreview, aSample, bothSides } from '../testing/previews.test-data.ts'
import { previewText } from './previews.ts'

const textOf = (over: Parameters<typeof aPreview>[0], captured = false): string => previewText(aPreview(over), captured)

describe('the preview of a transform in a comment', () => {
  test.each<[keyof typeof bothSides, string, readonly string[]]>([
    ['other rows', '2 rows before, 1 row after', ['Before:', 'After:']],
    ['the same rows', '1 row, as before', []],
    ['no row any more', '9 rows before, **no row** after', ['Before:']],
    ['a row at last', '**no row** before, 1 row after', ['After:']],
  ])('shows %s', (name, amount, sides) => {
    const shown = textOf({ samples: [bothSides[name]] })
    expect(shown).toContain(`(test): ${amount}`)
    expect(shown.split('\n').filter((line) => /^(?:Before|After):$/u.test(line))).toEqual(sides)
  })

  test('holds no row of a captured message, before or after, unless that is asked for', () => {
    const hidden = { samples: [aSample({ ...bothSides['other rows'], origin: 'captured' })] }
    expect(textOf(hidden)).not.toMatch(/speed|press-07/u)
    expect(textOf(hidden, true)).toMatch(/speed[^]*press-07/u)
  })

  test('says that only built-in sample messages were compared', () => {
    expect(textOf({ onlyBuiltIn: true })).toContain('\n\nOnly built-in sample messages were compared: ')
    expect(textOf({})).not.toContain('built-in')
  })

  test('says why the transforms could not be compared, in text that Markdown does not read', () => {
    expect(textOf({ notCompared: '*jq* @team stopped' })).toContain(
      '**Not compared with the live transform**: `*jq* @team stopped`.',
    )
  })
})
