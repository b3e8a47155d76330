import { describe, expect, test } from 'vitest'
import { aPreview, aSample, bothSides, rowsOf } from '../testing/previews.test-data.ts'
import { previewText } from './previews.ts'

const textOf = (over: Parameters<typeof aPreview>[0], captured = false): string => previewText(aPreview(over), captured)

describe('the preview of a transform in a comment', () => {
  test.each<[keyof typeof bothSides, string, readonly string[]]>([
    [
      'other rows',
      '2 rows before, 1 row after',
      [
        '@@ row 1 @@',
        '- Name    ✓ speed',
        '- Value   ✓ 12',
        '+ Device  ✓ press-07',
        '+ Speed   ✓ 12',
        '@@ row 2 @@',
        '- Name   ✓ load',
        '- Value  ✓ 3',
      ],
    ],
    [
      'another cell',
      '1 row before, 1 row after',
      ['@@ row 1 @@', '  Device  ✓ press-07', '- Speed   ✓ 11', '+ Speed   ✓ 12'],
    ],
    [
      'no row any more',
      '9 rows before, **no row** after',
      [
        '@@ row 1 @@',
        '- Name   ✓ speed',
        '- Value  ✓ 12',
        '@@ row 2 @@',
        '- Name   ✓ load',
        '- Value  ✓ 3',
        '… 7 more rows before, 0 more rows after',
      ],
    ],
    ['a row at last', '**no row** before, 1 row after', ['@@ row 1 @@', '+ Device  ✓ press-07', '+ Speed   ✓ 12']],
  ])('shows %s, cell by cell', (name, amount, lines) => {
    const shown = textOf({ samples: [bothSides[name]] })
    expect(shown).toContain(`(test): ${amount}\n\n\`\`\`diff\n${lines.join('\n')}\n\`\`\`\n\nIts message:`)
  })

  test('shows the same rows once', () => {
    const shown = textOf({ samples: [bothSides['the same rows']] })
    expect(shown).toContain('(test): 1 row, as before\n\n```text\n✓ Device  press-07\n✓ Speed   12\n```')
  })

  test('marks a key that no column takes any more', () => {
    const [row] = rowsOf({ Device: 'press-07' })
    const rows = row === undefined ? [] : [{ ...row, unknownKeys: ['Ward'] }]
    expect(
      textOf({ samples: [aSample({ rows, before: { rows: rowsOf({ Device: 'press-07' }), rowsOmitted: 0 } })] }),
    ).toContain('  Device  ✓ press-07\n+ Ward    ✗ no such column: lost')
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
