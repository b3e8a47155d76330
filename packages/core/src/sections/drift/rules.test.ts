import { describe, expect, test } from 'vitest'
import { parse } from '../../text/parse.ts'
import { check } from '../../check.ts'
import { configText, findings } from '../findings.test-data.ts'

const at = 'at: "adx/table-policy:wards/vitals/readings/caching"'
const rest = 'reason: audit, until: 2026-12-30'

const codes = (...lines: readonly string[]): readonly string[] =>
  findings({ drift: `\n  ignore:${lines.map((line) => `\n    - ${line}`).join('')}` }).map((found) =>
    found.replace(/: \{ .*$/u, ': {'),
  )

describe('an accepted difference', () => {
  test.each([
    [`{ ${at}, ${rest} }`, []],
    [`{ ${at}, attribute: hot, ${rest} }`, []],
    [`{ ${at}, attribute: "columns['Value']", ${rest} }`, []],
    [`{ at: readings, ${rest} }`, ['ignore-malformed: readings']],
    [`{ at: plan, ${rest} }`, ['ignore-malformed: plan']],
    [`{ ${at}, reason: audit, until: 2026-02-30 }`, ['ignore-malformed: 2026-02-30']],
    [`{ ${at}, reason: audit, until: soon }`, ['ignore-malformed: soon']],
    [`{ ${at}, reason: " ", until: 2026-12-30 }`, ['ignore-malformed: " "']],
    [`{ ${at}, until: 2026-12-30 }`, ['missing-key: {']],
    [`{ ${at}, reason: audit }`, ['missing-key: {']],
    [`{ ${rest} }`, ['missing-key: {']],
    [`{ ${at}, ${rest}, until2: x }`, ['unknown-key: until2']],
    [`{ ${at}, ${rest}, only: [prod] }`, ['environment-unknown: prod']],
  ])('%s', (line, expected) => {
    expect(codes(line)).toEqual(expected)
  })

  test('the same twice, whenever the two end, and another attribute of the same', () => {
    const other = `{ ${at}, reason: audit, until: 2026-12-31 }`
    expect(codes(`{ ${at}, ${rest} }`, other)).toEqual([
      'ignore-twice: "adx/table-policy:wards/vitals/readings/caching"',
    ])
    expect(codes(`{ ${at}, attribute: hot, ${rest} }`, other)).toEqual([])
  })

  test('is in the config of the environments that it is for', () => {
    const text = configText({
      drift: `\n  ignore:\n    - { ${at}, ${rest}, only: [prod] }`,
      environments: ' { dev: { a: b }, prod: { a: b } }',
    })
    const { document } = parse(text, 'adx-export.yaml')
    if (document === undefined) throw new Error('the text is no YAML')
    const { config } = check(document, new Map())
    expect(config('prod')?.ignore).toMatchObject([
      { address: 'adx/table-policy:wards/vitals/readings/caching', reason: 'audit', until: '2026-12-30' },
    ])
    expect(config('dev')?.ignore).toEqual([])
  })
})
