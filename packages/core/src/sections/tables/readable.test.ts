import { expect, test } from 'vitest'
import { check } from '../../check.ts'
import { clusterText, configText, exportText } from '../findings.test-data.ts'
import { parse } from '../../text/parse.ts'

const tablesOf = (text: string, environment?: string) => {
  const { document } = parse(text, 'adx-export.yaml')
  return document === undefined ? undefined : check(document, new Map()).tables(environment)
}

const sound = [{ name: 'wards/vitals/t', columns: [{ name: 'A', type: 'bool' }], errors: [] }]
const columns = '{ A: boolean }'

test.each<[what: string, text: string]>([
  ['nothing', configText({ clusters: clusterText({ columns }) })],
  ['a transform', configText({ clusters: clusterText({ columns }), exports: exportText('colour: red') })],
  ['a section', `${configText({ clusters: clusterText({ columns }) })}\ndestination: {}`],
  ['all but the clusters', `clusters:${clusterText({ columns })}`],
])('tables can be read with an error in %s', (_what, text) => {
  expect(tablesOf(text)).toEqual(sound)
})

test.each([
  ['{ A: boolean, B: flag }', '', 'column-type-unknown'],
  [columns, 'retention: long', 'timespan-malformed'],
])('with what is wrong in %s %s', (given, table, code) => {
  const found = tablesOf(configText({ clusters: clusterText({ columns: given, table }) }))
  expect(found?.map(({ name, errors }) => [name, ...errors.map((error) => error.code)])).toEqual([
    ['wards/vitals/t', code],
  ])
})

test('are those of the environment', () => {
  const text = configText({
    clusters: clusterText({ columns: '{ A: "${{ environment.type }}" }' }),
    environments: '\n  dev: { type: bool }\n  prod: { type: long }',
  })
  expect(['dev', 'prod'].map((name) => tablesOf(text, name)?.[0]?.columns)).toEqual([
    [{ name: 'A', type: 'bool' }],
    [{ name: 'A', type: 'long' }],
  ])
  expect(tablesOf(text, 'test')).toBeUndefined()
  expect(tablesOf(text)).toBeUndefined()
})

test('are not told of a text that could not be read whole', () => {
  expect(tablesOf(`${configText({ clusters: clusterText({ columns }) })}\nversion: 1`)).toBeUndefined()
})
