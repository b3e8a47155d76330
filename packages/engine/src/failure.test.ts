import { AzureError, azureErrorCodes } from '@adx-export/azure'
import { explain } from '@adx-export/core'
import { blockingRisks, shownRisks } from '@adx-export/core'
import { expect, test } from 'vitest'
import { failureOf } from './failure.ts'

test.each([
  [new AzureError('forbidden', 'no access', { hint: 'ask' }), { code: 'forbidden', message: 'no access', hint: 'ask' }],
  [new AzureError('unreachable', 'no answer'), { code: 'unreachable', message: 'no answer' }],
  [new TypeError('x is not a function'), undefined],
  ['text', undefined],
  [undefined, undefined],
])('failureOf %#', (error, expected) => {
  expect(failureOf(error)).toEqual(expected)
})

test.each([...azureErrorCodes, ...blockingRisks, ...shownRisks])('%s can be explained', (code) => {
  expect(explain(code)?.fix).toBeTypeOf('string')
})
