import { check, parse, type Diagnostic } from '@adx-export/core'
import { createJqWorker } from '@adx-export/jq'
import { checkTransforms } from '@adx-export/transform'
import { afterAll, expect, test } from 'vitest'
import { placeOf } from '../../test/places.ts'

const here = placeOf('scenarios')

const jq = createJqWorker()
afterAll(() => jq.close())

const configWith = (transform: string): string => `version: 1
application: { subdomain: contoso-wards }
identities:
  app: { managedIdentity: { principalId: 11111111-1111-4111-8111-111111111111, tenantId: 22222222-2222-4222-8222-222222222222 } }
clusters:
  wards:
    url: https://wards.${here.region}.kusto.windows.net
    databases: { vitals: { principals: [{ role: admin, identity: app }], tables: { t: { columns: { A: dynamic } } } } }
destinations:
  v: { displayName: V, table: wards/vitals/t, authorization: app }
exports:
  e:
    displayName: E
    source: telemetry
    enabled: true
    destinations:
      - destination: v
        transform: ${transform}
`

const errorsOf = async (text: string): Promise<readonly Diagnostic[]> => {
  const { document } = parse(text, 'adx-export.yaml')
  const checked = document === undefined ? undefined : check(document, new Map())
  const config = checked?.config()
  if (config === undefined) throw new Error(JSON.stringify(checked?.diagnostics))
  const found = await checkTransforms(config, (program, message) => jq.run(program, message))
  return found.filter(({ code }) => code === 'transform-does-not-compile')
}

const marked = (text: string, { range: { start, end } }: Diagnostic): string =>
  (text.split('\n')[start.line - 1] ?? '').slice(start.column - 1, end.column - 1)

test.each([
  ['literal', '|\n          { A: .a }\n          | "é" + nope + nada(1)', ['nope', 'nada']],
  ['literal, indentation given', '|2\n            { A: .a }\n          | nope', ['nope']],
  ['folded', '>-\n          { A: "é" }\n          | nope |\n\n          nada', ['nope', 'nada']],
  ['plain', '.a\n          | nope\n          | .b', ['nope']],
  ['double-quoted', String.raw`"\"\u00e9\U0001F600\" | nope + $nada"`, ['nope', '$nada']],
  ['single-quoted', `'"it''s 日本" |\n          nope'`, ['nope']],
  ['a syntax error', '|\n          { A: .a;\n            B: .b }', [';']],
  ['an import', '|\n          # import "nope" as n;\n          import "nope" as n;\n          { A: 1 }', ['"nope"']],
])('what jq refuses is marked in %s text', async (_, transform, parts) => {
  const text = configWith(transform)
  const findings = await errorsOf(text)
  expect(findings.map((finding) => marked(text, finding)).sort()).toEqual(parts.toSorted())
})

test('a missing comma is marked behind the line that lacks it, once', async () => {
  const text = configWith('|\n          { A: .a # of the first\n            B: .b }')
  const findings = await errorsOf(text)
  const line = text.split('\n').findIndex((each) => each.includes('{ A: .a'))
  const behind = { line: line + 1, column: (text.split('\n')[line]?.indexOf(' #') ?? 0) + 1 }
  expect(findings.map(({ range }) => range)).toEqual([{ start: behind, end: behind }])
})
