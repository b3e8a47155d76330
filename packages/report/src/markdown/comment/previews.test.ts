import { describe, expect, test } from 'vitest'
import { aPreview, aSample, bothSides, rowsOf } from '../../testing/previews.test-data.ts'
import { previewText } from './previews.ts'

const textOf = (over: Parameters<typeof aPreview>[0], captured = false): string => previewText(aPreview(over), captured)

describe('the preview of a transform in a comment', () => {
  test.each<[keyof typeof bothSides, string, readonly string[]]>([
    [
      'other rows',
      '2 rows before, 1 row after',
      [
        '@@ row lost @@',
        '- Name   ✓ speed',
        '- Value  ✓ 12',
        '@@ row lost @@',
        '- Name   ✓ load',
        '- Value  ✓ 3',
        '@@ row new @@',
        '+ Device  ✓ press-07',
        '+ Speed   ✓ 12',
      ],
    ],
    [
      'another cell',
      '1 row before, 1 row after',
      ['@@ row changed @@', '  Device  ✓ press-07', '- Speed   ✓ 11', '+ Speed   ✓ 12'],
    ],
    [
      'no row any more',
      '9 rows before, **no row** after',
      [
        '@@ row lost @@',
        '- Name   ✓ speed',
        '- Value  ✓ 12',
        '@@ row lost @@',
        '- Name   ✓ load',
        '- Value  ✓ 3',
        '… 7 more rows before, 0 more rows after',
      ],
    ],
    ['a row at last', '**no row** before, 1 row after', ['@@ row new @@', '+ Device  ✓ press-07', '+ Speed   ✓ 12']],
  ])('shows %s, cell by cell', (name, amount, lines) => {
    const shown = textOf({ samples: [bothSides[name]] })
    expect(shown).toContain(
      `(test): ${amount}\n\n\`\`\`diff\n${lines.join('\n')}\n\`\`\`\n\n<details>\n<summary>Its message</summary>`,
    )
  })

  test('only names a message of which the same rows are made', () => {
    const shown = textOf({ samples: [bothSides['the same rows']] })
    expect(shown).toContain('`samples/a.json` (test): 1 row, as before')
    expect(shown).not.toContain('press-07')
  })

  test('shows what differs first and counts what is the same', () => {
    const wide = (value: string) => ({ Device: 'press-07', Time: 't', Site: 's', Ward: 'w', Value: value })
    const [before, rows] = [
      [wide('1'), wide('2'), wide('3')],
      [wide('1'), wide('9'), wide('3')],
    ]
    const shown = textOf({
      samples: [aSample({ rows: rowsOf(...rows), before: { rows: rowsOf(...before), rowsOmitted: 0 } })],
    })
    expect(shown).toContain(
      [
        '```diff',
        '@@ row changed @@',
        '  Device  ✓ press-07',
        '  Time    ✓ t',
        '- Value   ✓ 2',
        '+ Value   ✓ 9',
        '  … 2 cells as before',
        '… 2 rows as before',
        '```',
      ].join('\n'),
    )
  })

  test('shows the cells that tell a changed row from the others', () => {
    const wide = (name: string, site: string) => ({
      Device: 'press-07',
      Time: 't',
      Name: name,
      Unit: `u ${name}`,
      Site: site,
    })
    const [before, rows] = [
      [wide('speed', ''), wide('load', '')],
      [wide('speed', 'north'), wide('load', 'north')],
    ]
    const shown = textOf({
      samples: [aSample({ rows: rowsOf(...rows), before: { rows: rowsOf(...before), rowsOmitted: 0 } })],
    })
    expect(shown).toContain('@@ row changed @@\n  Name  ✓ speed\n  Unit  ✓ u speed\n')
    expect(shown).toContain('+ Site  ✓ north\n  … 2 cells as before\n@@ row changed @@\n  Name  ✓ load\n')
  })

  test('shows at most three rows that differ and says how many more there are', () => {
    const rows = rowsOf(...['1', '2', '3', '4', '5'].map((Value) => ({ Device: 'press-07', Value })))
    const before = rowsOf(...['6', '7', '8', '9', '10'].map((Value) => ({ Device: 'press-07', Value })))
    const shown = textOf({ samples: [aSample({ rows, before: { rows: before, rowsOmitted: 0 } })] })
    expect(shown.split('@@ row changed @@')).toHaveLength(4)
    expect(shown).toContain('\n… 2 rows more that differ\n')
  })

  test.each([
    [
      { changed: 12, gone: 1, columns: ['Value'] },
      '12 of 14 rows change in `Value`; 1 row lost (on 3 sample messages)',
    ],
    [{ gone: 2 }, '2 of 14 rows lost (on 3 sample messages)'],
    [{ new: 1 }, '1 row new (on 3 sample messages)'],
    [{}, 'the same 14 rows as before (on 3 sample messages)'],
    [
      { changed: 1, columns: ['A', 'B', 'C', 'D'], columnsOmitted: 1 },
      '1 of 14 rows changes in `A`, `B`, `C` and 2 more columns (on 3 sample messages)',
    ],
  ])('says in a few words what changes: %j', (over, words) => {
    const nothing = {
      messages: 3,
      before: 14,
      after: 14,
      same: 0,
      changed: 0,
      gone: 0,
      new: 0,
      columns: [],
      columnsOmitted: 0,
    }
    const compared = { ...nothing, ...over }
    expect(textOf({ compared }).split('\n')[0]).toBe(`\`telemetry\` → \`vitals\` (\`wards/vitals/t\`): ${words}`)
    expect(textOf({ compared, onlyBuiltIn: true })).toContain('(on 3 built-in messages)')
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
