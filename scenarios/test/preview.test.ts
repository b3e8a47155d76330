import { jqPort } from '@adx-export/engine'
import { createJqWorker } from '@adx-export/jq'
import { type SampleResult, testTransforms } from '@adx-export/transform'
import fc from 'fast-check'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { configOf, type Emulated, emulatedWith, type Table } from './preview.test-data.ts'

const jq = createJqWorker({ budgetSteps: Infinity })
afterAll(() => jq.close())

/** jq spells a power of ten in another way than JavaScript, which the emulator is written in; a text column would show it. */
const plainNumber = fc.double({ min: -1e15, max: 1e15, noNaN: true }).filter((number) => !String(number).includes('e'))

/** Values that devices send, and some that nobody should. */
const value = fc.oneof(
  fc.integer(),
  plainNumber,
  fc.constantFrom<unknown>(
    0.1,
    2_147_483_647,
    2_147_483_648,
    -2_147_483_649,
    123_456_789_012_345_680_000,
    true,
    false,
    null,
    '',
    'high',
    '42',
    ' 1.5 ',
    'true',
    'Zürich 東京',
    '2026-11-12T10:01:30.588Z',
    '2026-11-12T10:01:30+02:00',
    '2026-02-30',
    '00:01:30',
    '1.02:03:04',
    '{0D0D0D0D-0000-4000-8000-000000000001}',
    [1, 'x'],
    [],
  ),
  fc.dictionary(fc.constantFrom('x', 'y', 'lat'), fc.integer(), { maxKeys: 3 }),
)

const telemetry = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { maxKeys: 3 })

const first = (name: string): string => `([.telemetry[] | select(.name == "${name}").value][0])`

const transforms: readonly (readonly [name: string, transform: string, columns: Table])[] = [
  [
    'one row for each value',
    '.device.id as $d | .telemetry[] | { Device: $d, Name: .name, Value: .value, Text: .value, Real: .value, Whole: .value }',
    { Device: 'string', Name: 'string', Value: 'dynamic', Text: 'string', Real: 'real', Whole: 'long' },
  ],
  [
    'one row for each message',
    `{ A: ${first('a')}, B: ${first('b')}, C: ${first('c')}, At: ${first('a')}, Lost: 1 }`,
    { A: 'int', B: 'bool', C: 'timespan', At: 'datetime', Never: 'string' },
  ],
  [
    'the lookup as documented',
    'import "iotc" as iotc;\n{ A: .telemetry | iotc::find(.name == "a").value, B: .telemetry | iotc::find(.name == "b").value }',
    { A: 'guid', B: 'string' },
  ],
]

const storedIn = ({ rows }: SampleResult): readonly unknown[] =>
  rows.map(({ cells }) => Object.fromEntries(cells.map(({ column, stored }) => [column, stored])))

/** Of a value in a form that is not documented a preview says that it is stored or null: the emulator makes it null. */
const nullWhereUnknown = ({ rows, ...rest }: SampleResult): SampleResult => ({
  ...rest,
  rows: rows.map(({ cells, ...row }) => ({
    ...row,
    cells: cells.map((cell) => (cell.fits === 'unknown' ? { ...cell, stored: null } : cell)),
  })),
})

/** A transform's table in the emulator, after the same message. */
const heldAfter = async (
  emulated: Emulated,
  message: Readonly<Record<string, unknown>>,
): Promise<readonly unknown[]> => {
  const before = emulated.rows().length
  await emulated.send(message)
  return JSON.parse(JSON.stringify(emulated.rows().slice(before)))
}

describe('what a preview says is what the table holds', () => {
  test.each(transforms)('%s', async (_name, transform, columns) => {
    const emulated = await emulatedWith(transform, columns)
    onTestFinished(() => emulated.close())
    await fc.assert(
      fc.asyncProperty(telemetry, async (sent) => {
        const held = await heldAfter(emulated, sent)
        const message = emulated.messageOf(sent)
        const [result] = await testTransforms({
          config: configOf(transform, columns, message),
          runJq: jqPort(jq),
          includeCaptured: false,
        })
        const own = result?.results.find(({ sample }) => sample.origin === 'test' && sample.variation === undefined)
        expect(own && JSON.parse(JSON.stringify(storedIn(nullWhereUnknown(own))))).toEqual(held)
      }),
      { numRuns: 15 },
    )
  })
})
