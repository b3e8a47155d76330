import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingsIn, configText } from '../findings.test-data.ts'
import { check } from '../../check.ts'
import { parse } from '../../text/parse.ts'
import { hasExpression, partsOf } from './expression.ts'
import { environmentsSection, interpolate } from './interpolate.ts'
import { placeOf } from '../../../../../test/places.ts'

const here = placeOf('core')

const valueIn = (text: string, values: Readonly<Record<string, string | number | boolean>> = {}) => {
  const { document } = parse(text, 'f.yaml')
  if (document === undefined) throw new Error('not YAML')
  const found = interpolate(document, { name: 'dev', values: new Map(Object.entries(values)) })
  const diagnostics = [...found.diagnostics, ...(environmentsSection(document)?.diagnostics ?? [])]
  return { value: found.value, codes: diagnostics.map(({ code }) => code) }
}

describe('expressions', () => {
  test.each([
    ['a: ${{ environment.x }}', { x: 'y' }, { a: 'y' }],
    ['a: ${{environment.x}}', { x: 5 }, { a: 5 }],
    ['a: "${{ environment.x }}"', { x: false }, { a: false }],
    ['a: x-${{ environment.x }}-${{ environment.y }}', { x: 1, y: true }, { a: 'x-1-true' }],
    ['a: $${{ environment.x }}', {}, { a: '${{ environment.x }}' }],
    ['a: $${{ ${{ environment.x }}', { x: 'y' }, { a: '${{ y' }],
    ['a: $$${{ x', {}, { a: '$${{ x' }],
    ['a: costs $5 {{ x }}', {}, { a: 'costs $5 {{ x }}' }],
    ['samples: { a: "{{ environment.x }}" }', { x: 'y' }, { samples: { a: '{{ environment.x }}' } }],
    ['a: |\n  ${{ environment.x }}\n', { x: 'y' }, { a: 'y\n' }],
    ['a: ${{ environment.x }}', { x: '${{ environment.x }}' }, { a: '${{ environment.x }}' }],
    ['[~, 1, ${ environment.x }]', { x: 1 }, undefined],
  ])('%j', (text, values, expected) => {
    if (expected === undefined) return
    expect(valueIn(text, values)).toEqual({ value: expected, codes: [] })
  })

  test.each([
    ['a: ${{ environment.y }}', 'environment-key-unknown'],
    ['a: ${{ environment.constructor }}', 'environment-key-unknown'],
    ['a: ${{ secrets.x }}', 'expression-malformed'],
    ['a: ${{ }}', 'expression-malformed'],
    ['a: ${{ environment.x || 1 }}', 'expression-malformed'],
    ['a: ${{ environment.x', 'expression-malformed'],
    ['a: https://{{ environment.x }}.example.org', 'expression-malformed'],
    ['a: "{{environment.x}}"', 'expression-malformed'],
    ['${{ environment.x }}: a', 'expression-not-allowed'],
    ['samples: { captured: "${{ environment.x }}" }', 'expression-not-allowed'],
    ['environments: { dev: { x: "${{ environment.x }}" } }', 'expression-not-allowed'],
  ])('%s gives %s', (text, code) => {
    expect(valueIn(text, { x: 'y' }).codes).toEqual([code])
  })

  test('jq is left as it is, and told of', () => {
    const link = (transform: string) => `exports:\n  e:\n    destinations:\n    - transform: ${transform}\n`
    expect(valueIn(link('"{ a: \\"${{ x }}\\" }"'))).toEqual({
      value: { exports: { e: { destinations: [{ transform: '{ a: "${{ x }}" }' }] } } },
      codes: [],
    })
    expect(valueIn(link('"${{ environment.x }}"'), { x: 1 }).codes).toEqual(['expression-not-allowed'])
    expect(valueIn(link('{ file: "a/${{ environment.x }}.jq" }'), { x: 1 }).codes).toEqual(['expression-not-allowed'])
  })

  test('the parts of a text make up the whole text', () => {
    const word = fc.constantFrom('${{', '}}', '$', 'a', ' ', '{', 'environment.x')
    fc.assert(
      fc.property(
        fc.array(word).map((words) => words.join('')),
        (text) => {
          const parts = partsOf(text)
          const whole = parts.map((part) =>
            part.kind === 'text' ? part.text.replaceAll('${{', () => '$${{') : text.slice(part.start, part.end),
          )
          expect(whole.join('')).toBe(text)
          expect(hasExpression(text)).toBe(parts.some(({ kind }) => kind !== 'text'))
        },
      ),
    )
  })
})

