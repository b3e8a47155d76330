import { describe, expect, test } from 'vitest'
import { diagnose, oneLine } from './diagnose.ts'
import { dedupeDiagnostics, sortDiagnostics } from './order.ts'
import { catalogue, explain, sections } from './catalogue.ts'

const at = (line: number, column = 1) => ({ file: 'f', range: { start: { line, column }, end: { line, column } } })

describe('the catalogue', () => {
  test.each(Object.entries(catalogue))('%s is complete', (code, entry) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    for (const text of [entry.title, entry.cause, entry.example, entry.fix])
      expect(text.trim().length).toBeGreaterThan(5)
    expect(entry.title).not.toMatch(/\.$/)
    expect(entry.cause).toMatch(/[.…]$/)
    expect(entry.fix).toMatch(/[.…]$/)
  })

  test('no code stands in two sections', () => {
    const codes = Object.values(sections).flatMap((section) => Object.keys(section))
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.length).toBe(Object.keys(catalogue).length)
  })

  test('explain knows codes, and nothing else', () => {
    expect(explain('gate')?.severity).toBe('error')
    expect(explain('constructor')).toBeUndefined()
  })
})

test('a finding takes severity and documentation from the catalogue', () => {
  expect(diagnose('accept-spent', at(3), 'message', { hint: undefined })).toEqual({
    code: 'accept-spent',
    severity: 'warning',
    message: 'message',
    ...at(3),
    documentation: 'docs/reference/findings.md#accept-spent',
  })
})

test('what a finding quotes can be printed anywhere', () => {
  const { message, hint } = diagnose('gate', at(1), `\u001b[31m\u202e${'x'.repeat(5000)}`, { hint: 'a\r\n::error::' })
  expect(message.startsWith('\\u001b[31m\\u202exxx')).toBe(true)
  expect(message.length).toBeLessThan(2100)
  expect(hint).toBe('a\\u000d\\n::error::')
})

test('a finding has several lines only where its template has, and then every line can be printed', () => {
  const { message, hint } = diagnose('gate', at(1), 'one\ntwo\u200b', { hint: 'a\u3164\nb', lines: true })
  expect({ message, hint }).toEqual({ message: 'one\ntwo\\u200b', hint: 'a\\u3164\nb' })
  expect(oneLine('\u{e0041}\ud800\u00ad')).toBe('\\u{e0041}\\ud800\\u00ad')
})

test('findings are sorted by place, and said once', () => {
  const found = [
    diagnose('gate', at(2), 'b'),
    diagnose('gate', at(10), 'a'),
    diagnose('gate', at(2), 'a'),
    diagnose('gate', at(2), 'b'),
  ]
  expect(
    sortDiagnostics(dedupeDiagnostics(found)).map(({ message, range }) => `${range.start.line}${message}`),
  ).toEqual(['2a', '2b', '10a'])
})
