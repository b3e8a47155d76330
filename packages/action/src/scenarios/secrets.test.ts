import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ActionBench, actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { pullRequest, pushBranch, schedule } from '@adx-export/github-emulator'
import { type Ran, visibleOf } from '@adx-export/github-emulator/runner'
import { small } from '../testing/small.test-data.ts'
import { asConfigured, setRetention } from '../testing/world.test-data.ts'

/** Holds what JSON, addresses, HTML and base64 each write otherwise. */
const secret = 'c4n"ary+S3cret/<odd>%7E&\\Q8~xZ'

const spellings = [
  secret,
  JSON.stringify(secret).slice(1, -1),
  JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1),
  encodeURIComponent(secret),
  new URLSearchParams({ s: secret }).toString().slice(2),
  Buffer.from(secret).toString('base64'),
  Buffer.from(secret).toString('base64url'),
  secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
] as const

/** Tokens of services: nothing that looks like one may be seen, whoever gave it. */
const token = /eyJ[\w-]{10,}\.[\w-]+\.[\w-]*|\bBearer [\w.~+/=-]{8,}/u

/** A record is signed by a token that is meant to be read: no service takes one for this audience. */
const isSignature = (jwt: string): boolean => {
  const claims: unknown = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString())
  const { aud } = claims as { readonly aud?: unknown }
  return /^adx-export:(?:plan|applied):[0-9a-f]{64}$/u.test(String(aud))
}

/** What is written into check runs, without their signatures. */
const unsigned = (text: string): string =>
  text.replaceAll(/eyJ[\w-]{10,}\.[\w-]+\.[\w-]+/gu, (jwt) => (isSignature(jwt) ? 'signature' : jwt))

const signedIn = {
  inputs: {
    'client-id': '11111111-1111-4111-8111-111111111111',
    'tenant-id': '22222222-2222-4222-8222-222222222222',
    'plan-file': 'out/plan.json',
  },
}
const withSecret = { ...signedIn, env: { ADX_EXPORTER_SECRET: secret } }

const filesOf = ({ workspace }: ActionBench, { outputs }: Ran): readonly string[] =>
  [outputs['plan-file'], outputs['report']]
    .flatMap((paths) => (paths ?? '').split('\n'))
    .filter((path) => path !== '')
    .map((path) => readFileSync(path.startsWith('/') ? path : join(workspace, path), 'utf8'))

/** The runner is told what to hide in lines that it shows to nobody. */
const rawOf = ({ raw }: Ran): string =>
  raw
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')

const seen = (bench: ActionBench, ran: Ran): readonly string[] => {
  const issues = [...bench.github.state.issues.values()].map(({ body }) => body ?? '')
  const toChecks = bench.github.journal.filter(({ method, path }) => method === 'POST' && path.endsWith('/check-runs'))
  const others = bench.github.journal.filter((entry) => !toChecks.includes(entry))
  const sent = [...others.map(({ text }) => text), ...toChecks.map(({ text }) => unsigned(text))]
  const checks = unsigned(JSON.stringify([...bench.github.state.checkRuns.values()]))
  const shown = toChecks.reduce((left, { text }) => left.replaceAll(text, unsigned(text)), visibleOf(ran))
  return [shown, rawOf(ran), checks, ...filesOf(bench, ran), ...bench.comments(), ...issues, ...sent]
}

const held = (bench: ActionBench, ran: Ran): void => {
  const texts = seen(bench, ran)
  const tokens = [ran.job.token, ...ran.secrets]
  for (const text of texts) {
    expect([...spellings, ...tokens].filter((spelling) => text.includes(spelling))).toEqual([])
    expect(text).not.toMatch(token)
  }
}

const echo = `zqx7 the text ${spellings.join(' or ')} with Bearer eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiJhIn0.emulator is not valid`

const writes = ({ emulator }: ActionBench) => emulator.requests().filter(({ kind }) => kind === 'write')

