import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parse } from '../parse/parse.ts'
import { describe as shown } from './describe.ts'
import { infer } from './infer.ts'
import { capabilitiesOf } from './model.ts'
import { programs } from './programs.test-data.ts'
import type { Alternative, Shape } from './shape.ts'

const gojq = '/usr/bin/gojq'

const available = await access(gojq).then(
  () => true,
  () => false,
)
const required = process.env.ADX_EXPORT_REQUIRE_JUDGES === '1'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isOne = (each: Alternative, value: unknown): boolean => {
  switch (each.type) {
    case 'any':
      return true
    case 'null':
      return value === null
    case 'boolean':
      return typeof value === 'boolean' && (each.value === undefined || each.value === value)
    case 'number':
      // What is no number is written as null.
      return typeof value === 'number' || value === null
    case 'string':
      return typeof value === 'string' && (each.value === undefined || each.value === value)
    case 'array':
      return Array.isArray(value) && value.every((item) => fits(each.items, item))
    case 'object':
      return (
        isRecord(value) &&
        Object.entries(value).every(([key, item]) => {
          const field = each.fields.get(key)
          return field === undefined ? each.open : fits(field.shape, item)
        }) &&
        [...each.fields].every(([key, { optional }]) => optional || Object.hasOwn(value, key))
      )
  }
  return false
}

const fits = (shape: Shape, value: unknown): boolean => shape.some((each) => isOne(each, value))

const telemetry = (values: Readonly<Record<string, unknown>>) =>
  Object.entries(values).map(([name, value]) => ({ id: `dtmi:contoso:press:${name};1`, name, value }))

const message = (values: Readonly<Record<string, unknown>>, more: object = {}): string =>
  JSON.stringify({
    applicationId: '40a97c91-50cc-44f0-9f63-71386613facc',
    messageSource: 'telemetry',
    enqueuedTime: '2026-11-12T10:01:30.588Z',
    enrichments: {},
    messageProperties: {},
    device: {
      id: 'press-07',
      name: 'Press 7',
      templateId: 'dtmi:modelDefinition:a:b',
      templateName: 'Press',
      properties: { reported: [{ id: 'dtmi:a:fw;1', name: 'fw', value: 1 }] },
      cloudProperties: [],
      simulated: false,
      approved: true,
      blocked: false,
      provisioned: true,
      types: [],
      modules: [],
      organizations: [],
    },
    telemetry: telemetry(values),
    ...more,
  })

const messages = [
  message({ t1: 1.5, t2: 3, on: false }, { component: 'sensors' }),
  message({ t1: 1.5 }),
  message({}, { module: 'edge', enrichments: { site: 'north' } }),
].join('\n')

const model = capabilitiesOf({
  contents: [
    { '@type': 'Telemetry', name: 't1', schema: 'double' },
    { '@type': 'Telemetry', name: 't2', schema: 'integer' },
    { '@type': 'Telemetry', name: 'on', schema: 'boolean' },
  ],
})

/** One array of outputs for each message that the program does not fail on. */
const run = async (program: string): Promise<readonly (readonly unknown[])[]> => {
  const running = promisify(execFile)(gojq, ['-c', `[${program}\n]`])
  running.child.stdin?.end(messages)
  const { stdout } = await running.catch((failure: unknown) => {
    if (failure instanceof Error && 'stdout' in failure && 'code' in failure && failure.code === 5)
      return { stdout: String(failure.stdout) }
    throw failure
  })
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): readonly unknown[] => JSON.parse(line))
}

test.runIf(required)('the judge is there', () => {
  expect(available).toBe(true)
})

describe.runIf(available)('what gojq makes is what was inferred', () => {
  test.each(programs)('%s', async (program) => {
    const parsed = parse(program)
    if (!parsed.ok) throw new Error(parsed.problem.message)
    const made = await run(program)
    for (const known of [[], model]) {
      const { shape, min, max } = infer(parsed.program, 'telemetry', known)
      for (const outputs of made) {
        expect(outputs.length, 'outputs').toBeGreaterThanOrEqual(min)
        expect(outputs.length, 'outputs').toBeLessThanOrEqual(max)
        expect(
          outputs.filter((output) => !fits(shape, output)),
          shown(shape),
        ).toEqual([])
      }
    }
  })
})
