import { describe, expect, test } from 'vitest'
import type { JsonValue } from '@adx-export/core'
import type { MapRule, ValueRule } from '../model/kind.ts'
import { referenceTo } from '../model/value.ts'
import { at } from '../testing/example-kind.test-data.ts'
import { diffAttributes, initialAttributes, leftAloneIn } from './attributes.ts'

type Attributes = Readonly<Record<string, JsonValue | undefined>>

const rules: Readonly<Record<string, ValueRule | MapRule>> = {
  kept: { shape: 'value', omitted: 'left-alone' },
  owned: { shape: 'value', omitted: 'cleared' },
  secret: { shape: 'value', omitted: 'left-alone', writeOnly: true },
  password: { shape: 'value', omitted: 'left-alone', writeOnly: true, sentWith: 'kept' },
  loose: { shape: 'map', extra: 'left-alone', entry: { shape: 'value', omitted: 'left-alone' } },
  strict: {
    shape: 'map',
    extra: 'cleared',
    entry: { shape: 'value', omitted: 'left-alone' },
    path: (key) => `strict.${key}`,
  },
  optional: {
    shape: 'map',
    extra: 'cleared',
    unmentioned: 'left-alone',
    entry: { shape: 'value', omitted: 'left-alone' },
  },
}

const diff = (observed: Attributes, desired: Attributes) =>
  diffAttributes(
    { rules, observed, desired },
    () => undefined,
    () => at,
  ).attributes.map(({ path, from, to }) => [path, from, to])

describe('what is compared', () => {
  test.each<[string, Attributes, Attributes, readonly unknown[]]>([
    ['nothing mentioned, nothing changed', { kept: 'a', loose: { x: 1 } }, {}, []],
    ['an owned attribute that is not mentioned is cleared', { owned: 'a' }, {}, [['owned', 'a', undefined]]],
    ['an owned attribute that is unset stays', { owned: '' }, {}, []],
    ['another value is updated', { kept: 'a' }, { kept: 'b' }, [['kept', 'a', 'b']]],
    ['unset in any spelling is one', { kept: null, owned: {} }, { kept: '', owned: [] }, []],
    ['false is a value', { kept: true }, { kept: false }, [['kept', true, false]]],
    ['key order does not count', { kept: { a: 1, b: 2 } }, { kept: { b: 2, a: 1 } }, []],
    ['a secret is never compared', { secret: '*****' }, { secret: 'x' }, []],
    ['an extra entry is left alone', { loose: { x: 1 } }, { loose: { y: 2 } }, [["loose['y']", undefined, 2]]],
    ['a removed entry goes', { loose: { x: 1, y: 2 } }, { loose: { x: null } }, [["loose['x']", 1, undefined]]],
    ['a removed entry that is gone already is no change', { loose: {} }, { loose: { x: null } }, []],
    [
      'an extra entry of an owned map goes',
      { strict: { x: 1 } },
      { strict: { y: 2 } },
      [
        ['strict.y', undefined, 2],
        ['strict.x', 1, undefined],
      ],
    ],
    ['an entry that both have is compared once', { strict: { x: 1 } }, { strict: { x: 2 } }, [['strict.x', 1, 2]]],
    ['an entry that is equal in both stays', { strict: { x: 1 } }, { strict: { x: 1 } }, []],
    ['a map may be owned only where it is mentioned: left alone without a word of it', { optional: { x: 1 } }, {}, []],
    [
      'and emptied where it is mentioned as empty',
      { optional: { x: 1 } },
      { optional: {} },
      [["optional['x']", 1, undefined]],
    ],
    ['an owned map that is not mentioned is cleared', { strict: { x: 1 } }, {}, [['strict.x', 1, undefined]]],
  ])('%s', (_name, observed, desired, expected) => {
    expect(diff(observed, desired)).toEqual(expected)
  })

  test.each<[string, Attributes, Attributes, readonly unknown[]]>([
    ['is never a reason by itself', { password: 'old' }, { password: 'new' }, []],
    [
      'stays away where nothing that it goes with changes',
      { kept: 'a', password: '***' },
      { kept: 'a', password: 'new' },
      [],
    ],
    [
      'goes with another attribute only',
      { owned: 'a', kept: 'a' },
      { owned: 'b', kept: 'a', password: 'new' },
      [['owned', 'a', 'b']],
    ],
    [
      'is shown beside what it is sent with, and what was read of it is not',
      { kept: 'a', password: '***' },
      { kept: 'b', password: 'new' },
      [
        ['kept', 'a', 'b'],
        ['password', undefined, 'new'],
      ],
    ],
    [
      'is not invented where the config names none',
      { kept: 'a', password: '***' },
      { kept: 'b' },
      [['kept', 'a', 'b']],
    ],
    ['that goes with nothing is never sent', { kept: 'a' }, { kept: 'b', secret: 'x' }, [['kept', 'a', 'b']]],
  ])('a secret %s', (_name, observed, desired, expected) => {
    expect(diff(observed, desired)).toEqual(expected)
  })

  test('a reference is compared with what it stands for, and shown as a reference', () => {
    const desired = { kept: referenceTo('a:b', 'id') }
    const known = (value: string) =>
      diffAttributes(
        { rules, observed: { kept: value }, desired },
        () => 'seven',
        () => at,
      ).attributes
    expect(known('seven')).toEqual([])
    expect(known('eight')).toEqual([{ path: 'kept', from: 'eight', to: { $ref: 'a:b', attribute: 'id' } }])
  })

  test('a value that looks like a reference is a value', () => {
    const lookalike = { $ref: 'a:b', attribute: 'id' }
    const found = diffAttributes(
      { rules, observed: { kept: 'seven' }, desired: { kept: lookalike } },
      () => 'seven',
      () => at,
    )
    expect(found.attributes).toEqual([{ path: 'kept', from: 'seven', to: lookalike }])
  })

  test('a new resource is made with everything desired and nothing removed', () => {
    const made = initialAttributes(rules, { kept: 'a', loose: { x: null, y: 2 }, secret: 's' })
    expect(made.map(({ path }) => path)).toEqual(['kept', 'secret', "loose['y']"])
  })
})

