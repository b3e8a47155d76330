import { describe, expect, test } from 'vitest'
import { judgePolicies, judgeSetting } from './deployments.ts'

describe('the setting of an environment', () => {
  const judged = (deployment_branch_policy: unknown) => judgeSetting({ deployment_branch_policy }, 'production', 'main')
  const policy = (protected_branches: unknown, custom_branch_policies: unknown) => ({
    protected_branches,
    custom_branch_policies,
  })

  test('none admits any branch', () => {
    expect(judged(null)).toMatchObject({ state: 'missing', what: expect.stringContaining('any branch may deploy') })
  })

  test('protected branches are not any branch', () => {
    expect(judged(policy(true, false))).toEqual({
      state: 'missing',
      what: 'not only main deploys to production, but every protected branch, and any branch if none is protected',
    })
  })

  test('policies of its own have to be read', () => {
    expect(judged(policy(false, true))).toBeUndefined()
  })

  test.each([[undefined], ['all'], [{}], [policy(true, true)], [policy(false, false)], [policy('yes', 1)]])(
    '%j is not known',
    (given) => {
      expect(judged(given)).toMatchObject({ state: 'unknown' })
    },
  )
})

describe('the policies of an environment', () => {
  const main = { name: 'main', type: 'branch' }

  test.each<[readonly unknown[], string, string]>([
    [[main], 'ok', 'only main deploys to production'],
    [[{ name: 'main', type: 'tag' }], 'missing', 'not only main deploys to production, but the tag main'],
    [[main, { name: 'v*', type: 'tag' }], 'missing', 'not only main deploys to production, but the tag v*'],
    [[{ name: '*', type: 'branch' }], 'missing', 'not only main deploys to production, but *'],
    [[], 'missing', 'not only main deploys to production, but no branch'],
    [[{ name: 'main' }], 'unknown', 'whether only main deploys to production: '],
    [[main, { name: 'main', type: 'ref' }], 'unknown', 'whether only main deploys to production: '],
    [['main'], 'unknown', 'whether only main deploys to production: '],
  ])('%j: %s', (policies, state, what) => {
    expect(judgePolicies(policies, 'production', 'main')).toEqual({ state, what: expect.stringContaining(what) })
  })
})
