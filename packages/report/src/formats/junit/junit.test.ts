import type { Diagnostic } from '@adx-export/core'
import type { TestDocument, TestedSample } from '@adx-export/transform'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findings } from '../../findings/findings.test-data.ts'
import { type Document, validateDocument } from '../../json/documents.ts'
import { change, finding, plan } from '../../testing/plans.test-data.ts'
import { formats } from '../formats.ts'

const written = (document: Document, redact: (text: string) => string = (text) => text): string => {
  const { junit } = formats
  if (junit.reader !== 'program') throw new Error('nobody but programs reads it')
  return junit.write(document, redact)
}

const validated = (given: readonly Diagnostic[]): string => written(validateDocument(given))

const sample = (name: string, over: Partial<TestedSample> = {}): TestedSample => ({
  name,
  origin: 'test',
  assumed: false,
  rows: [],
  diagnostics: [],
  ...over,
})

const tested = (samples: readonly TestedSample[], diagnostics: readonly Diagnostic[]): TestDocument => ({
  format: 1,
  kind: 'test',
  ok: diagnostics.every(({ severity }) => severity !== 'error'),
  transforms: [{ export: 'telemetry', destination: 'vitals', table: 'wards/vitals/t', samples }],
  diagnostics,
})

/** `name passed`, `name failure`, `name error`, in their order. */
const casesIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<testcase classname="[^"]*" name="([^"]*)"[^>]*>(?:\s*<(failure|error) )?/g)].map(
    ([, name = '', outcome = 'passed']) => `${name} ${outcome}`,
  )

