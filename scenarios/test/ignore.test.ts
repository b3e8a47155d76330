import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drift } from './opening.ts'
import { renderDrift } from '@adx-export/report'
import { describe, expect, onTestFinished, test } from 'vitest'
import { placeOf } from '../../test/places.ts'
import { portsFor, startEmulator } from './play.ts'

const here = placeOf('ignore')
const host = here.clusterHost('wards')
const config = `version: 1
application: { subdomain: contoso-wards }
clusters:
  wards:
    url: https://${host}
    databases:
      vitals:
        tables:
          readings:
            columns: { Device: string }
            docstring: As configured
            caching: 30d
            retention: { softDelete: 365d, recoverability: Enabled }
            ingestionBatching: { time: 30s, items: 500, megabytes: 1024 }
`

const table = {
  columns: { Device: 'string' },
  docstring: 'Changed "live": ${{ x }} # y',
  policies: {
    caching: { DataHotSpan: '60.00:00:00', IndexHotSpan: '60.00:00:00' },
    retention: { SoftDeletePeriod: '400.12:00:00', Recoverability: 'Disabled' },
    ingestionbatching: {
      MaximumBatchingTimeSpan: '00:01:30',
      MaximumNumberOfItems: 700,
      MaximumRawDataSizeMB: 2048,
    },
  },
}

const started = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'adx-export-ignore-'))
  const file = join(folder, 'adx-export.yaml')
  const { url, ...server } = await startEmulator(
    JSON.stringify({ clusters: { [host]: { databases: { vitals: { tables: { readings: table } } } } } }),
  )
  onTestFinished(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })
  const looked = async (text: string) => {
    writeFileSync(file, text)
    const found = await drift({ ports: portsFor(url, folder), config: file, drift: { applied: 'config' } })
    if (found.kind === 'invalid') throw new Error(JSON.stringify(found.document))
    return found
  }
  const run = async (csl: string): Promise<void> => {
    const headers = { authorization: 'Bearer emulator', 'content-type': 'application/json' }
    const body = JSON.stringify({ db: 'vitals', csl })
    expect((await fetch(`${url}/${host}/v1/rest/mgmt`, { method: 'POST', headers, body })).status).toBe(200)
  }
  return { looked, run }
}

describe('the lines that accept the live state', () => {
  test('accept it once they are pasted, and nothing that is live later', async () => {
    const { looked, run } = await started()
    const before = await looked(config)
    expect(before.document.drifted).toBe(true)
    const text = renderDrift(before.plan, { end: '2026-12-30' })
    const lines = text.split('\n').filter((line) => line.startsWith('  - { at: '))
    expect(lines).toHaveLength(before.document.differences?.length ?? 0)
    expect(lines.length).toBeGreaterThan(6)
    const accepting = `${config}drift:\n  ignore:\n${lines.map((line) => `  ${line.replace('<why>', 'audit')}`).join('\n')}\n`
    const after = await looked(accepting)
    expect(after.document.differences?.filter(({ ignored }) => ignored === undefined)).toEqual([])
    expect(after.document.drifted).toBe(false)
    expect(after.plan.diagnostics.filter(({ code }) => code.startsWith('ignore'))).toEqual([])
    // Accepting changes no operation: a plan takes all of it back, as always.
    expect(after.plan.operations).toEqual(before.plan.operations)

    await run('.alter table readings policy caching hot = 90d')
    const later = await looked(accepting)
    expect(later.document.drifted).toBe(true)
    const open = later.document.differences?.filter(({ ignored }) => ignored === undefined)
    expect(open).toMatchObject([{ attribute: 'hot', value: '90d', acceptedOther: { value: '60d', reason: 'audit' } }])
    expect(renderDrift(later.plan)).toContain('accepted was 60d until 2026-12-30: audit')
    expect(later.plan.diagnostics.map(({ code }) => code)).toContain('ignore-other-value')
  })
})
