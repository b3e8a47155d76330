import { describe, expect, test } from 'vitest'
import type { GithubAnswer } from './github-reads.ts'
import { variableIn } from './variables.ts'

const ofEnvironment = '/environments/plan/variables/X'
const ofRepository = '/actions/variables/X'
const pageOf = (page: number): string => `/actions/organization-variables?per_page=30&page=${String(page)}`
const read = (body: unknown): GithubAnswer => ({ state: 'read', body })
const refused: GithubAnswer = { state: 'unknown', why: 'no' }
const listed = (total_count: number, ...variables: readonly unknown[]): GithubAnswer => read({ total_count, variables })
const other = { name: 'Y', value: 'y' }

/** What is not answered is absent. */
const resolved = (answers: Readonly<Record<string, GithubAnswer>>) =>
  variableIn((path) => Promise.resolve(answers[path] ?? { state: 'absent' }), 'plan', 'X')

describe('a variable is resolved as a job does', () => {
  const all = {
    [ofEnvironment]: read({ value: 'e' }),
    [ofRepository]: read({ value: 'r' }),
    [pageOf(1)]: listed(1, { name: 'X', value: 'o' }),
  }

  test.each([
    ['environment', 'e', all],
    ['repository', 'r', { ...all, [ofEnvironment]: { state: 'absent' } }],
    ['organization', 'o', { [pageOf(1)]: all[pageOf(1)] ?? refused }],
    ['organization', 'p', { [pageOf(1)]: listed(2, other), [pageOf(2)]: listed(2, { name: 'x', value: 'p' }) }],
  ] satisfies readonly (readonly [string, string, Record<string, GithubAnswer>])[])(
    'from the %s: %s',
    async (of, value, answers) => {
      expect(await resolved(answers)).toEqual({ state: 'read', value, of })
    },
  )

  test.each<[string, Record<string, GithubAnswer>]>([
    ['nowhere', { [pageOf(1)]: listed(1, other) }],
    ['nowhere, and there is no organization', { '': read({ owner: { type: 'User' } }) }],
  ])('%s', async (_, answers) => {
    expect(await resolved(answers)).toEqual({ state: 'absent' })
  })
})

test.each<[string, Record<string, GithubAnswer>]>([
  ['the environment', { [ofEnvironment]: refused, [ofRepository]: read({ value: 'r' }) }],
  ['the repository', { [ofRepository]: refused, [pageOf(1)]: listed(1, { name: 'X', value: 'o' }) }],
  ['the organization', { [pageOf(1)]: refused }],
  ['an organization that shows nothing', { '': read({ owner: { type: 'Organization' } }) }],
  ['a second page', { [pageOf(1)]: listed(2, other), [pageOf(2)]: refused }],
  ['a page that shows less than there is', { [pageOf(1)]: listed(2, other), [pageOf(2)]: listed(2) }],
  ['a list that is none', { [pageOf(1)]: read({}) }],
  ['a variable without a value', { [ofEnvironment]: read({}), [ofRepository]: read({ value: 'r' }) }],
  [
    'more pages than there can be',
    Object.fromEntries(Array.from({ length: 40 }, (_, at) => [pageOf(at + 1), listed(5000, other)])),
  ],
])('it is unknown where %s cannot be read', async (_, answers) => {
  expect(await resolved(answers)).toMatchObject({ state: 'unknown' })
})
