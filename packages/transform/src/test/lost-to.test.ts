import { describe, expect, test } from 'vitest'
import { type Given, runJq, telemetry, testOf, tried } from '../testing/config.test-data.ts'

const columns = { T: 'real', H: 'real', S: 'string' } as const
const message = telemetry({ temperature: 71.3, humidity: 40, state: 'on' })
const named = '(.telemetry | map({ (.name): .value }) | add) as $t | '
const row = '{ T: $t.temperature, H: $t.humidity }'

const findings = async (transform: string, given: Given = { tests: [testOf(message)] }) => {
  const [result] = await tried({ columns, transforms: [transform], ...given })
  return (result?.diagnostics ?? []).filter(({ code }) => code === 'row-lost-when-missing')
}

const bare = telemetry({ humidity: 5 })

/** The characters that a finding marks; the transform stands in its file from the first line on. */
const marked = (transform: string, found: Awaited<ReturnType<typeof findings>>[number] | undefined): string =>
  found === undefined ? '' : transform.slice(found.range.start.column - 1, found.range.end.column - 1)

describe('a row that is lost to a condition or a filter', () => {
  test.each([
    [
      `${named}if $t.temperature > 0 then ${row} else empty end`,
      'this condition is not true for it',
      '$t.temperature > 0',
    ],
    [`${named}select($t.temperature > 0) | ${row}`, 'this condition is not true for it', '$t.temperature > 0'],
    [
      `${named}if $t.temperature <= 0 then empty else ${row} end`,
      'this condition is true for it, and leaves it out',
      '$t.temperature <= 0',
    ],
    [`${named}{ T: ($t.temperature | numbers), H: $t.humidity }`, '`numbers` yields nothing for null', 'numbers'],
    [`${named}{ T: ($t.temperature | values), H: $t.humidity }`, '`values` yields nothing for null', 'values'],
    [
      `${named}{ T: ($t.temperature // empty), H: $t.humidity }`,
      '`// empty` yields nothing for null',
      '$t.temperature // empty',
    ],
  ])('%s', async (transform, cause, place) => {
    const [found, ...more] = await findings(transform)
    expect(more).toEqual([])
    expect(found?.message).toContain(`A message without temperature makes no row, because ${cause}`)
    expect(found?.message).not.toContain('lookup')
    expect(marked(transform, found)).toBe(place)
    // What is offered keeps the row, and changes no other.
    expect(found?.hint).toMatch(/^This transform makes the same rows of all samples that were tried/)
    const offered = transform.replace(place, () => found?.hint?.split('\n')[1] ?? '')
    const whole = await runJq(offered, JSON.stringify(message))
    expect(whole).toEqual(await runJq(transform, JSON.stringify(message)))
    const kept = await runJq(offered, JSON.stringify(bare))
    expect(kept).toEqual({ ok: true, outputs: ['{"T":null,"H":5}'] })
    expect((await runJq(transform, JSON.stringify(bare))).outputs).toEqual([])
  })

  test('is told in words where nothing is proven', async () => {
    const transform = `${named}select($t.temperature != null) | ${row}`
    const [found] = await findings(`${named}select($t.temperature | . and true) | ${row}`)
    expect(found?.message).toContain('because this condition is not true for it')
    expect(found?.hint).toContain('Handle null in the condition')
    expect((await findings(transform))[0]?.message).toContain('because this condition is not true for it')
  })

  test('each part is told with its own values', async () => {
    const transform = `${named}{ T: ($t.temperature // empty), H: ($t.humidity | numbers) }`
    const found = await findings(transform)
    expect(found.map(({ message: text }) => text.split(',')[0])).toEqual([
      'A message without temperature makes no row',
      'A message without humidity makes no row',
    ])
    const [both] = await findings(`${named}select($t.temperature > 0 and $t.humidity > 0) | ${row}`)
    expect(both?.message).toContain('without temperature or humidity makes no row, because this condition')
  })

  test('is meant if a test of such a message expects no row', async () => {
    const own = testOf(bare, [])
    const tests = [testOf(message), { ...own, message: { ...own.message, file: 'samples/b.json' } }]
    expect(await findings(`${named}select($t.temperature > 0) | ${row}`, { tests })).toEqual([])
  })

  test('a lookup that finds nothing is told as before', async () => {
    const lookup = (name: string): string => `(.telemetry[] | select(.name == "${name}").value)`
    const [found] = await findings(`{ T: ${lookup('temperature')}, H: ${lookup('humidity')} }`)
    expect(found?.message).toContain('By the documented behaviour of a lookup that finds nothing')
    expect(found?.message).not.toContain('because')
  })
})

test('a row of one value alone goes with it, and nothing is said', async () => {
  expect(await findings('.telemetry[] | { T: (.value | numbers) }')).toEqual([])
  expect(await findings('.telemetry[] | select(.value != null) | { S: .name, T: (.value | numbers) }')).toEqual([])
})
