import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Applied, Invalid, Planned } from '@adx-export/engine'
import { apply, plan } from './opening.ts'
import { datedPlan, renderJson, renderPlan } from '@adx-export/report'
import { consentEnd } from '@adx-export/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { playedOn, portsFor, startEmulator } from './play.ts'
import { placeOf } from '../../test/places.ts'

const here = placeOf('scenarios')

const day = 86_400_000
const host = `wards.${here.region}.kusto.windows.net`
const lost = 'adx/table:wards/vitals/old_table'

/** A table under `removed` that holds no row, or some. */
const world = (rows: boolean): string => `strict: true
applications:
  contoso-wards.azureiotcentral.com: {}
  contoso-rooms.azureiotcentral.com: {}
clusters:
  wards.${here.region}.kusto.windows.net:
    databases:
      vitals:
        tables:
          old_table:
            columns: { Device: string }
            ${rows ? 'rows: [{ Device: patch-1 }]' : ''}
`

type Written = { readonly accept?: string; readonly environments?: string; readonly subdomain?: string }

const configOf = ({ accept, environments = '', subdomain = 'contoso-wards' }: Written): string => `version: 1
application: { subdomain: "${subdomain}" }
clusters:
  wards:
    url: https://wards.${here.region}.kusto.windows.net
    databases: { vitals: {} }
removed:
  tables: [wards/vitals/old_table]
${accept === undefined ? '' : `accept: ${accept}\n`}${environments}`

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adx-export-consent-'))
})
afterAll(() => rm(folder, { recursive: true }))

type Bench = {
  readonly write: (written: Written) => Promise<void>
  readonly look: (options?: { readonly after?: number; readonly environment?: string }) => Promise<Planned>
  readonly run: (
    reviewed: Planned | string,
    options?: { readonly after?: number; readonly environment?: string },
  ) => Promise<Applied>
  readonly fill: () => void
  readonly clear: () => void
}

const mustPlan = (planned: Planned | Invalid): Planned => {
  if (planned.kind === 'invalid') throw new Error(JSON.stringify(planned.document.diagnostics))
  return planned
}

/** An emulator with such a table, and a config beside it. `after` are days since the scenarios' day. */
const within = async (rows: boolean, work: (bench: Bench) => Promise<void>): Promise<void> => {
  const running = await startEmulator(world(rows))
  const { emulator, url } = running
  const config = join(folder, 'adx-export.yaml')
  const requestOf = ({ after = 0, environment }: { readonly after?: number; readonly environment?: string }) => ({
    ports: portsFor(url, folder, {}, playedOn + after * day),
    config,
    ...(environment === undefined ? {} : { environment }),
  })
  const table = () => {
    const found = emulator.world().clusters.get(host)?.databases.get('vitals')?.tables.get('old_table')
    if (found === undefined) throw new Error('the table is gone')
    return found
  }
  try {
    await work({
      write: (written) => writeFile(config, configOf(written)),
      look: async (options = {}) => mustPlan(await plan(requestOf(options))),
      run: async (reviewed, options = {}) => {
        const fence =
          typeof reviewed === 'string'
            ? { reviewedFile: reviewed }
            : { reviewed: reviewed.plan.operations, passed: !reviewed.refused }
        const applied = await apply({ ...requestOf(options), ...fence, settleSeconds: 0 })
        if (applied.kind === 'invalid') throw new Error(JSON.stringify(applied.document.diagnostics))
        return applied
      },
      fill: () => void table().rows.push({ Device: 'patch-2' }),
      clear: () => void (table().rows = []),
    })
  } finally {
    await running.close()
  }
}

const codes = ({ plan: { diagnostics } }: Planned): readonly string[] => diagnostics.map(({ code }) => code).toSorted()
const codesOf = ({ report: { diagnostics } }: Applied): readonly string[] =>
  diagnostics.map(({ code }) => code).toSorted()
const seenIn = ({ plan: { changes } }: Planned): string => changes.flatMap(({ risks }) => risks)[0]?.seen ?? ''