describe('the client secret that a config names', () => {
  test('is in nothing that anybody sees: plan and apply', async () => {
    const bench = await actionBench({ example: 'service-principal' })
    const { pull, ran } = await bench.plan(signedIn)
    expect(ran).toMatchObject({ exitCode: 0, outputs: { changes: 'true' } })
    held(bench, ran)
    const applied = await bench.mergeAndApply(pull.number, withSecret)
    expect(applied.exitCode).toBe(0)
    const sent = JSON.stringify(writes(bench).map(({ body }) => body))
    expect(sent).toContain(JSON.stringify(secret).slice(1, -1))
    expect(filesOf(bench, applied).length).toBe(2)
    held(bench, applied)
    expect(bench.github.audiences.length).toBeGreaterThan(1)
  })

  test('is not given away by services that say it back', async () => {
    const bench = await actionBench({ example: 'service-principal' })
    const { pull } = await bench.plan(signedIn)
    bench.emulator.replaceFaults([
      {
        method: 'PUT',
        path: '/api/dataExport/destinations',
        answer: { status: 400, body: { error: { code: 'zqx7', message: echo } } },
      },
    ])
    const refused = await bench.mergeAndApply(pull.number, withSecret)
    expect(refused.exitCode).toBe(1)
    expect(refused.log).toContain('zqx7')
    expect(bench.comments()[0]).toContain('zqx7')
    held(bench, refused)

    bench.emulator.replaceFaults([{ path: '/api/dataExport', method: 'GET', answer: { status: 400, body: echo } }])
    const stopped = await bench.mergeAndApply(bench.github.seed.pull().number, withSecret)
    expect(stopped.exitCode).toBe(1)
    held(bench, stopped)
  })

  test('stops the apply before the first write where it is missing, empty or too short to be hidden', async () => {
    const bench = await actionBench({ example: 'service-principal' })
    const { pull } = await bench.plan(signedIn)
    bench.github.seed.merge(pull.number)
    for (const env of [{}, { ADX_EXPORTER_SECRET: '' }, { ADX_EXPORTER_SECRET: 'short' }]) {
      const ran = await bench.run(pushBranch(bench.github), { ...signedIn, permissions: permissionsFor.apply, env })
      expect(ran.exitCode).toBe(1)
      const [error] = ran.annotations.filter(({ level }) => level === 'error')
      expect(error?.message).toContain('ADX_EXPORTER_SECRET')
      expect(writes(bench)).toEqual([])
    }
  })
})

test('a sign-in that is refused gives no token away', async () => {
  const bench = await actionBench({ example: 'service-principal' })
  bench.emulator.replaceFaults([
    { path: '/oauth2/v2.0/token', answer: { status: 401, body: { error: 'zqx7', error_description: echo } } },
  ])
  const { ran } = await bench.plan({ ...withSecret })
  expect(ran.exitCode).toBe(1)
  held(bench, ran)
})

test('a variable that only looks like one of ours hides nothing: one comment, one record, one issue, however often', async () => {
  const bench = await actionBench({ ...small, emulator: asConfigured() })
  const { github } = bench
  const env = { ADX_PROJECT: 'adx-export', ADX_STAGE: 'completed' }
  setRetention(bench.emulator, 400)
  const { number } = github.seed.pull()
  for (const runAttempt of [1, 2]) {
    const more = { env, runAttempt, runId: 7001 }
    await bench.run(pullRequest(github, number), { permissions: permissionsFor.plan, ...more })
    await bench.run(schedule(github), { permissions: permissionsFor.drift, ...more })
  }
  expect(bench.comments()).toEqual([expect.stringMatching(/^<!-- adx-export:plan v1 /u)])
  expect([...github.state.issues.values()]).toMatchObject([
    { body: expect.stringMatching(/^<!-- adx-export:drift v1 /u) },
  ])
  expect([...github.state.checkRuns.values()].map(({ name }) => name)).toContain('adx-export plan')
  const applied = await bench.mergeAndApply(number, { env })
  expect(applied).toMatchObject({ exitCode: 0 })
  expect(JSON.stringify([...seen(bench, applied)])).not.toContain('***')
})
