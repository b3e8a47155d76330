import { expect, test } from 'vitest'
import { systemClock } from './clock.ts'

test('a sleep ends at once when it is to stop, before or during it, and without an error', async () => {
  const controller = new AbortController()
  const clock = systemClock(controller.signal)
  const sleeping = clock.sleep(2 ** 30)
  controller.abort()
  await sleeping
  await clock.sleep(2 ** 30)
  expect(controller.signal.aborted).toBe(true)
})

test('a sleep without a signal passes', async () => {
  const clock = systemClock()
  const before = clock.now()
  await clock.sleep(1)
  expect(clock.now()).toBeGreaterThanOrEqual(before)
})
