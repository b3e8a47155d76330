import { expect, test } from 'vitest'
import type { Offer } from '../infer/offer.ts'
import { runJq } from '../testing/config.test-data.ts'
import { parse } from '../parse/parse.ts'
import { type Judge, judgesThere } from '../testing/judges.test-data.ts'
import { remarksOn } from './lint.ts'
import { offering } from './offers.test-data.ts'

const ours: Judge = async (program, message) => {
  const run = await runJq(program, message)
  return run.ok ? { compiles: true, outputs: run.outputs } : { compiles: run.reason !== 'compile', outputs: [] }
}

const judges: readonly (readonly [string, Judge])[] = [['our engine', ours], ...(await judgesThere())]

const offersFor = (program: string): readonly (readonly [code: string, offer: Offer])[] => {
  const parsed = parse(program)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return remarksOn(parsed.program).flatMap(({ code, proposal }) =>
    (proposal?.offers ?? []).map((offer) => [code, offer] as const),
  )
}

/** All of a program's offers that reading proves, one after the other, until nothing is left to say. */
const mended = (program: string): string => {
  let text = program
  for (let round = 0; round < 10; round += 1) {
    const next = offersFor(text).find(([, { certain }]) => certain)
    if (next === undefined) return text
    text = next[1].text
  }
  throw new Error(`There is no end to what is said of ${program}.`)
}

/** Rows, in which false and null may be the same: what was lost is there again. */
const rowsOf = (outputs: readonly string[], falseIsNull = false): readonly unknown[] =>
  outputs.map((output): unknown =>
    JSON.parse(output, (_key, value: unknown) => (falseIsNull && value === false ? null : value)),
  )

const cases = offering.map(([code, program, message, falseIsNull = false]) => ({ code, program, message, falseIsNull }))

test.each(cases)('$code: every text offered for $program makes the same rows of $message', async (each) => {
  const { code, program, message, falseIsNull } = each
  const offers = offersFor(program).filter(([said]) => said === code)
  expect(offers).not.toEqual([])
  const before = await ours(program, message)
  expect(before.outputs.length).toBeGreaterThan(0)
  for (const [, offer] of offers.filter(([, { certain }]) => certain)) {
    const after = await ours(offer.text, message)
    expect(after.compiles, offer.text).toBe(true)
    expect(rowsOf(after.outputs, falseIsNull), offer.text).toEqual(rowsOf(before.outputs, falseIsNull))
  }
})

test.each(judges)('%s takes what all the offers make of a program, and makes the same rows', async (_name, judge) => {
  for (const { program, message, falseIsNull } of cases) {
    const text = mended(program)
    expect(text).not.toBe(program)
    const [before, after] = [await ours(program, message), await judge(text, message)]
    expect(after.compiles, text).toBe(true)
    expect(rowsOf(after.outputs, falseIsNull), text).toEqual(rowsOf(before.outputs, falseIsNull))
  }
})
