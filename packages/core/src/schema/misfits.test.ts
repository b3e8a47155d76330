import { describe, expect, test } from 'vitest'
import { check } from '../check.ts'
import { clusterText, configText, exportText } from '../sections/findings.test-data.ts'
import { parse } from '../text/parse.ts'
import { validate } from './validate.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('core')

const said = (text: string): readonly string[] => {
  const { document } = parse(text, 'f.yaml')
  const found = document === undefined ? [] : check(document, new Map()).diagnostics
  return found
    .filter(({ severity }) => severity === 'error')
    .map(({ message, hint }) => (hint === undefined ? message : `${message} ${hint}`))
}

describe('what people read', () => {
  test.each([
    [`${configText()}\nexprots: {}`, "The key 'exprots' is not known at the top of the file. Did you mean 'exports'?"],
    [
      configText({ clusters: clusterText({ table: 'retension: 1d' }) }),
      "The key 'retension' is not known in 't'. Did you mean 'retention'?",
    ],
    [
      configText({ exports: exportText('', 'telemetry', '[{ destination: v, transform: { path: x.jq } }]') }),
      "The key 'path' is not known in 'transform'. Known keys: file.",
    ],
    [
      configText({ clusters: clusterText({ columns: '{ A: { type: int, doc: x } }' }) }),
      "The key 'doc' is not known in 'A'. Known keys: type, docstring, only.",
    ],
    [
      configText({ exports: ' { e: { displayName: E, source: telemetry } }' }),
      "'e' has no 'enabled'. Add enabled: true. Whether the export runs. IoT Central never sends the messages of a pause later.",
    ],
    [
      configText({ exports: exportText('manage: yes') }),
      "'manage' must be true or false, but it is text. Write true, without quotes.",
    ],
    [
      configText({ clusters: clusterText({ table: 'retention: 365' }) }),
      "'retention' must be text or a mapping, but it is a number. Give it a unit: 365d.",
    ],
    [
      configText({ clusters: clusterText({ table: 'retention: { softDelete: 30 }' }) }),
      "'softDelete' must be text, but it is a number. Give it a unit: 30d.",
    ],
    [
      configText({ clusters: clusterText({ table: 'ingestionBatching: { time: 30 }' }) }),
      "'time' must be text, but it is a number. Give it a unit: 30s.",
    ],
    [configText({ exports: exportText('id: 17') }), '\'id\' must be text, but it is a number. Put it in quotes: "17".'],
    [
      configText({ clusters: clusterText({ table: 'ingestionBatching: { items: "500" }' }) }),
      "'items' must be a whole number, but it is text. Write it without quotes.",
    ],
    [
      configText({ clusters: clusterText({ table: 'caching:' }) }),
      "'caching' must be text, but it is empty. Give it a value, or delete the key.",
    ],
    [
      configText({ clusters: clusterText({ table: 'retention: [1d]' }) }),
      "'retention' must be text or a mapping, but it is a list. Write a value, for example 365d.",
    ],
    [
      configText({ exports: exportText('', 'Telemetry') }),
      "'source' is 'Telemetry'; it must be one of telemetry, properties, deviceConnectivity, deviceLifecycle, deviceTemplateLifecycle, audit. Did you mean 'telemetry'?",
    ],
    [
      configText({ exports: exportText('', 'telemetry', '[v]') }),
      "Entry 1 of 'destinations' must be a mapping, but it is text. Write destination: v.",
    ],
    [
      configText({ exports: exportText('', 'connectivity') }),
      "'source' is 'connectivity'; it must be one of telemetry, properties, deviceConnectivity, deviceLifecycle, deviceTemplateLifecycle, audit. Did you mean 'deviceConnectivity'?",
    ],
    [
      configText({ exports: exportText('', 'lifecycle') }),
      "'source' is 'lifecycle'; it must be one of telemetry, properties, deviceConnectivity, deviceLifecycle, deviceTemplateLifecycle, audit. Did you mean 'deviceLifecycle' or 'deviceTemplateLifecycle'?",
    ],
    [
      configText({ clusters: clusterText({ columns: '{}' }) }),
      "'columns' must not be empty. Add an entry, or delete the key.",
    ],
  ])('%#', (text, expected) => {
    expect(said(text)).toContain(expected)
  })
})

describe('a required key', () => {
  test('that is misspelt is one finding', () => {
    const text = configText({
      clusters: ` { w: { ulr: 'https://wards.${here.region}.kusto.windows.net', databases: {} } }`,
    })
    expect(said(text).filter((each) => each.includes("'w'"))).toEqual([
      "The key 'ulr' is not known in 'w'. Did you mean 'url'?",
    ])
  })

  test.each([
    [
      'a part of it',
      exportText('').replace('displayName', 'display'),
      "The key 'display' is not known in 'e'. Did you mean 'displayName'?",
    ],
  ])('that is written as %s is one finding', (_what, exports, expected) => {
    expect(said(configText({ exports })).filter((each) => each.includes("'e'"))).toEqual([expected])
  })

  test('that is missing beside another unknown key is a finding of its own', () => {
    const text = configText({ clusters: ' { w: { owner: me, databases: {} } }' })
    const found = said(text).filter((each) => each.includes("'w'"))
    expect(found.map((each) => each.split(' ').slice(0, 4).join(' '))).toEqual([
      "'w' has no 'url'.",
      "The key 'owner' is",
    ])
  })
})

test('a value without any misfit has none', () => {
  expect(validate({ version: 1, application: { subdomain: 'a' } })).toEqual([])
})
