import { expect, test } from 'vitest'
import { UserError, bugText } from './failure.ts'

test.each([
  { code: 'usage', message: 'Unknown option.', hint: 'Leave it out.' },
  { code: 'refused', message: 'It names no file.' },
])('an error for somebody is the failure that it was made of: $code', (failure) => {
  const error = new UserError(failure)
  expect(error.failure).toEqual(failure)
  expect(error.message).toBe(failure.message)
})

test.each([
  [new RangeError('x\u001b[2J\ny'), 'This is a bug in adx-export: RangeError: x\\x1b[2J\\ny'],
  ['thrown', 'This is a bug in adx-export: something that is no error was thrown'],
])('a bug is told in one line that does nothing to a terminal: %o', (error, text) => {
  expect(bugText(error)).toBe(text)
})
