import { expect, test } from 'vitest'
import { configWith, file, runJq, telemetry, testOf, tried } from '../testing/config.test-data.ts'
import { testTransforms } from '../test/test-transforms.ts'
import { checkTransforms } from '../test/check-transforms.ts'
import { counted, eitherOf, someOf } from './counted.ts'

test.each([
  [0, '0 rows'],
  [1, '1 row'],
  [2, '2 rows'],
  [1000, '1000 rows'],
])('%d: %s', (amount, text) => {
  expect(counted(amount, 'row')).toBe(text)
})

test.each<[readonly string[], string, string]>([
  [[], '', ''],
  [['a'], 'a', 'a'],
  [['a', 'b'], 'a, b', 'a or b'],
  [['a', 'b', 'c'], 'a, b, c', 'a, b or c'],
  [['a', 'b', 'c', 'd'], 'a, b, c and 1 more', 'a, b, c and 1 more'],
])('%j', (names, some, either) => {
  expect(someOf(names, 3)).toBe(some)
  expect(eitherOf(names, 3)).toBe(either)
})

/** A count of one before a word that means several. */
const disagrees =
  /(?<![\d.,-])1 (?:more )?(?:messages|rows|variations|columns|keys|differences|values|samples|tests|errors|warnings|notes)\b/u

const eight = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`k${at}`, at]))

/** Whatever is counted here there is one of, or one more than is named. */
test.each<[string, Parameters<typeof tried>[0], RegExp]>([
  [
    'differences',
    { transforms: ['{ Device: .device.id }'], tests: [testOf(telemetry({}), [eight])] },
    /1 more difference\b/u,
  ],
  ['rows', { tests: [testOf(telemetry({}), [])] }, /makes 1 row, and/u],
  [
    'messages',
    {
      columns: { Device: 'string', X: 'real' },
      transforms: ['select(.component == "q") | { X: null }'],
      tests: [testOf({ ...telemetry({}), component: 'q' })],
    },
    /./u,
  ],
  [
    'columns',
    { columns: { Device: 'string', A: 'int', B: 'int', C: 'int', D: 'int', E: 'int', F: 'int', G: 'int' } },
    /and 1 more, so these columns stay empty/u,
  ],
  [
    'captured messages',
    { captured: Array.from({ length: 6 }, (_, at) => file(`captured/${at}.json`, telemetry({ a: at }))) },
    /1 captured message was not varied/u,
  ],
])('counts of %s agree', async (_, given, said) => {
  const results = await tried(given)
  const found = [
    ...results.flatMap(({ diagnostics }) => diagnostics),
    ...(await checkTransforms(configWith(given), runJq)),
  ]
  const texts = found.flatMap(({ message, hint = '' }) => [message, hint])
  expect(texts.join('\n')).toMatch(said)
  expect(texts.filter((text) => disagrees.test(text))).toEqual([])
})

test.each([1, 2, 3])('counts agree where %d messages may be tried', async (most) => {
  const config = configWith({ tests: [testOf(telemetry({ a: 1 }))] })
  const results = await testTransforms({ config, runJq, includeCaptured: true, most })
  const texts = results.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message))
  expect(texts.join('\n')).toContain(`one command tries ${counted(most, 'message')}`)
  expect(texts.filter((text) => disagrees.test(text))).toEqual([])
})