/** The line of consent as people see it in the plan. */
const printed = ({ plan: document }: Planned, after = 0): string => {
  const text = renderPlan(datedPlan(document, consentEnd(playedOn + after * day)))
  return /^ {2}(- \{ risk: .*\})$/mu.exec(text)?.[1] ?? ''
}
const pasted = (planned: Planned, after = 0): Written => ({ accept: `\n  ${printed(planned, after)}` })

describe('consent for an empty table', () => {
  test('is printed with its end, and drops it', () =>
    within(false, async ({ write, look, run }) => {
      await write({})
      const refused = await look()
      expect(codes(refused)).toEqual(['gate'])
      expect(printed(refused)).toBe(
        `- { risk: deletes-data, at: "${lost}", seen: "${seenIn(refused)}", until: 2026-01-31 }`,
      )
      await write(pasted(refused))
      const planned = await look()
      expect(codes(planned)).toEqual([])
      expect((await run(planned)).ok).toBe(true)
      expect(codes(await look())).toEqual(['accept-spent'])
    }))

  test('does not drop it once it holds a row', () =>
    within(false, async ({ write, look, fill }) => {
      await write({})
      await write(pasted(await look()))
      fill()
      expect(codes(await look())).toEqual(['accept-spent', 'gate'])
    }))

  test('that was reviewed does not either, even beside a line for one with rows', () =>
    within(false, async ({ write, look, run, fill }) => {
      await write({})
      const empty = await look()
      await write(pasted(empty))
      const reviewed = await look()
      fill()
      const refused = await look()
      const applied = await run(reviewed)
      expect([applied.ok, codesOf(applied)]).toEqual([false, ['accept-spent', 'gate', 'unreviewed-operation']])
      await write({ accept: `\n  ${printed(empty)}\n  ${printed(refused)}` })
      const again = await run(reviewed)
      expect([again.ok, codesOf(again)]).toEqual([false, ['accept-spent', 'unreviewed-operation']])
      expect((await look()).plan.summary.delete).toBe(1)
    }))

  test('for one with rows covers it once it is empty, reviewed or not', () =>
    within(true, async ({ write, look, run, clear }) => {
      await write({})
      await write(pasted(await look()))
      const reviewed = await look()
      clear()
      const empty = await look()
      expect(codes(empty)).toEqual([])
      expect(empty.plan.operations[0]?.coveredBy).toBe(reviewed.plan.operations[0]?.hash)
      expect((await run(reviewed)).ok).toBe(true)
    }))
})

describe('consent that has ended', () => {
  test('refuses the plan with a new line, and the new line accepts it', () =>
    within(true, async ({ write, look, run }) => {
      await write({})
      await write(pasted(await look()))
      expect(codes(await look({ after: 30 }))).toEqual([])
      const ended = await look({ after: 31 })
      expect([codes(ended), ended.refused]).toEqual([['accept-expired', 'gate'], true])
      expect(codesOf(await run(ended, { after: 31 }))).toEqual(['accept-expired', 'gate'])
      await write(pasted(ended, 31))
      expect(codes(await look({ after: 31 }))).toEqual([])
    }))

  test('still counts for what was reviewed before, in a plan document as well', () =>
    within(true, async ({ write, look, run }) => {
      await write({})
      await write(pasted(await look()))
      const reviewed = await look()
      const file = join(folder, 'plan.json')
      await writeFile(file, renderJson(reviewed.plan))
      expect(codes(await look({ after: 200 }))).toEqual(['accept-expired', 'gate'])
      const applied = await run(file, { after: 200 })
      expect([applied.ok, codesOf(applied)]).toEqual([true, []])
    }))

  test('does not count for a plan document that was refused', () =>
    within(true, async ({ write, look, run }) => {
      await write({})
      await write(pasted(await look()))
      const file = join(folder, 'plan.json')
      await writeFile(file, renderJson((await look({ after: 31 })).plan))
      const applied = await run(file, { after: 31 })
      expect([applied.ok, codesOf(applied)]).toEqual([false, ['accept-expired', 'gate']])
    }))

  test('is refused beyond 90 days ahead', () =>
    within(true, async ({ write, look }) => {
      await write({})
      const line = printed(await look())
      const until = async (date: string): Promise<readonly string[]> => {
        await write({ accept: `\n  ${line.replace('2026-01-31', date)}` })
        return codes(await look())
      }
      expect(await until('2026-04-01')).toEqual([])
      expect(await until('2026-04-02')).toEqual(['accept-too-long', 'gate'])
    }))
})

