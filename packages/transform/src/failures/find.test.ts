import { expect, test } from 'vitest'
import type { RunJq } from '../model/jq.ts'
import { parse } from '../parse/parse.ts'
import { runJq, telemetry } from '../testing/config.test-data.ts'
import { failureLimits } from './limits.ts'
import { raisedIn } from './find.ts'
import { mark } from './marked.ts'
import { raisingPart } from './place.ts'

const message = JSON.stringify({ ...telemetry({ t1: 21.5, s: '12,5', o: { a: 'x' } }), nothing: null })

const markedOf = (text: string) => {
  const parsed = parse(text)
  return parsed.ok ? mark(parsed.program) : undefined
}

/** The part of a program that raises its error, in guillemets. */
const raised = async (text: string, run: RunJq = runJq): Promise<string> => {
  const failed = await runJq(text, message)
  const marked = markedOf(text)
  if (failed.ok || marked === undefined) throw new Error(`${text} does not fail, or is not read`)
  const node = raisedIn(marked, await run(marked.text, message), failed)
  if (node === undefined) return 'nowhere'
  const { start, end } = raisingPart(node, text)
  return `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`
}

test.each([
  '.telemetry«.t1»',
  '{ V: .telemetry«["t1"]» }',
  '{ A: .device.id, V: .nothing«[]» }',
  '{ V: [.telemetry[] | select(.name == "t1").value«.x»] }',
  '{ V: (.component | «ascii_upcase») }',
  '{ V: (.telemetry[] | select(.name == "s").value | «tonumber») }',
  '{ T: (.enqueuedTime | «fromdate») }',
  '{ V: («.telemetry[1].value / .telemetry[0].value») }',
  '{\n  V: (.telemetry[1].value\n    «/» .telemetry[0].value)\n}',
  'def half: «. / 2»; .telemetry[] | { V: (.value | half) }',
  'import "iotc" as iotc;\n{ V: .nothing | «iotc::find(.name == "t1")».value }',
  '# the first line\n.telemetry«.t1» # the last',
  '"\\(.telemetry«.t1»)"',
  '{ "\\(.telemetry«.t1»)": 1 }',
  '{ (.telemetry«.t1» | tostring): 1 }',
  'if .telemetry«.t1» then 1 else 2 end',
  'if false then 1 elif .telemetry«.t1» then 3 else 2 end',
  'try error("a") catch («.b»)',
  'reduce .telemetry[] as $x (0; «. + $x»)',
  'foreach .telemetry[] as $x (0; 1; «.b»)',
  '«.telemetry as { $a }» | $a',
  '.telemetry«.t1» as $x | $x',
  '.telemetry | map(.value«.x»)',
  '.device.id |= («. - 1»)',
  '.telemetry[].value |= «tonumber»',
  '(.telemetry«.t1» // 1) as $x | .telemetry.t1',
  '.device.id, .nothing«[]»',
  '«error("of its own")»',
  '«error({ a: 1 })»',
  '«error(null)»',
  '«-(.device.id)» | .',
  'label $out | .device.id«.x», break $out',
  'def f(g): g; f(.telemetry«.t1»)',
  'def f($g): $g; f(.telemetry«.t1»)',
  'first(.telemetry«.t1»)',
  '[limit(3; .telemetry[] | .value«.x»)]',
  '.device«[1:2]»',
  '(.telemetry[]?.value?.x?), .device.id«.x»',
])('%s', async (expected) => {
  expect(await raised(expected.replaceAll(/[«»]/g, ''))).toBe(expected)
})

/** What a program yields and stops with must not change by its marks. */
test.each([
  '.device.id, "a" // "b"',
  'try error("a") catch .',
  '[.telemetry[] | .value?]',
  'label $out | 1, break $out, 2',
  '[.telemetry[].value | try tonumber catch "none"]',
  'def f: if . > 3 then . else (. + 1 | f) end; 0 | f',
  'path(.device.id), [paths] | length',
  '.telemetry |= map(select(.name == "t1"))',
  'del(.telemetry[] | select(.name == "t1")) | .telemetry | length',
  '{ (.device.id): 1, "a\\(.device.name)": 2, @base64 "x": 3, $__loc__ }',
  '. as { $device, telemetry: [$a, { "value": $b }] } | [$device.id, $a.value, $b]',
  '[.telemetry[] as [$x] ?// { value: $x } | $x]',
  '[limit(2; .telemetry[])] | length, first(1, 2)',
  'reduce .telemetry[] as $x ({}; .[$x.name] = $x.value)',
  '. as $dot | $dot."device"."id", $dot.["device"].id, $dot["device"]["id"]',
  '[.[]?] | length > 0 and true',
  '@base64 "\\(.device.id)", (.device.id | @text)',
  '{ a: 1 | -. } | .a, - .a',
])('marks leave alone what %s yields', async (text) => {
  const [plain, marked] = [await runJq(text, message), await runJq(markedOf(text)?.text ?? '', message)]
  expect(plain).toMatchObject({ ok: true })
  expect(plain.outputs).not.toEqual([])
  expect(marked).toEqual(plain)
})

test('a program that would be too long with its marks is not marked', () => {
  expect(markedOf(`.a${' + .a'.repeat(200)}`)).toBeDefined()
  expect(markedOf(`.a${' + .a'.repeat(400)}${' '.repeat(failureLimits.markedBytes)}`)).toBeUndefined()
})

test('a marked program that does something else names no place', async () => {
  const text = '1, .telemetry.t1'
  const answer = (outputs: readonly string[]) => (): ReturnType<RunJq> => Promise.resolve({ ok: true, outputs })
  const said = '"error":"Cannot index array with string (\\"t1\\")"'
  expect(await raised(text, answer(['1', `{"adx-export failed at":2,${said}}`]))).not.toBe('nowhere')
  expect(await raised(text, answer(['2', `{"adx-export failed at":2,${said}}`]))).toBe('nowhere')
  expect(await raised(text, answer([`{"adx-export failed at":2,${said}}`]))).toBe('nowhere')
  expect(await raised(text, answer(['1', '{"adx-export failed at":2,"error":"another"}']))).toBe('nowhere')
  expect(await raised(text, answer(['1']))).toBe('nowhere')
})
