import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { consentEnd } from '@adx-export/core'
import type { Planned } from '@adx-export/engine'
import { type AllPorts, apply, plan } from './opening.ts'
import { createEmulator, loadState, serve } from '@adx-export/emulator'
import { afterEach, expect, test } from 'vitest'
import { config, removing, script, world } from './column-used-by-view.test-data.ts'
import { playedOn, portsFor } from './play.ts'

const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()))
})

const cellsOf = (lines: readonly string[]): string =>
  JSON.stringify({
    Tables: [
      {
        TableName: 'Table_0',
        Columns: [{ ColumnName: 'DatabaseSchemaScript', DataType: 'String', ColumnType: 'string' }],
        Rows: lines.map((line) => [line]),
      },
    ],
  })

/** As a service shows the table once the column is dropped. */
const withoutColumn = (line: string): string =>
  line.startsWith('.create-merge table') ? line.replace(' Device:string,', '') : line

/** An emulator whose scripts of databases are these lines. */
const start = async (lines: readonly string[], text: string) => {
  const loaded = loadState(world)
  if (!loaded.ok) throw new Error(loaded.errors.join('; '))
  const emulator = createEmulator({ world: loaded.world })
  let dropped = false
  const server = await serve(
    {
      ...emulator,
      handle: async (request) => {
        const response = await emulator.handle(request)
        dropped ||= request.body.includes('.drop column')
        const shown = dropped ? lines.map(withoutColumn) : lines
        return request.body.includes('as csl script') ? { ...response, body: cellsOf(shown) } : response
      },
    },
    0,
  )
  opened.push(server)
  const folder = mkdtempSync(join(tmpdir(), 'adx-export-readers-'))
  const path = join(folder, 'adx-export.yaml')
  writeFileSync(path, text)
  const ports = portsFor(server.url, folder)
  return { emulator, ports, path, change: (next: string) => writeFileSync(path, next) }
}

const planned = async (ports: AllPorts, path: string): Promise<Planned> => {
  const made = await plan({ ports, config: path })
  if (made.kind === 'invalid') throw new Error(JSON.stringify(made.document.diagnostics))
  return made
}

const users =
  'It is used by function Assets, materialized view last_reading, row-level security of readings, ingestion mapping m1.'

test.each([
  ['one row for each command', script],
  ['one row for all of them', [script.join('\n\n')]],
])('dropping a column names everything that uses it, and nothing else: %s', async (_how, lines) => {
  const { ports, path } = await start(lines, `${config}${removing}`)
  const { plan: document, refused } = await planned(ports, path)
  const risks = document.changes.flatMap((change) => change.risks)
  expect(refused).toBe(true)
  expect(risks.map(({ code }) => code)).toEqual(['deletes-data'])
  expect(risks[0]?.message).toMatch(/^Drops column Device of table readings, which has 1 row\b/u)
  expect(risks[0]?.message.endsWith(users)).toBe(true)
})

test('consent holds while an apply goes on, and ends when another view is made', async () => {
  const { ports, path, change } = await start(script, `${config}${removing}`)
  const line = (await planned(ports, path)).plan.changes.flatMap(({ risks }) => risks.map(({ accept }) => accept))[0]
  const accepting = `${config}${removing}accept:\n  ${line?.replace('<date>', consentEnd(playedOn)) ?? ''}\n`
  change(accepting)
  const other = await start(
    [...script, '.create materialized-view by_device on table readings { readings | summarize count() by Device }'],
    accepting,
  )
  const again = await planned(other.ports, other.path)
  expect(again.refused).toBe(true)
  const applied = await apply({ ports, config: path, settleSeconds: 0 })
  if (applied.kind === 'invalid') throw new Error(JSON.stringify(applied.document.diagnostics))
  expect(applied.report.summary).toMatchObject({ applied: 1, failed: 0, skipped: 0 })
})

test('a plan that removes nothing asks nothing of what stands on its tables', async () => {
  const { emulator, ports, path } = await start(script, config)
  const { refused } = await planned(ports, path)
  expect(refused).toBe(false)
  const commands = JSON.stringify(emulator.requests())
  expect(commands).not.toMatch(/materialized-views|continuous-exports|row_level_security|ExternalTables=true/u)
})
