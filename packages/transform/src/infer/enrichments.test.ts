import { describe, expect, test } from 'vitest'
import { enrichmentsUsed } from './enrichments.ts'

describe('the enrichments that a transform takes', () => {
  test.each<[string, readonly string[]]>([
    ['{Device: .device.id}', []],
    ['{Site: .enrichments.site}', ['site']],
    ['{Site: .["enrichments"]["site"], Plant: .enrichments?.plant?}', ['site', 'plant']],
    ['. as $in | .telemetry[] | {Name: .name, Value: .value, Site: $in.enrichments.site}', ['site']],
    ['.enrichments as $e | .telemetry[] | {Value: .value, Site: $e.site}', ['site']],
    ['(.enrichments // {}) as {site: $s, $plant} | {Site: $s, Plant: $plant}', ['site', 'plant']],
    ['. as {enrichments: {site: $s}} | {Site: $s}', ['site']],
    ['{Site: (.enrichments | .site), Time: .enqueuedTime}', ['site']],
    ['def site: .enrichments.site; {Site: site}', ['site']],
    ['def of(f): .enrichments | f; {Site: of(.site)}', ['site']],
    ['def of($m): $m.enrichments.site; {Site: of(.)}', ['site']],
    ['{Site: (if .enrichments.site == null then "none" else .enrichments.site end)}', ['site']],
    ['{Site: (try .enrichments.site catch "none")}', ['site']],
    ['select(.enrichments.site == "north") | {Device: .device.id}', ['site']],
    ['{Site: "at \\(.enrichments.site)"}', ['site']],
    ['{Site: first(.enrichments.site, "none")}', ['site']],
    [
      'import "iotc" as iotc; {Id: iotc::uuid, V: (.telemetry | iotc::find(.name == "t").value), S: .enrichments.site}',
      ['site'],
    ],
    ['{V: ([.telemetry[] | select(.name == "site").value] | first)}', []],
    ['reduce .telemetry[] as $t ({}; . + {($t.name): $t.value})', []],
    ['.telemetry | map({(.name): .value}) | add', []],
    ['# .enrichments.site\n{Device: .device.id, Text: ".enrichments.site"}', []],
    ['.device | {enrichments: .id} | {A: .enrichments.site}', []],
  ])('%s', (program, names) => {
    const { names: found, whole } = enrichmentsUsed(program)
    expect([[...found], whole]).toEqual([names, false])
  })

  test.each([
    '.',
    '. + {a: 1}',
    '{All: .enrichments}',
    '{enrichments}',
    '{E: .enrichments | keys}',
    '.enrichments[]',
    '.device.id as $k | {Site: .enrichments[$k]}',
    '{Site: getpath(["enrichments", "site"])}',
    '{M: tojson}',
    '{M: @json}',
    '[..]',
    'to_entries',
    'del(.enrichments.site)',
    '.a = 1',
    '.enrichments |= {}',
    '. as $in | {M: "\\($in)"}',
    '[.enrichments] | .[0].site',
    'reduce 1 as $x (.; .) | .enrichments.site',
    'input',
    'def f: f; {A: f}',
    '{ broken',
  ])('may be any of them: %s', (program) => {
    expect(enrichmentsUsed(program).whole).toBe(true)
  })
})
