import { readFile } from 'node:fs/promises'
import type { Diagnostic } from '@adx-export/core'
import { jqPort, rememberedJq } from '@adx-export/engine'
import { createJqWorker } from '@adx-export/jq'
import { type LinkResult, testTransforms } from '@adx-export/transform'
import { afterAll, describe, expect, test } from 'vitest'
import { configOf, configTextOf } from './preview.test-data.ts'
import { type GuideForm, guideForms } from './transform-guide.test-data.ts'

const jq = createJqWorker({ budgetSteps: Infinity })
const runJq = rememberedJq(jqPort(jq))
afterAll(() => jq.close())

const samples = new URL('../../examples/transform-guide/samples/', import.meta.url)

const tried = async (
  { columns, message }: GuideForm,
  transform: string,
  change = (text: string) => text,
): Promise<LinkResult> => {
  const text = await readFile(new URL(message, samples), 'utf8')
  const [result] = await testTransforms({
    config: configOf(transform, columns, change(text)),
    runJq,
    includeCaptured: false,
  })
  if (result === undefined) throw new Error('The config has one link.')
  return result
}

const outputsOf = ({ results }: LinkResult): readonly unknown[] =>
  results
    .filter(({ sample }) => sample.origin === 'test' && sample.variation === undefined)
    .flatMap(({ outputs }) => outputs.map((output): unknown => JSON.parse(output)))

const codesOf = ({ diagnostics }: LinkResult): readonly string[] =>
  [
    ...new Set(
      diagnostics.filter(({ severity }) => severity !== 'info').map(({ severity, code }) => `${severity} ${code}`),
    ),
  ].toSorted()

const findingOf = ({ diagnostics }: LinkResult, code: string): Diagnostic | undefined =>
  diagnostics.find((each) => each.code === code)

const formOf = (name: string): GuideForm => {
  const form = guideForms.find((each) => each.name === name)
  if (form === undefined) throw new Error(`There is no form called ${name}.`)
  return form
}

describe.each(guideForms)('the form of the guide: $name', (form) => {
  test('makes the rows that the guide says, and the findings that it deserves', async () => {
    const result = await tried(form, form.transform)
    expect(outputsOf(result)).toEqual(form.rows)
    expect(codesOf(result)).toEqual(form.findings)
    const lost = findingOf(result, 'row-lost-when-missing')?.message ?? ''
    expect(/without (.*?) makes/.exec(lost)?.[1]?.split(/, | or /)).toEqual(form.lost)
  })
})

/** What the finding offers, put over the places that it marks in the config, which is one line. */
const pasted = ({ transform, columns }: GuideForm, found: Diagnostic | undefined): string => {
  if (found === undefined) throw new Error('There is no such finding.')
  const { range, hint = '', related = [] } = found
  const text = [
    { range, paste: hint.slice(hint.indexOf('\n') + 1) },
    ...related.map((other) => ({ range: other.range, paste: other.message.split(', likewise: ')[1] ?? '' })),
  ]
    .toSorted((a, b) => b.range.start.column - a.range.start.column)
    .reduce(
      (config, { range: { start, end }, paste }) =>
        config.slice(0, start.column - 1) + paste + config.slice(end.column - 1),
      configTextOf(transform, columns),
    )
  return String(JSON.parse(text).exports.e.destinations[0].transform)
}

test.each([
  ['a column for each value', 'row-lost-when-missing', /lost/],
  ['a column for each value', 'rows-doubled', /lost|doubled/],
  ['flat rows of one template', 'row-lost-when-missing', /lost/],
  ['flat rows of one template', 'rows-doubled', /lost|doubled/],
] as const)(
  '%s: the rewrite that is offered for %s makes the same rows, and keeps those of partial messages',
  async (name, code, settled) => {
    const form = formOf(name)
    const found = findingOf(await tried(form, form.transform), code)
    expect(found?.hint).toMatch(/^This transform makes .*the same rows of all .*samples that were tried/)
    const rewritten = pasted(form, found)
    const result = await tried(form, rewritten)
    expect(outputsOf(result)).toEqual(form.rows)
    expect(codesOf(result).filter((each) => settled.test(each))).toEqual([])

    const withoutAny = (text: string): string => JSON.stringify({ ...JSON.parse(text), telemetry: [] })
    expect(outputsOf(await tried(form, form.transform, withoutAny))).toEqual([])
    expect(outputsOf(await tried(form, rewritten, withoutAny))).toHaveLength(form.rows.length)
  },
)

test('the key in other letter case names its column', async () => {
  const form = formOf('a column for each value')
  const found = findingOf(await tried(form, form.transform), 'row-key-case')
  expect(found?.message).toContain("'deviceId' matches no column: w/v/t has 'DeviceId'. Its value \"pump-12\" is lost.")
  expect(found?.hint).toBe('Write DeviceId: in the transform.')
})

test.each([
  ['one value of each device', '.device.id'],
  ['a row for each value', '.device.id'],
])('%s: the field that no message has is told with what to write', async (name, instead) => {
  const form = formOf(name)
  expect(findingOf(await tried(form, form.transform), 'jq-field-not-in-message')?.hint).toContain(instead)
})
