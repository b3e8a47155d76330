import { describe, expect, test } from 'vitest'
import { toldBy } from './withheld.ts'

const why = 'The words of the service are not shown, because the request carried a secret that they may repeat.'
const told = (code: string | undefined, message: string | undefined, hint?: string, carriesSecret = true) =>
  toldBy({ code, message }, { hint, carriesSecret })

describe('what a service says to a request that carried a secret', () => {
  test('is its code, and what is not shown is said', () => {
    expect(told('InvalidSecret', 'The secret canary is wrong.', 'Renew it.')).toStrictEqual({
      words: 'InvalidSecret',
      hint: `Renew it. ${why}`,
      principalUnknown: false,
    })
    expect(told('InvalidSecret', 'wrong').hint).toBe(why)
  })

  test.each([undefined, ''])('is not said to be withheld where there are no words: %j', (message) => {
    expect(told('InvalidSecret', message, 'Renew it.').hint).toBe('Renew it.')
    expect(told('InvalidSecret', message)).toStrictEqual({
      words: 'InvalidSecret',
      hint: undefined,
      principalUnknown: false,
    })
  })

  test.each(['Forbidden', 'AADSTS7000215', 'General_BadRequest', 'Iotc.Invalid.Body', 'A', 'a'.repeat(60)])(
    'has a code that is shown: %s',
    (code) => {
      expect(told(code, 'wrong').words).toBe(code)
    },
  )

  test.each([undefined, '', 'a b', 'abc~123', '1234', 'a1b', 'a'.repeat(61), 'a1234567890', 'a_b_c_d_e', 'a.'])(
    'has no code that could be what was sent: %s',
    (code) => {
      expect(told(code, 'wrong').words).toBe('')
    },
  )

  test('still tells that a principal is not known, by its code or its words', () => {
    expect(told(undefined, "Principal 'canary' was not found.").principalUnknown).toBe(true)
    expect(told('PrincipalNotFound', undefined).principalUnknown).toBe(true)
  })
})

test('what it says to another request is shown, its code first', () => {
  expect(told('Code', 'words', 'Hint.', false)).toStrictEqual({ words: 'Code: words', hint: 'Hint.' })
  expect(told('Code', '', undefined, false).words).toBe('Code')
  expect(told('', 'words', undefined, false).words).toBe('words')
  expect(told(undefined, undefined, undefined, false).words).toBe('')
})