test('no JSON differs from day to day, and no text has a placeholder', () =>
  within(true, async ({ write, look }) => {
    for (const accept of [undefined, `[{ risk: deletes-data, at: "${lost}", seen: "00000000", until: 2026-03-01 }]`]) {
      await write(accept === undefined ? {} : { accept })
      const [first, later] = [await look(), await look({ after: 40 })]
      expect(renderJson(later.plan)).toBe(renderJson(first.plan))
      expect(renderJson(first.plan)).toContain('until: <date>')
      expect(renderPlan(datedPlan(first.plan, consentEnd(playedOn)))).not.toContain('<date>')
      expect(printed(later, 40)).toContain('until: 2026-03-12')
    }
  }))

describe('several environments', () => {
  const environments = 'environments: { prod-a: { name: contoso-wards }, prod-b: { name: contoso-rooms } }\n'
  const subdomain = '${{ environment.name }}'

  test('are accepted by one line, each by its own fingerprint', () =>
    within(true, async ({ write, look }) => {
      await write({ environments, subdomain })
      const seen = seenIn(await look({ environment: 'prod-a' }))
      const line = (fingerprints: string) =>
        `\n  - { risk: deletes-data, at: "${lost}", seen: { ${fingerprints} }, until: 2026-01-31 }`
      await write({ environments, subdomain, accept: line(`prod-a: "${seen}", prod-b: "00000000"`) })
      expect(codes(await look({ environment: 'prod-a' }))).toEqual([])
      expect(codes(await look({ environment: 'prod-b' }))).toEqual(['accept-spent', 'gate'])
      await write({ environments, subdomain, accept: line(`prod-a: "${seen}"`) })
      expect(codes(await look({ environment: 'prod-b' }))).toEqual(['gate'])
    }))
})

describe('a file of its own', () => {
  const accept = '{ file: adx-export.accept.yaml }'
  const file = () => join(folder, 'adx-export.accept.yaml')

  test('holds consent, and findings about it point there', () =>
    within(true, async ({ write, look, run }) => {
      await writeFile(file(), '# nothing yet\n')
      await write({ accept })
      const refused = await look()
      expect(codes(refused)).toEqual(['gate'])
      expect(refused.plan.diagnostics[0]?.hint).toContain('add this line to adx-export.accept.yaml')
      expect(renderPlan(refused.plan)).toContain('add this line to adx-export.accept.yaml:')
      await writeFile(file(), `# nothing yet\n${printed(refused)}\n`)
      const planned = await look()
      expect([codes(planned), planned.sources.has('adx-export.accept.yaml')]).toEqual([[], true])
      expect((await run(planned)).ok).toBe(true)
      const [spent] = (await look()).plan.diagnostics
      expect([spent?.code, spent?.file, spent?.range.start]).toEqual([
        'accept-spent',
        'adx-export.accept.yaml',
        { line: 2, column: 11 },
      ])
    }))

  test('is a part of what a plan is made from', () =>
    within(true, async ({ write, look }) => {
      await writeFile(file(), '[]\n')
      await write({ accept })
      const before = (await look()).plan.madeFrom.config
      await writeFile(file(), `- { risk: deletes-data, at: "${lost}", seen: "00000000", until: 2026-01-31 }\n`)
      expect((await look()).plan.madeFrom.config).not.toBe(before)
    }))
})
