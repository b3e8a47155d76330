import { expect, test } from 'vitest'
import { schedule } from '@adx-export/github-emulator'
import { actionBench, permissionsFor } from '../testing/bench.test-data.ts'

// Elsewhere steps share a process; here each has its own, as on GitHub, and must end by itself.
const isAlone = true

test('a pull request is planned, and its merge applies exactly that', async () => {
  const bench = await actionBench()
  const { pull, ran } = await bench.plan({ isAlone })
  expect(ran).toMatchObject({ exitCode: 0, annotations: [] })
  expect(ran.outputs).toMatchObject({ mode: 'plan', valid: 'true', changes: 'true', destructive: 'false' })
  expect(bench.comments()).toHaveLength(1)
  expect(bench.comments()[0]).toContain('a merge applies exactly these operations')
  const applied = await bench.mergeAndApply(pull.number, { isAlone })
  expect(applied).toMatchObject({
    exitCode: 0,
    annotations: [],
    outputs: { mode: 'apply', digest: ran.outputs.digest },
  })
  expect(bench.comments()).toHaveLength(1)
  expect(bench.comments()[0]).toContain('**Applied and verified**')
  const again = await bench.mergeAndApply(bench.github.seed.pull().number, { isAlone })
  expect(again).toMatchObject({ exitCode: 0, outputs: { changes: 'false', operations: 'none' } })
  const looked = await bench.run(schedule(bench.github), { isAlone, permissions: permissionsFor.drift })
  expect(looked).toMatchObject({ exitCode: 0, outputs: { mode: 'drift', changes: 'false' } })
})
