import { describe, expect, test } from 'vitest'
import { clusterText, exportText, findings } from '../findings.test-data.ts'

const many = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => each(index))

describe('destinations', () => {
  const destinations = (text: string) =>
    findings({ destinations: ` { v: { displayName: V, authorization: app, ${text} } }` })

  test.each([
    ['table: t', ['table-reference-malformed: t', 'table-unfed: t']],
    ['table: wards/vitals', ['table-reference-malformed: wards/vitals', 'table-unfed: t']],
    ['table: wards/vitals/tt', ['table-not-declared: wards/vitals/tt', 'table-unfed: t']],
    ['table: wards/vitals/t, id: "my id!"', ['id-unusual: "my id!"']],
    ['table: wards/vitals/t, id: 0b32bf0e-2c2d-4d5f-9c3c-0d7b1d1f8f5e', []],
  ])('%s', (text, expected) => {
    expect(destinations(text).toSorted()).toEqual([...expected].toSorted())
  })

  test('what they name must exist, and no two are the same', () => {
    const text = `
  v: { displayName: "", table: wards/vitals/t, authorization: ap }
  w: { id: v, displayName: W, table: wards/vitals/t, authorization: app }`
    expect(findings({ destinations: text })).toEqual([
      'display-name-empty: ""',
      'identity-not-declared: ap',
      'destination-unused: w',
      'id-twice: v',
    ])
  })

  test.each([
    [5, []],
    [6, ['many-destinations: destinations']],
    [10, ['many-destinations: destinations']],
  ])('an export with %d', (count, expected) => {
    const each = many(count, (index) => `\n  d${index}: { displayName: D, table: wards/vitals/t, authorization: app }`)
    const links = `[${many(count, (index) => `{ destination: d${index}, transform: .x${index} }`).join(', ')}]`
    const found = findings({ destinations: each.join(''), exports: exportText('', 'telemetry', links) })
    expect(found.filter((finding) => /many-destinations|quota/.test(finding))).toEqual(expected)
  })

  test('no more than ten', () => {
    const text = many(
      11,
      (index) => `\n  d${index}: { displayName: D, table: wards/vitals/t, authorization: app }`,
    ).join('')
    const links = `[${many(11, (index) => `{ destination: d${index}, transform: .x${index} }`).join(', ')}]`
    expect(findings({ destinations: text, exports: exportText('', 'telemetry', links) })).toEqual([
      'quota-exceeded: destinations',
      'quota-exceeded: destinations',
    ])
  })
})

describe('links', () => {
  const links = (text: string) => findings({ exports: exportText('', 'telemetry', text) })

  test.each([
    ['[{ destination: w, transform: . }]', ['destination-unused: v', 'destination-not-declared: w']],
    ['[{ destination: v, transform: . }, { destination: v, transform: . }]', ['destination-twice: v']],
    ['[{ destination: v, transform: " " }]', ['transform-empty: transform']],
    ['[{ destination: v, transform: transforms/t.jq }]', ['transform-is-path: transforms/t.jq']],
    ['[{ destination: v, transform: ./t.jq }]', ['transform-is-path: ./t.jq']],
    ['[{ destination: v, transform: ".a/.b.jq" }]', []],
    ['[{ destination: v, transform: { file: t.jq } }]', ['file-missing: t.jq']],
    ['[]', ['destination-unused: v', 'export-without-destination: e']],
    ['[{ destination: v }]', ['default-record-nothing: v']],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected)
  })

  test('more than five are warned of', () => {
    const destinations = many(
      6,
      (index) => `\n  d${index}: { displayName: D, table: wards/vitals/t, authorization: app }`,
    ).join('')
    const text = `[${many(6, (index) => `{ destination: d${index}, transform: .x${index} }`).join(', ')}]`
    expect(findings({ destinations, exports: exportText('', 'telemetry', text) })).toEqual([
      'many-destinations: destinations',
    ])
  })
})

describe('the default record', () => {
  const withColumns = (columns: string, source = 'telemetry') =>
    findings({ clusters: clusterText({ columns }), exports: exportText('', source, '[{ destination: v }]') })

  test.each([
    ['{ deviceId: string, telemetry: dynamic }', 'telemetry', []],
    ['{ deviceId: string, Value: dynamic }', 'telemetry', ['default-record-columns: v']],
    ['{ DeviceId: string }', 'telemetry', ['default-record-nothing: v']],
    ['{ deviceId: string }', 'deviceTemplateLifecycle', ['default-record-nothing: v']],
    ['{ actor: dynamic }', 'audit', []],
  ])('%s of %s', (columns, source, expected) => {
    expect(withColumns(columns, source)).toEqual(expected)
  })
})

