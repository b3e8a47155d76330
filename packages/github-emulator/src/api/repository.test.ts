import { type JSONWebKeySet, createLocalJWKSet, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { ask, githubWith } from './asking.test-data.ts'
import type { Fault } from './index.ts'

const numbers = (body: unknown): readonly number[] =>
  (body as readonly { readonly number: number }[]).map(({ number }) => number)
const idOf = (body: unknown): number => (body as { readonly id: number }).id

describe('lists', () => {
  test.each(['', '/api/v3'])('come in pages with links that lead on, below %j', async (root) => {
    const github = await githubWith()
    github.seed.pull()
    for (let index = 0; index < 205; index += 1) github.seed.comment({ issue: 1, body: String(index) })
    const seen: number[] = []
    let next: string | undefined = '~/issues/1/comments?per_page=100'
    while (next !== undefined) {
      const told = await ask(github, `GET ${next}`, undefined, { root })
      seen.push(...(told.body as readonly { readonly id: number }[]).map(({ id }) => id))
      next = /<([^>]+)>; rel="next"/u.exec(told.link ?? '')?.[1]
      if (next !== undefined) expect(next).toContain(`${github.origin}${root}/repositories/`)
    }
    expect(seen).toEqual([...github.state.comments.keys()])
    expect(github.journal).toHaveLength(3)
    expect((await ask(github, 'GET ~/issues/1/comments')).body).toHaveLength(30)
    expect((await ask(github, 'GET ~/issues/1/comments?page=9')).body).toEqual([])
    expect(github.violations).toEqual([])
  })
})

describe('a merge', () => {
  test.each(['merge', 'squash', 'rebase'] as const)('by %s leads from its commit to the pull request', async (how) => {
    const github = await githubWith()
    const { number } = github.seed.pull({ tree: { 'a.yaml': '1' } })
    const { head } = github.seed.pushToPull(number, { 'a.yaml': '2' })
    const other = github.seed.pull()
    const before = github.state.branches.get('main')
    expect(numbers((await ask(github, `GET ~/commits/${head.sha}/pulls`)).body)).toEqual([number])
    const sha = github.seed.merge(number, how)
    expect(github.state.branches.get('main')).toBe(sha)
    expect(numbers((await ask(github, `GET ~/commits/${sha}/pulls`)).body)).toEqual([number])
    expect((await ask(github, `GET ~/pulls/${number}`)).body).toMatchObject({
      merged: true,
      merge_commit_sha: sha,
      state: 'closed',
    })
    expect((await ask(github, `GET ~/pulls/${other.number}`)).body).toMatchObject({ merged: false, state: 'open' })
    const parents = github.state.commits.get(sha)?.parents
    expect(parents).toHaveLength(how === 'merge' ? 2 : 1)
    if (how !== 'rebase') expect(parents?.[0]).toBe(before)
    expect(github.state.commits.get(sha)?.files).toEqual({ 'a.yaml': '2' })
  })

  test('leaves what was only closed out', async () => {
    const github = await githubWith()
    const { number, head } = github.seed.pull()
    github.seed.close(number)
    expect((await ask(github, `GET ~/commits/${head.sha}/pulls`)).body).toEqual([])
    expect(numbers((await ask(github, 'GET ~/pulls?state=closed')).body)).toEqual([number])
  })
})

describe('a check run', () => {
  const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'warning', message: 'one' }
  const output = { title: 't', summary: 's', annotations: [annotation] }

  test('gathers annotations and keeps what is not said again', async () => {
    const github = await githubWith()
    const { head } = github.seed.pull()
    const created = await ask(github, 'POST ~/check-runs', {
      name: 'plan',
      head_sha: head.sha,
      external_id: 'digest',
      output: { ...output, text: 'operations' },
    })
    const path = `~/check-runs/${idOf(created.body)}`
    await ask(github, `PATCH ${path}`, { output })
    const done = await ask(github, `PATCH ${path}`, { conclusion: 'success' })
    expect(done.body).toMatchObject({
      status: 'completed',
      external_id: 'digest',
      app: { slug: 'github-actions' },
      output: { text: 'operations', annotations_count: 2 },
      pull_requests: [{ number: 1 }],
    })
    expect((await ask(github, `GET ${path}/annotations`)).body).toMatchObject([annotation, annotation])
    expect(github.violations).toEqual([])
  })

  test('of another app cannot be changed, and stands beside the own one', async () => {
    const github = await githubWith()
    const { head } = github.seed.pull()
    const app = { id: 7, slug: 'mallory', name: 'Mallory' }
    const forged = github.seed.checkRun({ name: 'plan', headSha: head.sha, app })
    const [first, second] = [1, 2].map(() => github.seed.checkRun({ name: 'plan', headSha: head.sha }))
    expect(await ask(github, `PATCH ~/check-runs/${forged.id}`, { output })).toMatchObject({ status: 403 })
    const listed = async (query: string) =>
      (
        (await ask(github, `GET ~/commits/${head.sha}/check-runs${query}`)).body as {
          readonly check_runs: readonly { readonly id: number }[]
        }
      ).check_runs.map(({ id }) => id)
    expect(await listed('')).toEqual([second?.id, forged.id])
    expect(await listed('?filter=all')).toEqual([second?.id, first?.id, forged.id])
    expect(await listed('?app_id=7')).toEqual([forged.id])
  })
})

