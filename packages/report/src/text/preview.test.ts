import { expect, test } from 'vitest'
import { plan } from '../testing/plans.test-data.ts'
import { aPreview, bothSides } from '../testing/previews.test-data.ts'
import { previewLines } from './preview.ts'
import { plain } from './style.ts'

const linesOf = (over: Parameters<typeof aPreview>[0]) => previewLines(plan([], { previews: [aPreview(over)] }), plain)

test.each<[keyof typeof bothSides, readonly string[]]>([
  [
    'other rows',
    [
      '    samples/a.json (test): 2 rows before, 1 row after',
      '      before',
      '      ✓ Name   speed  load',
      '      ✓ Value  12     3',
      '      after',
      '      ✓ Device  press-07',
      '      ✓ Speed   12',
    ],
  ],
  [
    'another cell',
    [
      '    samples/a.json (test): 1 row before, 1 row after',
      '      before',
      '      ✓ Device  press-07',
      '      ✓ Speed   11',
      '      after',
      '      ✓ Device  press-07',
      '      ✓ Speed   12',
    ],
  ],
  ['the same rows', ['    samples/a.json (test): 1 row, as before', '      ✓ Device  press-07', '      ✓ Speed   12']],
  [
    'no row any more',
    [
      '    samples/a.json (test): 9 rows before, no row after',
      '      before',
      '      ✓ Name   speed  load',
      '      ✓ Value  12     3',
    ],
  ],
  [
    'a row at last',
    [
      '    samples/a.json (test): no row before, 1 row after',
      '      after',
      '      ✓ Device  press-07',
      '      ✓ Speed   12',
    ],
  ],
])('a plan shows %s', (name, lines) => {
  const shown = linesOf({ samples: [bothSides[name]] })
  expect(shown).toEqual(['Preview of telemetry -> vitals (wards/vitals/t)', ...lines, ''])
})

test('a plan says that only built-in sample messages were compared', () => {
  expect(linesOf({ onlyBuiltIn: true })[1]).toMatch(/^ {4}Only built-in sample messages were compared: .*under tests:/u)
  expect(linesOf({}).join()).not.toContain('built-in')
})

test('a plan says why it could not compare, and cleans what it quotes', () => {
  const [, said = ''] = linesOf({ notCompared: 'jq stopped\u001B[31m' })
  expect(said).toContain('    Not compared with the live transform: jq stopped')
  expect(said).not.toContain('\u001B')
})
