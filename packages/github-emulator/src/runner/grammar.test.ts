import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLines } from './child.ts'
import { pairsIn } from './files.ts'
import { commandIn, linesOf } from './grammar.ts'

describe('commands with colons', () => {
  test.each([
    ['::error::no', { name: 'error', data: 'no', properties: {} }],
    ['  \t::error::no', { name: 'error', data: 'no' }],
    ['::ERROR::no', { name: 'ERROR' }],
    ['::error file=a%2Cb%3A,line=3::50%25%0Ais%0D', { properties: { file: 'a,b:', line: '3' }, data: '50%\nis\r' }],
    ['::error file=a,broken,line=3::x', { properties: { file: 'a', line: '3' } }],
    ['::error title=a=b::x', { properties: { title: 'a=b' } }],
    ['::error::a::b', { data: 'a::b' }],
    ['::add-mask::%252C', { data: '%2C' }],
  ])('%s', (line, command) => {
    expect(commandIn(line)).toMatchObject({ ...command, form: 'colons' })
  })

  test.each(['x ::error::no', '| ::error::no', '::error:no', ':: error::no', '::nothing::no', '', '::'])(
    'not in %s',
    (line) => {
      expect(commandIn(line)).toBeUndefined()
    },
  )
})

describe('commands with brackets', () => {
  test.each([
    ['##[error]no', { name: 'error', data: 'no' }],
    ['anything ##[error]no', { name: 'error', data: 'no' }],
    ['##[error a=b%3Bc;d=e%5D]50%25', { properties: { a: 'b;c', d: 'e]' }, data: '50%' }],
    ['::nothing:: ##[add-mask]x', { name: 'add-mask', data: 'x' }],
  ])('%s', (line, command) => {
    expect(commandIn(line)).toMatchObject({ ...command, form: 'brackets' })
  })

  test.each([String.raw`#\#[error]no`, '##[nothing]no', '##[error', '#[error]no'])('not in %s', (line) => {
    expect(commandIn(line)).toBeUndefined()
  })

  test('only the first bracket counts', () => {
    expect(commandIn('##[nothing] ##[error]no')).toBeUndefined()
  })
})

test('a stop token is a command while it is in force', () => {
  expect(commandIn('::abc::')).toBeUndefined()
  expect(commandIn('::abc::', 'abc')).toMatchObject({ name: 'abc' })
})

describe('lines', () => {
  test.each([
    ['a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
    ['a\n', ['a']],
    ['a\n\n', ['a', '']],
    ['', []],
  ])('of %j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines)
  })

  test('are the same however a stream is cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', ':') })
    fc.assert(
      fc.property(fc.array(text), (chunks) => {
        const lines: string[] = []
        const cut = createLines((line) => lines.push(line))
        for (const chunk of chunks) cut.feed(chunk)
        cut.end()
        expect(lines).toEqual(linesOf(chunks.join('')))
      }),
    )
  })
})

describe('files of pairs', () => {
  test.each([
    ['a=b\n', { a: 'b' }],
    ['a=b=c\r\n\r\nd=', { a: 'b=c', d: '' }],
    ['a<<EOF\none\n\ntwo\nEOF\nb=c', { a: 'one\n\ntwo', b: 'c' }],
    ['a<<EOF\r\none\r\ntwo\r\nEOF\r\n', { a: 'one\r\ntwo' }],
    ['a<<EOF\nEOF\n', { a: '' }],
    ['a=b<<c\n', { a: 'b<<c' }],
    ['a=1\na=2\n', { a: '2' }],
  ])('%j', (text, pairs) => {
    expect(pairsIn(text)).toEqual(pairs)
  })

  test.each(['a', '=b', 'a<<\nx\n', '<<EOF\nx\nEOF\n', 'a<<EOF\nx\n', 'a<<EOF\nx'])('refuses %j', (text) => {
    expect(() => pairsIn(text)).toThrow('Invalid')
  })
})
