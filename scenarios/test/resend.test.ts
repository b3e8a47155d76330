import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apply, plan } from './opening.ts'
import { saveState } from '@adx-export/emulator'
import { renderPlan } from '@adx-export/report'
import { afterAll, describe, expect, test } from 'vitest'
import { portsFor, startEmulator } from './play.ts'
import { folderOf } from './folders.ts'

type Running = Awaited<ReturnType<typeof startEmulator>>
type Names = readonly string[] | 'all'

const source = folderOf('iot-central/destination--secret-masked')
const settled = {
  config: readFileSync(join(source, 'adx-export.yaml'), 'utf8'),
  world: readFileSync(join(source, 'before.yaml'), 'utf8'),
}

/** Beside the secret a new name, and a destination that is still to be made. */
const busy = {
  config: settled.config.replace(
    'exports:\n',
    '  spare:\n    displayName: Spare\n    table: wards/vitals/smartvitalspatch\n    authorization: exporter\nexports:\n',
  ),
  world: settled.world.replace('displayName: Vitals in ADX', 'displayName: Old name'),
}

const folder = mkdtempSync(join(tmpdir(), 'adx-export-resend-'))
afterAll(() => rmSync(folder, { recursive: true }))

const secret = 'the-renewed-one'
const env: Readonly<Record<string, string>> = { ADX_EXPORTER_SECRET: secret }

const running = async <T>(given: typeof settled, use: (running: Running) => Promise<T>): Promise<T> => {
  writeFileSync(join(folder, 'adx-export.yaml'), given.config)
  const server = await startEmulator(given.world)
  try {
    return await use(server)
  } finally {
    await server.close()
  }
}

const request = (url: string, resendSecrets: Names | undefined, variables = env) => ({
  ports: portsFor(url, folder, variables),
  config: join(folder, 'adx-export.yaml'),
  ...(resendSecrets === undefined ? {} : { resendSecrets }),
})

const planned = async (url: string, names: Names | undefined) => {
  const made = await plan(request(url, names, {}))
  if (made.kind === 'invalid') throw new Error(JSON.stringify(made.document.diagnostics))
  return made
}

const applied = async (
  url: string,
  names: Names | undefined,
  reviewed?: readonly { readonly hash: string }[],
  variables = env,
) => {
  const given = { ...request(url, names, variables), settleSeconds: 0 }
  const done = await apply(reviewed === undefined ? given : { ...given, reviewed })
  if (done.kind === 'invalid') throw new Error(JSON.stringify(done.document.diagnostics))
  return done
}

const writesTo = ({ emulator }: Running) =>
  emulator
    .requests()
    .filter(({ kind }) => kind === 'write')
    .map(({ method, path, body }) => ({ method, path, text: JSON.stringify(body) }))

const pending = ({ plan: { changes } }: Awaited<ReturnType<typeof planned>>) =>
  changes.filter(({ action }) => action !== 'no-op')

