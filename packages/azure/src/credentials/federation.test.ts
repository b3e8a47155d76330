import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audienceOf, isMismatch, mismatchOf, registeringCommand } from './federation.ts'

const jwt = (claims: object): string => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`
const iss = 'https://token.actions.githubusercontent.com'
const clientId = '11111111-2222-4333-8444-000000000001'
const audience = 'api://AzureADTokenExchange'
const of = (sub: string, over: object = {}) => ({ assertion: jwt({ iss, sub }), clientId, audience, ...over })

/** Whatever stands between two single quotes means itself to a shell. */
const wholeCommand = /^az ad app federated-credential create --id ([0-9a-f-]{36}) --parameters '([^']*)'$/

describe('the command that registers a subject', () => {
  test.each<[string, string]>([
    ['repo:contoso/wards:environment:production', 'repo-contoso-wards-environment-production'],
    ['repo:contoso@12/wards@34:ref:refs/heads/a_b~c', 'repo-contoso-12-wards-34-ref-refs-heads-a-b-c'],
    ['repo:contoso/wards:environment:on call (EU) %3A', 'repo-contoso-wards-environment-on-call-EU-3A'],
  ])('for %s', (subject, name) => {
    const [, id, quoted = ''] = wholeCommand.exec(registeringCommand(of(subject)) ?? '') ?? []
    expect(id).toBe(clientId)
    const parameters: unknown = JSON.parse(quoted)
    expect(parameters).toEqual({ name, issuer: iss, subject, audiences: [audience] })
  })

  test.each<[string, object]>([
    ["repo:o/r:environment:'; rm -rf ~ #", {}],
    ['repo:o/r:environment:"', {}],
    ['repo:o/r:environment:$(id)', {}],
    ['repo:o/r:environment:`id`', {}],
    ['repo:o/r:environment:a\\', {}],
    ['repo:o/r:environment:a&b', {}],
    ['repo:o/r:environment:a|b', {}],
    ['repo:o/r:environment:a\n::add-mask::b', {}],
    ['repo:o/r:environment:\u2018typed\u2019', {}],
    ['repo:o/r:environment:\u202eexe', {}],
    [`repo:o/r:environment:${'a'.repeat(600)}`, {}],
    ['', {}],
    ['repo:o/r:environment:plan', { clientId: undefined }],
    ['repo:o/r:environment:plan', { clientId: "x' --id y" }],
    ['repo:o/r:environment:plan', { audience: "api://x'" }],
    ['repo:o/r:environment:plan', { assertion: '' }],
  ])('is not made for %j %j', (subject, over) => {
    expect(registeringCommand(of(subject, over))).toBeUndefined()
  })

  test('is what it says for every subject that it is made for', () => {
    const letters = fc.constantFrom(...'abZ09_ .:/@=,+#~%()-\'"\\`$&|;<>!*?\n\u2019'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 40 }), (subject) => {
        const command = registeringCommand(of(subject))
        if (command === undefined) return
        const quoted = wholeCommand.exec(command)?.[2] ?? ''
        expect(quoted).not.toMatch(/[\\`$&|;<>!*?\n\u2019]/)
        expect(JSON.parse(quoted)).toMatchObject({ subject })
      }),
    )
  })
})

describe('what a job is told', () => {
  test('names the fields, the command, and what a managed identity needs', () => {
    const { code, hint = '', serviceCode } = mismatchOf('AADSTS700213', of('repo:o/r:environment:plan'))
    expect([code, serviceCode]).toEqual(['federation-mismatch', 'AADSTS700213'])
    expect(hint).toContain(`issuer '${iss}', subject 'repo:o/r:environment:plan' and audience '${audience}'`)
    expect(hint).toContain(registeringCommand(of('repo:o/r:environment:plan')))
    expect(hint).toContain('az identity federated-credential create')
  })

  test.each([
    ['a\n::error::b', '"a\\n::error::b"'],
    ["a'; b", `"a'; b"`],
    ['\u202e\u007fé', '"\\u202e\\u007f\\u00e9"'],
    ['x'.repeat(601), `"${'x'.repeat(600)}\\u2026"`],
  ])('shows %j as %s, on one line and without a command', (subject, text) => {
    const { hint = '' } = mismatchOf('AADSTS70021', of(subject))
    expect(hint).toContain(`subject ${text} and`)
    expect(hint).not.toContain('az ad')
    expect(hint).toMatch(/^[\x20-\x7e]*$/)
  })

  test('says so where there is no token', () => {
    expect(mismatchOf('AADSTS70021', of('', { assertion: '' })).hint).toContain("subject 'unknown'")
  })
})

test.each([
  ['AADSTS70021', true],
  ['AADSTS70025', true],
  ['AADSTS700212', true],
  ['AADSTS7002138', true],
  ['AADSTS7000222', false],
  ['AADSTS700024', false],
])('%s is a mismatch: %s', (code, mismatch) => {
  expect(isMismatch(code)).toBe(mismatch)
})

test.each<[string | undefined, string | undefined, string]>([
  [undefined, undefined, audience],
  [undefined, ' ', audience],
  [undefined, ' api://Env ', 'api://Env'],
  ['', 'api://Env', 'api://Env'],
  ['api://Given', 'api://Env', 'api://Given'],
])('the audience of %j and %j is %s', (given, variable, expected) => {
  expect(audienceOf({ ADX_EXPORT_OIDC_AUDIENCE: variable }, given)).toBe(expected)
})
