import { createHmac, sign } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Claims, type GithubEmulator, startGithub, keyAt } from '@adx-export/github-emulator'
import { createIdentity } from './identity.ts'

const claims = { run_id: '7' }

/** A GitHub, and the identity of a job that may ask for tokens unless it is told otherwise. */
const benchOf = async (given: Readonly<Record<string, string | undefined>> = {}, own: Claims = {}) => {
  const github = await startGithub()
  onTestFinished(() => github.close())
  const grant = github.issueOidc('repo:contoso/wards:pull_request', own)
  const env = {
    GITHUB_SERVER_URL: github.urls.server,
    GITHUB_REPOSITORY: 'contoso/wards',
    GITHUB_REPOSITORY_ID: '4242001',
    GITHUB_WORKFLOW_REF: 'contoso/wards/.github/workflows/adx-export.yml@refs/heads/a@b',
    ACTIONS_ID_TOKEN_REQUEST_URL: grant.url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: grant.token,
    ...given,
  }
  return { github, identity: createIdentity(env, undefined) }
}

const ofIssuer = (github: GithubEmulator, more: Claims = {}): Claims => ({ ...claims, iss: github.issuer, ...more })

const keysAsked = (github: GithubEmulator): readonly string[] => github.requests(/_services/u).map(({ path }) => path)

describe('a token of the job', () => {
  test('is for the audience that was asked for, and tells who the job is', async () => {
    const { github, identity } = await benchOf({}, { repository_id: '4242001' })
    const token = await identity.token('adx-export:plan:0')
    expect(github.audiences).toEqual(['adx-export:plan:0'])
    const found = await identity.open(token)
    expect(found).toMatchObject({ claims: { aud: 'adx-export:plan:0', repository_id: '4242001' } })
    expect(github.violations).toEqual([])
  })

  test.each(['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'])('takes %s', async (name) => {
    const { identity } = await benchOf({ [name]: undefined })
    await expect(identity.token('adx-export:plan:0')).rejects.toMatchObject({
      name: 'GithubError',
      permission: 'id-token: write',
    })
  })

  test('is asked for nowhere but at the GitHub of the job', async () => {
    const stranger = await startGithub()
    onTestFinished(() => stranger.close())
    const { identity } = await benchOf({
      GITHUB_SERVER_URL: 'https://github.contoso.example',
      ACTIONS_ID_TOKEN_REQUEST_URL: `${stranger.origin}/oidc/token?x=1`,
    })
    await expect(identity.token('adx-export:plan:0')).rejects.toMatchObject({ name: 'JobError' })
    expect(stranger.journal).toEqual([])
  })

  test('that is not given says so, without the token that asked', async () => {
    const { github, identity } = await benchOf()
    github.fail(/oidc\/token/u, 'forbidden')
    const error: unknown = await identity.token('adx-export:plan:0').catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'GithubError', status: 403, permission: undefined })
    expect(github.secrets.filter((secret) => String(error).includes(secret))).toEqual([])
  })
})

describe('the workflow whose plans count', () => {
  test('is that of the job, whatever its branch is called', async () => {
    expect((await benchOf()).identity.planWorkflow).toBe('.github/workflows/adx-export.yml')
  })

  test('is not known where it is in another repository', async () => {
    const { identity } = await benchOf({ GITHUB_WORKFLOW_REF: 'contoso/wards-rules/.github/workflows/x.yml@main' })
    expect(identity.planWorkflow).toBeUndefined()
  })

  test('is the one that the input names', () => {
    expect(createIdentity({}, '.github/workflows/plan.yml').planWorkflow).toBe('.github/workflows/plan.yml')
  })
})

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token that is signed in a way that GitHub does not sign in. */
const signedBy = (github: GithubEmulator, header: object, by: (text: string) => Buffer): string => {
  const text = `${encoded(header)}.${encoded(ofIssuer(github))}`
  return `${text}.${by(text).toString('base64url')}`
}

const kid = 'key-0'

