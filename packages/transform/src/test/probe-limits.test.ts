import { expect, test } from 'vitest'
import type { RunJq } from '../model/jq.ts'
import { configWith, runJq, telemetry, testOf } from '../testing/config.test-data.ts'
import { testLimits } from './limits.ts'
import { testTransforms } from './test-transforms.ts'

const columns = { A: 'real', Name: 'string', Value: 'dynamic' } as const

const numbers = (amount: number) => Object.fromEntries(Array.from({ length: amount }, (_, at) => [`n${at}`, at + 0.5]))
const flags = (amount: number) => Object.fromEntries(Array.from({ length: amount }, (_, at) => [`f${at}`, true]))

/** How many different messages a transform is tried on besides the samples that are told of. */
const probed = async (transform: string, values: Readonly<Record<string, unknown>>): Promise<number> => {
  const tried = new Set<string>()
  const counting: RunJq = async (program, message) => {
    if (program === transform && message !== '') tried.add(message)
    return runJq(program, message)
  }
  const config = configWith({ columns, transforms: [transform], tests: [testOf(telemetry(values))] })
  const [result] = await testTransforms({ config, runJq: counting, includeCaptured: true })
  const samples = new Set(result?.results.map(({ sample }) => sample.text))
  return [...tried].filter((text) => !samples.has(text)).length
}

const { probes, partProbes, falseProbes, repeatProbes, repeatedRowProbes } = testLimits

test('flags that become false are bounded', async () => {
  const transform = '.telemetry[] | select((.name | startswith("f")) and .value) | { Name: .name, Value: .value }'
  const amount = await probed(transform, { a: 1.5, b: 2.5, c: 3.5, ...flags(20) })
  expect(amount).toBeGreaterThan(20)
  expect(amount).toBeLessThanOrEqual(falseProbes + repeatProbes + repeatedRowProbes)
})

test('names that come twice are bounded', async () => {
  const amount = await probed('.telemetry[] | { Name: .name, Value: .value }', numbers(25))
  expect(amount).toBeGreaterThan(20)
  expect(amount).toBeLessThanOrEqual(repeatProbes + repeatedRowProbes)
})

test('parts of values are bounded', async () => {
  const fields = numbers(150)
  const sum = Object.keys(fields).map((name) => `(.${name} // 0)`)
  const transform = `.telemetry[] | .value | { A: (${sum.join(' + ')}) }`
  const amount = await probed(transform, { part: fields })
  expect(amount).toBeGreaterThan(100)
  expect(amount).toBeLessThanOrEqual(probes + partProbes + falseProbes + repeatProbes + repeatedRowProbes)
})
