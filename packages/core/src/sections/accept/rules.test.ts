import { describe, expect, test } from 'vitest'
import { parse } from '../../text/parse.ts'
import { check } from '../../check.ts'
import type { Files } from '../../files/files.ts'
import { references } from '../../files/references.ts'
import { configText, findings, findingsIn } from '../findings.test-data.ts'

const old = 'risk: deletes-data, at: "adx/table:wards/vitals/old"'

const checked = (text: string, files: Files = new Map()) => {
  const { document } = parse(text, 'infra/adx-export.yaml')
  if (document === undefined) throw new Error('the text is no YAML')
  return { document, ...check(document, files) }
}

const hintIn = (line: string): string | undefined =>
  checked(configText({ accept: `\n  - ${line}` })).diagnostics.find(({ hint }) => hint?.includes('- {') === true)?.hint

describe('a line of consent', () => {
  test.each([
    [`{ ${old}, seen: 9f31c2aa, until: 2026-12-30 }`, []],
    [`{ ${old}, seen: 12345678, until: "2026-12-30" }`, []],
    [`{ ${old}, seen: 1e345678, until: 2028-02-29 }`, []],
    ['{ risk: deletes-data, at: plan, seen: "9f31c2aa", until: 2026-12-30 }', []],
    [
      '{ risk: delete-data, at: "adx/table:wards/vitals/old", seen: 9f31c2aa, until: 2026-12-30 }',
      ['accept-risk-unknown: delete-data'],
    ],
    [
      '{ risk: raises-cost, at: "adx/table:wards/vitals/old", seen: 9f31c2aa, until: 2026-12-30 }',
      ['accept-risk-unknown: raises-cost'],
    ],
    ['{ risk: deletes-data, at: old_table, seen: 9f31c2aa, until: 2026-12-30 }', ['accept-malformed: old_table']],
    [`{ ${old}, seen: 9F31, until: 2026-12-30 }`, ['accept-malformed: 9F31']],
    [`{ ${old}, seen: 9f31c2aa }`, ['accept-without-end: {']],
    [`{ ${old}, seen: 9f31c2aa, until: <date> }`, ['accept-malformed: <date>']],
    [`{ ${old}, seen: 9f31c2aa, until: 2026-02-29 }`, ['accept-malformed: 2026-02-29']],
    [`{ ${old}, seen: 9f31c2aa, until: 2026-13-01 }`, ['accept-malformed: 2026-13-01']],
    [`{ ${old}, seen: 9f31c2aa, until: 30.12.2026 }`, ['accept-malformed: 30.12.2026']],
    [`{ ${old}, seen: 9f31c2aa, until: 2026-12-30T10:00:00Z }`, ['accept-malformed: 2026-12-30T10:00:00Z']],
    [`{ ${old}, seen: 9f31c2aa, until: 20261230 }`, ['wrong-type: 20261230']],
    [`{ ${old}, until: 2026-12-30 }`, ['missing-key: {']],
    [`{ ${old}, seen: {}, until: 2026-12-30 }`, ['too-few: seen']],
    [`{ ${old}, seen: { prod: 9f31c2aa }, until: 2026-12-30 }`, ['environment-unknown: prod']],
  ])('%s', (line, expected) => {
    const starts = findings({ accept: `\n  - ${line}` }).map((found) => found.replace(/: \{ .*$/u, ': {'))
    expect(starts).toEqual(expected)
  })

  test('the same twice, whenever the two end', () => {
    const line = (until: string) => `\n  - { ${old}, seen: 9f31c2aa, until: ${until} }`
    expect(findings({ accept: line('2026-12-30') + line('2026-12-31') })).toEqual(['accept-twice: deletes-data'])
  })

  test('for another fingerprint is another', () => {
    const lines = ['9f31c2aa', '12345678'].map((seen) => `\n  - { ${old}, seen: ${seen}, until: 2026-12-30 }`)
    expect(findings({ accept: lines.join('') })).toEqual([])
  })

  test('without an end, or with none that is a date, is to be replaced with the whole line', () => {
    const line = '- { risk: deletes-data, at: "adx/table:wards/vitals/old", seen: "9f31c2aa", until: <date> }'
    expect(hintIn(`{ ${old}, seen: 9f31c2aa }`)).toBe(`Replace it with this line: ${line}`)
    expect(hintIn(`{ ${old}, seen: 9f31c2aa, until: soon }`)).toBe(`Replace it with this line: ${line}`)
    expect(hintIn('{ risk: deletes-data, at: plan, seen: 12345678, until: soon }')).toContain(
      '- { risk: deletes-data, at: plan, seen: "12345678", until: <date> }',
    )
  })
})

describe('several environments', () => {
  const environments = '\n  dev: { name: contoso-dev }\n  prod-a: { name: contoso-a }\n  prod-b: { name: contoso-b }'
  const text = (lines: readonly string[]) =>
    configText({
      environments,
      application: ' { subdomain: "${{ environment.name }}" }',
      identities:
        '\n  app: { managedIdentity: { principalId: 22222222-2222-4222-8222-222222222222, tenantId: 33333333-3333-4333-8333-333333333333 } }',
      accept: `\n  - ${lines.join('\n  - ')}`,
    })

  test('one line holds a fingerprint for each that it is for, and counts in no other', () => {
    const { config, diagnostics } = checked(
      text([`{ ${old}, seen: { prod-a: 12345678, prod-b: 9f31c2aa }, until: 2026-12-30 }`]),
    )
    expect(diagnostics).toEqual([])
    const seenIn = (name: string) => config(name)?.accept.map(({ seen, until }) => [seen, until])
    expect([seenIn('dev'), seenIn('prod-a'), seenIn('prod-b')]).toEqual([
      [],
      [['12345678', '2026-12-30']],
      [['9f31c2aa', '2026-12-30']],
    ])
  })

  test('one that does not exist is named with the nearest', () => {
    const { diagnostics } = checked(text([`{ ${old}, seen: { prod-c: 12345678 }, until: 2026-12-30 }`]))
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['environment-unknown', "There is no environment 'prod-c'."],
    ])
    expect(diagnostics[0]?.hint).toMatch(/prod-[ab]/u)
  })

  test('a fingerprint of one of them that is none is marked', () => {
    expect(findingsIn(text([`{ ${old}, seen: { prod-a: 12345678, dev: nope }, until: 2026-12-30 }`]))).toEqual([
      'accept-malformed: nope',
    ])
  })

  test('a line without an end is printed with all of them', () => {
    const { diagnostics } = checked(
      text([`{ ${old}, seen: { prod-a: 12345678, prod-b: 9f31c2aa }, only: [prod-a, prod-b] }`]),
    )
    expect(diagnostics[0]?.hint).toContain(
      'seen: { prod-a: "12345678", prod-b: "9f31c2aa" }, until: <date>, only: [prod-a, prod-b] }',
    )
  })
})

