import { describe, expect, test } from 'vitest'
import { clusterText, findings } from './findings.test-data.ts'

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
    expect(findings({ clusters, removed: ' { policies: [wards/vitals/caching] }' })).toEqual([])
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

describe('accept', () => {
  test.each([
    ['{ risk: deletes-data, at: "adx/table:wards/vitals/old", seen: 9f31c2aa }', []],
    ['{ risk: deletes-data, at: "adx/table:wards/vitals/old", seen: 12345678 }', []],
    ['{ risk: deletes-data, at: "adx/table:wards/vitals/old", seen: 1e345678 }', []],
    ['{ risk: deletes-data, at: plan, seen: "9f31c2aa" }', []],
    ['{ risk: delete-data, at: "adx/table:wards/vitals/old", seen: 9f31c2aa }', ['accept-risk-unknown: delete-data']],
    ['{ risk: raises-cost, at: "adx/table:wards/vitals/old", seen: 9f31c2aa }', ['accept-risk-unknown: raises-cost']],
    ['{ risk: deletes-data, at: old_table, seen: 9f31c2aa }', ['accept-malformed: old_table']],
    ['{ risk: deletes-data, at: "adx/table:wards/vitals/old", seen: 9F31 }', ['accept-malformed: 9F31']],
  ])('%s', (text, expected) => {
    expect(findings({ accept: `\n  - ${text}` })).toEqual(expected)
  })

  test('the same twice', () => {
    const line = '\n  - { risk: deletes-data, at: "adx/table:wards/vitals/old", seen: 9f31c2aa }'
    expect(findings({ accept: line + line })).toEqual(['accept-twice: deletes-data'])
  })
})
