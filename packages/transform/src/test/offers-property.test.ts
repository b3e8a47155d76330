import type { Transform } from '@adx-export/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runJq } from '../testing/config.test-data.ts'
import {
  type Read,
  type Texts,
  configOf,
  inFile,
  inline,
  offered,
  pasted,
  read,
  run,
} from '../testing/pasting.test-data.ts'

const names = ['a', 'b', 'it"s', "o'k"] as const
const name = fc.constantFrom(...names)

/** A way to look a value up, by name. */
const lookup = fc
  .tuple(
    name,
    fc.constantFrom(
      (text: string) => `(.telemetry[] | select(.name == ${text}).value)`,
      (text: string) => `.telemetry | iotc::find(.name == ${text}).value`,
      (text: string) => `(.device.properties.reported[] | select(.name == ${text}).value)`,
      (text: string) => `(.telemetry[] | select(.name == ${text}) | .value)`,
      (text: string) => `(.telemetry[] | select(.name == ${text}).value[]?)`,
      (text: string) => `(.telemetry[] | select(.name == ${text}).value, 1)`,
      (text: string) => `(limit(2; .telemetry[] | select(.name == ${text}).value))`,
      (text: string) => `reading(${text})`,
      (text: string) => `(first(.telemetry[] | select(.name == ${text}).value))`,
    ),
  )
  .map(([which, form]) => form(JSON.stringify(which)))

/** Where a lookup may stand. */
const value = fc
  .tuple(
    lookup,
    fc.constantFrom(
      (text: string) => text,
      (text: string) => `(${text} // null)`,
      (text: string) => `(${text} | tostring)`,
      (text: string) => `"v: \\(${text})"`,
      (text: string) => `([${text}] | length)`,
      (text: string) => `{ C: ${text} }`,
      (text: string) => `[${text}]`,
      (text: string) => `(${text} == 1)`,
      (text: string) => `if .component then 1 else (${text}) end`,
      (text: string) => `(${text} | trim?)`,
      (text: string) => `(.device.simulated // (${text}))`,
      (text: string) => `(${text} as $x | $x)`,
    ),
  )
  .map(([text, position]) => position(text))

const row = fc
  .array(value, { minLength: 1, maxLength: 3 })
  .map((values) => `{ ${values.map((text, index) => `${['A', 'B', 'C'][index] ?? 'D'}: ${text}`).join(', ')} }`)

const body = fc.oneof(
  row,
  fc.tuple(lookup, row).map(([text, made]) => `(${text}) as $v | ${made} + {V: $v}`),
  fc.tuple(lookup, value).map(([text, also]) => `(${text}) as $v | {V: $v, A: ${also}}`),
  fc.tuple(row, row).map(([left, right]) => `${left}, ${right}`),
  row.map((made) => `${made} | select(.A != 3)`),
)

const program = body.map(
  (text) => `import "iotc" as iotc; def reading(n): .telemetry[] | select(.name == n).value; ${text}`,
)

const quoted = (text: string): readonly Texts[] => [
  inFile(text),
  inline(`|\n          ${text}`),
  inline(JSON.stringify(text)),
  inline(`'${text.replaceAll("'", "''")}'`),
]

const entry = fc.record({
  name,
  value: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.constantFrom(null, 'x', [], [1, 2])),
})

const once = <T extends { readonly name: string }>(entries: readonly T[]): readonly T[] => [
  ...new Map(entries.map((each) => [each.name, each])).values(),
]

const message = fc
  .record({
    telemetry: fc.array(entry, { maxLength: 4 }),
    reported: fc.option(fc.array(entry, { maxLength: 2 })),
    component: fc.option(fc.constant('c'), { nil: undefined }),
    simulated: fc.constantFrom(true, false, undefined),
  })
  .map(({ telemetry, reported, component, simulated }) => ({
    // A list holds a name once: what a name that comes twice makes is told by a finding of its own.
    telemetry: once(telemetry),
    device: { id: 'd', simulated, ...(reported === null ? {} : { properties: { reported: once(reported) } }) },
    component,
  }))

const transformIn = (texts: Texts): Transform => {
  const found = configOf(texts).exports[0]?.links[0]?.transform
  if (found === undefined) throw new Error('The config has a transform.')
  return found
}

const rowsOf = async (text: string, input: object): Promise<readonly string[] | undefined> => {
  const made = await runJq(text, JSON.stringify(input))
  return made.ok ? made.outputs : undefined
}

/** Every row that was made is made still, in the same order. */
const keeps = (before: readonly string[], after: readonly string[]): boolean => {
  let at = 0
  for (const each of after) if (each === before[at]) at += 1
  return at === before.length
}

const check = async (texts: Texts, find: Read, messages: readonly object[]): Promise<number> => {
  const before = transformIn(texts).text
  let count = 0
  for (const finding of await find(configOf(texts))) {
    const pastes = offered(finding)
    if (pastes.length === 0) continue
    count += 1
    const after = transformIn(pasted(texts, pastes)).text
    expect(after).not.toBe(before)
    expect(await runJq(after, ''), after).toMatchObject({ ok: true })
    for (const each of messages) {
      const [old, made] = [await rowsOf(before, each), await rowsOf(after, each)]
      if (old === undefined) continue
      expect(made, `${after} ${JSON.stringify(each)}`).toBeDefined()
      // That false is false still is what this finding is about; everything else stays as it is.
      if (finding.code === 'jq-alternative-loses-false' && JSON.stringify(each).includes('false')) continue
      expect(
        keeps(old, made ?? []),
        `${finding.code}: ${after} ${JSON.stringify(each)} ${String(old)} ${String(made)}`,
      ).toBe(true)
    }
  }
  return count
}

test.each<[string, Read, number]>([
  ['reading', read, 60],
  ['running', run, 10],
])('what %s offers, pasted as it is printed, compiles and keeps every row', async (_name, find, numRuns) => {
  let offers = 0
  await fc.assert(
    fc.asyncProperty(
      program,
      fc.nat(3),
      fc.array(message, { minLength: 8, maxLength: 8 }),
      async (text, style, messages) => {
        const texts = quoted(text)[style]
        if (texts === undefined || !(await runJq(text, '')).ok) return
        offers += await check(texts, find, messages)
      },
    ),
    { numRuns, seed: 20261130, endOnFailure: true },
  )
  expect(offers).toBeGreaterThan(numRuns / 2)
})
