import { describe, expect, test } from 'vitest'
import { AzureError } from '../errors.ts'
import { type Claim, type Witness, claimOf, partOf, settle, unreadable } from './part.ts'

const failing = (error: unknown) => (): Promise<never> => Promise.reject(error)
const error = (code: ConstructorParameters<typeof AzureError>[0], fields = {}) =>
  new AzureError(code, 'It says no.', fields)

describe('why a part could not be read', () => {
  test.each([
    [
      'a right that the caller names',
      error('forbidden', { hint: 'It takes x.' }),
      'Admin',
      { why: 'It says no.', right: 'Admin' },
    ],
    [
      'a right that the error names',
      error('unauthorized', { hint: 'It takes x.' }),
      undefined,
      { why: 'It says no.', right: 'It takes x.' },
    ],
    ['a right that nobody names', error('forbidden'), undefined, { why: 'It says no.' }],
    [
      'no right: what to do stands beside why',
      error('stopped', { hint: 'Start it.' }),
      'Admin',
      { why: 'It says no. Start it.' },
    ],
    ['no right and nothing to do', error('stopped'), 'Admin', { why: 'It says no.' }],
  ])('%s', (_what, given, right, expected) => {
    expect(unreadable(given, right)).toStrictEqual({ state: 'unreadable', ...expected })
  })
})

describe('what one answer says', () => {
  test.each<[string, AzureError, Claim<never>]>([
    [
      'the service says that it is not there',
      error('not-found', { serviceCode: 'NotFound' }),
      { state: 'denied', why: 'It says no.' },
    ],
    [
      'something says so without a code of the service',
      error('not-found'),
      { state: 'silent', code: 'not-found', part: { state: 'unreadable', why: 'It says no.' } },
    ],
    [
      'the service says something else',
      error('rejected', { serviceCode: 'NotFound' }),
      { state: 'silent', code: 'rejected', part: { state: 'unreadable', why: 'It says no.' } },
    ],
    [
      'it may not be looked at',
      error('forbidden'),
      { state: 'silent', code: 'forbidden', part: { state: 'unreadable', why: 'It says no.', right: 'Admin' } },
    ],
  ])('%s', async (_what, given, expected) => {
    expect(await claimOf(failing(given), 'Admin')).toEqual(expected)
  })

  test('is what was read', async () => {
    expect(await claimOf(() => Promise.resolve(7))).toEqual({ state: 'read', value: 7 })
    expect(await partOf(() => Promise.resolve(7))).toEqual({ state: 'read', value: 7 })
  })

  test('of a part that is there is never that it is absent', async () => {
    const denied = error('not-found', { serviceCode: 'NotFound' })
    expect(await partOf(failing(denied))).toEqual({ state: 'unreadable', why: 'It says no.' })
    expect(await partOf(failing(error('forbidden')), 'Admin')).toMatchObject({ right: 'Admin' })
  })

  test.each([error('credential-unavailable'), error('forbidden', { endsRun: true }), new TypeError('a bug')])(
    'is passed on where it ends the run: %s',
    async (given) => {
      await expect(claimOf(failing(given))).rejects.toBe(given)
      await expect(partOf(failing(given))).rejects.toBe(given)
    },
  )
})

describe('what is made of an answer and those of others', () => {
  const denied: Claim<number> = { state: 'denied', why: 'It is not there.' }
  const hidden = { state: 'unreadable', why: 'Hidden.' } as const
  const silent = (code: 'forbidden' | 'stopped'): Claim<number> => ({ state: 'silent', code, part: hidden })
  const there: Witness = { says: 'there', what: 'the list names it.' }
  const gone: Witness = { says: 'not-there', what: 'The list does not name it.' }
  const nothing: Witness = { says: 'nothing', what: 'The list is empty.' }
  const authority: Witness = { ...gone, authority: true }
  const absent = { state: 'absent' } as const
  const contradiction = {
    state: 'unreadable',
    why: 'Two answers contradict each other. It is not there. But the list names it. Run it again.',
  } as const

  test.each<[string, Claim<number>, readonly Witness[], boolean, object]>([
    ['what was read is read', { state: 'read', value: 7 }, [gone, authority], true, { state: 'read', value: 7 }],
    ['a denial alone', denied, [], false, absent],
    ['a denial that nobody confirms', denied, [nothing], false, absent],
    ['a denial that another contradicts', denied, [gone, there], false, contradiction],
    ['a denial that has to be confirmed, and is', denied, [nothing, gone], true, absent],
    ['a denial that has to be confirmed, and is contradicted', denied, [gone, there], true, contradiction],
    [
      'a denial that has to be confirmed, and is not',
      denied,
      [nothing],
      true,
      {
        state: 'unreadable',
        why: 'One answer alone does not prove that it is absent. It is not there. The list is empty.',
      },
    ],
    ['a look that is forbidden, and the authority denies it', silent('forbidden'), [nothing, authority], true, absent],
    ['the same, and so does the list', silent('forbidden'), [gone, authority], true, absent],
    ['the same, and another shows it', silent('forbidden'), [authority, there], true, hidden],
    ['a look that is forbidden, and somebody else denies it', silent('forbidden'), [gone], true, hidden],
    [
      'a look that is forbidden, and the authority shows it',
      silent('forbidden'),
      [{ ...there, authority: true }],
      true,
      hidden,
    ],
    ['a look that failed, and the authority denies it', silent('stopped'), [authority], true, hidden],
  ])('%s', (_what, claim, witnesses, confirmed, expected) => {
    expect(settle(claim, witnesses, { confirmed })).toEqual(expected)
  })

  test('needs no confirmation unless that is asked for', () => {
    expect(settle(denied, [nothing])).toEqual(absent)
  })
})