describe('an issue', () => {
  test('is closed, found by its label, and opened again', async () => {
    const github = await githubWith()
    const { body } = await ask(github, 'POST ~/issues', { title: 'Drift', body: 'b', labels: ['drift'] })
    expect(body).toMatchObject({
      number: 1,
      state: 'open',
      user: { login: 'github-actions[bot]' },
      labels: [{ name: 'drift' }],
    })
    expect((await ask(github, 'PATCH ~/issues/1', { state: 'closed' })).body).toMatchObject({
      state_reason: 'completed',
    })
    expect((await ask(github, 'GET ~/issues?labels=drift')).body).toEqual([])
    expect(numbers((await ask(github, 'GET ~/issues?labels=Drift&state=closed')).body)).toEqual([1])
    const opened = await ask(github, 'PATCH ~/issues/1', { state: 'open', body: 'c' })
    expect(opened.body).toMatchObject({ state_reason: 'reopened', closed_at: null, body: 'c', title: 'Drift' })
  })
})

describe('what goes wrong', () => {
  const cases: readonly (readonly [Fault, number | 'broken', number])[] = [
    ['bad-gateway', 502, 0],
    ['bad-gateway-after-write', 502, 1],
    ['reset', 'broken', 0],
    ['reset-after-write', 'broken', 1],
    ['forbidden', 403, 0],
    ['not-found', 404, 0],
    [{ tooManyRequests: { retryAfterSeconds: 1 } }, 429, 0],
    [{ secondaryLimit: { retryAfterSeconds: 1 } }, 403, 0],
    [{ slowMilliseconds: 1 }, 201, 1],
  ]
  test.each(cases)('%j once, then no more', async (fault, status, written) => {
    const github = await githubWith()
    github.seed.pull()
    github.fail(/^POST .*\/comments$/u, fault)
    expect((await ask(github, 'GET ~/issues/1/comments')).status).toBe(200)
    expect(github.faultsLeft()).toBe(1)
    const told = await ask(github, 'POST ~/issues/1/comments', { body: 'x' }).catch(() => 'broken')
    expect(typeof told === 'string' ? told : told.status).toBe(status)
    expect(github.state.comments.size).toBe(written)
    expect(github.faultsLeft()).toBe(0)
    expect((await ask(github, 'POST ~/issues/1/comments', { body: 'x' })).status).toBe(201)
    expect(github.violations).toEqual([])
  })
})

