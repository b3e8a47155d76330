import { describe, expect, test } from 'vitest'
import { check } from '../check.ts'
import { parse } from '../text/parse.ts'
import { configText } from '../sections/findings.test-data.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('core')

const errorsIn = (text: string): readonly string[] => {
  const { document } = parse(text, 'f.yaml')
  const found = document === undefined ? [] : check(document, new Map()).diagnostics
  return found
    .filter(({ severity }) => severity === 'error')
    .map(({ code, range, message, hint }) => `${String(range.start.line)} ${code}: ${message} ${hint ?? ''}`)
}

/** A config whose clusters are these lines. */
const withClusters = (...lines: readonly string[]): string =>
  configText({ clusters: `\n${lines.map((line) => `  ${line}`).join('\n')}`, destinations: ' {}', exports: ' {}' })

const cluster = ['wards:', `  url: https://${here.clusterHost('wards')}`, '  databases:', '    vitals:']

describe('what belongs to a key and begins at its column', () => {
  test('is one finding, whatever the schema says of each of its lines', () => {
    const text = withClusters(
      ...cluster,
      '      tables:',
      '        readings:',
      '        columns:',
      '          Device: string',
      '          Value: real',
      '        retention: 365d',
    )
    const [line] = [text.split('\n').findIndex((each) => each.includes('readings:')) + 1]
    expect(errorsIn(text)).toEqual([
      `${String(line)} wrong-indentation: 'readings' is empty, because columns and retention begin at the same column. They were not checked. Indent lines ${String(line + 1)} to ${String(line + 4)} by two more columns, if they belong to 'readings'.`,
    ])
  })

  test('leaves a neighbour alone that is no key of it', () => {
    const text = withClusters(
      ...cluster,
      '      tables:',
      '        readings:',
      '        columns: { Device: string }',
      '        other: { columns: { Device: string } }',
    )
    expect(errorsIn(text)).toEqual([
      expect.stringMatching(
        /'readings' is empty, because columns begins at the same column\. It was not checked\. Indent line \d+ by two/,
      ),
    ])
  })

  test('is not said of an entry that is empty for itself', () => {
    const text = withClusters(
      ...cluster,
      '      tables:',
      '        readings:',
      '        other: { columns: { Device: string } }',
    )
    expect(errorsIn(text)).toEqual([
      expect.stringMatching(/wrong-type: 'readings' must be a mapping, but it is empty\./),
    ])
  })

  test('is not said of a value that is written out, nor of keys in one line', () => {
    const tables = (entries: string): string => withClusters(...cluster, `      tables: { ${entries} }`)
    for (const entries of ['readings: , columns: { Device: string }', 'readings: null, columns: { Device: string }'])
      expect(errorsIn(tables(entries)).filter((each) => each.includes('wrong-indentation'))).toEqual([])
  })

  test('is right: the lines that it names, indented as it says, are no such finding any more', () => {
    const lines = [...cluster, '      tables:', '        readings:', '        columns:', '          Device: string']
    const indented = lines.map((line, index) => (index > 5 ? `  ${line}` : line))
    expect(errorsIn(withClusters(...lines))).toHaveLength(1)
    expect(errorsIn(withClusters(...indented))).toEqual([])
  })

  test('does not hide what is wrong elsewhere', () => {
    const text = `${withClusters(...cluster, '      tables:', '        readings:', '        columns: { Device: string }')}\nexprots: {}`
    expect(errorsIn(text).map((each) => each.split(' ')[1])).toEqual(['wrong-indentation:', 'unknown-key:'])
  })
})
