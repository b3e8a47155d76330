import type { LoggedDatabase, History, JournalEntry } from '@adx-export/planner'
import { expect, test } from 'vitest'
import { drift, plan } from './testing/opened.test-data.ts'
import type { Ports } from './ports.ts'
import { minimal, nothingRecorded, portsWith } from './testing/memory.test-data.ts'

const config = 'adx-export.yaml'

test('drift reads as a plan does and writes nothing', async () => {
  const recorded = nothingRecorded()
  const looked = await drift({ ports: portsWith({ [config]: minimal }, recorded), config })
  if (looked.kind !== 'drift') throw new Error('the config is valid')
  expect(looked.document).toMatchObject({ kind: 'drift', drifted: true, requests: { writes: 0 } })
  expect(looked.document.changes).toEqual(looked.plan.changes)
  expect(recorded).toEqual({ phases: ['plan'], sent: [], closed: 1 })
})

test('drift of an invalid config asks Azure nothing', async () => {
  const recorded = nothingRecorded()
  const looked = await drift({ ports: portsWith({ [config]: 'version: 2\n' }, recorded), config })
  expect(looked.kind).toBe('invalid')
  expect(recorded.phases).toEqual([])
})

const entry: JournalEntry = {
  at: '1970-01-01T00:00:00.000Z',
  time: 0,
  names: ['t'],
  command: '.drop table t',
  by: 'imike@contoso.example',
}

const withHistory = (asked: LoggedDatabase[], entries: readonly JournalEntry[] = [entry]) => {
  const ports = portsWith({ [config]: minimal }, nothingRecorded())
  const history: History = {
    journals: async (_config, places) => {
      asked.push(...places)
      return places.map((place) => ({ ...place, entries }))
    },
  }
  const connect: Ports['connect'] = async (request) => ({ ...(await ports.connect(request)), history })
  return { ...ports, connect }
}

test('drift says who changed something last, and nothing that a plan is known by holds it', async () => {
  const asked: LoggedDatabase[] = []
  const ports = withHistory(asked)
  const looked = await drift({ ports, config })
  if (looked.kind !== 'drift') throw new Error('the config is valid')
  const { at, command, by } = entry
  expect(looked.document.differences).toContainEqual({
    address: 'adx/table:wards/vitals/t',
    changed: { at, of: 'difference', by, command },
  })
  expect(asked).toEqual([{ cluster: 'wards', database: 'vitals' }])
  const planned = await plan({ ports, config })
  if (planned.kind !== 'plan') throw new Error('the config is valid')
  expect(asked).toHaveLength(1)
  const { differences: _differences, ...rest } = looked.plan
  expect(rest).toEqual(planned.plan)
})

test('a change from before the last apply explains nothing', async () => {
  const looked = await drift({ ports: withHistory([]), config, drift: { appliedAt: 1 } })
  if (looked.kind !== 'drift') throw new Error('the config is valid')
  expect(JSON.stringify(looked.document.differences)).not.toContain('imike')
})
