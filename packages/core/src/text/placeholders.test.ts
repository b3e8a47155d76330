import { expect, test } from 'vitest'
import { findings } from '../sections/findings.test-data.ts'

const guid = '22222222-2222-4222-8222-222222222222'

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