describe('environments', () => {
  const application = `\n  subdomain: \${{ environment.name }}\n  resourceId: /subscriptions/${here.subscription}/resourceGroups/g/providers/Microsoft.IoTCentral/iotApps/wards`
  const withEnvironments = (environments: string, more: Readonly<Record<string, string>> = {}) =>
    configText({ application, environments, ...more })

  test.each([
    [' { dev: { name: a }, prod: { name: b } }', []],
    [
      ' { dev: { name: a, x: 1 }, prod: { name: b } }',
      ['environment-value-unused: x', 'environment-keys-differ: prod'],
    ],
    [
      ' { dev: { name: a }, prod: {} }',
      ['environment-key-unknown: ${{ environment.name }}', 'environment-keys-differ: prod'],
    ],
    [' { "my dev": { name: a } }', ['environment-name: "my dev"']],
    [' { dev: { name: [a] } }', ['environment-key-unknown: ${{ environment.name }}', 'wrong-type: name']],
    [' {}', ['environments-missing: ${{ environment.name }}', 'too-few: environments']],
  ])('%s', (environments, expected) => {
    expect(findingsIn(withEnvironments(environments))).toEqual(expected)
  })

  test('a finding names its environments, unless it holds in all of them', () => {
    const text = withEnvironments(' { dev: { name: Bad }, test: { name: good }, prod: { name: Bad } }', {
      destinations: ' { v: { displayName: "", table: wards/vitals/t, authorization: app } }',
    })
    const { document } = parse(text, 'f.yaml')
    const checked = document === undefined ? undefined : check(document, new Map())
    expect(checked?.diagnostics.map(({ code, environments }) => [code, environments])).toEqual([
      ['subdomain-malformed', ['dev', 'prod']],
      ['display-name-empty', undefined],
    ])
    expect(checked?.environments).toEqual(['dev', 'test', 'prod'])
  })

  test('a config is there for the environments without errors', () => {
    const { document } = parse(withEnvironments(' { dev: { name: Bad }, prod: { name: good } }'), 'f.yaml')
    const checked = document === undefined ? undefined : check(document, new Map())
    expect(checked?.config('dev')).toBeUndefined()
    expect(checked?.config('prod')?.application.host).toBe('good.azureiotcentral.com')
    expect(checked?.config('other')).toBeUndefined()
    expect(checked?.config()).toBeUndefined()
  })

  test('only limits a thing to some environments', () => {
    const exports = `
  e: { displayName: E, source: telemetry, enabled: true, destinations: [{ destination: v, transform: . }] }
  f: { displayName: F, source: properties, enabled: true, only: [dev], destinations: [{ destination: v, transform: . }] }`
    const { document } = parse(withEnvironments(' { dev: { name: a }, prod: { name: b } }', { exports }), 'f.yaml')
    const checked = document === undefined ? undefined : check(document, new Map())
    expect(checked?.diagnostics).toEqual([])
    expect(checked?.config('dev')?.exports.map(({ name }) => name)).toEqual(['e', 'f'])
    expect(checked?.config('prod')?.exports.map(({ name }) => name)).toEqual(['e'])
  })

  test('what only leaves out cannot be referred to there', () => {
    const destinations = ' { v: { displayName: V, table: wards/vitals/t, authorization: app, only: [prod] } }'
    const text = withEnvironments(' { dev: { name: a }, prod: { name: b } }', { destinations })
    const { document } = parse(text, 'f.yaml')
    const found = document === undefined ? [] : check(document, new Map()).diagnostics
    expect(
      found.filter(({ severity }) => severity === 'error').map(({ code, environments }) => [code, environments]),
    ).toEqual([['destination-not-declared', ['dev']]])
    expect(found.find(({ code }) => code === 'destination-not-declared')?.message).toContain("'only'")
  })

  test('only names environments that exist; a column of that name is a column', () => {
    const clusters = ` { wards: { url: "https://wards.${here.region}.kusto.windows.net", databases: { vitals: { only: [dve], principals: [{ role: admin, identity: app }], tables: { t: { columns: { only: string } } } } } } }`
    expect(findingsIn(withEnvironments(' { dev: { name: a } }', { clusters }))).toContain('environment-unknown: dve')
    expect(findingsIn(configText({ clusters: clusters.replace('only: [dve], ', '') }))).toEqual([])
  })
})
