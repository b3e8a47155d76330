import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Emulator, createEmulator, serve } from '@adx-export/emulator'
import { expect, onTestFinished } from 'vitest'
import {
  pullRequest,
  pushBranch,
  type GithubEmulator,
  type GithubOptions,
  type Permissions,
  type Pull,
  startGithub,
} from '@adx-export/github-emulator'
import { type Ran, type RunOptions, leaked, runAction } from '@adx-export/github-emulator/runner'

/** What a job of each mode declares, as docs/github-action.md says. */
export const permissionsFor = {
  plan: { contents: 'read', 'id-token': 'write', 'pull-requests': 'write', checks: 'write' },
  apply: { actions: 'read', contents: 'read', 'id-token': 'write', 'pull-requests': 'write', checks: 'write' },
  drift: { contents: 'read', 'id-token': 'write', issues: 'write' },
} as const satisfies Record<string, Permissions>

type More = Partial<Omit<RunOptions, 'event' | 'github' | 'workspace' | 'env'>> & {
  /** What the job has beside the address of the emulator; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

const setIn = (env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

/** A repository on GitHub, an emulator, and a checkout: everything around the Action. */
export type ActionBench = {
  readonly github: GithubEmulator
  readonly emulator: Emulator
  readonly url: string
  readonly workspace: string
  /** Changes the config in the checkout. */
  edit(change: (text: string) => string, file?: string): void
  run(event: RunOptions['event'], more?: More): Promise<Ran>
  /** Opens a pull request and plans it. */
  plan(more?: More): Promise<{ readonly pull: Pull; readonly ran: Ran }>
  /** Opens a pull request with what stands in the checkout, plans and merges it; answers the push that nobody has run yet. */
  planAndMerge(): Promise<{ readonly pull: Pull; readonly pushed: RunOptions['event'] }>
  /** Merges a pull request and runs what its push starts. */
  mergeAndApply(number: number, more?: More): Promise<Ran>
  /** The bodies of all comments, oldest first. */
  comments(): readonly string[]
}

export type BenchOptions = GithubOptions & {
  readonly example?: string
  /** Files in place of those of an example. */
  readonly files?: Readonly<Record<string, string>>
  readonly emulator?: Emulator
}

const exampleAt = (name: string): string => fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url))

/** The text files below a folder. */
const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      if (!entry.isFile()) return []
      const path = join(entry.parentPath, entry.name)
      return [[relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')] as const]
    }),
  )

/** A job runs out of a workflow of its repository: the usual one, or one of those to copy. */
const workflows: Readonly<Record<string, string>> = {
  '.github/workflows/adx-export.yml': 'on: [pull_request, push]\n',
  ...Object.fromEntries(
    Object.entries(filesIn(exampleAt('workflows'))).map(([name, text]) => [`.github/workflows/${name}`, text]),
  ),
}

/** Every run is held to what GitHub, the runner and secrecy ask of it. */
const holdRan = (ran: Ran, github: GithubEmulator): void => {
  expect({ runner: ran.violations, github: github.violations, leaked: leaked(ran) }).toEqual({
    runner: [],
    github: [],
    leaked: [],
  })
}

export const actionBench = async (options: BenchOptions = {}): Promise<ActionBench> => {
  const github = await startGithub(options)
  const emulator = options.emulator ?? createEmulator()
  const served = await serve(emulator, 0)
  const workspace = mkdtempSync(join(tmpdir(), 'adx-export-workspace-'))
  onTestFinished(async () => {
    await Promise.all([github.close(), served.close()])
    rmSync(workspace, { recursive: true, force: true })
  })
  if (options.files === undefined)
    cpSync(exampleAt(options.example ?? 'managed-identity'), workspace, { recursive: true })
  for (const [name, text] of Object.entries(options.files ?? {})) writeFileSync(join(workspace, name), text)
  // What is pushed is what stands in the checkout.
  // The first commit holds the workflows, and no config yet.
  for (const [sha, commit] of github.state.commits) github.state.commits.set(sha, { ...commit, files: workflows })
  github.state.checkout = () => filesIn(workspace)
  const run: ActionBench['run'] = async (event, more = {}) => {
    const env = setIn({ ADX_EXPORT_EMULATOR: served.url, ...more.env })
    const ran = await runAction({ github, workspace, ...more, event, env })
    holdRan(ran, github)
    return ran
  }
  const plan: ActionBench['plan'] = async (more = {}) => {
    const { number } = github.seed.pull()
    const ran = await run(pullRequest(github, number), { permissions: permissionsFor.plan, ...more })
    const pull = github.state.pulls.get(number)
    if (pull === undefined) throw new Error('the pull request is gone')
    return { pull, ran }
  }
  return {
    github,
    emulator,
    url: served.url,
    workspace,
    edit(change, file = 'adx-export.yaml') {
      const path = join(workspace, file)
      writeFileSync(path, change(readFileSync(path, 'utf8')))
    },
    run,
    plan,
    async planAndMerge() {
      const { pull } = await plan()
      github.seed.merge(pull.number)
      return { pull, pushed: pushBranch(github) }
    },
    async mergeAndApply(number, more = {}) {
      github.seed.merge(number)
      return run(pushBranch(github), { permissions: permissionsFor.apply, ...more })
    },
    comments: () => [...github.state.comments.values()].toSorted((a, b) => a.id - b.id).map(({ body }) => body),
  }
}
