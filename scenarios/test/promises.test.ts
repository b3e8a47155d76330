import { dirname, join } from 'node:path'
import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Applied, Planned } from '@adx-export/engine'
import { apply, plan } from './opening.ts'
import { allChoices, loadState, saveState } from '@adx-export/emulator'
import { portsFor, startEmulator } from './play.ts'
import { shareOf } from './share.ts'

const examples = join(import.meta.dirname, '../../examples')
const config = join(examples, 'managed-identity', 'adx-export.yaml')
const withSecret = join(examples, 'service-principal', 'adx-export.yaml')

type Running = Awaited<ReturnType<typeof startEmulator>>

const withEmulator = async <T>(world: string, use: (running: Running) => Promise<T>): Promise<T> => {
  const running = await startEmulator(world)
  try {
    return await use(running)
  } finally {
    await running.close()
  }
}

const secretsOf = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...readFileSync(path, 'utf8').matchAll(/env: (ADX_\w+)/gu)].map(([, name]) => [name ?? '', 'canary-7f3a']),
  )

const planOn = async ({ url }: Running, path = config): Promise<Planned> => {
  const planned = await plan({ ports: portsFor(url, dirname(path), secretsOf(path)), config: path })
  if (planned.kind === 'invalid') throw new Error(JSON.stringify(planned.document.diagnostics))
  return planned
}

const applyOn = async ({ url }: Running, reviewed?: Planned, path = config): Promise<Applied> => {
  const request = { ports: portsFor(url, dirname(path), secretsOf(path)), config: path, settleSeconds: 0 }
  const applied = await apply({ ...request, ...(reviewed === undefined ? {} : { reviewed: reviewed.plan.operations }) })
  if (applied.kind === 'invalid') throw new Error(JSON.stringify(applied.document.diagnostics))
  return applied
}

const writesOf = ({ emulator }: Running): readonly { readonly method: string }[] =>
  emulator.requests().filter(({ kind }) => kind === 'write')

/** The faultless run: how many writes it takes, and what it leaves. */
const faultless = await withEmulator('{}', async (running) => {
  const applied = await applyOn(running)
  return { ok: applied.ok, writes: writesOf(running).length, after: saveState(running.emulator) }
})

test('the run to compare with succeeds', () => {
  expect(faultless.ok).toBe(true)
  expect(faultless.writes).toBeGreaterThan(4)
})

const ways = [
  { name: 'the connection breaks before anything is done', reset: true, work: 'skipped' },
  { name: 'the connection breaks after it was done', reset: true, work: 'done' },
  { name: 'it fails after it was done', answer: { status: 500 }, work: 'done' },
  { name: 'it is refused', answer: { status: 403 } },
  { name: 'it is throttled', answer: { status: 429 }, times: 1 },
  { name: 'it answers success and does nothing', nothing: true },
] as const

describe('stop anywhere, run again, same end', () => {
  const cases = ways.flatMap((way) =>
    Array.from({ length: faultless.writes }, (_, index) => ({ ...way, nth: index + 1 })),
  )

  test.each(cases)('write $nth: $name', async ({ nth, ...way }) => {
    await withEmulator('{}', async (running) => {
      const reviewed = await planOn(running)
      running.emulator.clearRequests()
      // Management reads share the address of commands, so they are told apart by the command's first word.
      running.emulator.replaceFaults([
        { ...way, method: 'PUT|PATCH|DELETE|POST', path: '.', body: String.raw`^(?!.*"csl":"\.show)`, nth },
      ])
      await applyOn(running, reviewed)
      running.emulator.replaceFaults([])
      const again = await applyOn(running, reviewed)
      expect(again.report.outcomes.filter(({ outcome }) => outcome !== 'applied')).toEqual([])
      expect(again.ok).toBe(true)
      expect(saveState(running.emulator)).toBe(faultless.after)
    })
  })
})

describe('where nothing is established, both answers are survived', () => {
  const answers = Object.entries(allChoices).flatMap(([choice, { values, anyCount }]) =>
    [...values, ...(anyCount === true ? [1] : [])].map((value) => ({
      choice,
      value,
      world: JSON.stringify({ choices: { [choice]: value } }),
    })),
  )

  // All of them take over a minute; `npm run sweep` plays every one.
  test.each(shareOf(answers, 40))('$choice: $value', async ({ world }) => {
    await withEmulator(world, async (running) => {
      const applied = await applyOn(running, await planOn(running))
      expect(applied.report.outcomes.filter(({ outcome }) => outcome !== 'applied')).toEqual([])
      expect(applied.ok).toBe(true)
      expect((await planOn(running)).plan.operations).toEqual([])
    })
  })
})