describe('a renewed secret', () => {
  test('is planned as an operation of its own, needs no secret for that, and nothing differs without asking', () =>
    running(settled, async ({ url }) => {
      const made = await planned(url, ['vitals'])
      expect(made.refused).toBe(false)
      expect(pending(made)).toMatchObject([
        {
          address: 'iot-central/destination:vitals',
          action: 'update',
          attributes: [{ path: 'clientSecret', from: null, to: { $secret: 'ADX_EXPORTER_SECRET' } }],
        },
      ])
      expect(made.plan.operations.map(({ address, attribute }) => `${address} ${attribute ?? ''}`)).toEqual([
        'iot-central/destination:vitals clientSecret',
      ])
      const text = renderPlan(made.plan)
      expect(text).toContain('~ update iot-central/destination:vitals')
      expect(text).toContain('clientSecret: + (secret: ADX_EXPORTER_SECRET)')
      expect(text).toContain('its secret is to be sent again')
      for (const none of [undefined, []]) expect(pending(await planned(url, none))).toEqual([])
    }))

  test.each(['all', ['vitals'], ['vitals', 'vitals']] satisfies readonly Names[])('is sent once (%j)', (names) =>
    running(settled, async (server) => {
      const { operations } = (await planned(server.url, names)).plan
      server.emulator.clearRequests()
      const { report, ok } = await applied(server.url, names, operations)
      expect(ok).toBe(true)
      expect(report.verified.converged).toBe(true)
      expect(report.outcomes).toMatchObject([{ outcome: 'applied', attributes: ['clientSecret'] }])
      expect(JSON.stringify(report)).not.toContain(secret)
      const writes = writesTo(server)
      expect(writes).toMatchObject([{ method: 'PATCH' }])
      expect(JSON.parse(writes[0]?.text ?? '')).toEqual(
        expect.objectContaining({
          authorization: {
            type: 'servicePrincipal',
            clientId: '3f6c4f6e-1c1a-4f3e-9a7b-6f0d2b8c9e10',
            tenantId: '8b0b5d2e-7c44-4c0e-8f57-0a4b1d9f2c33',
            clientSecret: secret,
          },
        }),
      )
    }),
  )

  test('is covered by review like everything else', () =>
    running(settled, async (server) => {
      const { report, ok } = await applied(server.url, 'all', [])
      expect(ok).toBe(false)
      expect(report.diagnostics.map(({ code }) => code)).toEqual(['unreviewed-operation'])
      expect(writesTo(server)).toEqual([])
    }))

  test('must be there before anything is sent', () =>
    running(busy, async (server) => {
      const { report } = await applied(server.url, 'all', undefined, { ADX_EXPORTER_SECRET: '' })
      expect(report.diagnostics.map(({ code }) => code)).toContain('secret-missing')
      expect(writesTo(server)).toEqual([])
    }))

  test('that is refused is told as failed', () =>
    running(settled, async (server) => {
      server.emulator.replaceFaults([{ answer: { status: 403 }, method: 'PATCH', path: '.' }])
      const { report, ok } = await applied(server.url, 'all')
      expect(ok).toBe(false)
      expect(report.outcomes).toMatchObject([{ outcome: 'failed' }])
      expect(report.verified.converged).toBe(false)
    }))

  test('that never gets an answer is told as unknown, after a bounded number of attempts', () =>
    running(settled, async (server) => {
      server.emulator.replaceFaults([{ answer: { status: 500 }, work: 'done', method: 'PATCH', path: '.' }])
      const { report, ok } = await applied(server.url, 'all')
      expect(ok).toBe(false)
      expect(report.outcomes).toMatchObject([{ outcome: 'unknown' }])
    }))

  test.each([
    [['vital'], 'there is no destination vital', "Did you mean 'vitals'?"],
    [['constructor'], 'there is no destination constructor', 'With a secret: vitals.'],
    [['vitals', 'identity'], 'the destination identity writes as a managed identity', 'With a secret: vitals.'],
    [['theirs'], 'the destination theirs has manage: false', 'With a secret: vitals.'],
  ])('of %j cannot be sent', (names, message, hint) => {
    const more = (name: string, rest: string) =>
      `  ${name}:\n    displayName: ${name}\n    table: wards/vitals/smartvitalspatch\n${rest}`
    const config = settled.config
      .replace(
        'identities:\n',
        'identities:\n  app: { managedIdentity: { principalId: 3f6c4f6e-1c1a-4f3e-9a7b-6f0d2b8c9e11, tenantId: 8b0b5d2e-7c44-4c0e-8f57-0a4b1d9f2c33 } }\n',
      )
      .replace(
        'exports:\n',
        `${more('identity', '    authorization: app\n')}${more('theirs', '    authorization: exporter\n    manage: false\n')}exports:\n`,
      )
    return running({ ...settled, config }, async (server) => {
      const made = await planned(server.url, names)
      expect(made.refused).toBe(true)
      const found = made.plan.diagnostics.filter(({ code }) => code === 'resend-unknown')
      expect(found).toHaveLength(1)
      expect(found[0]?.message).toContain(message)
      expect(found[0]?.hint).toContain(hint)
      const { report } = await applied(server.url, names)
      expect(report.diagnostics.map(({ code }) => code)).toContain('resend-unknown')
      expect(writesTo(server)).toEqual([])
      expect(pending(await planned(server.url, 'all')).map(({ address }) => address)).toContain(
        'iot-central/destination:vitals',
      )
    })
  })
})

/** Reads of Kusto are sent as commands are, so they are told apart by the command's first word. */
const writes = { method: 'PUT|PATCH|DELETE|POST', path: '.', body: String.raw`^(?!.*"csl":"\.show)` }
const ways = [
  { name: 'the connection breaks before it is done', reset: true, work: 'skipped' },
  { name: 'it fails after it was done', answer: { status: 500 }, work: 'done' },
  { name: 'it is refused', answer: { status: 403 } },
] as const

/** A destination waits for its first rows after its secret was sent; nobody sends it without being asked. */
const unwatched = (state: string): string => state.replaceAll('status: waiting', 'status: healthy')

const whole = await running(busy, async (server) => {
  const made = await planned(server.url, 'all')
  server.emulator.clearRequests()
  const { ok } = await applied(server.url, 'all', made.plan.operations)
  return {
    ok,
    count: writesTo(server).length,
    after: saveState(server.emulator),
    actions: pending(made).map(({ action }) => action),
  }
})

describe('stopped after any write and run again with what was reviewed', () => {
  test('there is something to stop', () => {
    expect(whole).toMatchObject({ ok: true, count: 2, actions: ['create', 'update'] })
  })

  const stops = ways.flatMap((way) =>
    Array.from({ length: whole.count }, (_, index) => ({ ...way, nth: index + 1 })).flatMap((stop) =>
      ([['all'], undefined] as const).map((names) => ({
        ...stop,
        again: names === undefined ? undefined : ('all' as const),
      })),
    ),
  )

  test.each(stops)('write $nth: $name; again with $again', ({ nth, again, ...way }) =>
    running(busy, async (server) => {
      const { operations } = (await planned(server.url, 'all')).plan
      server.emulator.clearRequests()
      server.emulator.replaceFaults([{ ...way, ...writes, nth }])
      await applied(server.url, 'all', operations)
      server.emulator.replaceFaults([])
      server.emulator.clearRequests()
      const { report, ok } = await applied(server.url, again, operations)
      expect(report.outcomes.filter(({ outcome }) => outcome !== 'applied')).toEqual([])
      expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(ok).toBe(true)
      expect(unwatched(saveState(server.emulator))).toBe(unwatched(whole.after))
      if (again === 'all') expect(writesTo(server).some(({ text }) => text.includes(secret))).toBe(true)
    }),
  )
})
