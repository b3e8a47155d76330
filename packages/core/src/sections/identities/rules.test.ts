import { describe, expect, test } from 'vitest'
import { configText, findings, wordsOf } from '../findings.test-data.ts'

const guid = '22222222-2222-4222-8222-222222222222'

describe('identities', () => {
  const application = ' { subdomain: a }'
  const secret = 'clientSecret: { env: ADX_LAB }'

  test.each([
    [' { app: managedIdentity }', ['identity-unknown: app']],
    [` { app: { managedIdentity: { principalId: ${guid} } } }`, ['identity-unknown: app']],
    [` { app: { managedIdentity: { principalId: ${guid}, tenantId: x } } }`, ['id-not-guid: x']],
    [` { app: { managedIdentity: { principalId: ${guid}, tenantId: ${guid} } } }`, []],
    [` { app: { servicePrincipal: { clientId: ${guid}, tenantId: ${guid}, ${secret} } } }`, []],
    [` { app: { servicePrincipal: { clientId: me, tenantId: ${guid}, ${secret} } } }`, ['id-not-guid: me']],
    [` { app: {} }`, ['identity-kind: app']],
    [` { app: maybe }`, ['unknown-value: maybe']],
    [
      ` { app: { servicePrincipal: { clientId: ${guid}, tenantId: ${guid}, clientSecret: { env: GITHUB_TOKEN } } } }`,
      ['secret-name: env'],
    ],
    [
      ` { app: { servicePrincipal: { clientId: ${guid}, tenantId: ${guid}, clientSecret: { env: ADX_EXPORT_IOTC_TOKEN } } } }`,
      ['secret-name: env'],
    ],
  ])('%s', (identities, expected) => {
    expect(findings({ application, identities })).toEqual(expected)
  })

  test('one that nothing uses', () => {
    expect(findings({ identities: '\n  app: managedIdentity\n  old: managedIdentity' })).toEqual([
      'identity-unused: old',
    ])
  })

  test('one whose role is taken away is used until then', () => {
    const identities = '\n  app: managedIdentity\n  old: managedIdentity'
    const removed = (name: string): string => ` { principals: [${name}] }`
    expect(findings({ identities, removed: removed('wards/vitals/admin/old') })).toEqual([])
    expect(findings({ identities, removed: removed('{ name: wards/vitals/admin/old }') })).toEqual([])
    expect(findings({ identities, removed: removed('wards/vitals/admin/app') })).toContain('identity-unused: old')
  })

  test.each([
    ['clientSecret: hunter2hunter2'],
    ['clientSecret: 1234567890'],
    ['clientSecret: [hunter2hunter2]'],
    ['clientSecret: { env: hunter2hunter2 }'],
    ['clientSecret: { env: 1234567890 }'],
  ])('a secret is never repeated: %s', (text) => {
    const identities = ` { app: { servicePrincipal: { clientId: ${guid}, tenantId: ${guid}, ${text} } } }`
    const words = wordsOf(configText({ identities }))
    expect(words).toMatch(/"secret-(?:literal|name)"/)
    expect(words).not.toMatch(/hunter2|1234567890/)
  })

  test.each([
    `abc8Q~${'x'.repeat(34)}`,
    'Endpoint=sb://x;SharedAccessKey=abcdefghijklmnopqrstuvwxyz0123456789abcd=',
    'SharedAccessSignature sr=1&sig=abcdefgh&skn=x&se=1',
  ])('a secret anywhere else is found and not repeated', (secret) => {
    const words = wordsOf(
      configText({ exports: `\n  e: { displayName: "${secret}", source: telemetry, enabled: true }` }),
    )
    expect(words).toContain('secret-literal')
    expect(words).not.toContain(secret)
  })
})
