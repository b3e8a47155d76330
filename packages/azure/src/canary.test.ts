import { inspect } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
import type { FilledStep } from '@adx-export/planner'
import { cacheTokens } from './credentials/tokens.ts'
import { createCluster, type Cluster } from './kusto/client.ts'
import { defaultLimits } from './limits.ts'
import { createRedactor } from './redact.ts'
import { createObserver } from './observe/observer.ts'
import { createSender } from './send/sender.ts'
import { createSession } from './session.ts'
import { createFakeClock } from './testing/clock.ts'
import { applicationHost, clusterHost, configWith } from './testing/config.ts'
import { kustoError, table } from './testing/kusto.ts'
import { listen, type Loopback, type Reply, type Seen } from './testing/loopback.ts'

const opened: Loopback[] = []
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
})

const tokenCanary = 'canary-token-7f3a91'
const secretCanary = 'canary "secret" \\ 55e0'
const canaries = [
  tokenCanary,
  secretCanary,
  JSON.stringify(secretCanary).slice(1, -1),
  encodeURIComponent(secretCanary),
]

const clean = (what: unknown): void => {
  const shown = `${inspect(what, { depth: 10, showHidden: true, maxStringLength: null })}${JSON.stringify(what)}${String(what)}`
  for (const canary of canaries) expect(shown).not.toContain(canary)
}

