import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { pullRequest } from '@adx-export/github-emulator'
import type { Ran } from '@adx-export/github-emulator/runner'
import { small } from '../testing/small.test-data.ts'

const filesIn = ({ loadedModules = [] }: Ran): readonly string[] =>
  [
    ...new Set(loadedModules.filter((url) => url.includes('/dist/')).map((url) => url.split('/').at(-1) ?? '')),
  ].toSorted()

const bytesOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(join(import.meta.dirname, '../../dist', file)).size, 0)

const foreign = /octokit|undici|azure|action-client|kusto|identity|msal/u

describe('a validation', () => {
  test('without transforms loads this and nothing else: no client of GitHub, none of Azure, no jq', async () => {
    const bench = await actionBench(small)
    const event = pullRequest(bench.github, bench.github.seed.pull().number)
    const files = filesIn(await bench.run(event, { modules: true, inputs: { mode: 'validate' } }))
    await expect(`${files.join('\n')}\n`).toMatchFileSnapshot('./fixtures/loaded.txt')
    expect(files.filter((file) => foreign.test(file))).toEqual([])
    expect(files).not.toContain('worker.js')
    expect(bytesOf(files)).toBeLessThan(1_350_000)
  })

  test('with transforms loads jq, and no more', async () => {
    const bench = await actionBench()
    const event = pullRequest(bench.github, bench.github.seed.pull().number)
    const files = filesIn(await bench.run(event, { modules: true, inputs: { mode: 'validate' } }))
    const more = ['jq-create-jq-worker.js', 'shared-jq.js']
    const others = files.filter((file) => !more.includes(file))
    expect(files.filter((file) => more.includes(file))).toEqual(more)
    await expect(`${others.join('\n')}\n`).toMatchFileSnapshot('./fixtures/loaded.txt')
    expect(files.filter((file) => foreign.test(file))).toEqual([])
  })
})

test('a plan loads the clients, and no parser of queries without a question for it', async () => {
  const bench = await actionBench(small)
  const { ran } = await bench.plan({ modules: true, permissions: permissionsFor.plan })
  expect(filesIn(ran)).toEqual(expect.arrayContaining(['action-client.js', 'azure.js']))
  expect(filesIn(ran).filter((file) => /kql|language-service/u.test(file))).toEqual([])
})

test('keys are looked at only by what verifies: a plan signs without them', async () => {
  const bench = await actionBench(small)
  const { pull, ran } = await bench.plan({ modules: true, permissions: permissionsFor.plan })
  expect(filesIn(ran)).toContain('action-json-request.js')
  expect(filesIn(ran)).not.toContain('action-keys.js')
  const applied = await bench.mergeAndApply(pull.number, { modules: true })
  expect(filesIn(applied)).toContain('action-keys.js')
})
