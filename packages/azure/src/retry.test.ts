import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AzureError, azureErrorCodes, type AzureErrorCode, type AzureErrorFields } from './errors.ts'
import { defaultLimits } from './limits.ts'
import { createRate } from './rate.ts'
import { askAgain, pauseBefore, retryAfterOf, sendAgain } from './retry.ts'
import { createFakeClock } from './testing/clock.ts'

const attempts = async (
  how: typeof askAgain,
  code: AzureErrorCode,
  fields: AzureErrorFields = {},
): Promise<{ count: number; slept: readonly number[]; notes: readonly string[] }> => {
  const clock = createFakeClock()
  const notes: string[] = []
  let count = 0
  const send = () => {
    count++
    return Promise.reject(new AzureError(code, 'no', fields))
  }
  const waiting = { clock, limits: defaultLimits, random: () => 1, note: (text: string) => notes.push(text) }
  await expect(how(send, waiting)).rejects.toMatchObject({ code })
  return { count, slept: clock.slept, notes }
}

const readAgain: readonly AzureErrorCode[] = [
  'throttled',
  'unreachable',
  'connection-lost',
  'timed-out',
  'service-failed',
]
const writeAgain: readonly AzureErrorCode[] = ['throttled', 'unreachable']

describe('asking again', () => {
  test.each(azureErrorCodes)('%s', async (code) => {
    const reads = code === 'timed-out' ? defaultLimits.slowAttempts : defaultLimits.readAttempts
    expect((await attempts(askAgain, code)).count).toBe(readAgain.includes(code) ? reads : 1)
    expect((await attempts(sendAgain, code)).count).toBe(writeAgain.includes(code) ? defaultLimits.writeAttempts : 1)
  })

  test('what the service says of itself counts for reads', async () => {
    expect((await attempts(askAgain, 'rejected', { permanent: false })).count).toBe(defaultLimits.readAttempts)
    expect((await attempts(askAgain, 'service-failed', { permanent: true })).count).toBe(1)
    expect((await attempts(sendAgain, 'service-failed', { permanent: false })).count).toBe(1)
    expect((await attempts(sendAgain, 'unreachable', { permanent: true })).count).toBe(1)
  })

  test('pauses double up to a bound, and long ones are spoken of', async () => {
    const { slept, notes } = await attempts(sendAgain, 'throttled')
    expect(slept).toEqual([1000, 2000, 4000, 8000, 16_000])
    expect(notes).toHaveLength(2)
  })

  test('a pause that is asked for is kept, unless it is too long', async () => {
    expect((await attempts(askAgain, 'throttled', { retryAfter: 7000 })).slept).toEqual([7000, 7000, 7000, 7000])
    expect((await attempts(askAgain, 'throttled', { retryAfter: 121_000 })).count).toBe(1)
  })

  test('a pause that the service asked for is told as such, and one of our own is not', async () => {
    const asked = await attempts(askAgain, 'throttled', { retryAfter: 90_000 })
    expect(asked.notes.at(0)).toMatch(/ It is asked again in 90 s, as the service asks\.$/)
    const own = await attempts(askAgain, 'throttled')
    expect(own.notes.at(-1)).toMatch(/ It is asked again in \d+ s\.$/)
  })

  test('no pause of our own leaves the bounds', () => {
    const waiting = (random: number) => ({
      clock: createFakeClock(),
      limits: defaultLimits,
      random: () => random,
      note: () => {},
    })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const pause = pauseBefore(attempt, new AzureError('throttled', 'no'), waiting(random))
        expect(pause).toBeGreaterThanOrEqual(defaultLimits.firstPause / 2)
        expect(pause).toBeLessThanOrEqual(defaultLimits.longestPause)
      }),
    )
  })

  test('a bug is not asked again', async () => {
    const clock = createFakeClock()
    const waiting = { clock, limits: defaultLimits, random: () => 1, note: () => {} }
    await expect(askAgain(() => Promise.reject(new TypeError('bug')), waiting)).rejects.toThrow(TypeError)
    expect(clock.slept).toEqual([])
  })
})

test.each<[string | undefined, number | undefined]>([
  ['3', 3000],
  ['0', 0],
  ['-1', 0],
  ['Thu, 01 Jan 2026 00:00:10 GMT', 10_000],
  ['Wed, 31 Dec 2025 00:00:10 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After: %s', (header, milliseconds) => {
  expect(retryAfterOf(header, Date.UTC(2026, 0, 1))).toBe(milliseconds)
})

describe('the rate', () => {
  test('of requests that come at once', async () => {
    const clock = {
      now: () => 0,
      slept: new Array<number>(),
      sleep: (ms: number) => Promise.resolve(clock.slept.push(ms)).then(() => {}),
    }
    const rate = createRate(20, clock)
    for (let count = 0; count < 45; count++) await rate()
    expect(clock.slept).toEqual([...Array<number>(20).fill(1000), ...Array<number>(5).fill(2000)])
  })

  test('never exceeds the bound in any second', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 40 }),
        async (bound, gaps) => {
          const clock = createFakeClock(0)
          const rate = createRate(bound, clock)
          const starts: number[] = []
          for (const gap of gaps) {
            await clock.sleep(gap)
            await rate()
            starts.push(clock.now())
          }
          for (const start of starts)
            expect(starts.filter((other) => other >= start && other < start + 1000).length).toBeLessThanOrEqual(bound)
        },
      ),
    )
  })
})
