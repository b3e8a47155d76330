import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createEmulator, loadState, serve } from '@adx-export/emulator'
import { expect, test } from 'vitest'
import type { AllPorts } from './opening.ts'
import { mustApply, mustPlan, portsFor } from './play.ts'
import { type Rounds, inRounds } from './rounds.ts'
import { folderOf } from './folders.ts'

/** The first example of the documents, and the world of its scenario: a cluster without the database, and nothing made yet. */
const config = join(import.meta.dirname, '../../examples', 'managed-identity', 'adx-export.yaml')
const bare = readFileSync(join(folderOf('both/example--managed-identity'), 'before.yaml'), 'utf8')

type Counted = { readonly rounds: Rounds; readonly request: { readonly ports: AllPorts; readonly config: string } }

const counting = async (
  world: string,
  use: (counted: Counted) => Promise<void>,
  { env = {}, path = config }: { readonly env?: Readonly<Record<string, string>>; readonly path?: string } = {},
): Promise<void> => {
  const loaded = loadState(world)
  if (!loaded.ok) throw new Error(loaded.errors.join('\n'))
  const emulator = createEmulator({ world: loaded.world })
  const rounds = inRounds((asked) => emulator.handle(asked))
  const server = await serve({ ...emulator, handle: rounds.handle }, 0)
  try {
    await use({ rounds, request: { ports: portsFor(server.url, dirname(path), env), config: path } })
  } finally {
    await server.close()
  }
}

const counted = (rounds: Rounds): { readonly inARow: number; readonly requests: number } => {
  const taken = rounds.taken()
  rounds.clear()
  return { inARow: taken.length, requests: taken.flat().length }
}

// The libraries load with the first request; later ones find them loaded.
const warm = counting(bare, async ({ request }) => {
  await mustApply({ ...request, settleSeconds: 0 })
})

test('the counter tells requests in a row from requests side by side', async () => {
  const emulator = createEmulator()
  const { handle, taken } = inRounds((asked) => emulator.handle(asked))
  const ask = (path: string) => handle({ method: 'GET', path, headers: {}, body: '' })
  const chain = async (): Promise<void> => {
    await ask('/a.azureiotcentral.com/1')
    await ask('/a.azureiotcentral.com/2')
  }
  await Promise.all([chain(), ask('/a.azureiotcentral.com/beside')])
  expect(taken()).toEqual([
    ['GET /a.azureiotcentral.com/1', 'GET /a.azureiotcentral.com/beside'],
    ['GET /a.azureiotcentral.com/2'],
  ])
})

/** The budgets. A number that rises is a regression; one that falls is to be lowered here. */
const budget = {
  firstPlan: { inARow: 2, requests: 7 },
  firstApply: 20,
  plan: { inARow: 3, requests: 19 },
} as const

test('the first example stays within its round trips in a row, and within its reads', async () => {
  await warm
  await counting(bare, async ({ rounds, request }) => {
    const first = await mustPlan(request)
    expect(first.plan.summary.create).toBeGreaterThan(0)
    const firstPlan = counted(rounds)
    const applied = await mustApply({ ...request, reviewed: first.plan.operations, settleSeconds: 0 })
    expect(applied.ok).toBe(true)
    const { inARow: firstApply } = counted(rounds)
    const { plan } = await mustPlan(request)
    expect(plan.operations).toEqual([])
    expect({ firstPlan, firstApply, plan: counted(rounds) }).toEqual(budget)
  })
})

test('signing in adds one round trip, in which the tokens of all services are asked for', async () => {
  await warm
  const group = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/wards/providers'
  const clientId = '33333333-0000-4000-8000-00000000000a'
  const tenantId = '44444444-0000-4000-8000-000000000001'
  const reader = {
    objectId: '33333333-0000-4000-8000-000000000001',
    applicationId: clientId,
    tenantId,
    secret: 'valid',
    dataExport: 'view',
    arm: {
      [`${group}/Microsoft.IoTCentral/iotApps/contoso-wards`]: 'reader',
      [`${group}/Microsoft.Kusto/clusters/wards`]: 'reader',
    },
  }
  const env = { AZURE_CLIENT_ID: clientId, AZURE_TENANT_ID: tenantId, AZURE_CLIENT_SECRET: 'the-secret-of-the-reader' }
  await counting(
    `${bare}\nroles: ${JSON.stringify({ reader })}\n`,
    async ({ rounds, request }) => {
      expect((await mustPlan(request)).refused).toBe(false)
      const [tokens, ...others] = rounds.taken()
      const token = `POST /login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`
      expect(tokens).toEqual([token, token, token])
      expect(others.flat()).not.toContain(token)
      expect(others).toHaveLength(budget.firstPlan.inARow)
    },
    { env },
  )
})

test('at most 14 requests go to a cluster at once, however many databases it has', async () => {
  await warm
  const folder = folderOf('adx/database--two')
  await counting(
    readFileSync(join(folder, 'before.yaml'), 'utf8'),
    async ({ rounds, request }) => {
      await mustPlan(request)
      const commands = rounds.taken().map((round) => round.filter((name) => name.startsWith('.')))
      expect(commands.map(({ length }) => length)).toEqual([1, 14, 12])
      expect(commands[0]).toEqual(['.show databases'])
    },
    { path: join(folder, 'adx-export.yaml') },
  )
})