/** A run that holds a token and a secret, against a server that says both aloud. */
const start = async (answer: (seen: Seen) => Reply) => {
  const server = await listen(answer)
  opened.push(server)
  const clock = createFakeClock()
  const notes: string[] = []
  const limits = { ...defaultLimits, readAttempts: 3, writeAttempts: 3, noticeablePause: 0 }
  const session = createSession({
    env: { ADX_EXPORT_EMULATOR: server.url, AZURE_CLIENT_SECRET: secretCanary },
    clock,
    version: '1',
    phase: 'apply',
    limits,
    random: () => 1,
    authority: 'https://login.microsoftonline.com',
    onNote: (note) => notes.push(note),
  })
  const credential = {
    getToken: () => Promise.resolve({ token: tokenCanary, expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
  }
  const known = { ...session, credential: cacheTokens(credential, clock, limits, session.redactor) }
  return { session: known, cluster: createCluster(known, `https://${clusterHost}`, 'public'), notes, server }
}

/** What the service was sent, told back by it. */
const echo = ({ headers, body }: Seen): string =>
  `${headers.authorization} sent ${JSON.stringify(body)} with ${secretCanary}`

const faults: readonly (readonly [string, (seen: Seen) => Reply])[] = [
  ['400', (seen) => kustoError(400, 'General_BadRequest', echo(seen))],
  ['403', (seen) => ({ status: 403, body: { error: { code: 'Forbidden', message: echo(seen) } } })],
  ['422 with the body', (seen) => ({ status: 422, body: { error: { code: echo(seen), message: echo(seen) } } })],
  ['429', (seen) => kustoError(429, 'TooManyRequests', echo(seen), { '@permanent': false })],
  ['503 with text', (seen) => ({ status: 503, body: echo(seen) })],
  ['401 without a body', () => ({ status: 401, headers: { 'www-authenticate': 'Bearer' } })],
  [
    'a redirect',
    (seen) => ({ status: 307, headers: { location: `https://evil.example/?${encodeURIComponent(echo(seen))}` } }),
  ],
  ['HTML with 200', (seen) => ({ body: `<html>${echo(seen)}</html>` })],
  ['no tables', () => ({ body: { Tables: [] } })],
  ['a reset', () => 'reset'],
  [
    'a failed row',
    (seen) => table(['Result', 'Reason', 'Status'], ['Failed', echo(seen), 'Failed'], ['Failed', echo(seen), 'Failed']),
  ],
]

describe.each(faults)('%s tells no secret', (_, fault) => {
  test('in what is thrown', async () => {
    const { cluster, notes } = await start(fault)
    const told = await cluster.read('vitals', '.show tables').catch((error: unknown) => error)
    cluster.close()
    clean(notes)
    if (told instanceof Error) {
      clean(told)
      clean(told.stack)
      expect(told.cause).toBeUndefined()
    } else expect(told).toHaveLength(2)
  })

  test('in the world', async () => {
    const { session, cluster, notes } = await start(fault)
    const world = await createObserver(session, () => cluster).observe(configWith())
    cluster.close()
    clean(world)
    clean(notes)
    expect(world.application.exports.state).toBe('unreadable')
  })

  test('in the answers to a write', async () => {
    const { session, cluster, notes, server } = await start(fault)
    const told: string[] = []
    const kusto = {
      system: 'kusto',
      stage: 'schema',
      limitSeconds: 30,
      done: 'answered',
      title: 't',
      cluster: `https://${clusterHost}`,
      database: 'd',
    } as const
    const steps: readonly FilledStep[] = [
      { ...kusto, command: `.a '${secretCanary}'` },
      { ...kusto, command: '.b' },
      { ...kusto, command: '.c', done: 'every-row-succeeded' },
      {
        system: 'iot-central',
        stage: 'destination',
        limitSeconds: 30,
        done: 'answered',
        title: 't',
        host: applicationHost,
        method: 'PUT',
        path: '/api/dataExport/destinations/d',
        body: { authorization: { type: 'servicePrincipal', clientSecret: secretCanary } },
      },
    ]
    const answers = await createSender(session, (): Cluster => cluster).send(steps, (note) => told.push(note))
    cluster.close()
    expect(answers).toHaveLength(4)
    for (const what of [answers, told, notes]) clean(what)
    expect(server.seen.some(({ headers }) => headers.authorization === `Bearer ${tokenCanary}`)).toBe(true)
  })
})

const carrying = {
  system: 'iot-central',
  stage: 'destination',
  limitSeconds: 30,
  done: 'answered',
  title: 't',
  host: applicationHost,
  method: 'PUT',
  path: '/api/x',
  body: { authorization: ['only-in-the-body'], enrichments: { secretName: { value: 'northern' } } },
} as const

describe('what a service says to a request', () => {
  const answersTo = async (secrets: readonly string[], reply: Reply) => {
    const { session, cluster } = await start(() => reply)
    const steps = [{ ...carrying, secrets }]
    const answers = await createSender(session, (): Cluster => cluster).send(steps, () => {})
    cluster.close()
    return answers
  }
  const refusal = (code: string, message: string): Reply => ({ status: 422, body: { error: { code, message } } })

  test('that carries a secret is not shown; its code is, and why the words are not', async () => {
    const answers = await answersTo(['only-in-the-body'], refusal('InvalidBody', 'northern y-ni-ylno'))
    expect(answers).toEqual([
      {
        outcome: 'refused',
        code: 'rejected',
        message: `IoT Central (${applicationHost}) answered 422: InvalidBody`,
        hint: 'The words of the service are not shown, because the request carried a secret that they may repeat.',
      },
    ])
  })

  test('that carries a secret still tells that a principal is not known', async () => {
    const answers = await answersTo(['only-in-the-body'], refusal('Bad', "Principal 'northern' was not found."))
    expect(answers).toMatchObject([{ principalUnknown: true }])
    expect(inspect(answers)).not.toContain('northern')
  })

  test.each(['nly-in-the-body 1', 'x'.repeat(300), 'a/b', 'ab12cd34'])(
    'has no code that could be what was sent: %s',
    async (code) => {
      expect(inspect(await answersTo(['only-in-the-body'], refusal(code, 'no')))).not.toContain(code)
    },
  )

  test('that carries none is shown', async () => {
    expect(inspect(await answersTo([], refusal('InvalidBody', 'northern')))).toContain('InvalidBody: northern')
  })
})

describe('redaction', () => {
  const redactor = createRedactor()
  redactor.hide('canary-known')
  redactor.hide(undefined)
  redactor.hide('seven77')
  test.each([
    ['x canary-known y', 'x *** y'],
    ['Authorization: Bearer abc.def-ghi', 'Authorization: Bearer ***'],
    ['SharedAccessSignature sr=1&sig=2&se=3 rest', 'SharedAccessSignature *** rest'],
    ['got eyJhbGciOi.eyJzdWIi.c2ln here', 'got *** here'],
    ['https://x/?sig=abcd&se=1', 'https://x/?sig=***&se=1'],
    ['seven77 is too short to hide', 'seven77 is too short to hide'],
  ])('%s', (text, cleaned) => {
    expect(redactor.clean(text)).toBe(cleaned)
  })

  test('a message is bounded', () => {
    expect(redactor.clean('x'.repeat(10_000)).length).toBeLessThan(2100)
  })
})
