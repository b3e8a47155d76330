import type { FederatedCredential } from '@adx-export/azure'
import type { Config } from '@adx-export/core'
import { expect, test } from 'vitest'
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

test('of a form that nobody tells, no credential is missing and none is taken away', () => {
  const stranger = { ...credential, name: 'plan', subject: 'repo:contoso/wards:environment:plan' }
  const checks = credentialChecks(writer, { state: 'read', value: [stranger] }, { ...trust, isGuess: true })
  expect(checks.map(({ state, fix }) => [state, fix])).toEqual([
    ['unknown', 'az ad app federated-credential list --id the-writer'],
    ['unknown', 'az ad app federated-credential list --id the-writer'],
  ])
  expect(checks[1]?.what).toContain(stranger.subject)
})
