import { describe, expect, test } from 'vitest'
import { parse } from '../text/parse.ts'
import { hiddenValuesOf, inHidingOrder, isNamedIn, redactorOf } from './named-secrets.ts'

const namedIn = (config: string) => isNamedIn(parse(config, 'c.yaml').document)

describe('the variables that a config names', () => {
  test.each<[string, string, readonly string[]]>([
    ['none', 'version: 1', []],
    ['beside env', 'clientSecret: { env: ADX_A }', ['ADX_A']],
    ['anywhere else', 'environments: { dev: { secret: ADX_A }, prod: { secret: ADX_B2 } }', ['ADX_A', 'ADX_B2']],
    ['at the very beginning and end', 'ADX_A', ['ADX_A']],
    ['not one that is longer, on either side', '{ a: xADX_A, b: _ADX_A, c: ADX_Ab, d: ADX_A_ }', ['ADX_A_']],
    ['in escapes', String.raw`env: "\x41DX_\x41"`, ['ADX_A']],
    ['behind an anchor', 'name: &name ADX_A\nclientSecret: { env: *name }', ['ADX_A']],
    ['as a key', '{ ADX_A: 1 }', ['ADX_A']],
    ['not in a comment, which nothing reads', 'version: 1 # ADX_A', []],
    ['not our own', 'env: ADX_EXPORT_EMULATOR', []],
    ['not one of over 100 characters', `env: ADX_${'A'.repeat(101)}`, []],
    ['one of 100 characters', `env: ADX_${'A'.repeat(100)}`, [`ADX_${'A'.repeat(100)}`]],
  ])('%s', (_what, config, named) => {
    const isNamed = namedIn(config)
    const all = [
      'ADX_A',
      'ADX_A_',
      'ADX_B2',
      'ADX_C',
      'ADX_EXPORT_EMULATOR',
      ...[100, 101].map((n) => `ADX_${'A'.repeat(n)}`),
    ]
    expect(all.filter(isNamed)).toEqual(named)
  })

  test.each<[string, string]>([
    ['of a value', 'env: "ADX_${{ environment.name }}"'],
    ['behind an anchor', 'name: &name ADX_${{ environment.name }}\nenv: *name'],
    ['with env in quotes', `{"env" : "\${{ environment.name }}"}`],
    ['on the line below', 'env:\n  ADX_${{ environment.name }}'],
  ])('are all of ours but for settings where a name is put together %s', (_what, config) => {
    const isNamed = namedIn(config)
    expect(['ADX_ANY', 'ADX_EXPORT_EMULATOR', 'PATH', 'XADX_ANY'].filter(isNamed)).toEqual(['ADX_ANY'])
  })

  test.each<[string, string]>([
    ['an expression elsewhere', 'subdomain: ${{ environment.subdomain }}\nenv: ADX_A'],
    ['an expression of the next key', 'env: ADX_A\nsubdomain: ${{ environment.subdomain }}'],
    ['a word that ends in env', 'myenv: ${{ environment.name }}\nother: ADX_A'],
  ])('are not put together by %s', (_what, config) => {
    expect(['ADX_A', 'ADX_ANY'].filter(namedIn(config))).toEqual(['ADX_A'])
  })
})

test.each<[string, string]>([
  ['is no YAML', 'a: ['],
  ['has a key twice', 'env: ADX_A\nenv: ADX_B'],
  ['names an anchor that is not there', 'env: *name'],
  ['has more than one document', 'env: ADX_A\n---\nenv: ADX_B'],
  ['is empty', ''],
])('of a text that %s every one of ours could be', (_what, config) => {
  expect(['ADX_ANY', 'ADX_EXPORT_EMULATOR', 'PATH'].filter(namedIn(config))).toEqual(['ADX_ANY'])
})

describe('what is hidden of them', () => {
  test('is each value and each of its lines, without blanks around, if it is long enough', () => {
    const values = hiddenValuesOf([
      ['ADX_A', ' 12345678 '],
      ['ADX_B', '1234567'],
      ['ADX_C', 'first-line\r\nsecond-line\nthird'],
      ['ADX_D', undefined],
    ])
    expect(values).toEqual([
      { name: 'ADX_A', value: '12345678' },
      { name: 'ADX_A', value: '12345678' },
      { name: 'ADX_C', value: 'first-line\r\nsecond-line\nthird' },
      { name: 'ADX_C', value: 'first-line' },
      { name: 'ADX_C', value: 'second-line' },
    ])
    expect(inHidingOrder(values)).toEqual(['first-line\r\nsecond-line\nthird', 'second-line', 'first-line', '12345678'])
  })

  test('is taken out as it is, as JSON and as an address write it, each time, the longest first', () => {
    const redact = redactorOf(inHidingOrder(['a"b/c d', 'a"b/c d-more'].map((value) => ({ name: 'ADX_A', value }))))
    expect(redact('x a"b/c d-more y a"b/c d z a"b/c d')).toBe('x *** y *** z ***')
    expect(redact(String.raw`"a\"b/c d"`)).toBe('"***"')
    expect(redact('?q=a%22b%2Fc%20d&r')).toBe('?q=***&r')
    expect(redactorOf([])('a"b/c d')).toBe('a"b/c d')
  })
})
