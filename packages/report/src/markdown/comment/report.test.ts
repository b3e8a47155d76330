import { expect, test } from 'vitest'
import { report } from '../../testing/plans.test-data.ts'
import { renderReportMarkdown } from './report.ts'

const target = { application: 'contoso.azureiotcentral.com', clusters: [] }
const applied = { address: 'adx/table:a/b/c', action: 'create', outcome: 'applied', attributes: [] } as const
const failed = { ...applied, address: 'adx/table:a/b/d', outcome: 'failed' } as const

const tableOf = (outcomes: Parameters<typeof report>[0]): readonly string[] =>
  renderReportMarkdown(report(outcomes), target)
    .split('\n')
    .filter((line) => line.startsWith('|'))

test('a table of what was applied has no room for reasons', () => {
  expect(tableOf({ outcomes: [applied] })).toEqual([
    '| outcome | action | what |',
    '| --- | --- | --- |',
    '| ✅ applied | create | `adx/table:a/b/c` |',
  ])
})

test.each([
  [{ message: 'No access.' }, '`No access.`'],
  [{ hint: 'Grant it.' }, '`Grant it.`'],
  [{ message: 'No access.', hint: 'Grant it.' }, '`No access.`<br>`Grant it.`'],
])('one reason gives every row its cell: %o', (more, words) => {
  expect(tableOf({ outcomes: [applied, { ...failed, ...more }] })).toEqual([
    '| outcome | action | what | why |',
    '| --- | --- | --- | --- |',
    `| ❌ failed | create | \`adx/table:a/b/d\` | ${words} |`,
    '| ✅ applied | create | `adx/table:a/b/c` |  |',
  ])
})
