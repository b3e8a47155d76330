import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from '../check.ts'
import type { Files } from '../files/files.ts'
import { wholeFiles, wholeText } from '../sections/findings.test-data.ts'
import { limits } from './limits.ts'
import { parse } from './parse.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const found = (input: string | Uint8Array): readonly string[] =>
  parse(input, 'f.yaml').diagnostics.map(
    ({ code, range: { start, end } }) => `${code} ${start.line}:${start.column}-${end.line}:${end.column}`,
  )

describe('what is no YAML', () => {
  test.each([
    ['clusters:\n  wards: {', ['syntax 2:11-2:11']],
    ['a:\n\t- b', ['syntax 2:1-2:2']],
    ['a: @x', ['syntax 1:4-1:5']],
    ['a: b: c', ['syntax 1:5-1:6']],
    ['\0', ['syntax 1:1-1:2']],
    ['', ['empty-file 1:1-1:1']],
    ['# only a comment\n', ['empty-file 1:1-1:2']],
    ['---\na: 1\n---\nb: 2\n', ['several-documents 1:1-1:2']],
    ['a: *b', ['alias-unknown 1:4-1:6']],
    ['a: &a [*a]', ['alias-unknown 1:8-1:10']],
    ['? [a]\n: b', ['key-not-text 1:3-1:5']],
    ['? \n: b', ['key-not-text 1:1-1:2']],
    ['<<: {a: 1}', ['merge-key 1:1-1:3']],
    ['__proto__: {}', ['key-reserved 1:1-1:10']],
    ['a: !duration 30d', ['tag-unknown 1:4-1:13']],
    ['a: !!int x', ['tag-unknown 1:4-1:9']],
    ['a: !set {}', ['tag-unknown 1:4-1:8']],
    ['a: .inf', ['number-not-finite 1:4-1:8']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test('every duplicate key, with the first', () => {
    const { diagnostics } = parse('a: 1\nb: { c: 1, c: 2 }\na: 3\na: 4\n', 'f.yaml')
    expect(diagnostics.map(({ code, range }) => [code, range.start.line])).toEqual([
      ['duplicate-key', 2],
      ['duplicate-key', 3],
      ['duplicate-key', 4],
    ])
    expect(diagnostics[2]?.related?.[0]?.range.start).toEqual({ line: 1, column: 1 })
  })

  test.each([
    ['a: {x: ${{ environment.k }} }', '${{ environment.k }}'],
    ['b: 1\na: [ ${{ environment.k }}, 2 ]', '${{ environment.k }}'],
    ['a: { x: "${{ environment.a }}", y: ${{ environment.b }} }', '${{ environment.b }}'],
    ['a: { x: ${{ environment', '${{ environment'],
  ])('an expression without quotes: %s', (text, marked) => {
    const { diagnostics } = parse(text, 'f.yaml')
    expect(diagnostics.map(({ code }) => code)).toEqual(['unquoted-expression'])
    const { start, end } = diagnostics[0]?.range ?? { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } }
    expect(text.split('\n')[start.line - 1]?.slice(start.column - 1, end.column - 1)).toBe(marked)
  })

  test.each(['a: "${{ environment.k }}"', 'a: ${{ environment.k }}', 'a: { x: "${{ environment.k }}" }'])(
    '%s is good YAML',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )
})

describe('encodings', () => {
  test.each([
    ['UTF-16, little endian', new Uint8Array([0xff, 0xfe, 0x61, 0, 0x3a, 0]), ['wrong-encoding 1:1-1:1']],
    ['UTF-16, big endian', new Uint8Array([0xfe, 0xff, 0, 0x61]), ['wrong-encoding 1:1-1:1']],
    ['UTF-16 without a mark', new Uint8Array([0x61, 0, 0x3a, 0, 0x20, 0]), ['wrong-encoding 1:1-1:1']],
    ['a code page', new Uint8Array([0x61, 0x3a, 0x20, 0x0a, 0x62, 0x3a, 0xe4, 0x0a]), ['wrong-encoding 2:3-2:4']],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('a: 1')]), []],
  ])('%s', (_, input, expected) => {
    expect(found(input)).toEqual(expected)
  })

  test('a byte order mark and CRLF change neither values nor places', () => {
    const text = 'a:\r\n  b: 1\r\n  b: 2\r\n'
    expect(found(`\uFEFF${text}`)).toEqual(found(text))
    expect(found(text)).toEqual(['duplicate-key 3:3-3:4'])
  })
})

