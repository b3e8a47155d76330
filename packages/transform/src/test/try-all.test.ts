import { describe, expect, test } from 'vitest'
import type { JqRun, RunJq } from '../model/jq.ts'
import type { LinkResult } from '../model/row.ts'
import { sampleLimits } from '../samples/limits.ts'
import { codesOf, configWith, type Given, runJq, telemetry, testOf, tried } from '../testing/config.test-data.ts'
import { checkTransforms } from './check-transforms.ts'
import { testDocument } from './document.ts'
import { testTransforms } from './test-transforms.ts'

const noTime: JqRun = { ok: false, reason: 'budget', message: 'not run: all runs together have had 60 s', outputs: [] }

/** jq that has time for so many runs. */
const lasting = (runs: number): RunJq => {
  let left = runs
  return async (program, message) => (left-- > 0 ? runJq(program, message) : noTime)
}

const said = (results: readonly LinkResult[], code: string): readonly string[] =>
  results.flatMap(({ diagnostics }) => diagnostics.flatMap((each) => (each.code === code ? [each.message] : [])))

const two: Given = {
  transforms: ['{ Device: .device.id }', '{ Device: .device.name }'],
  tests: [testOf(telemetry({ a: 1 }))],
}

describe('the order of runs', () => {
  test('is: compile all, then all tests, then all other messages, then variations', async () => {
    const seen: string[] = []
    const given = JSON.stringify(telemetry({ a: 1 }))
    const listening: RunJq = (program, message) => {
      const isBuiltIn = message.includes('VitalsModule') && message.includes('"running"')
      const kind = message === '' ? 'compile' : message === given ? 'test' : isBuiltIn ? 'message or variation' : 'else'
      seen.push(kind)
      return runJq(program, message)
    }
    await tried(two, listening)
    expect(seen.slice(0, 6)).toEqual([
      'compile',
      'compile',
      'test',
      'test',
      'message or variation',
      'message or variation',
    ])
    expect(seen.slice(6)).not.toContain('compile')
    expect(seen.slice(6)).not.toContain('test')
  })

  test('does not show in the results: each message is followed by its variations', async () => {
    const [result] = await tried(two)
    const names = result?.results.map(({ sample }) => sample.name) ?? []
    expect(new Set(names)).toEqual(new Set(['samples/a.json', 'built-in telemetry']))
    expect(names).toEqual(names.toSorted().toReversed())
    expect(result?.results.findIndex(({ sample }) => sample.variation !== undefined)).toBe(1)
  })
})

describe('when the time for all runs is used up', () => {
  test('a transform that was not compiled is an error, in a test and in a check', async () => {
    const results = await tried(two, lasting(1))
    expect(codesOf(results.slice(1))).toEqual(['error transform-not-tried'])
    expect(said(results.slice(1), 'transform-not-tried')).toEqual([
      'The transform was not compiled: not run: all runs together have had 60 s.',
    ])
    const checked = await checkTransforms(configWith(two), lasting(1))
    expect(checked.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error transform-not-tried'])
  })

  test('a test that did not run is an error, at the test', async () => {
    const results = await tried(two, lasting(3))
    expect(codesOf(results.slice(1))).toEqual(['error test-not-run', 'info samples-not-tried'])
    expect(said(results, 'test-not-run')).toEqual(['samples/a.json was not run: all runs together have had 60 s.'])
    const found = results[1]?.diagnostics.find(({ code }) => code === 'test-not-run')
    expect(found?.range.start.line).toBe(9)
    expect(testDocument(results).ok).toBe(false)
  })

  test('a transform that was tried on no message is an error', async () => {
    expect(codesOf(await tried({}, lasting(1)))).toEqual(['error transform-not-tried', 'info samples-not-tried'])
  })

  test('variations that are left out are a note that counts them', async () => {
    const whole = await tried({})
    const variations = (whole[0]?.results.length ?? 0) - 1
    const results = await tried({}, lasting(12))
    expect(codesOf(results)).toEqual(['info samples-not-tried'])
    expect(said(results, 'samples-not-tried')).toEqual([
      `${variations - 10} variations were not tried: all runs together have had 60 s.`,
    ])
  })
})

describe('a transform that reaches limits', () => {
  const hostile: RunJq = async (program, message) =>
    message === '' ? runJq(program, message) : { ok: false, reason: 'timeout', message: 'stopped', outputs: [] }

  test('leaves tests behind, which are named', async () => {
    const tests = ['a', 'b', 'c', 'd'].map((name) => {
      const each = testOf(telemetry({ [name]: 1 }))
      return { ...each, message: { ...each.message, file: `samples/${name}.json` } }
    })
    const results = await tried({ tests }, hostile)
    expect(codesOf(results)).toEqual(['error transform-timed-out', 'error test-not-run', 'info samples-not-tried'])
    expect(said(results, 'test-not-run')).toEqual([
      'samples/c.json, samples/d.json were not run: the transform reached a limit of jq on 2 messages.',
    ])
  })
})

describe('the messages of one command', () => {
  const most = (amount: number): Promise<readonly LinkResult[]> =>
    testTransforms({ config: configWith(two), runJq, includeCaptured: true, most: amount })

  test('are limited for all links together, and what is left out is counted', async () => {
    const whole = await tried(two)
    const amount = whole.reduce((sum, { results }) => sum + results.length, 0)
    const results = await most(10)
    expect(results.map((each) => each.results.length)).toEqual([8, 2])
    const [first, second] = whole.map((each) => each.results.length - 2)
    expect(said(results, 'samples-not-tried')).toEqual([
      `${(first ?? 0) - 6} variations were not tried: one command tries 10 messages.`,
      `${second} variations were not tried: one command tries 10 messages.`,
    ])
    expect(said(await most(amount), 'samples-not-tried')).toEqual([])
    expect(said(await most(amount - 1), 'samples-not-tried')).toEqual([
      '1 variation was not tried: one command tries ' + String(amount - 1) + ' messages.',
    ])
  })

  test('are at most those that the limits name', async () => {
    const tests = Array.from({ length: 2000 }, (_, index) => {
      const each = testOf('')
      return { ...each, message: { ...each.message, file: `${index}.json` } }
    })
    const results = await tried({ tests, transforms: Array<undefined>(11).fill(undefined) })
    expect(results.map((each) => each.results.length)).toEqual([
      ...Array<number>(sampleLimits.total / 2000).fill(2000),
      0,
    ])
    expect(said(results, 'test-not-run')).toEqual([
      expect.stringContaining(`one command tries ${sampleLimits.total} messages`),
    ])
  })

  test('that leave out a test are an error', async () => {
    expect(codesOf(await most(1))).toEqual(['info samples-not-tried', 'error test-not-run'])
  })
})
