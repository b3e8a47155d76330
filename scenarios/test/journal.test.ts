import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drift } from './opening.ts'
import { describe, expect, onTestFinished, test } from 'vitest'
import { placeOf } from '../../test/places.ts'
import { playedOn, portsFor, startEmulator } from './play.ts'

const here = placeOf('journal')
const host = here.clusterHost('wards')
const config = `version: 1
application: { subdomain: contoso-wards }
clusters:
  wards:
    url: https://${host}
    databases:
      vitals:
        tables:
          readings: { columns: { Device: string }, retention: 365d }
          pumps: { columns: { Device: string }, retention: 365d }
`

const retention = { SoftDeletePeriod: '365.00:00:00', Recoverability: 'Enabled' }
const table = { columns: { Device: 'string' }, policies: { retention } }
const tenantId = here.tenant

/** Whoever sends no token of this list is the reader. */
const roles = {
  mike: { displayName: 'imike@contoso.example', objectId: 'm', tenantId, cluster: 'admin' },
  '*': { displayName: 'reader', objectId: 'r', tenantId, cluster: 'monitor', dataExport: 'view' },
}

type Change = { readonly csl: string; readonly token?: string }

const alter = (name = 'readings', days = 400): string =>
  `.alter-merge table ${name} policy retention softdelete = ${String(days)}d`

/** Somebody runs commands on the cluster, and then a reader looks for drift. */
const looked = async (choices: object, changes: readonly Change[], journal: readonly object[] = []) => {
  const folder = mkdtempSync(join(tmpdir(), 'adx-export-journal-'))
  const file = join(folder, 'adx-export.yaml')
  writeFileSync(file, config)
  const databases = { vitals: { tables: { readings: table, pumps: table }, journal } }
  const { emulator, url, ...server } = await startEmulator(
    JSON.stringify({ clusters: { [host]: { databases } }, roles, choices }),
  )
  onTestFinished(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })
  for (const { csl, token = 'mike' } of changes) {
    const response = await fetch(`${url}/${host}/v1/rest/mgmt`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ db: 'vitals', csl }),
    })
    expect([csl, response.status]).toEqual([csl, 200])
  }
  emulator.clearRequests()
  const found = await drift({
    ports: portsFor(url, folder),
    config: file,
    drift: { applied: 'config' },
  })
  if (found.kind === 'invalid') throw new Error('the config is not valid')
  const asked = emulator.requests().filter(({ body }) => JSON.stringify(body).includes('journal'))
  expect(emulator.requests().every(({ kind }) => kind === 'read')).toBe(true)
  expect(found.document.requests.reads).toBe(
    emulator.requests().filter(({ path }) => !path.includes('metadata')).length,
  )
  return { found, asked: asked.length, changed: found.document.differences?.map(({ changed }) => changed) }
}

const watchers = { journalRows: 'watchers' }
const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const byMike = {
  at: expect.stringMatching(iso),
  of: 'difference',
  by: 'imike@contoso.example',
  command: alter(),
}

describe('who changed something live', () => {
  test('is told where the journal may be read', async () => {
    const { changed, asked } = await looked(watchers, [{ csl: alter() }])
    expect(changed).toEqual([byMike])
    expect(asked).toBe(1)
  })

  test('is asked once for a database, and not where nothing differs', async () => {
    const two = await looked(watchers, [{ csl: alter() }, { csl: alter('pumps') }])
    expect(two.changed).toEqual([{ ...byMike, command: alter('pumps') }, byMike])
    expect(two.asked).toBe(1)
    expect(await looked(watchers, [])).toMatchObject({ asked: 0, changed: [] })
  })

  test.each([
    ['a monitor sees nobody else', {}],
    ['it is refused', { ...watchers, journalAnswer: 'forbidden' }],
    ['it is empty', { ...watchers, journalAnswer: 'empty' }],
    ['it is late', { ...watchers, journalAnswer: 'late' }],
    ['its columns have other names', { ...watchers, journalAnswer: 'renamed-column' }],
  ])('is not known, and no error, where %s', async (_what, choices) => {
    const { found, changed, asked } = await looked(choices, [{ csl: alter() }])
    expect(changed).toEqual([undefined])
    expect(found.document).toMatchObject({ drifted: true })
    expect(found.document.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(found.refused).toBe(false)
    expect(asked).toBe(1)
  })

  test.each([
    [29, 'seen'],
    [31, 'too old'],
  ])('a change of %i days ago is %s', async (days, what) => {
    const at = new Date(playedOn - days * 86_400_000).toISOString()
    const entry = { at, entity: 'readings', command: alter(), principal: 'imike@contoso.example' }
    const { changed } = await looked({ ...watchers, journalAnswer: 'late' }, [{ csl: alter() }], [entry])
    expect(changed).toEqual([what === 'seen' ? byMike : undefined])
  })
})
