import { describe, expect, test } from 'vitest'
import { parse } from '../../text/parse.ts'
import { check } from '../../check.ts'
import { configText, findings, findingsIn, wordsOf } from '../findings.test-data.ts'
import { placeOf } from '../../../../../test/places.ts'

const here = placeOf('core')

const guid = '22222222-2222-4222-8222-222222222222'

describe('application', () => {
  test.each([
    ['{ subdomain: https://contoso.azureiotcentral.com }', 'subdomain-malformed: https://contoso.azureiotcentral.com'],
    ['{ subdomain: evil.example.com/x }', 'subdomain-malformed: evil.example.com/x'],
    ['{ subdomain: Contoso }', 'subdomain-malformed: Contoso'],
    ['{ subdomain: -a }', 'subdomain-malformed: -a'],
    ['{ subdomain: a, resourceId: wards }', 'resource-id-malformed: wards'],
    [
      `{ subdomain: a, resourceId: /subscriptions/${guid}/resourceGroups/g/providers/Microsoft.Kusto/clusters/wards }`,
      `resource-id-malformed: /subscriptions/${guid}/resourceGroups/g/providers/Microsoft.Kusto/clusters/wards`,
    ],
  ])('%s', (application, expected) => {
    expect(
      findings({
        application: ` ${application}`,
        identities: ` { app: { managedIdentity: { principalId: ${guid}, tenantId: ${guid} } } }`,
      }),
    ).toEqual([expected])
  })
})

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

describe('principals', () => {
  const withPrincipals = (text: string): string => `
  wards:
    url: https://wards.${here.region}.kusto.windows.net
    databases:
      vitals:
        principals: ${text}
        tables:
          t: { columns: { Device: string } }`

  test.each([
    ['[{ role: admin, identity: app }, { role: viewer, user: a@b.com }]', []],
    [`[{ role: admin, identity: app }, { role: viewer, application: ${guid}, tenantId: ${guid} }]`, []],
    ['[{ role: admin, identity: app }, { role: viewer }]', ['principal-subject: role']],
    ['[{ role: admin, identity: app }, { role: viewer, user: a, group: b }]', ['principal-subject: role']],
    [`[{ role: admin, identity: app, tenantId: ${guid} }]`, [`principal-subject: ${guid}`]],
    ['[{ role: admin, identity: app }, { role: viewer, user: "a\') //" }]', ['principal-id-malformed: "a\') //"']],
    ['[{ role: admin, identity: app }, { role: viewer, application: x }]', ['id-not-guid: x']],
    ['[{ role: admin, identity: app }, { role: viewer, identity: ap }]', ['identity-not-declared: ap']],
    ['[{ role: admin, identity: app }, { role: admin, identity: app }]', ['principal-twice: role']],
    [
      '[{ role: admin, identity: app }, { role: user, user: a@b.com }, { role: user, user: A@B.com }]',
      ['principal-twice: role'],
    ],
    ['[{ role: admin, identity: app }, { role: user, user: a@b.com }, { role: viewer, user: A@B.com }]', []],
    ['[{ role: Admin, identity: app }]', ['unknown-value: Admin']],
  ])('%s', (text, expected) => {
    expect(findings({ clusters: withPrincipals(text) })).toEqual(expected)
  })

  test.each([
    ['[]', ['identity-without-grant: app']],
    ['[{ role: viewer, identity: app }]', ['identity-without-grant: app']],
    ['[{ role: ingestor, identity: app }]', ['grant-not-admin: app']],
    ['[{ role: user, identity: app }]', ['grant-not-admin: app']],
    ['[{ role: unrestrictedViewer, identity: app }]', ['identity-without-grant: app']],
    ['[{ role: monitor, identity: app }]', ['identity-without-grant: app']],
  ])('an identity that writes with %s', (text, expected) => {
    expect(findings({ clusters: withPrincipals(text) })).toEqual(expected)
  })
})

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

test.each([
  [
    {
      application: ' { subdomain: change-me }',
      identities: ` { app: { managedIdentity: { principalId: ${guid}, tenantId: ${guid} } } }`,
    },
    ['placeholder-left: change-me'],
  ],
  [
    {
      application:
        ' { subdomain: "chang\\x65-me", resourceId: /subscriptions/change-me/resourceGroups/change-me/providers/Microsoft.IoTCentral/iotApps/change-me }',
    },
    ['placeholder-left: "chang\\x65-me"', ...Array.from({ length: 3 }, () => 'placeholder-left: change-me')],
  ],
  [
    {
      exports:
        ' { e: { displayName: Never change-meters, source: telemetry, enabled: true, destinations: [{ destination: v, transform: . }] } }',
    },
    [],
  ],
])('placeholders in %j', (sections, expected) => {
  expect(findings(sections)).toEqual(expected)
})

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
