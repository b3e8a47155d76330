import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { schedule } from '@adx-export/github-emulator'
import { runAction } from '@adx-export/github-emulator/runner'
import { small } from '../testing/small.test-data.ts'
import { asConfigured, setRetention } from '../testing/world.test-data.ts'

const noting = pathToFileURL(join(import.meta.dirname, '../testing/noting-hosts.test-data.mjs')).href

test('on a GitHub Enterprise Server nobody but it and Azure is asked', async () => {
  const bench = await actionBench({ ...small, style: 'enterprise' })
  const { github } = bench
  const notes = join(bench.workspace, 'hosts.txt')
  const env = { NODE_OPTIONS: `--import=${noting}`, NOTED_HOSTS: notes }

  const { pull, ran } = await bench.plan({ env })
  expect(ran).toMatchObject({ exitCode: 0, outputs: { mode: 'plan', changes: 'true' } })
  expect(bench.comments()).toEqual([expect.stringContaining(`${github.origin}/contoso/wards/actions/runs/`)])
  github.seed.comment({ issue: pull.number, body: 'Looks good', author: 'nora' })
  expect(await bench.mergeAndApply(pull.number, { env })).toMatchObject({ exitCode: 0, outputs: { mode: 'apply' } })
  expect(bench.comments()[0]).toContain('**Applied and verified**')
  setRetention(bench.emulator, 400)
  const looked = await bench.run(schedule(github), { permissions: permissionsFor.drift, env })
  expect(looked).toMatchObject({ exitCode: 0, annotations: [], outputs: { mode: 'drift' } })
  expect(github.state.issues.size).toBe(1)

  const rest = github.journal.filter(({ to }) => to === 'rest')
  expect(rest.length).toBeGreaterThan(10)
  expect(rest.filter(({ root }) => root !== '/api/v3')).toEqual([])
  const graphql = github.journal.filter(({ to }) => to === 'graphql')
  expect(new Set(graphql.map(({ path }) => path))).toEqual(new Set(['/api/graphql']))
  const hosts = new Set(readFileSync(notes, 'utf8').trim().split('\n'))
  expect(hosts).toEqual(new Set([new URL(github.origin).host, new URL(bench.url).host]))
})

/** Refuses everybody, and remembers where they wanted to go. */
const proxy = async (): Promise<{ readonly origin: string; readonly wanted: Set<string> }> => {
  const wanted = new Set<string>()
  const server = createServer()
  server.on('connect', ({ url }, socket) => {
    wanted.add(url ?? '')
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
  })
  const address = server.address()
  return { origin: `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`, wanted }
}

test('behind a proxy everything for GitHub goes through it', async () => {
  const bench = await actionBench({ ...small, emulator: asConfigured() })
  const { origin, wanted } = await proxy()
  const notes = join(bench.workspace, 'hosts.txt')
  const api = 'https://github.contoso.example/api/v3'
  const ran = await runAction({
    github: { ...bench.github, urls: { ...bench.github.urls, api } },
    event: schedule(bench.github),
    workspace: bench.workspace,
    permissions: permissionsFor.drift,
    quick: true,
    env: {
      ADX_EXPORT_EMULATOR: bench.url,
      NODE_OPTIONS: `--import=${noting}`,
      NOTED_HOSTS: notes,
      https_proxy: origin,
    },
  })
  expect(ran.exitCode).toBe(0)
  expect(ran.annotations).toMatchObject([
    { level: 'warning', message: expect.stringMatching(/^The job could not .+: GitHub (?:did not answer|answered)/u) },
  ])
  const hosts = new Set(readFileSync(notes, 'utf8').trim().split('\n'))
  expect(hosts).toEqual(new Set([new URL(origin).host, new URL(bench.url).host]))
  expect(wanted).toEqual(new Set(['github.contoso.example:443']))
})
