import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '@adx-export/core'
import { configWith, runJq, telemetry, testOf, tried } from '../testing/config.test-data.ts'
import { checkTransforms } from './check-transforms.ts'

const columns = { A: 'dynamic', B: 'dynamic', Tag: 'dynamic', T: 'dynamic', Device: 'string' } as const

type Values = Readonly<Record<string, unknown>>

const validated = (transform: string): Promise<readonly Diagnostic[]> =>
  checkTransforms(configWith({ columns, transforms: [transform] }), runJq, {
    run: { config: 'c.yaml', environment: 'dev' },
  })

const tested = async (transform: string, ...messages: readonly object[]): Promise<readonly Diagnostic[]> => {
  const tests = messages.map((message, index) => {
    const each = testOf(message)
    return { ...each, message: { ...each.message, file: `samples/${index}.json` } }
  })
  const results = await tried({ columns, transforms: [transform], tests })
  return results.flatMap(({ diagnostics }) => diagnostics)
}

const of = (found: readonly Diagnostic[], code: string): Diagnostic | undefined =>
  found.find((each) => each.code === code)

/** What is put over the places of a one-line transform, which a file holds. */
const pasted = (transform: string, found: Diagnostic | undefined): string | undefined => {
  const { range, hint = '', related = [] } = found ?? { range: undefined }
  if (range === undefined) return undefined
  const text = hint.includes('\n') ? hint.slice(hint.indexOf('\n') + 1) : /^Write (.*)$/.exec(hint)?.[1]
  if (text === undefined) return undefined
  return [
    { range, text },
    ...related.map((other) => ({ range: other.range, text: other.message.split(', likewise: ')[1] })),
  ]
    .toSorted((a, b) => b.range.start.column - a.range.start.column)
    .reduce(
      (program, { range: { start, end }, text: instead }) =>
        program.slice(0, start.column - 1) + (instead ?? '') + program.slice(end.column - 1),
      transform,
    )
}

const rowsOf = async (transform: string, message: object): Promise<readonly unknown[]> => {
  const run = await runJq(transform, JSON.stringify(message))
  expect(run.ok, transform).toBe(true)
  return run.outputs.map((output): unknown => JSON.parse(output))
}

const all = (value: string): string => `([${value}] | if length == 0 then null else .[] end)`

const tags = '.telemetry[] | select(.name == "tags").value'
const lookup = (name: string): string => `.telemetry[] | select(.name == "${name}").value`

describe('what may yield several values is never cut to one', () => {
  test.each<[transform: string, whole: Values, without: Values]>([
    [`{ Tag: (${tags}[]) }`, { tags: ['x', 'y'] }, {}],
    [`{ Tag: (${tags}[]), Device: .device.id }`, { tags: ['x', 'y'], t: 1 }, { t: 1 }],
    [`{ Tag: (${tags}[]), T: (${lookup('t')}) }`, { tags: ['x', 'y'], t: 1 }, { t: 1 }],
    [`{ Tag: (${tags} | .[]), T: (${lookup('t')}) }`, { tags: ['x', 'y'], t: 1 }, { t: 1 }],
    [`{ Tag: (${tags}, "also"), T: (${lookup('t')}) }`, { tags: 1, t: 1 }, { tags: 1 }],
    [`{ Tag: (${tags} | range(3)), T: (${lookup('t')}) }`, { tags: 3, t: 1 }, { t: 1 }],
    [`{ Tag: (limit(2; ${tags}[])), T: (${lookup('t')}) }`, { tags: ['x', 'y', 'z'], t: 1 }, { t: 1 }],
    [
      `{ A: (${lookup('a')}), T: (.telemetry[] | select(.name == "t" or .name == "u").value) }`,
      { a: 1, t: 2, u: 3 },
      { t: 2, u: 3 },
    ],
    [`{ A: (${lookup('a')}), B: (.telemetry[] | {n: .name}) }`, { a: 1, t: 2 }, { t: 2 }],
    [`(${tags}[]) as $tag | { Tag: $tag, T: (${lookup('t')}) }`, { tags: ['x', 'y'], t: 1 }, { t: 1 }],
  ])('%s', async (transform, whole, without) => {
    const before = await rowsOf(transform, telemetry(whole))
    const lost = of(await tested(transform, telemetry(whole)), 'row-lost-when-missing')
    const text = pasted(transform, lost)
    if (text === undefined) {
      expect(lost?.hint ?? 'none').not.toContain('[')
      return
    }
    expect(await rowsOf(text, telemetry(whole))).toEqual(before)
    expect(await rowsOf(transform, telemetry(without))).toEqual([])
    expect((await rowsOf(text, telemetry(without))).length).toBeGreaterThan(0)
  })

  test('the form that is offered keeps every value, and says so', async () => {
    const transform = `{ Tag: (${tags}[]), T: (${lookup('t')}) }`
    const lost = of(await tested(transform, telemetry({ tags: ['x', 'y'], t: 1 })), 'row-lost-when-missing')
    expect(lost?.hint).toContain(all(`${tags}[]`))
    expect(lost?.hint).toMatch(/^This transform makes the same rows of all samples that were tried/)
  })

  test('reading alone offers nothing, and names the command that tries', async () => {
    const lost = of(await validated(`{ Tag: (${tags}[]), Device: .device.id }`), 'row-lost-when-missing')
    expect(lost?.hint).not.toContain('[0]')
    expect(lost?.hint).toContain('`adx-export test c.yaml --environment dev` tries rewrites on messages')
  })
})

