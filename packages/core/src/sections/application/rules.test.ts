import { describe, expect, test } from 'vitest'
import { findings } from '../findings.test-data.ts'

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