describe('two at once', () => {
  test('are held until both are there', async () => {
    const github = await githubWith()
    github.seed.pull()
    const held = github.hold(/^POST .*\/comments$/u)
    const upsert = async (): Promise<void> => {
      const { body } = await ask(github, 'GET ~/issues/1/comments')
      if (Array.isArray(body) && body.length === 0) await ask(github, 'POST ~/issues/1/comments', { body: 'x' })
    }
    const both = Promise.all([upsert(), upsert()])
    await held.arrived(2)
    expect(github.state.comments.size).toBe(0)
    held.release()
    await both
    expect(github.state.comments.size).toBe(2)
    await upsert()
    expect(github.requests(/^POST/u)).toHaveLength(2)
  })
})

describe('the journal', () => {
  test('holds everything but the token in its header', async () => {
    const github = await githubWith()
    github.seed.pull()
    await ask(github, 'POST ~/issues/1/comments', { body: 'x' }, { headers: { 'x-more': 'y' } })
    expect(github.journal).toMatchObject([
      {
        method: 'POST',
        path: '/repos/contoso/wards/issues/1/comments',
        body: { body: 'x' },
        headers: { 'x-more': 'y' },
        status: 201,
      },
    ])
    expect(JSON.stringify(github.journal)).not.toContain(github.token)
    await ask(github, 'POST ~/issues/1/comments', { body: github.token })
    expect(JSON.stringify(github.journal)).toContain(github.token)
  })
})

describe('OIDC', () => {
  const wanted = '&audience=api%3A%2F%2FAzureADTokenExchange'
  test.each([
    ['root', 'https://token.actions.githubusercontent.com'],
    ['enterprise', '/_services/token'],
  ] as const)('gives a token in the %s style', async (style, issuer) => {
    const github = await githubWith({ style })
    const { url, token } = github.issueOidc('repo:contoso/wards:pull_request')
    const { body } = await ask(github, `GET ${url}${wanted}`, undefined, { token })
    const { value } = body as { readonly value: string }
    const claims: unknown = JSON.parse(Buffer.from(value.split('.')[1] ?? '', 'base64url').toString())
    const iss = issuer.startsWith('/') ? `${github.origin}${issuer}` : issuer
    expect(claims).toMatchObject({
      iss,
      sub: 'repo:contoso/wards:pull_request',
      aud: 'api://AzureADTokenExchange',
      exp: expect.any(Number),
    })
    expect(github.secrets).toContain(value)
    expect(github.violations).toEqual([])
  })

  test('says what the job is, signed with a key that is published until another takes its place', async () => {
    const github = await githubWith()
    const { url, token } = github.issueOidc('repo:contoso/wards:pull_request', { run_id: '7' })
    const { body } = await ask(github, `GET ${url}&audience=adx-export%3Aplan%3A0`, undefined, { token })
    const { value } = body as { readonly value: string }
    const verified = async () => {
      const keys = await fetch(`${github.issuer}/.well-known/jwks`)
      return jwtVerify(value, createLocalJWKSet((await keys.json()) as JSONWebKeySet), { issuer: github.issuer })
    }
    expect(await verified()).toMatchObject({ payload: { run_id: '7', aud: 'adx-export:plan:0' } })
    expect(github.secrets).not.toContain(value)
    github.rotateKeys()
    await expect(verified()).rejects.toThrow('no applicable key found')
    expect(github.violations).toEqual([])
  })

  test('has its keys named by its own configuration', async () => {
    const github = await githubWith({ style: 'enterprise' })
    const found = await fetch(`${github.issuer}/.well-known/openid-configuration`)
    expect(await found.json()).toMatchObject({ issuer: github.issuer, jwks_uri: `${github.issuer}/.well-known/jwks` })
  })

  test('is not given for the token of the job', async () => {
    const github = await githubWith()
    expect(await ask(github, `GET ${github.origin}/oidc/token?x=1${wanted}`)).toMatchObject({ status: 401 })
    expect(github.violations).toHaveLength(1)
  })
})
