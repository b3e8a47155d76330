import { describe, expect, test } from 'vitest'
import { parse } from '../../text/parse.ts'
import { check } from '../../check.ts'
import { configText, findingsIn } from '../findings.test-data.ts'

describe('who signs in to an environment', () => {
  const writer = 'clientId: 11111111-2222-4333-8444-555555555555'
  const home = 'tenantId: 22222222-2222-4333-8444-555555555555'
  const withSignIn = (signIn: string): string =>
    configText({
      application: ' { subdomain: "${{ environment.sub }}" }',
      identities:
        ' { app: { managedIdentity: { principalId: 11111111-2222-4333-8444-555555555555, tenantId: 22222222-2222-4333-8444-555555555555 } } }',
      environments: `
  dev: { sub: wards-dev }
  prod: { sub: wards, signIn: ${signIn} }`,
    })

  test('stands in its config, and is no key that the others must have', () => {
    const { document } = parse(withSignIn(`{ ${writer}, ${home} }`), 'f.yaml')
    if (document === undefined) throw new Error('not YAML')
    const checked = check(document, new Map())
    expect(checked.diagnostics).toEqual([])
    expect(checked.config('prod')?.signIn).toEqual({
      clientId: '11111111-2222-4333-8444-555555555555',
      tenantId: '22222222-2222-4333-8444-555555555555',
    })
    expect(checked.config('dev')).not.toHaveProperty('signIn')
  })

  test.each([
    ['a client id that is no GUID', `{ clientId: wards, ${home} }`, 'id-not-guid: wards'],
    ['a tenant that is no GUID', `{ ${writer}, tenantId: contoso.com }`, 'id-not-guid: contoso.com'],
    ['no tenant', `{ ${writer} }`, 'missing-key: signIn'],
    ['another key', `{ ${writer}, ${home}, user: x }`, 'unknown-key: user'],
    ['text', 'wards', 'wrong-type: wards'],
  ])('%s is a finding', (_, signIn, expected) => {
    expect(findingsIn(withSignIn(signIn))).toEqual([expected])
  })

  test('an expression cannot name it', () => {
    const text = withSignIn(`{ ${writer}, ${home} }`).replace('environment.sub ', 'environment.signIn ')
    expect(findingsIn(text).map((found) => found.split(':')[0])).toContain('environment-key-unknown')
  })
})
