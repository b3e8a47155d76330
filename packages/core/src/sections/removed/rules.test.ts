import { describe, expect, test } from 'vitest'
import { clusterText, findings } from '../findings.test-data.ts'
import { placeOf } from '../../../../../test/places.ts'

const here = placeOf('core')

describe('removed', () => {
  test.each([
    ['{ exports: [old], destinations: [old], links: [e/old], tables: [wards/vitals/old] }', []],
    ['{ columns: [wards/vitals/t/old], policies: [wards/vitals/t/caching, wards/vitals/retention] }', []],
    [
      '{ principals: [wards/vitals/viewer/app, wards/vitals/viewer/user=a@b.com, "wards/vitals/viewer/group=x;y"] }',
      [],
    ],
    ['{ exports: [..], destinations: [.] }', ['removed-malformed: ..', 'removed-malformed: .']],
    ['{ tables: [old] }', ['removed-malformed: old']],
    ['{ tables: [wards/vitals/old/x] }', ['removed-malformed: wards/vitals/old/x']],
    ['{ tables: [wards//old] }', ['removed-malformed: wards//old']],
    ['{ policies: [wards/vitals/t/cachng] }', ['removed-malformed: wards/vitals/t/cachng']],
    ['{ principals: [wards/vitals/admins/app] }', ['removed-malformed: wards/vitals/admins/app']],
    ['{ principals: [wards/vitals/viewer/ap] }', ['removed-malformed: wards/vitals/viewer/ap']],
    ['{ tables: [wrds/vitals/old] }', ['removed-out-of-reach: wrds/vitals/old']],
    ['{ tables: [wards/vital/old] }', ['removed-out-of-reach: wards/vital/old']],
    ['{ exports: [e] }', ['declared-and-removed: e']],
    ['{ destinations: [v] }', ['declared-and-removed: v']],
    ['{ links: [e/v] }', ['declared-and-removed: e/v']],
    ['{ tables: [wards/vitals/t] }', ['declared-and-removed: wards/vitals/t']],
    ['{ columns: [wards/vitals/t/Value] }', ['declared-and-removed: wards/vitals/t/Value']],
    ['{ principals: [wards/vitals/admin/app] }', ['declared-and-removed: wards/vitals/admin/app']],
    ['{ exports: [old, old] }', ['removed-twice: old']],
    ['{ exports: [{ name: old }] }', []],
  ])('%s', (text, expected) => {
    expect(findings({ removed: ` ${text}` })).toEqual(expected)
  })

  test('nothing is removed from what somebody else owns', () => {
    const sections = { clusters: clusterText({ cluster: 'manage: false' }), removed: ' { tables: [wards/vitals/old] }' }
    expect(findings(sections)).toEqual(['removed-out-of-reach: wards/vitals/old'])
  })

  test('nothing is removed from a table that somebody else owns', () => {
    const clusters = clusterText({ table: 'manage: false' })
    expect(findings({ clusters, removed: ' { policies: [wards/vitals/t/caching] }' })).toEqual([
      'removed-out-of-reach: wards/vitals/t/caching',
    ])
    expect(findings({ clusters, removed: ' { columns: [wards/vitals/t/Old] }' })).toEqual([
      'removed-out-of-reach: wards/vitals/t/Old',
    ])
    expect(findings({ clusters, removed: ' { policies: [wards/vitals/caching] }' })).toEqual([])
  })

  test.each([
    ['columns', 'wards/vitals/vitals_raw/Old'],
    ['policies', 'wards/vitals/vitals_raw/caching'],
  ])('nor under its name in Kusto: %s', (section, name) => {
    const clusters = clusterText({ table: 'name: vitals_raw\n            manage: false' })
    expect(findings({ clusters, removed: ` { ${section}: [${name}] }` })).toEqual([`removed-out-of-reach: ${name}`])
  })

  test('a declared table, by its key and by its name in Kusto', () => {
    const clusters = clusterText({ table: 'name: vitals_raw' })
    expect(findings({ clusters, removed: ' { tables: [wards/vitals/vitals_raw] }' })).toEqual([
      'declared-and-removed: wards/vitals/vitals_raw',
    ])
    expect(findings({ clusters, removed: ' { tables: [wards/vitals/t] }' })).toEqual([
      'declared-and-removed: wards/vitals/t',
    ])
    expect(findings({ clusters, removed: ' { tables: [wards/vitals/vitals] }' })).toEqual([])
  })

  test('a policy that is declared', () => {
    const sections = {
      clusters: clusterText({ table: 'caching: 1d' }),
      removed: ' { policies: [wards/vitals/t/caching] }',
    }
    expect(findings(sections)).toEqual(['declared-and-removed: wards/vitals/t/caching'])
  })
})

describe('what is declared, under any of its names', () => {
  const clustersWith = (principals: string, table: string): string =>
    ` { wards: { url: "https://wards.${here.region}.kusto.windows.net", databases: { vitals: { principals: [${principals}], tables: { t: { ${table}, columns: { Device: string, Value: dynamic } } } } } } }`
  const clusters = clustersWith('', 'name: vitals_raw')
  const lab = '11111111-aaaa-4111-8111-111111111111'
  const identities = ` { lab: { servicePrincipal: { clientId: ${lab}, tenantId: contoso.example, clientSecret: { env: ADX_LAB } } } }`
  const granted = clustersWith('{ role: admin, identity: lab }', 'name: t')
  const destinations = ' { v: { id: guid-1, displayName: V, table: wards/vitals/t, authorization: app } }'
  const exports =
    ' { e: { id: guid-2, displayName: E, source: telemetry, enabled: true, destinations: [{ destination: v }] } }'

  test.each([
    ['links', 'e/v', { destinations, exports }],
    ['links', 'e/guid-1', { destinations, exports }],
    ['links', 'guid-2/v', { destinations, exports }],
    ['links', 'guid-2/guid-1', { destinations, exports }],
    ['columns', 'wards/vitals/vitals_raw/Value', { clusters }],
    ['principals', `wards/vitals/admin/application=${lab}`, { clusters: granted, identities }],
    ['principals', `wards/vitals/admin/application=${lab.toUpperCase()}`, { clusters: granted, identities }],
    ['principals', `"wards/vitals/admin/application=${lab};contoso.example"`, { clusters: granted, identities }],
  ])('%s: %s', (section, name, sections) => {
    const found = findings({ ...sections, removed: ` { ${section}: [${name}] }` })
    expect(found.filter((finding) => finding.startsWith('declared-and-removed')).length).toBe(1)
  })

  test('a policy, by the name of its table in Kusto', () => {
    const cached = clusterText({ table: 'name: vitals_raw\n            caching: 1d' })
    const found = findings({ clusters: cached, removed: ' { policies: [wards/vitals/vitals_raw/caching] }' })
    expect(found).toContain('declared-and-removed: wards/vitals/vitals_raw/caching')
  })

  test('another destination, whose id is not the one that is linked, is removed', () => {
    expect(findings({ destinations, exports, removed: ' { links: [e/guid-3] }' })).not.toContain(
      'declared-and-removed: e/guid-3',
    )
  })
})