describe('a file of its own', () => {
  const text = configText({ accept: ' { file: consent/accept.yaml }' })
  const withFile = (content: string) => checked(text, new Map([['consent/accept.yaml', { text: content }]]))
  const found = (content: string) =>
    withFile(content).diagnostics.map(
      ({ code, file, range }) => `${code} ${file}:${range.start.line}:${range.start.column}`,
    )

  test('is among the files that the config names, and holds the same lines', () => {
    const { document, config, diagnostics } = withFile(`# ours\n- { ${old}, seen: 12345678, until: 2026-12-30 }\n`)
    expect(references(document).map(({ kind, path }) => [kind, path])).toEqual([['accept', 'consent/accept.yaml']])
    expect(diagnostics).toEqual([])
    const { accept, acceptFile } = config() ?? {}
    expect(acceptFile).toBe('infra/consent/accept.yaml')
    expect(accept).toEqual([
      {
        at: {
          file: 'infra/consent/accept.yaml',
          range: { start: { line: 2, column: 11 }, end: { line: 2, column: 23 } },
        },
        risk: 'deletes-data',
        address: 'adx/table:wards/vitals/old',
        seen: '12345678',
        until: '2026-12-30',
      },
    ])
  })

  test.each<[string, string, readonly string[]]>([
    ['empty', '', []],
    ['a comment only', '# nothing is accepted\n', []],
    ['an empty list', '[]\n', []],
    ['an empty document', '---\n', []],
    ['a line without an end', `\n- { ${old}, seen: 9f31c2aa }\n`, ['accept-without-end infra/consent/accept.yaml:2:3']],
    [
      'a misspelt key',
      `- { ${old}, sen: 9f31c2aa, until: 2026-12-30 }`,
      ['unknown-key infra/consent/accept.yaml:1:59'],
    ],
    ['a mapping', 'accept: []\n', ['accept-malformed infra/consent/accept.yaml:1:1']],
    ['a text', 'nothing is accepted\n', ['accept-malformed infra/consent/accept.yaml:1:1']],
    ['broken YAML', '- { risk: \n', ['syntax infra/consent/accept.yaml:2:1']],
    [
      'only for what is no environment',
      `- { ${old}, seen: 9f31c2aa, until: 2026-12-30, only: [prd] }`,
      ['environment-unknown infra/consent/accept.yaml:1:101'],
    ],
  ])('%s', (_what, content, expected) => {
    expect(found(content)).toEqual(expected)
  })

  test('broken, or not there, leaves no config', () => {
    expect(withFile('- { risk: \n').config()).toBeUndefined()
    expect(withFile('- { risk: \n').tables(undefined)).toBeUndefined()
    expect(withFile('').tables(undefined)).toBeDefined()
    const missing = checked(text)
    expect(missing.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['file-missing', "The file of accepted risks 'consent/accept.yaml' does not exist."],
    ])
    expect(missing.config()).toBeUndefined()
    const unread = checked(text, new Map([['consent/accept.yaml', { problem: 'not-text' }]]))
    expect(unread.diagnostics.map(({ code }) => code)).toEqual(['file-not-text'])
  })

  test('that is whole makes no config whole that is not', () => {
    const twice = `${text}\nversion: 1\n`
    expect(parse(twice, 'infra/adx-export.yaml').document?.intact).toBe(false)
    expect(checked(twice, new Map([['consent/accept.yaml', { text: '' }]])).config()).toBeUndefined()
  })

  test.each([
    [' { file: 3 }', ['wrong-type: 3']],
    [' { fil: a.yaml }', ['unknown-key: fil']],
    [' adx-export.accept.yaml', ['wrong-type: adx-export.accept.yaml']],
  ])('accept:%s', (accept, expected) => {
    expect(findings({ accept }).toSorted()).toEqual(expected)
  })
})
