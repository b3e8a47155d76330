import { describe, expect, test } from 'vitest'
import { AzureError, azureErrorCodes, type AzureErrorCode } from '../errors.ts'
import { namesUnknownPrincipal } from '../unknown-principal.ts'
import { answerOf } from './answer.ts'

describe('a principal that is not known yet', () => {
  test.each([
    "Principal 'aadapp=1;2' was not found.",
    'PrincipalNotFound: Principal 1 does not exist in the directory 2.',
    "Invalid principal: 'aadapp=1'",
    "The principal 'aadapp=1;2' could not be resolved",
    "Unknown principal 'aadapp=1'",
    "Failed to resolve AAD application '1'",
    'Cannot find the identity 1 in tenant 2',
    "aadapp=1;2 isn't valid: the application doesn't exist",
    "Semantic error: principal 'x' is not recognized",
    'InvalidPrincipalId: no',
  ])('%s', (text) => {
    expect(namesUnknownPrincipal(text)).toBe(true)
  })

  test.each([
    "Principal 'aadapp=1;2' is not authorized to perform this action.",
    "Forbidden: principal 'aadapp=1;2' does not exist or has insufficient permissions",
    "Table 'T' could not be found in database 'd'.",
    'The management command was aborted due to throttling.',
    'Column a exists with another type',
    '',
  ])('is not meant by: %s', (text) => {
    expect(namesUnknownPrincipal(text)).toBe(false)
  })
})

const unsettled: readonly AzureErrorCode[] = [
  'connection-lost',
  'timed-out',
  'service-failed',
  'bad-answer',
  'too-large',
]

test.each(azureErrorCodes)('%s leaves the outcome unknown, or it is a refusal with its code', (code) => {
  const answer = answerOf(new AzureError(code, 'words', { hint: 'do this' }))
  if (unsettled.includes(code)) expect(answer).toEqual({ outcome: 'unknown', message: 'words' })
  else expect(answer).toEqual({ outcome: 'refused', code, message: 'words', hint: 'do this' })
})

test('a bug is no answer', () => {
  expect(() => answerOf(new TypeError('bug'))).toThrow(TypeError)
})