describe('JUnit XML of validate', () => {
  test('is a suite of each file, with a case of each code that fails where there is an error', () => {
    const warning = finding({ severity: 'warning', code: 'gate', message: 'It would be lost.', hint: 'Accept it.' })
    const other = finding({ file: 'transforms/a.jq', message: 'Not <that> & "this".' })
    expect(validated([finding(), warning, other, finding({ message: 'Another one.' })])).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="adx-export" tests="3" failures="2" errors="0">
        <testsuite name="adx-export.yaml" tests="2" failures="1" errors="0">
          <testcase classname="adx-export.yaml" name="unknown-destination" file="adx-export.yaml" line="3">
            <failure message="The link names &quot;vitalz&quot;, which the file does not declare." type="unknown-destination">adx-export.yaml:3:18 error unknown-destination
      The link names "vitalz", which the file does not declare.

      adx-export.yaml:3:18 error unknown-destination
      Another one.</failure>
          </testcase>
          <testcase classname="adx-export.yaml" name="gate" file="adx-export.yaml" line="3">
            <system-out>adx-export.yaml:3:18 warning gate
      It would be lost.
      Fix: Accept it.</system-out>
          </testcase>
        </testsuite>
        <testsuite name="transforms/a.jq" tests="1" failures="1" errors="0">
          <testcase classname="transforms/a.jq" name="unknown-destination" file="transforms/a.jq" line="3">
            <failure message="Not &lt;that&gt; &amp; &quot;this&quot;." type="unknown-destination">transforms/a.jq:3:18 error unknown-destination
      Not &lt;that&gt; &amp; "this".</failure>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `)
  })

  test('has a case that passes where nothing is wrong: a report without any is an error elsewhere', () => {
    expect(casesIn(validated([]))).toEqual(['The config is valid passed'])
    expect(casesIn(validated(findings(2, 'warning')))).toHaveLength(2)
    expect(casesIn(validated(findings(2, 'info')))).toEqual(['The config is valid passed'])
  })

  test('keeps the names of its cases when lines move', () => {
    const moved = { range: { start: { line: 90, column: 1 }, end: { line: 90, column: 2 } } }
    expect(casesIn(validated([finding(moved)]))).toEqual(casesIn(validated([finding()])))
  })
})

describe('JUnit XML of test', () => {
  test('is a suite of each link, with a case of each sample that holds its variations', () => {
    const found = finding({ file: 'transforms/a.jq' })
    const samples = [
      sample('samples/a.json'),
      sample('samples/a.json', { variation: 'without Device', diagnostics: [{ ...found, message: 'In one sample.' }] }),
      sample('samples/b.json'),
    ]
    const xml = written(tested(samples, [found]))
    expect(casesIn(xml)).toEqual(['samples/a.json failure', 'samples/b.json passed'])
    expect(xml).toContain('<testsuite name="telemetry -&gt; vitals" tests="2" failures="1" errors="0">')
    expect(xml).toContain('file="transforms/a.jq" line="3"')
    expect(xml).toContain('0 rows, 1 variation')
    expect(xml).not.toContain('In one sample.')
  })

  test('fails where the document says that something is wrong, whichever sample shows it or none', () => {
    const error = fc.record({ code: fc.constantFrom('gate', 'unused'), line: fc.integer({ min: 1, max: 3 }) })
    const one = fc.record({ at: error, severity: fc.constantFrom<Diagnostic['severity']>('error', 'warning', 'info') })
    const diagnostic = ({
      at: { code, line },
      severity,
    }: {
      readonly at: { readonly code: string; readonly line: number }
      readonly severity: Diagnostic['severity']
    }) => finding({ code, severity, range: { start: { line, column: 1 }, end: { line, column: 2 } } })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), fc.array(fc.array(one, { maxLength: 3 })), (told, shown) => {
        const samples = shown.map((own, index) =>
          sample(`s${String(index % 2)}`, {
            diagnostics: own.map(diagnostic),
            ...(index > 1 ? { variation: 'v' } : {}),
          }),
        )
        const document = tested(samples, told.map(diagnostic))
        const cases = casesIn(written(document))
        expect(cases.some((each) => each.endsWith(' failure'))).toBe(!document.ok)
        expect(cases.length).toBeGreaterThan(0)
      }),
    )
  })

  test('names the environment before suite and class, where there are several', () => {
    const documents = ['dev', 'prod'].map((environment) => ({ environment, document: tested([sample('a.json')], []) }))
    const xml = written({ format: 1, kind: 'environments', documents })
    expect(xml.match(/<testsuite name="[^"]*"/g)).toEqual([
      '<testsuite name="dev: telemetry -&gt; vitals"',
      '<testsuite name="prod: telemetry -&gt; vitals"',
    ])
    expect(xml).toContain('<testsuites name="adx-export" tests="2" failures="0" errors="0">')
  })
})

test('a command that cannot start is an error and no failure', () => {
  const failure = { format: 1, kind: 'failure', code: 'usage', message: 'Unknown.', hint: 'See help.' } as const
  const xml = written(failure)
  expect(casesIn(xml)).toEqual(['The command runs error'])
  expect(xml).toContain('<error message="Unknown." type="usage">Unknown.\nFix: See help.</error>')
})

test('of a document of another command it is a fault', () => {
  expect(() => written(plan([change()]))).toThrow(TypeError)
})

describe('bounds', () => {
  test('failures stay, and what is left out is a case', () => {
    const many = [
      ...Array.from({ length: 5000 }, (_, index) => finding({ severity: 'warning', code: `w${String(index)}` })),
      finding(),
    ]
    const cases = casesIn(validated(many))
    expect(cases).toHaveLength(5001)
    expect(cases.filter((each) => each.endsWith(' failure'))).toHaveLength(1)
    expect(cases.at(-1)).toBe('Test cases that are left out passed')
  })

  test('a failure that is left out fails', () => {
    const xml = validated(Array.from({ length: 5002 }, (_, index) => finding({ code: `e${String(index)}` })))
    expect(casesIn(xml).at(-1)).toBe('Test cases that are left out failure')
    expect(xml).toContain('message="2 test cases left out, of which 2 failed"')
  })

  test('the file stays below 10 MB', () => {
    const message = '日'.repeat(19_000)
    const xml = validated(Array.from({ length: 400 }, (_, index) => finding({ code: `e${String(index)}`, message })))
    expect(new TextEncoder().encode(xml).length).toBeLessThanOrEqual(10_000_000)
    expect(casesIn(xml).length).toBeGreaterThan(100)
    expect(casesIn(xml).at(-1)).toBe('Test cases that are left out failure')
  })

  test('a case holds 50 findings, and counts the rest', () => {
    expect(validated(findings(53))).toContain('… and 3 more findings')
  })
})

describe('whatever a finding says', () => {
  const secret = `abc1Q~${'x'.repeat(34)}`
  const bits = fc.constantFrom(
    '<',
    '&',
    ']]>',
    '"',
    "'",
    '\u0000',
    '\u001b[2J',
    '\uFFFE',
    '\uD800',
    '\n',
    '\t',
    '::error::',
    ` ${secret} `,
  )
  const texts = fc
    .array(fc.oneof(bits, fc.string({ unit: 'binary' })), { minLength: 1 })
    .map((parts) => `m${parts.join('')}`)

  test('nothing in it is markup, a control character or a secret', () => {
    fc.assert(
      fc.property(texts, (message) => {
        const xml = validated([finding({ message, hint: message, file: `f${message.replaceAll(secret, '')}` })])
        // eslint-disable-next-line no-control-regex
        expect(xml).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Cs}/u)
        expect(xml).not.toContain(secret)
        expect(xml.replaceAll(/&(?:amp|lt|gt|quot|#9|#10|#13);/g, '')).not.toContain('&')
        expect(xml.match(/<[^>]*>/g)?.map((tag) => /^<[/?]?[\w-]+/.exec(tag)?.[0])).toEqual([
          '<?xml',
          '<testsuites',
          '<testsuite',
          '<testcase',
          '<failure',
          '</failure',
          '</testcase',
          '</testsuite',
          '</testsuites',
        ])
      }),
    )
  })

  test('it is redacted before it is escaped', () => {
    const hidden = 'a"b<c&d'
    const xml = written(validateDocument([finding({ message: `It is ${hidden}.`, file: hidden })]), (text) =>
      text.replaceAll(hidden, '***'),
    )
    expect(xml).toContain('It is ***.')
    expect(xml).not.toMatch(/a(?:"|&quot;)b/)
  })
})