describe('what is no token of GitHub', () => {
  const wrong: readonly (readonly [string, (github: GithubEmulator) => string, string])[] = [
    ['one with no algorithm', (github) => signedBy(github, { alg: 'none', kid }, () => Buffer.from('x')), 'wrong'],
    [
      'one that takes the public key for a shared secret',
      (github) =>
        signedBy(github, { alg: 'HS256', kid }, (text) =>
          createHmac('sha256', JSON.stringify(keyAt(0).published))
            .update(text)
            .digest(),
        ),
      'wrong',
    ],
    [
      'one with the right key and another algorithm',
      (github) => signedBy(github, { alg: 'RS512', kid }, (text) => sign('sha512', Buffer.from(text), keyAt(0).secret)),
      'wrong',
    ],
    [
      'one that says what must be understood',
      (github) =>
        signedBy(github, { alg: 'RS256', kid, crit: ['x'], x: 1 }, (text) =>
          sign('sha256', Buffer.from(text), keyAt(0).secret),
        ),
      'wrong',
    ],
    ['one of two parts', () => 'a.b', 'malformed'],
    ['one that is too long', (github) => github.signed(ofIssuer(github, { x: 'x'.repeat(20_000) })), 'malformed'],
    ['one with a sign that base64url does not have', (github) => `${github.signed(ofIssuer(github))}=`, 'malformed'],
    [
      'one whose end is spelt otherwise',
      (github) => {
        const token = github.signed(ofIssuer(github))
        // The last of 342 letters holds 4 bits that nobody reads.
        const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
        return `${token.slice(0, -1)}${alphabet[alphabet.indexOf(token.at(-1) ?? '') + 1] ?? ''}`
      },
      'malformed',
    ],
    ['one of a key that is not published', (github) => github.signed(ofIssuer(github), 'stranger'), 'no longer'],
    [
      'one of another issuer',
      (github) => github.signed(ofIssuer(github, { iss: 'https://token.example' })),
      'something else',
    ],
    ['one without an issuer', (github) => github.signed(claims), 'something else'],
    ['one that is not JSON inside', () => `${encoded({ alg: 'RS256' })}.eA.eA`, 'something else'],
  ]
  test.each(wrong)('%s', async (_, forge, reason) => {
    const { github, identity } = await benchOf()
    const found = await identity.open(forge(github))
    expect('refused' in found ? found.refused : '').toContain(reason)
  })

  test('one of an issuer that is not the own one makes nobody ask there', async () => {
    const { github, identity } = await benchOf()
    await identity.open(github.signed(ofIssuer(github, { iss: `${github.origin}/elsewhere` })))
    expect(github.requests(/./u)).toEqual([])
  })
})

describe('an enterprise with its own issuer', () => {
  /** Keys of the longer address are those of the shorter one. */
  const withEnterprise = async (given: Readonly<Record<string, string | undefined>> = {}, slug = 'contoso') => {
    const bench = await benchOf(given, { iss: '' })
    return { ...bench, token: bench.github.signed(ofIssuer(bench.github, { iss: `${bench.github.issuer}/${slug}` })) }
  }

  test('is not believed where the job’s own token says otherwise', async () => {
    const { github, identity, token } = await withEnterprise()
    expect(await identity.open(token)).toMatchObject({ refused: expect.stringContaining('something else') })
    expect(github.audiences).toEqual(['adx-export:self'])
    await identity.open(token)
    expect(github.audiences).toHaveLength(1)
  })

  test('is not believed where the job cannot ask how its GitHub calls itself', async () => {
    const { identity, token } = await withEnterprise({ ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined })
    expect(await identity.open(token)).toMatchObject({ refused: expect.stringContaining('something else') })
  })

  test('is none with more than a name', async () => {
    const { github, identity, token } = await withEnterprise({}, 'a/b')
    expect(await identity.open(token)).toMatchObject({ refused: expect.stringContaining('something else') })
    expect(github.audiences).toEqual([])
  })

  test('is believed where it says the same', async () => {
    const github = await startGithub({ enterprise: 'contoso' })
    onTestFinished(() => github.close())
    const grant = github.issueOidc('repo:contoso/wards:pull_request', claims)
    const identity = createIdentity(
      {
        GITHUB_SERVER_URL: github.urls.server,
        ACTIONS_ID_TOKEN_REQUEST_URL: grant.url,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: grant.token,
      },
      undefined,
    )
    const token = await identity.token('adx-export:plan:0')
    expect(await identity.open(token)).toMatchObject({ claims: { iss: github.issuer, run_id: '7' } })
    expect(github.issuer.endsWith('/contoso')).toBe(true)
    expect(keysAsked(github)).toEqual(['/_services/token/contoso/.well-known/jwks'])
  })
})

describe('the keys', () => {
  test('are read once, however many tokens there are', async () => {
    const { github, identity } = await benchOf()
    for (const jti of ['1', '2', '3'])
      expect(await identity.open(github.signed(ofIssuer(github, { jti })))).toMatchObject({ claims: { jti } })
    expect(keysAsked(github)).toEqual(['/_services/token/.well-known/jwks'])
  })

  test('are looked for where the issuer says, if they are not in the usual place', async () => {
    const { github, identity } = await benchOf()
    github.fail(/\.well-known\/jwks/u, 'not-found')
    expect(await identity.open(github.signed(ofIssuer(github)))).toMatchObject({ claims })
    expect(keysAsked(github)).toEqual([
      '/_services/token/.well-known/jwks',
      '/_services/token/.well-known/openid-configuration',
      '/_services/token/.well-known/jwks',
    ])
  })

  test('that cannot be read are no forgery: that is told, once and for all', async () => {
    const { github, identity } = await benchOf()
    github.fail(/\.well-known/u, 'forbidden', 1)
    const failing = () => identity.open(github.signed(ofIssuer(github)))
    await expect(failing()).rejects.toMatchObject({ name: 'GithubError', status: 403, permission: undefined })
    await expect(failing()).rejects.toThrow('The keys that GitHub signs with could not be read')
    expect(keysAsked(github)).toHaveLength(1)
  })

  test('of a key that was taken away fit nothing any more', async () => {
    const { github, identity } = await benchOf()
    const token = github.signed(ofIssuer(github))
    github.rotateKeys()
    expect(await identity.open(token)).toMatchObject({ refused: expect.stringContaining('no longer publishes') })
  })
})