describe('filters', () => {
  test.each([
    ['SELECT * FROM devices', []],
    ['SELECT * FROM devices WHERE $displayName != "a AND (b" AND $id = "a"', []],
    ['SELECT * FROM dtmi:contoso:press;1 AS A, urn:modelDefinition:vl:y4 WHERE A.x > y', []],
    ['$simulated = false', ['filter-malformed']],
    ['SELECT * FROM devices WHERE ($a = 1', ['filter-malformed']],
    ['SELECT * FROM devices WHERE $a = "b', ['filter-malformed']],
    ['SELECT * FROM press WHERE x > 1', ['model-id-malformed']],
    ['SELECT * FROM devices WHERE $simulated = true', ['simulated-never-sent']],
    ['SELECT * FROM devices WHERE $id = "x" AND $simulated == TRUE', ['simulated-never-sent']],
    ['SELECT * FROM devices WHERE $simulated != false', ['simulated-never-sent']],
    ['SELECT * FROM devices WHERE $simulated = true OR $id = "x"', []],
    ['SELECT * FROM devices WHERE $displayName = "$simulated = true"', []],
    [`SELECT * FROM devices WHERE ${many(11, (index) => `x > ${index}`).join(' AND ')}`, ['quota-exceeded']],
  ])('%s', (filter, codes) => {
    const found = findings({ exports: exportText(`filter: '${filter}'`) })
    expect(found.map((each) => each.split(':')[0])).toEqual(codes)
  })

  test('simulated devices are sent by a service principal', () => {
    const id = '22222222-2222-4222-8222-222222222222'
    const identities = ` { app: { servicePrincipal: { clientId: ${id}, tenantId: ${id}, clientSecret: { env: ADX_X } } } }`
    const exports = exportText('filter: SELECT * FROM devices WHERE $simulated = true')
    expect(findings({ identities, exports })).toEqual([])
  })

  test.each<[string, readonly string[]]>([
    ['filter: null', []],
    ['filter: ~', []],
    ['filter:', ['wrong-type: filter']],
    ['filter: # which?', ['wrong-type: filter']],
    ['filter: 1', ['wrong-type: 1']],
  ])('cleared in writing only: %s', (text, expected) => {
    expect(findings({ exports: exportText(text) })).toEqual(expected)
  })

  test('audit has neither filter nor enrichments, device templates no enrichments', () => {
    const more = 'filter: SELECT * FROM devices\n    enrichments: { a: { value: 1 } }'
    expect(findings({ exports: exportText(more, 'audit') })).toEqual([
      'filter-not-allowed: filter',
      'enrichments-not-allowed: enrichments',
    ])
    expect(findings({ exports: exportText(more, 'deviceTemplateLifecycle') })).toEqual([
      'enrichments-not-allowed: enrichments',
    ])
  })
})

describe('enrichments', () => {
  test.each([
    ['{ value: north }', []],
    ['{ value: { any: [json, null] } }', []],
    ['{ path: $displayName }', []],
    ['{ path: model, target: "dtmi:azure:DeviceManagement:DeviceInformation;1" }', []],
    ['{}', ['enrichment-malformed: site']],
    ['{ value: a, path: b }', ['enrichment-malformed: site']],
    ['{ value: a, target: "dtmi:a:b;1" }', ['enrichment-malformed: target']],
    ['{ path: $displayName, target: "dtmi:a:b;1" }', ['enrichment-malformed: target']],
    ['{ path: "" }', ['enrichment-malformed: ""']],
    ['{ path: $deviceName }', ['enrichment-name-unknown: $deviceName']],
    ['{ path: model, target: press }', ['model-id-malformed: press']],
  ])('%s', (text, expected) => {
    expect(findings({ exports: exportText(`enrichments: { site: ${text} }`) })).toEqual(expected)
  })

  test('ten are allowed, and with conditions doubtful', () => {
    const enrichments = (count: number) =>
      `enrichments: { ${many(count, (index) => `e${index}: { value: a }`).join(', ')} }`
    expect(findings({ exports: exportText(enrichments(10)) })).toEqual([])
    expect(findings({ exports: exportText(enrichments(11)) })).toEqual(['quota-exceeded: enrichments'])
    const filter = 'filter: SELECT * FROM devices WHERE $id = "a"'
    expect(findings({ exports: exportText(`${enrichments(10)}\n    ${filter}`) })).toEqual([
      'many-conditions: enrichments',
    ])
  })
})

describe('the same rows twice', () => {
  const link = '[{ destination: v, transform: . }]'
  const second = (more: string): string => `
  f: { displayName: F, source: telemetry, enabled: true, destinations: ${link} ${more} }`

  test.each([
    ['', ['rows-twice: v']],
    [', filter: SELECT * FROM devices', []],
    [', enabled: false', []],
  ])('a second export that differs in: %s', (more, expected) => {
    const exports =
      exportText('') + (more.includes('enabled') ? second('').replace('enabled: true', 'enabled: false') : second(more))
    expect(findings({ exports })).toEqual(expected)
  })

  test('two destinations of one table in one export', () => {
    const destinations = `
  v: { displayName: V, table: wards/vitals/t, authorization: app }
  w: { displayName: W, table: wards/vitals/t, authorization: app }`
    const exports = (transform: string) =>
      exportText('', 'telemetry', `[{ destination: v, transform: . }, { destination: w, transform: ${transform} }]`)
    expect(findings({ destinations, exports: exports('.') })).toEqual(['rows-twice: w'])
    expect(findings({ destinations, exports: exports('.x') })).toEqual([])
  })
})

test('keys are parts of references, which slashes divide', () => {
  const exports = exportText('enrichments: { "a/b": { value: 1 } }').replace('  e:', '  e/f:')
  expect(findings({ exports })).toEqual(['id-unusual: e/f', 'key-malformed: e/f', 'key-malformed: "a/b"'])
})

test('an application has at most ten exports', () => {
  const text = many(
    11,
    (index) =>
      `\n  e${index}: { displayName: E, source: telemetry, enabled: true, destinations: [{ destination: v, transform: .x${index} }] }`,
  )
  expect(findings({ exports: text.join('') })).toEqual(['quota-exceeded: exports'])
})