describe('limits', () => {
  test('size', () => {
    expect(found('#'.repeat(limits.file + 1))).toEqual(['text-too-large 1:1-1:1'])
    expect(found(new Uint8Array(limits.file + 1))).toEqual(['text-too-large 1:1-1:1'])
    expect(found(`a: 1\n#${'x'.repeat(limits.file - 6)}`)).toEqual([])
  })

  test('depth', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}x${']'.repeat(depth)}`
    expect(found(nested(limits.depth - 2))).toEqual([])
    expect(found(nested(limits.depth)).map((each) => each.split(' ')[0])).toEqual(['too-deep'])
    expect(found(nested(1_000_000)).map((each) => each.split(' ')[0])).toEqual(['too-deep'])
  })

  test('aliases that multiply', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let level = 1; level <= 9; level++) {
      bomb.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`)
    }
    const { document, diagnostics } = parse(bomb.join('\n'), 'f.yaml')
    expect(diagnostics.map(({ code }) => code)).toEqual(['alias-expansion'])
    expect(document).toBeUndefined()
  })

  test('one value', () => {
    expect(found(`a: ${'x'.repeat(limits.scalar + 1)}`).map((each) => each.split(' ')[0])).toEqual(['value-too-long'])
  })

  test('findings', () => {
    expect(found('a: 1\n'.repeat(500))).toHaveLength(limits.findings)
  })
})

describe('nothing that is read makes it throw', () => {
  const survives = (input: string | Uint8Array, files: Files = new Map()) => {
    const { document, diagnostics } = parse(input, 'f.yaml')
    if (document === undefined) {
      expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
      return
    }
    const checked = check(document, files)
    for (const environment of [undefined, ...checked.environments]) checked.config(environment)
    for (const { range } of checked.diagnostics) {
      expect(range.start.line).toBeGreaterThan(0)
      expect(range.end.line * 1e6 + range.end.column).toBeGreaterThanOrEqual(
        range.start.line * 1e6 + range.start.column,
      )
    }
  }

  test('bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => survives(bytes)),
      { numRuns: 500 },
    )
  })

  test('text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => survives(text)),
      { numRuns: 500 },
    )
  })

  test('YAML of the words that configs are made of', () => {
    const word = fc.constantFrom(
      'version: 1',
      'application:',
      'clusters:',
      'exports:',
      'destinations:',
      'removed:',
      'accept:',
      'environments:',
      'identities:',
      'samples:',
      '  x:',
      '    databases:',
      '    url: https://a.b.kusto.windows.net',
      '  - ',
      '{ ',
      ' }',
      '[',
      ']',
      ', ',
      '"',
      "'",
      '&a ',
      '*a',
      '|',
      '>',
      '${{ environment.a }}',
      '${{',
      '$${{',
      'only: [dev]',
      '__proto__',
      'constructor: ',
      'null',
      '~',
      '1',
      '1e999',
      '\n',
      '\n  ',
      '\t',
      '#',
      ': ',
      '? ',
      '---',
      '!!str ',
      '\uFEFF',
      '\r\n',
    )
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
        (text) => survives(text),
      ),
      { numRuns: 800 },
    )
  })

  test('a config with anything changed, left out or doubled', () => {
    const lines = wholeText.split('\n')
    const value = fc.oneof(
      fc.json(),
      fc.constantFrom(
        '',
        '~',
        '[]',
        '{}',
        '[~]',
        '{ a: ~ }',
        '"\\0"',
        '1e9',
        'constructor',
        '${{ x }}',
        '${{ environment.name }}',
      ),
    )
    const change = fc.record({ at: fc.nat(lines.length - 1), value: fc.option(value), twice: fc.boolean() })
    const changed = (changes: readonly { at: number; value: string | null; twice: boolean }[]): string =>
      lines
        .flatMap((line, index) => {
          const found = changes.find(({ at }) => at === index)
          if (found === undefined) return [line]
          if (found.value === null) return found.twice ? [line, line] : []
          return [line.replace(/:.*$/, () => `: ${found.value ?? ''}`)]
        })
        .join('\n')
    const texts = fc.array(change, { minLength: 1, maxLength: 4 }).map(changed)
    fc.assert(
      fc.property(texts, (text) => survives(text, wholeFiles)),
      { numRuns: 500 },
    )
  })
})
