import { expect, test } from 'vitest'
import { drift } from './drift.ts'
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
