import { describe, expect, test } from 'vitest'
import { configText, findings, findingsIn, wordsOf } from '../sections/findings.test-data.ts'

const guid = '22222222-2222-4222-8222-222222222222'

describe('a secret is one finding', () => {
  const literal = ['aB3', '8Q~', 'c'.repeat(31)].join('')
  const principal = (secret: string): string =>
    ` { app: { servicePrincipal: { clientId: ${guid}, tenantId: ${guid}, clientSecret: ${secret} } } }`

  test.each([
    ['as text', principal(`"${literal}"`), 'secret-literal: clientSecret'],
    ['as the name of a variable', principal(`{ env: "${literal}" }`), 'secret-literal: e'],
  ])('%s', (_name, identities, expected) => {
    expect(findings({ identities })).toEqual([expected])
  })

  test.each([`\n# old: ${literal}`, ` # ${literal}`])('in a comment, at its place: %j', (comment) => {
    expect(findingsIn(`${configText()}${comment}`)).toEqual(['secret-literal: a'])
  })

  test.each(['password', 'apiKey', 'sas', 'ConnectionString', 'account_key', 'dbPassword'])(
    'beside the unknown key %s',
    (key) => {
      const text = `${configText()}\n${key}: hunter2-canary`
      expect(findingsIn(text)).toEqual([`secret-literal: ${key}`])
      expect(wordsOf(text)).not.toContain('hunter2')
    },
  )

  test('an unknown key with a reference beside it is only unknown', () => {
    expect(findingsIn(`${configText()}\npassword: { env: ADX_X }`)).toEqual(['unknown-key: password'])
  })
})
