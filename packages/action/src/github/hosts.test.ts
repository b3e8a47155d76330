import { describe, expect, test } from 'vitest'
import { isTokenService, issuerOf, serverOf } from './hosts.ts'

describe('who signs the tokens of jobs', () => {
  test.each([
    ['https://github.com', 'https://token.actions.githubusercontent.com'],
    ['https://contoso.ghe.com', 'https://token.actions.contoso.ghe.com'],
    ['https://github.contoso.example', 'https://github.contoso.example/_services/token'],
    ['https://github.contoso.example:8443', 'https://github.contoso.example:8443/_services/token'],
    ['https://evil.contoso.ghe.com', 'https://evil.contoso.ghe.com/_services/token'],
    ['https://notgithub.com', 'https://notgithub.com/_services/token'],
    ['http://127.0.0.1:1234', 'http://127.0.0.1:1234/_services/token'],
  ])('on %s: %s', (server, issuer) => {
    expect(issuerOf(new URL(server))).toBe(issuer)
  })
})

test.each([
  [undefined, 'https://github.com/'],
  ['http://localhost:80/', 'http://localhost/'],
  ['http://github.contoso.example', undefined],
  ['github.com', undefined],
  ['', undefined],
])('the server %j is taken as %j', (given, server) => {
  expect(serverOf({ GITHUB_SERVER_URL: given })?.href).toBe(server)
})

describe('where a job may show its request token', () => {
  const [github, residence, own, here] = [
    'https://github.com',
    'https://contoso.ghe.com',
    'https://github.contoso.example',
    'http://127.0.0.1:1234',
  ].map((url) => new URL(url))
  test.each([
    [github, 'https://run-actions-1-azure-eastus.actions.githubusercontent.com/42//idtoken/1?api-version=2.0', true],
    [github, 'https://pipelines.actions.githubusercontent.com/x', true],
    [github, 'http://pipelines.actions.githubusercontent.com/x', false],
    [github, 'https://actions.githubusercontent.com.evil.example/x', false],
    [github, 'https://evilactions.githubusercontent.com/x', false],
    [github, 'https://raw.githubusercontent.com/x', false],
    [github, 'https://github.com/x', false],
    [github, 'http://127.0.0.1:1/x', false],
    [residence, 'https://pipelines.actions.contoso.ghe.com/x', true],
    [residence, 'https://pipelines.actions.fabrikam.ghe.com/x', false],
    [residence, 'https://pipelines.actions.githubusercontent.com/x', true],
    [own, 'https://github.contoso.example/_services/pipelines/x', true],
    [own, 'https://pipelines.github.contoso.example/x', true],
    [own, 'https://github.contoso.example.evil.example/x', false],
    [own, 'https://pipelines.actions.githubusercontent.com/x', false],
    [here, 'http://127.0.0.1:99/x', true],
    [here, 'https://pipelines.actions.githubusercontent.com/x', false],
  ] as const)('on %s: %s is %s', (server, url, allowed) => {
    expect(server !== undefined && isTokenService(server, new URL(url))).toBe(allowed)
  })
})