describe('what is left alone and told', () => {
  const telling: Readonly<Record<string, ValueRule>> = {
    told: { shape: 'value', omitted: 'left-alone', told: true },
    quiet: { shape: 'value', omitted: 'left-alone' },
  }

  test.each<[string, Attributes, Attributes, readonly unknown[]]>([
    ['is live and not mentioned', { told: 'a' }, {}, [{ path: 'told', value: 'a' }]],
    ['is not what the config mentions', { told: 'a' }, { told: 'b' }, []],
    ['is not what the config clears', { told: 'a' }, { told: null }, []],
    ['is not what is not there', {}, {}, []],
    ['is not what is unset', { told: '' }, {}, []],
    ['is not what its rule keeps quiet about', { quiet: 'a' }, {}, []],
  ])('%s', (_what, observed, desired, expected) => {
    expect(leftAloneIn(telling, observed, desired)).toEqual(expected)
  })
})

describe('what is refused', () => {
  const fixed: MapRule = {
    shape: 'map',
    extra: 'left-alone',
    entry: {
      shape: 'value',
      omitted: 'left-alone',
      refuse: (from, to) => ({
        code: 'source-differs',
        message: `${JSON.stringify(from)} ${JSON.stringify(to)}`,
        hint: '',
      }),
    },
  }

  test.each<[string, Attributes, Attributes, number, number]>([
    ['another value', { a: { x: 1 } }, { a: { x: 2 } }, 1, 1],
    ['not the first value', { a: {} }, { a: { x: 2 } }, 1, 0],
    ['not a value in place of an unset one', { a: { x: null } }, { a: { x: 2 } }, 1, 0],
    ['not its removal', { a: { x: 1 } }, { a: { x: null } }, 1, 0],
    ['not what is equal', { a: { x: 1 } }, { a: { x: 1 } }, 0, 0],
  ])('%s', (_what, observed, desired, changes, refusals) => {
    const found = diffAttributes(
      { rules: { a: fixed }, observed, desired },
      () => undefined,
      () => at,
    )
    expect([found.attributes.length, found.refusals.length]).toEqual([changes, refusals])
  })
})
