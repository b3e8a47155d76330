import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Jobs, type Started, configs, least, roads, startJobs, wordsOf } from './rights-jobs.test-data.ts'
import { configOf, emptyWorld, reader, runAs, startWorld, tenant, withRights } from './rights.test-data.ts'

let jobs: Jobs
beforeAll(async () => {
  jobs = await startJobs()
})
afterAll(async () => {
  await jobs.close()
})

const jsonAt = async (url: string, init?: RequestInit): Promise<Readonly<Record<string, string>>> =>
  (await (await fetch(url, init)).json()) as Readonly<Record<string, string>>

/** A token that the identity signed in for, as the emulator gives it. */
const tokenFor = async ({ url }: Started, clientId: string, scope: string): Promise<string> => {
  const identity = await jsonAt(`${jobs.github}/plan?audience=${encodeURIComponent('api://AzureADTokenExchange')}`)
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    scope,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: identity['value'] ?? '',
  })
  const address = `${url}/login.microsoftonline.com/${tenant}/oauth2/v2.0/token`
  return (await jsonAt(address, { method: 'POST', body }))['access_token'] ?? ''
}

const scopeOf = (path: string): string => {
  if (path.startsWith('/management.')) return 'https://management.azure.com/.default'
  return path.includes('.kusto.')
    ? 'https://kusto.kusto.windows.net/.default'
    : 'https://apps.azureiotcentral.com/.default'
}

describe.each(roads)('the least rights, by %s', (road) => {
  const before = withRights(emptyWorld(road), least[road])

  test('the reader plans everything that the writer applies, and sends nothing but reads', async () => {
    const followed = withRights(emptyWorld(road, 'operation'), least[road])
    const { value, after } = await jobs.within(followed, async (as, { emulator }) => {
      emulator.world().readOnly = true
      const planned = await as('reader', configs[road]).plan()
      const seen = emulator.requests().map(({ kind, status }) => [kind, status])
      emulator.world().readOnly = false
      const applied = await as('writer', configs[road]).apply()
      return { planned, seen, applied }
    })
    const planned = value.planned.plan.changes.filter(({ action }) => action !== 'no-op').map(({ address }) => address)
    expect(value.planned.refused).toBe(false)
    // A reader may not list principals, and without a resourceId cannot see the switch of the cluster: the plan says so, and stops nobody.
    const told = value.planned.plan.diagnostics.filter(({ severity }) => severity !== 'info')
    expect(told.map(({ code }) => code)).toEqual(road === 'commands' ? ['streaming-not-checked'] : [])
    expect(value.applied.report.outcomes.map(({ address, outcome }) => [address, outcome])).toEqual(
      planned.map((address) => [address, 'applied']),
    )
    expect(value.applied).toMatchObject({ ok: true, report: { verified: { converged: true } } })
    expect(value.seen.filter(([kind]) => kind !== 'read')).toEqual([])
    const again = await jobs.within(withRights(after, least[road]), (as) => as('reader', configs[road]).plan())
    expect(again.value.refused).toBe(false)
    expect(new Set(again.value.plan.changes.map(({ action }) => action))).toEqual(new Set(['no-op']))
  })

  test('every write of the apply is refused to the reader, and its own apply changes nothing', async () => {
    const written = await jobs.within(before, async (as, { emulator }) => {
      await as('writer', configs[road]).apply()
      return emulator.requests().filter(({ kind }) => kind === 'write')
    })
    expect(written.value.length).toBeGreaterThan(road === 'resources' ? 8 : 3)
    const there = withRights(await jobs.settled(road), least[road])
    const { value: statuses } = await jobs.within(there, async (_, server) => {
      const statuses: unknown[] = []
      for (const { method, path, body } of written.value) {
        const token = await tokenFor(server, reader.clientId, scopeOf(path))
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
        const answer = await fetch(`${server.url}${path}`, { method, headers, body: JSON.stringify(body) })
        statuses.push([method, path, answer.status])
      }
      return statuses
    })
    expect(statuses).toEqual(written.value.map(({ method, path }) => [method, path, 403]))
    const { value: applied, after } = await jobs.within(before, (as) => as('reader', configs[road]).apply())
    expect(applied.ok).toBe(false)
    expect(applied.report.summary.applied).toBe(0)
    expect(applied.report.outcomes.some(({ hint = '' }) => hint.startsWith('It takes '))).toBe(true)
    expect(after).toEqual((await jobs.within(before, () => Promise.resolve(undefined))).after)
  })
})

test('a database that apply makes is closed to the reader until it is granted', async () => {
  const server = await startWorld(withRights(emptyWorld('resources'), least.resources))
  try {
    const at = { github: jobs.github, emulator: server.url }
    await runAs('writer', configs.resources, at).apply()
    const planned = await runAs('reader', configs.resources, at).plan()
    expect(planned.refused).toBe(true)
    expect(wordsOf(planned)).toMatch(/adx\/database:wards\/fresh.*role 'Monitor' on the database/)
  } finally {
    await server.close()
  }
})

test('a grant that was made by a command is seen by the Admin alone, and kept', async () => {
  const lab = 'adx/database-principal:wards/vitals/admin/lab'
  const byCommand = { ...least.commands, writer: { ...least.commands.writer, roles: ['Admin'] } }
  const made = await jobs.settled('commands', configOf('commands'), byCommand)
  const { value } = await jobs.within(withRights(made, least.resources), async (as) => [
    await as('reader', configs.resources).plan(),
    await as('writer', configs.resources).plan(),
  ])
  const actions = value.map(({ plan }) => plan.changes.find(({ address }) => address === lab)?.action)
  expect(actions).toEqual(['create', 'no-op'])
})
