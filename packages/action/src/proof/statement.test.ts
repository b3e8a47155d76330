import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Statement, audienceOf, readSignature, signatureBlock } from './statement.ts'

const hex = (length: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[0-9a-f]{${String(length)}}$`, 'u'))

const plan = fc.record({
  kind: fc.constant('plan' as const),
  target: hex(16),
  pull: fc.nat(),
  base: fc.string(),
  head: hex(40),
  run: fc.nat(),
  attempt: fc.nat(),
  usable: fc.boolean(),
  digest: hex(64),
  operations: fc.array(hex(24), { maxLength: 3 }),
})
const applied = fc.record(
  { kind: fc.constant('applied' as const), target: hex(16), commit: hex(40), digest: hex(64), inputs: hex(64) },
  { requiredKeys: ['kind', 'target', 'commit', 'digest'] },
)
const statement: fc.Arbitrary<Statement> = fc.oneof(plan, applied)

/** Fields in another order say the same. */
const turned = (given: Statement): Statement => Object.fromEntries(Object.entries(given).toReversed()) as Statement

describe('the audience that signs a statement', () => {
  test('is one for whatever order its fields come in, and says its kind', () => {
    fc.assert(
      fc.property(statement, (given) => {
        expect(audienceOf(turned(given))).toBe(audienceOf(given))
        expect(audienceOf(given)).toMatch(new RegExp(`^adx-export:${given.kind}:[0-9a-f]{64}$`, 'u'))
      }),
    )
  })

  test('is another for every other statement', () => {
    const one: Statement = {
      kind: 'plan',
      target: '0'.repeat(16),
      pull: 1,
      base: 'main',
      head: 'a'.repeat(40),
      run: 1,
      attempt: 1,
      usable: true,
      digest: 'd'.repeat(64),
      operations: ['b'.repeat(24)],
    }
    const mark: Statement = { kind: 'applied', target: one.target, commit: one.head, digest: one.digest }
    const others: readonly Statement[] = [
      one,
      { ...one, target: '1'.repeat(16) },
      { ...one, pull: 11 },
      { ...one, base: 'mai' },
      { ...one, head: 'b'.repeat(40) },
      { ...one, run: 11, attempt: 1 },
      { ...one, run: 1, attempt: 11 },
      { ...one, usable: false },
      { ...one, digest: 'e'.repeat(64) },
      { ...one, operations: [] },
      { ...one, operations: ['b'.repeat(24), 'b'.repeat(24)] },
      mark,
      { ...mark, inputs: 'c'.repeat(64) },
    ]
    expect(new Set(others.map(audienceOf)).size).toBe(others.length)
  })
})

describe('a signature in a summary', () => {
  const block = signatureBlock('a.b-c._d')

  test.each([
    ['', `Words.\n\n${block}`],
    ['with the line ends of Windows', `Words.\n\n${block}`.replaceAll('\n', '\r\n')],
  ])('is read back %s', (_, text) => {
    expect(readSignature(text)).toBe('a.b-c._d')
  })

  test.each([
    ['none', 'Words.'],
    ['two', `${block}\n${block}`],
    ['one with something behind it', `${block}\nMore.`],
    ['one without its end', block.slice(0, -1)],
    ['an empty one', signatureBlock('')],
    ['one with a blank in it', signatureBlock('a.b c')],
    ['one with a line end in it', signatureBlock('a.b\nc')],
  ])('is not read of %s', (_, text) => {
    expect(readSignature(text)).toBeUndefined()
  })
})
