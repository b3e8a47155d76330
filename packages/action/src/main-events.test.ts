import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Emulator, createEmulator, serve } from '@adx-export/emulator'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Io } from './runner/io.ts'
import { run } from './main.ts'
import { type Happened, pullRequest, pushBranch, type GithubEmulator, startGithub } from '@adx-export/github-emulator'
import { recordingIo } from './testing/io.test-data.ts'
import { claimsOf, subjectOf, variablesOf } from '@adx-export/github-emulator/runner'
import { smallConfig } from './testing/small.test-data.ts'

type Bench = {
  readonly github: GithubEmulator
  readonly emulator: Emulator
  readonly ran: (event: Happened, more?: More) => Promise<Ended>
}
type More = { readonly inputs?: Readonly<Record<string, string>>; readonly env?: Io['env'] }
type Ended = { readonly code: number; readonly said: readonly string[]; readonly info: readonly string[] }

/** What the jobs of plans and applies have. */
const permissions = {
  contents: 'read',
  actions: 'read',
  'id-token': 'write',
  'pull-requests': 'write',
  checks: 'write',
} as const

let runs = 7000

/** The Action in this process, between a GitHub and an Azure of its own. */
const bench = async (config = smallConfig()): Promise<Bench> => {
  const github = await startGithub({ permissions })
  const emulator = createEmulator()
  const served = await serve(emulator, 0)
  const cwd = mkdtempSync(join(tmpdir(), 'adx-export-in-process-'))
  onTestFinished(async () => {
    await Promise.all([github.close(), served.close()])
    rmSync(cwd, { recursive: true, force: true })
  })
  writeFileSync(join(cwd, 'adx-export.yaml'), config)
  return {
    github,
    emulator,
    async ran(event, { inputs = {}, env = {} } = {}) {
      const runId = (runs += 1)
      const job = { temp: cwd, token: github.token, checkRunId: 1, name: 'plan', workflow: 'adx-export.yml' }
      const own = { github, event, workspace: cwd, runId, runAttempt: 1, ...job }
      const grant = github.issueOidc(subjectOf(own), claimsOf(own))
      const { io, recorded } = recordingIo({
        cwd,
        inputs: { 'github-token': github.token, ...inputs },
        payload: event.payload,
        env: {
          ...variablesOf(own),
          ACTIONS_ID_TOKEN_REQUEST_URL: grant.url,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: grant.token,
          ADX_EXPORT_EMULATOR: served.url,
          ...env,
        },
      })
      const code = await run(io)
      return { code, said: recorded.said.map(({ level, message }) => `${level}: ${message}`), info: recorded.info }
    },
  }
}

const edited = (event: Happened, changes: object): Happened => ({
  ...event,
  payload: { ...event.payload, action: 'edited', changes },
})

const unchanged = 'The edit does not change the plan, and the plan of this commit is already on record.'

describe('a pull request that somebody edited', () => {
  const opened = async (config?: string) => {
    const made = await bench(config)
    const { number } = made.github.seed.pull()
    const event = pullRequest(made.github, number)
    return { ...made, event, first: await made.ran(event) }
  }

  test('ends at once if its title changed and the plan is on record', async () => {
    const { emulator, ran, event, first, github } = await opened()
    expect(first).toMatchObject({ code: 0 })
    const [asked, said] = [emulator.requests().length, github.state.comments.size]
    const again = await ran(edited(event, { title: { from: 'before' } }))
    expect(again.code).toBe(0)
    expect(again.info).toContain(unchanged)
    expect([emulator.requests().length, github.state.comments.size]).toEqual([asked, said])
  })

  test('is planned again if its base is another one', async () => {
    const { emulator, ran, event } = await opened()
    const asked = emulator.requests().length
    const again = await ran(edited(event, { base: { ref: { from: 'next' }, sha: { from: 'a'.repeat(40) } } }))
    expect(again.code).toBe(0)
    expect(again.info).not.toContain(unchanged)
    expect(emulator.requests().length).toBeGreaterThan(asked)
  })

  test('is planned if no plan of this commit is on record: an edited title turns no red check green', async () => {
    const { github, emulator, ran, event } = await opened()
    const checks = [...github.state.checkRuns.values()].filter(({ name }) => name.startsWith('adx-export plan'))
    expect(checks.length).toBeGreaterThan(0)
    for (const { id } of checks) github.state.checkRuns.delete(id)
    const asked = emulator.requests().length
    const again = await ran(edited(event, { title: { from: 'before' } }))
    expect(again.info).not.toContain(unchanged)
    expect(emulator.requests().length).toBeGreaterThan(asked)
  })

  test('stays red if its config is wrong', async () => {
    const { ran, event, first } = await opened(smallConfig().replace('real', 'reel'))
    expect(first.code).toBe(1)
    expect((await ran(edited(event, { body: { from: 'before' } }))).code).toBe(1)
  })
})

describe('a config that was pushed straight to the branch', () => {
  const first = 'This is the first apply of this config. Open a pull request'

  test('is refused with what to do about a first apply', async () => {
    const { github, ran } = await bench()
    github.seed.push('main')
    const { code, said } = await ran(pushBranch(github), {})
    expect(code).toBe(1)
    expect(said.join('\n')).toContain(first)
    expect(said.join('\n')).toContain('gh workflow run dispatch.yml --ref main')
  })

  test('is refused in the usual words once something was applied', async () => {
    const { github, ran, emulator } = await bench()
    const { number } = github.seed.pull()
    await ran(pullRequest(github, number))
    github.seed.merge(number)
    expect(await ran(pushBranch(github))).toMatchObject({ code: 0 })
    emulator.replaceWorld(createEmulator().world())
    github.seed.push('main')
    const { code, said } = await ran(pushBranch(github))
    expect(code).toBe(1)
    expect(said.join('\n')).not.toContain(first)
    expect(said.join('\n')).toContain('no pull request since the last apply shows them')
  })
})

test('a variable that does not exist makes the plan red, with the name of the input', async () => {
  const { github, ran, emulator } = await bench()
  const event = pullRequest(github, github.seed.pull().number)
  const env = { ADX_EXPORT_EMULATOR: undefined, ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x', HOME: '/nowhere' }
  const { code, said } = await ran(event, { env })
  expect({ code, asked: emulator.requests() }).toEqual({ code: 1, asked: [] })
  expect(said.join('\n')).toContain('client-id and tenant-id are empty')
})