describe('reads are constant', () => {
  const tables = (count: number): string => {
    const columns = 'columns: { A: string }'
    const all = Array.from({ length: count }, (_, index) => `          T${index}: { ${columns} }`).join('\n')
    return `clusters:\n  wards.westeurope.kusto.windows.net:\n    databases:\n      vitals:\n        tables:\n${all}\n`
  }

  test('whatever the number of tables', async () => {
    const readsWith = (count: number) =>
      withEmulator(tables(count), async (running) => (await planOn(running)).plan.requests)
    const few = await readsWith(1)
    expect(few).toEqual(await readsWith(60))
    expect(few.reads).toBeGreaterThan(5)
    expect(few.writes).toBe(0)
  })
})

describe('no secret leaves', () => {
  test('a secret is in the one request that needs it and nowhere else', async () => {
    await withEmulator('{}', async (running) => {
      const planned = await planOn(running, withSecret)
      const told: unknown[] = []
      const ports = portsFor(running.url, dirname(withSecret), secretsOf(withSecret))
      const applied = await apply({ ports, config: withSecret, settleSeconds: 0, tell: (event) => told.push(event) })
      const seen = inspect([planned, applied, told], { depth: 12 })
      expect(seen).not.toContain('canary-7f3a')
      const carriers = running.emulator.requests().filter((entry) => JSON.stringify(entry).includes('canary-7f3a'))
      expect(carriers.map(({ method }) => method)).toEqual(['PUT'])
    })
  })

  test('a missing secret stops apply before its first write, and a plan needs none', async () => {
    await withEmulator('{}', async (running) => {
      const ports = portsFor(running.url, dirname(withSecret), {})
      const planned = await plan({ ports, config: withSecret })
      expect(planned.kind === 'plan' && !planned.refused).toBe(true)
      const applied = await apply({ ports, config: withSecret, settleSeconds: 0 })
      expect(applied.kind === 'apply' && applied.report.diagnostics.map(({ code }) => code)).toEqual(['secret-missing'])
      expect(writesOf(running)).toEqual([])
    })
  })
})

/** Worlds that the example may meet: parts of what it wants, neighbours, and drift that may be repaired without consent. */
const worlds = fc.record({
  database: fc.boolean(),
  columns: fc.subarray(
    ['EnqueuedTime: datetime', 'Message: string', 'Device: string', 'Simulated: bool', 'Value: dynamic', 'Extra: long'],
    { minLength: 1 },
  ),
  table: fc.boolean(),
  neighbour: fc.boolean(),
  retention: fc.constantFrom(undefined, '10.00:00:00', '365.00:00:00', '3650.00:00:00'),
  streaming: fc.boolean(),
  identity: fc.boolean(),
  otherExport: fc.boolean(),
})

type Drawn = {
  readonly database: boolean
  readonly columns: readonly string[]
  readonly table: boolean
  readonly neighbour: boolean
  readonly retention: string | undefined
  readonly streaming: boolean
  readonly identity: boolean
  readonly otherExport: boolean
}

const stateOf = (drawn: Drawn): string => {
  const policies =
    drawn.retention === undefined ? {} : { retention: { SoftDeletePeriod: drawn.retention, Recoverability: 'Enabled' } }
  const columns = Object.fromEntries(drawn.columns.map((column) => column.split(': ')))
  const tables = {
    ...(drawn.table ? { smartvitalspatch: { columns, policies } } : {}),
    ...(drawn.neighbour ? { neighbour: { columns: { A: 'string' } } } : {}),
  }
  const destinations = [{ id: 'other', displayName: 'Other', type: 'webhook@v1', url: 'https://example.com/hook' }]
  const exports = [
    { id: 'other', displayName: 'Other', enabled: true, source: 'telemetry', destinations: [{ id: 'other' }] },
  ]
  return JSON.stringify({
    applications: {
      'contoso-wards.azureiotcentral.com': {
        ...(drawn.identity
          ? {
              identity: {
                principalId: '11111111-1111-4111-8111-111111111111',
                applicationId: '22222222-2222-4222-8222-222222222222',
                tenantId: '33333333-3333-4333-8333-333333333333',
              },
            }
          : {}),
        ...(drawn.otherExport ? { destinations, exports } : {}),
      },
    },
    clusters: {
      'wards.westeurope.kusto.windows.net': {
        streamingIngestion: drawn.streaming,
        ...(drawn.database ? { databases: { vitals: { tables } } } : {}),
      },
    },
  })
}

test('whatever the world, apply then plan is empty, or the plan was refused and nothing was written', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (drawn) => {
      const text = stateOf(drawn)
      const loaded = loadState(text)
      expect(loaded.ok ? [] : loaded.errors).toEqual([])
      await withEmulator(text, async (running) => {
        const first = await planOn(running)
        const before = saveState(running.emulator)
        const applied = await applyOn(running, first)
        if (first.refused) {
          expect(saveState(running.emulator)).toBe(before)
          return
        }
        expect(applied.ok).toBe(true)
        const second = await planOn(running)
        expect(second.plan.operations).toEqual([])
        expect(second.plan.summary.delete).toBe(0)
      })
    }),
    { numRuns: 15 },
  )
}, 120_000)
