import { expect, test } from 'vitest'
import type { Made } from '../findings/partial.ts'
import { offerOf, sameRows } from '../infer/offer.ts'
import type { JqRun, RunJq } from '../model/jq.ts'
import type { Sample } from '../model/sample.ts'
import { testLimits } from './limits.ts'
import { allowance, provenOffer } from './prove.ts'

const proposal = { offers: [offerOf('.', [{ start: 0, end: 1, text: '.new', names: [] }], '', false)], aim: sameRows }

const sampleOf = (at: number): Sample => ({
  name: `samples/${at}.json`,
  origin: 'test',
  source: 'telemetry',
  text: JSON.stringify({ at }),
  assumed: false,
})

/** What the transform made of so many messages: each as it is. */
const made = (amount: number): readonly Made[] =>
  Array.from({ length: amount }, (_, at) => ({ sample: sampleOf(at), outputs: [sampleOf(at).text] }))

type Answer = (text: string) => JqRun

const asItIs: Answer = (text) => ({ ok: true, outputs: text === '' ? [] : [text] })

/** An engine that takes many messages at once, and how many it took in each call. */
const engine = (answer: Answer): { readonly runJq: RunJq; readonly calls: number[] } => {
  const calls: number[] = []
  const runJq: RunJq = Object.assign(async (_program: string, text: string) => answer(text), {
    all: async (_program: string, texts: readonly string[]) => {
      calls.push(texts.length)
      return texts.map(answer)
    },
  })
  return { runJq, calls }
}

test('messages are tried in few calls of jq, and each counts', async () => {
  const { runJq, calls } = engine(asItIs)
  const allowed = allowance()
  const amount = testLimits.provenAtOnce * 2 + 3
  expect(await provenOffer(proposal, { trials: made(amount), runJq, allowed })).toBe(proposal.offers[0])
  expect(calls).toEqual([testLimits.provenAtOnce, testLimits.provenAtOnce, 3])
  expect(allowed.left).toBe(testLimits.proofRuns - amount)
})

test('an engine that takes one message at a time comes to the same', async () => {
  const allowed = allowance()
  const runJq: RunJq = async (_program, text) => asItIs(text)
  expect(await provenOffer(proposal, { trials: made(5), runJq, allowed })).toBe(proposal.offers[0])
  expect(allowed.left).toBe(testLimits.proofRuns - 5)
})

test.each<[string, JqRun]>([
  ['makes another row', { ok: true, outputs: ['{}'] }],
  ['makes no row', { ok: true, outputs: [] }],
  ['stops', { ok: false, reason: 'runtime', message: 'no', outputs: [] }],
  ['reaches a limit', { ok: false, reason: 'timeout', message: 'late', outputs: [] }],
])('an offer that %s of one message is not proven, and only the messages up to that one count', async (_how, run) => {
  const { runJq, calls } = engine((text) => (text === sampleOf(2).text ? run : asItIs(text)))
  const allowed = allowance()
  expect(await provenOffer(proposal, { trials: made(100), runJq, allowed })).toBeUndefined()
  expect(calls).toHaveLength(1)
  expect(allowed.left).toBe(testLimits.proofRuns - 3)
})

test('what is not tried on all messages is not proven', async () => {
  const { runJq, calls } = engine(asItIs)
  expect(await provenOffer(proposal, { trials: made(5), runJq, allowed: { left: 4 } })).toBeUndefined()
  expect(calls).toEqual([4])
})

test('where the transform fails, what an offer makes shows nothing, unless it reaches a limit', async () => {
  const failed = made(1).map((each): Made => ({ ...each, outputs: [], failure: 'runtime' }))
  expect(await provenOffer(proposal, { trials: failed, runJq: engine(asItIs).runJq, allowed: allowance() })).toBe(
    proposal.offers[0],
  )
  const late: Answer = (text) =>
    text === '' ? asItIs(text) : { ok: false, reason: 'timeout', message: 'late', outputs: [] }
  expect(
    await provenOffer(proposal, { trials: failed, runJq: engine(late).runJq, allowed: allowance() }),
  ).toBeUndefined()
})

test('what is no message is not tried', async () => {
  const { runJq, calls } = engine(asItIs)
  const malformed: Made = { sample: { ...sampleOf(1), text: '{' }, outputs: [] }
  expect(await provenOffer(proposal, { trials: [...made(1), malformed], runJq, allowed: allowance() })).toBe(
    proposal.offers[0],
  )
  expect(calls).toEqual([1])
})
