import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportUpdated, input, target, typicalPlan } from '../../testing/comments.test-data.ts'
import { plan } from '../../testing/plans.test-data.ts'
import { renderComment } from './comment.ts'
import { decodeJson, encodeJson } from './base64url.ts'
import { markerText, readMarker, readSeen, seenOperations, seenText } from './marker.ts'
import { sinceText } from './previous-push.ts'

const { marker } = input([target(typicalPlan())])

describe('the marker', () => {
  test('is read as it was written', () => {
    expect(readMarker(markerText(marker))).toEqual(marker)
    expect(readMarker(`${markerText({ ...marker, targets: [] })}\r\nx`)).toEqual({ ...marker, targets: [] })
    expect(readMarker(renderComment(input([target(typicalPlan())])).body)).toEqual(marker)
  })

  const line = markerText(marker)
  test.each([
    ['on another line', `\n${line}`],
    ['behind a blank', ` ${line}`],
    ['in a quote', `> ${line}`],
    ['with text behind it', `${line} x`],
    ['with capitals', line.replace('abab', 'ABAB')],
    ['with too few digits', line.replace('digest=ab', 'digest=')],
    ['with another version', line.replace('v1', 'v2')],
    ['with a run that is no number', line.replace('run=987', 'run=9x7')],
    ['cut', line.slice(0, -4)],
    ['with a target that is none', line.replace('targets=', 'targets=x,')],
    ['empty', ''],
  ])('is none %s', (_, body) => {
    expect(readMarker(body)).toBeUndefined()
  })

  test.each([
    ['id', { ...marker, id: '--> @everyone   ' }],
    ['head', { ...marker, head: 'main' }],
    ['digest', { ...marker, digest: `${'a'.repeat(63)}>` }],
    ['targets', { ...marker, targets: ['00000000000000a1', '--><h1>x</h1>   '] }],
    ['run', { ...marker, run: Number.NaN }],
    ['attempt', { ...marker, attempt: 1.5 }],
  ])('holds nothing but digits in %s', (_, given) => {
    expect(() => markerText(given)).toThrow(RangeError)
  })
})

describe('the operations of the comment before', () => {
  test('are read as they were written, whatever their titles', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 20 }), (titles) => {
        const operations = titles.map((title) => ({ hash: '0123456789ab', title }))
        const text = seenText(operations)
        expect(text ?? '<!-- adx-export:seen v1  -->').toMatch(/^<!-- adx-export:seen v1 [\w-]* -->$/)
        if (text !== undefined) expect(readSeen(`x\n${text}\n`)).toEqual(operations)
      }),
    )
  })

  test.each([
    ['no second line', 'x'],
    ['another line', `x\n\n${seenText([]) ?? ''}`],
    ['no base64url', 'x\n<!-- adx-export:seen v1 a+b= -->'],
    ['no JSON', 'x\n<!-- adx-export:seen v1 abcd -->'],
    ['no list', `x\n<!-- adx-export:seen v1 ${encodeJson({})} -->`],
    ['a hash of another length', `x\n<!-- adx-export:seen v1 ${encodeJson([['abc', 't']])} -->`],
    ['a title that is none', `x\n<!-- adx-export:seen v1 ${encodeJson([['0123456789ab', 1]])} -->`],
    ['a title without end', `x\n<!-- adx-export:seen v1 ${encodeJson([['0123456789ab', 't'.repeat(1000)]])} -->`],
  ])('are none for %s', (_, body) => {
    expect(readSeen(body)).toBeUndefined()
  })

  test('are left out where they are too many', () => {
    const one = { hash: '0123456789ab', title: 't'.repeat(100) }
    expect(seenText(Array.from({ length: 50 }, () => one))).toBeDefined()
    expect(seenText(Array.from({ length: 500 }, () => one))).toBeUndefined()
  })

  test('base64url comes back for JSON of every length', () => {
    for (let length = 0; length < 10; length++)
      expect(decodeJson(encodeJson('ä'.repeat(length)))).toBe('ä'.repeat(length))
    expect(encodeJson('>>>???')).toBe(Buffer.from('">>>???"').toString('base64url'))
  })

  test('hold one line for what is made whole, another as soon as any part is another, and no secret', () => {
    const operation = { hash: 'a'.repeat(24), address: 'adx/table:t', value: 'present', risks: [] }
    const column = {
      hash: 'b'.repeat(24),
      address: 'adx/table:t',
      attribute: "columns['A']",
      value: 'string',
      risks: [],
    }
    const secret = `abc8Q~${'x'.repeat(34)}`
    const change = {
      hash: 'c'.repeat(24),
      address: `iot-central/data-export:${secret}`,
      attribute: 'filter',
      value: 'x',
      risks: [],
    }
    const of = (operations: readonly (typeof operation)[]) =>
      seenOperations([target(plan([], { operations }), { environment: 'prod' })])
    const seen = of([operation, column, change])
    expect(seen.map(({ title }) => title)).toEqual([
      'prod: create adx/table:t',
      `prod: change iot-central/data-export:${'*'.repeat(40)} filter`,
    ])
    expect(of([operation, { ...column, hash: 'd'.repeat(24) }])[0]?.hash).not.toBe(seen[0]?.hash)
    expect(of([column, operation])[0]).toEqual(seen[0])
    expect(seen[0]?.hash).toMatch(/^[0-9a-f]{12}$/)
  })

  test('tell what came, went and got another value', () => {
    const now = [
      { hash: 'a'.repeat(12), title: 'same' },
      { hash: 'b'.repeat(12), title: 'other' },
      { hash: 'c'.repeat(12), title: 'came' },
    ]
    const operations = [
      { hash: 'a'.repeat(12), title: 'same' },
      { hash: 'd'.repeat(12), title: 'other' },
      { hash: 'e'.repeat(12), title: 'went' },
    ]
    const head = '7654321'.padEnd(40, '0')
    expect(sinceText({ head, operations }, now)).toBe(
      '**Since your last push** (`7654321`): 1 new, 1 operation with another value, 1 gone.\n\n- new: `came`\n- another value: `other`\n- gone: `went`',
    )
    expect(sinceText({ head, operations: now }, now)).toBe('**Since your last push** (`7654321`) the plan is the same.')
    const more = Array.from({ length: 20 }, (_, index) => ({
      hash: String(index).padStart(12, '0'),
      title: `t${String(index)}`,
    }))
    expect(sinceText({ head, operations: [] }, more)).toMatch(/- new: 5 more$/)
  })
})

test('what was planned is compared over the comments themselves', () => {
  const first = renderComment(input([target(typicalPlan())])).body
  const before = { head: marker.head, operations: readSeen(first) ?? [] }
  expect(before.operations).toHaveLength(3)
  expect(renderComment(input([target(typicalPlan())], { before })).body).toContain('the plan is the same')
  const without = typicalPlan({ operations: [], changes: [exportUpdated] })
  expect(renderComment(input([target(without)], { before })).body).toContain(
    '- gone: `delete adx/table:wards/vitals/old_vitals`',
  )
})