test('a message that holds a value twice keeps both rows if they are not told to be doubled', async () => {
  const transform = `{ A: (${lookup('a')}), Device: .device.id }`
  const twice = { ...telemetry({}), telemetry: [1, 2].map((value) => ({ name: 'a', value })) }
  const lost = of(await tested(transform, telemetry({ a: 1, b: 2 })), 'row-lost-when-missing')
  expect(await rowsOf(pasted(transform, lost) ?? '', twice)).toEqual(await rowsOf(transform, twice))
  const read = of(await validated(transform), 'row-lost-when-missing')
  expect(await rowsOf(pasted(transform, read) ?? '', twice)).toEqual(await rowsOf(transform, twice))
})

describe('only what is about doubled rows takes the first match', () => {
  const transform = `{ A: (${lookup('a')}), B: (${lookup('b')}) }`
  const entries = [
    ['a', 1],
    ['a', 2],
    ['b', 3],
  ].map(([name, value]) => ({ name, value }))
  const twice = { ...telemetry({}), telemetry: entries }

  test('what keeps a lost row keeps every row, whether it was read or run', async () => {
    for (const found of [await validated(transform), await tested(transform, telemetry({ a: 1, b: 2 }))]) {
      const text = pasted(transform, of(found, 'row-lost-when-missing')) ?? ''
      expect(await rowsOf(text, twice)).toEqual(await rowsOf(transform, twice))
      expect(await rowsOf(text, telemetry({ b: 2 }))).toEqual([{ A: null, B: 2 }])
    }
  })

  test('the other makes one row of both, and keeps the row that was lost', async () => {
    const found = await tested(transform, telemetry({ a: 1, b: 2 }))
    const text = pasted(transform, of(found, 'rows-doubled')) ?? ''
    expect(await rowsOf(text, twice)).toEqual([{ A: 1, B: 3 }])
    expect(await rowsOf(text, telemetry({ b: 2 }))).toEqual([{ A: null, B: 2 }])
  })
})

test('rows that a test shows to be doubled on purpose stay', async () => {
  const transform = `{ A: (${lookup('a')}), B: (${lookup('b')}) }`
  const entries = [
    ['a', 1],
    ['a', 2],
    ['b', 3],
  ].map(([name, value]) => ({ name, value }))
  const twice = { ...telemetry({}), telemetry: entries }
  const lost = of(await tested(transform, telemetry({ a: 1, b: 2 }), twice), 'row-lost-when-missing')
  expect(await rowsOf(pasted(transform, lost) ?? '', twice)).toEqual(await rowsOf(transform, twice))
})

test('properties that a message lacks stop nothing', async () => {
  const transform = '{ A: (.device.properties.reported[] | select(.name == "fw").value), Device: .device.id }'
  const whole = { ...telemetry({ t: 1 }), device: { id: 'd', properties: { reported: [{ name: 'fw', value: '1' }] } } }
  for (const found of [await validated(transform), await tested(transform, whole)]) {
    const text = pasted(transform, of(found, 'row-lost-when-missing')) ?? ''
    expect(await rowsOf(text, telemetry({ t: 1 }))).toEqual([{ A: null, Device: 'press-07' }])
    expect(await rowsOf(text, whole)).toEqual(await rowsOf(transform, whole))
  }
})

test.each([
  ['fromdate', '{ T: (.enqueuedTime | fromdate) }'],
  ['strptime', '{ T: (.enqueuedTime | strptime("%Y-%m-%dT%H:%M:%SZ") | mktime) }'],
])('%s with a fraction of a second: what is offered compiles and makes the row', async (_name, transform) => {
  const text = pasted(transform, of(await validated(transform), 'jq-fromdate-fraction')) ?? ''
  expect(text).toContain('sub(')
  expect(await rowsOf(text, telemetry({ a: 1 }))).toEqual([{ T: 1_794_477_690 }])
  // Of a message that shows it, the failure is told, with a fix of its own.
  expect(of(await tested(transform, telemetry({ a: 1 })), 'transform-fails')?.hint).toContain('sub(')
})

describe('`// null` is left out only where no row hangs on it', () => {
  test.each<[transform: string, values: Values]>([
    [`{ A: ((${lookup('a')}) // null), Device: .device.id }`, {}],
    [`{ A: (first(${lookup('a')}) // null), Device: .device.id }`, {}],
    [`.telemetry[] | { A: (.value // null) }`, { a: false, b: 1 }],
    [`.telemetry[] | { A: (.value.x // null) }`, { a: { x: false }, b: { x: 2 } }],
    [`{ A: (.component // null) }`, {}],
  ])('%s', async (transform, values) => {
    const before = (await rowsOf(transform, telemetry(values))).length
    expect(before).toBeGreaterThan(0)
    for (const found of [
      await validated(transform),
      await tested(transform, telemetry({ ...values, a: values.a ?? 1 })),
    ]) {
      const text = pasted(transform, of(found, 'jq-alternative-loses-false'))
      expect(text).toBeDefined()
      expect(text).not.toContain('//')
      expect(await rowsOf(text ?? '', telemetry(values))).toHaveLength(before)
    }
  })
})
