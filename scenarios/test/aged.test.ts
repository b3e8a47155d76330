import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apply, drift, plan } from './opening.ts'
import { describe, expect, onTestFinished, test } from 'vitest'
import { placeOf } from '../../test/places.ts'
import { portsFor, startEmulator } from './play.ts'

const here = placeOf('aged')
const host = here.clusterHost('wards')
const tenantId = here.tenant

const configWith = (policies: Readonly<Record<string, string>>): string => `version: 1
application: { subdomain: contoso-wards }
clusters:
  wards:
    url: https://${host}
    databases:
      vitals: { tables: { ${Object.entries(policies)
        .map(([name, policy]) => `${name}: { columns: { Device: string }, ${policy} }`)
        .join(', ')} } }
`

const table = (...extents: readonly object[]) => ({
  columns: { Device: 'string' },
  policies: { retention: { SoftDeletePeriod: '3650.00:00:00', Recoverability: 'Enabled' } },
  rows: [{ Device: 'a' }],
  extents,
})
const old = { rows: 2_104_311, from: '2018-01-01T00:00:00Z', to: '2020-01-01T00:00:00Z' }
const merged = { rows: 12, from: '2018-01-01T00:00:00Z' }
const young = { rows: 1_908_021 }
/** Rows as old as can be, in an extent that got new ones: it stays as a whole. */
const mixed = { ...merged, to: '2999-01-01T00:00:00Z' }

const databases = {
  vitals: { tables: { readings: table(old, young), pumps: table(mixed) } },
}

/** A monitor of the whole cluster, who may not write. */
const roles = { '*': { displayName: 'reader', objectId: 'r', tenantId, cluster: 'monitor', dataExport: 'view' } }

const started = async (config: string, choices: object = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'adx-export-aged-'))
  const file = join(folder, 'adx-export.yaml')
  writeFileSync(file, config)
  const { emulator, url, ...server } = await startEmulator(
    JSON.stringify({ clusters: { [host]: { databases } }, roles, choices }),
  )
  onTestFinished(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })
  return { emulator, file, ports: portsFor(url, folder) }
}

const looked = async (config: string, choices: object = {}) => {
  const { emulator, file, ports } = await started(config, choices)
  const planned = await plan({ ports, config: file })
  if (planned.kind === 'invalid') throw new Error(JSON.stringify(planned.document))
  const requests = emulator.requests().filter(({ path }) => !path.includes('metadata'))
  expect(requests.every(({ kind }) => kind === 'read')).toBe(true)
  expect(planned.plan.requests).toEqual({ reads: requests.length, writes: 0 })
  const asked = requests.filter(({ body }) => JSON.stringify(body).includes('extents'))
  return {
    planned,
    asked: asked.length,
    reads: requests.length,
    rows: planned.plan.changes.flatMap(({ risks }) => risks.map(({ rows }) => rows)),
  }
}

const shorter = 'retention: 365d'
const longer = 'retention: 4000d'

describe('a plan that keeps rows for a shorter time', () => {
  test('counts those that go, whoever may read the database', async () => {
    const { rows, asked, planned } = await looked(configWith({ readings: shorter }))
    expect(rows).toEqual([{ older: 2_104_311, all: 4_012_332 }])
    expect(asked).toBe(1)
    expect(planned.refused).toBe(true)
  })

  test('asks once for all tables of a database, and only then', async () => {
    const plain = await looked(configWith({ readings: longer, pumps: longer }))
    const all = await looked(configWith({ readings: shorter, pumps: 'retention: 30d' }))
    expect([plain.asked, all.asked]).toEqual([0, 1])
    expect(all.reads).toBe(plain.reads + 1)
    expect(all.rows).toHaveLength(2)
  })

  test('does not count an extent that holds anything newer', async () => {
    expect((await looked(configWith({ pumps: shorter }))).rows).toEqual([{ older: 0, all: 12 }])
  })

  test.each([
    ['forbidden', /403/],
    ['empty', /lists no extent/],
    ['renamed-column', /4\d\d|unexpected/],
    ['undated', /how old/],
  ])('says why it could not count: %s', async (extentsAnswer, why) => {
    const known = await looked(configWith({ readings: shorter }))
    const { rows, asked, planned } = await looked(configWith({ readings: shorter }), { extentsAnswer })
    expect(rows).toEqual([{ uncounted: expect.stringMatching(why) }])
    expect(asked).toBe(1)
    // What is known of the rows decides nothing.
    expect(planned.refused).toBe(true)
    expect(planned.plan.operations).toEqual(known.planned.plan.operations)
    const codesOf = ({ plan: { diagnostics } }: typeof planned) => diagnostics.map(({ code }) => code)
    expect(codesOf(planned)).toEqual(codesOf(known.planned))
  })

  test('is the same for a search for drift, of which it is the way back', async () => {
    const { emulator, file, ports } = await started(configWith({ readings: shorter }))
    const found = await drift({ ports, config: file, drift: { applied: 'config' } })
    if (found.kind === 'invalid') throw new Error('the config is not valid')
    expect(found.plan.changes.flatMap(({ risks }) => risks.map(({ rows }) => rows))).toEqual([
      { older: 2_104_311, all: 4_012_332 },
    ])
    expect(emulator.requests().filter(({ body }) => JSON.stringify(body).includes('extents'))).toHaveLength(1)
  })

  test('an apply asks nothing of it', async () => {
    const { emulator, file, ports } = await started(configWith({ readings: shorter }))
    const applied = await apply({ ports, config: file, settleSeconds: 0 })
    expect(applied.kind === 'apply' && applied.ok).toBe(false)
    expect(emulator.requests().filter(({ body }) => JSON.stringify(body).includes('extents'))).toEqual([])
  })
})
