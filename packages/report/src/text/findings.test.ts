import { describe, expect, test } from 'vitest'
import { finding } from '../testing/plans.test-data.ts'
import { countFindings, leadingCode, renderFindings } from './findings.ts'

const source = ['version: 1', 'exports:', '  - destination: vitalz', '', '\tx: 1'].join('\n')
const sources = new Map([['adx-export.yaml', source]])

describe('renderFindings', () => {
  test('shows place, code, message, excerpt with carets, related places, the way to fix it and the environments', () => {
    const text = renderFindings(
      [
        finding({
          hint: 'Did you mean "vitals"?',
          environments: ['dev', 'prod'],
          related: [
            {
              message: 'destinations are declared here',
              file: 'adx-export.yaml',
              range: { start: { line: 2, column: 1 }, end: { line: 2, column: 8 } },
            },
          ],
        }),
      ],
      { sources },
    )
    expect(text).toBe(
      [
        'adx-export.yaml:3:18 error unknown-destination',
        '  The link names "vitalz", which the file does not declare.',
        '    3 |   - destination: vitalz',
        '      |                  ^^^^^^',
        '  adx-export.yaml:2:1: destinations are declared here',
        '  fix: Did you mean "vitals"?',
        '  in: dev, prod',
      ].join('\n'),
    )
  })

  test('shows no secret that stands in the source by mistake, and keeps the caret in place', () => {
    const at = { file: 'a.yaml', range: { start: { line: 1, column: 30 }, end: { line: 1, column: 32 } } }
    const text = renderFindings([finding(at)], { sources: new Map([['a.yaml', 'clientSecret: hunter2-canary-Xx']]) })
    expect(text).not.toContain('hunter2')
    expect(text).toContain('clientSecret: *****************')
  })

  test('shows errors first, then warnings, then notes, each in the order given', () => {
    const given = [
      finding({ code: 'a', severity: 'info' }),
      finding({ code: 'b', severity: 'warning' }),
      finding({ code: 'c' }),
      finding({ code: 'd', severity: 'warning' }),
    ]
    const heads = renderFindings(given)
      .split('\n')
      .filter((line) => line.startsWith('adx-export.yaml'))
    expect(heads.map((line) => line.slice(-1))).toEqual(['c', 'b', 'd', 'a'])
    expect(leadingCode(given)).toBe('c')
    expect(leadingCode([])).toBeUndefined()
  })

  test('needs no source', () => {
    expect(renderFindings([finding()])).toBe(
      'adx-export.yaml:3:18 error unknown-destination\n  The link names "vitalz", which the file does not declare.',
    )
  })

  test('shows a window of a long line, with the caret under what is meant', () => {
    const line = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`
    const range = { start: { line: 1, column: 501 }, end: { line: 1, column: 505 } }
    const lines = renderFindings([finding({ range })], { sources: new Map([['adx-export.yaml', line]]) }).split('\n')
    expect(Math.max(...lines.map((shown) => shown.length))).toBeLessThan(180)
    expect((lines[2] ?? '').slice((lines[3] ?? '').indexOf('^'), (lines[3] ?? '').lastIndexOf('^') + 1)).toBe('HERE')
  })

  test.each([
    ['a range beyond the end of the file', { start: { line: 99, column: 1 }, end: { line: 99, column: 2 } }],
    ['a column beyond the end of the line', { start: { line: 1, column: 400 }, end: { line: 1, column: 401 } }],
    ['a range over several lines', { start: { line: 2, column: 1 }, end: { line: 5, column: 1 } }],
    ['an empty range', { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }],
  ])('survives %s', (_name, range) => {
    expect(renderFindings([finding({ range })], { sources })).toContain('unknown-destination')
  })

  test('makes escape sequences in messages, file names and source lines harmless', () => {
    const evil = '\u001B[2J\u009B31m'
    const text = renderFindings([finding({ message: evil, file: evil, hint: evil })], {
      sources: new Map([[evil, `x\n\n${evil}`]]),
    })
    expect(text).not.toContain('\u001B')
    expect(text).not.toContain('\u009B')
  })
})

test.each([
  [[], ''],
  [[finding()], '1 error'],
  [[finding(), finding({ severity: 'warning' }), finding({ severity: 'warning' })], '1 error, 2 warnings'],
  [[finding({ severity: 'info' })], '1 note'],
])('countFindings %#', (findings, expected) => {
  expect(countFindings(findings)).toBe(expected)
})
