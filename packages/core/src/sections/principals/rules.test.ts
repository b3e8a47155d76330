import { describe, expect, test } from 'vitest'
import { findings } from '../findings.test-data.ts'
import { placeOf } from '../../../../../test/places.ts'

const here = placeOf('core')

const guid = '22222222-2222-4222-8222-222222222222'

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
