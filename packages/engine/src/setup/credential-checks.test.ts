import type { FederatedCredential } from '@adx-export/azure'
import type { Config } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { credentialChecks, type Trust } from './credential-checks.ts'
import type { Subject } from './subject.ts'

const at = { file: 'adx-export.yaml', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } }
const config: Config = {
  file: 'adx-export.yaml',
  application: { at, subdomain: 'contoso', host: 'contoso.azureiotcentral.com' },
  identities: [],
  clusters: [],
  destinations: [],
  exports: [],
  removed: { exports: [], destinations: [], links: [], tables: [], columns: [], principals: [], policies: [] },
  accept: [],
}
const writer: Subject = { config, as: 'writer', applicationId: 'the-writer' }
const trust: Trust = {
  issuer: 'https://token.actions.githubusercontent.com',
  audience: 'api://AzureADTokenExchange',
  name: 'github-production',
  needed: ['repo:contoso/wards:environment:production'],
  allowed: [],
  isGuess: false,
}
const credential: FederatedCredential = {
  name: trust.name,
  issuer: trust.issuer,
  subject: trust.needed[0] ?? '',
  audiences: [trust.audience],
}

const fixOf = (credentials: readonly FederatedCredential[], asked: Trust = trust) =>
  credentialChecks(writer, { state: 'read', value: credentials }, asked)[0]?.fix

test.each<[string, readonly FederatedCredential[], string]>([
  ['is made where there is none', [], 'create --id the-writer --parameters'],
  [
    'is changed where its name is taken by another subject',
    [{ ...credential, subject: 'repo:contoso/former:environment:production' }],
    'update --id the-writer --federated-credential-id "github-production" --parameters',
  ],
  [
    'is changed where its name is taken by another issuer',
    [{ ...credential, issuer: 'https://example.com' }],
    'update --id the-writer --federated-credential-id "github-production" --parameters',
  ],
])('a credential %s', (_, credentials, command) => {
  expect(fixOf(credentials)).toBe(
    `az ad app federated-credential ${command} '${JSON.stringify({ name: trust.name, issuer: trust.issuer, subject: credential.subject, audiences: [trust.audience] })}'`,
  )
})

test('a credential with another audience is changed by its own name', () => {
  expect(fixOf([{ ...credential, name: 'by-hand', audiences: ['api://other'] }])).toBe(
    `az ad app federated-credential update --id the-writer --federated-credential-id "by-hand" --parameters '${JSON.stringify({ name: 'by-hand', issuer: trust.issuer, subject: credential.subject, audiences: [trust.audience] })}'`,
  )
})

test.each<[string, Partial<FederatedCredential>, Partial<Trust>]>([
  ['audience', {}, { audience: "api://a'; id; '" }],
  ['name', { name: 'a"; id; "', audiences: [] }, {}],
])('no command holds the %s that means something to a shell', (_, more, asked) => {
  expect(fixOf([{ ...credential, ...more }], { ...trust, ...asked })).toBe(
    'az ad app federated-credential list --id the-writer',
  )
})

describe.each(['reader', 'writer'] as const)('whom the %s trusts besides its jobs', (as) => {
  const missingOf = (credentials: readonly FederatedCredential[], asked: Trust = trust) =>
    credentialChecks({ ...writer, as }, { state: 'read', value: credentials }, asked).filter(
      ({ state }) => state === 'missing',
    )
  const remove = 'az ad app federated-credential delete --id the-writer --federated-credential-id "other"'

  test('is nobody', () => {
    const allowed = 'repo:contoso/wards:environment:dev'
    const credentials = [credential, { ...credential, name: 'other', subject: allowed }]
    expect(missingOf(credentials, { ...trust, allowed: [allowed] })).toEqual([])
  })

  test.each<[string, Partial<FederatedCredential>, string]>([
    [
      'jobs with another subject',
      { subject: 'repo:contoso/wards:ref:refs/heads/x' },
      'jobs with the subject repo:contoso/wards:ref:refs/heads/x',
    ],
    [
      'anybody of another issuer',
      { issuer: 'https://other.example', subject: 'anybody' },
      'the subject anybody of another issuer, https://other.example',
    ],
    [
      'the same subject of another issuer',
      { issuer: 'https://other.example' },
      `the subject ${credential.subject} of another issuer, https://other.example`,
    ],
  ])('is told: %s', (_, more, what) => {
    expect(missingOf([credential, { ...credential, name: 'other', ...more }])).toMatchObject([
      { what: `the ${as} also trusts ${what}`, fix: remove },
    ])
  })

  test('is told of another issuer where the repository chose its own subjects', () => {
    const other = { ...credential, name: 'other', issuer: 'https://other.example' }
    expect(missingOf([credential, other], { ...trust, needed: [] })).toMatchObject([{ fix: remove }])
  })

  test('is not deleted where the command that is missing changes it', () => {
    const [own, stranger] = missingOf([{ ...credential, issuer: 'https://other.example' }])
    expect(stranger?.fix).toBe(own?.fix)
    expect(own?.fix).toContain(' update ')
  })

  test('is told of another issuer where the form of subjects is a guess', () => {
    const other = { ...credential, name: 'other', issuer: 'https://other.example' }
    expect(missingOf([credential, other], { ...trust, isGuess: true })).toMatchObject([{ fix: remove }])
  })
})

test('of a form that nobody tells, no credential is missing and none is taken away', () => {
  const stranger = { ...credential, name: 'plan', subject: 'repo:contoso/wards:environment:plan' }
  const checks = credentialChecks(writer, { state: 'read', value: [stranger] }, { ...trust, isGuess: true })
  expect(checks.map(({ state, fix }) => [state, fix])).toEqual([
    ['unknown', 'az ad app federated-credential list --id the-writer'],
    ['unknown', 'az ad app federated-credential list --id the-writer'],
  ])
  expect(checks[1]?.what).toContain(stranger.subject)
})
