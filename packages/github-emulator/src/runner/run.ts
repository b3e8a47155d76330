import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Happened } from '../events/index.ts'
import type { GithubEmulator, Permissions } from '../api/index.ts'
import { inputsFor, readActionFile } from './action-file.ts'
import type { Annotation } from './annotation.ts'
import { runChild } from './child.ts'
import {
  type Job,
  allowed,
  claimsOf,
  commandFile,
  contextsOf,
  eventFile,
  fileVariables,
  subjectOf,
  variablesOf,
} from './environment.ts'
import type { Command } from './grammar.ts'
import { createMasks } from './masks.ts'
import { listModules, modulesIn } from './modules.ts'
import { createReader } from './stream.ts'
import { temporaryFolder } from './temporary.ts'
import { runWarm } from './warm-process.ts'
import { type Written, filesAfter } from './written.ts'

export type RunOptions = {
  readonly event: Happened
  readonly github: GithubEmulator
  /** The checkout, and the folder that the step runs in. */
  readonly workspace: string
  /** `with:` of the step. */
  readonly inputs?: Readonly<Record<string, string>>
  /** `env:` of the job, such as what leads Azure's traffic to the emulator. */
  readonly env?: Readonly<Record<string, string>>
  /** `permissions:` of the job. GitHub cuts them for forks and Dependabot. Default: the first token's. */
  readonly permissions?: Permissions
  /** `environment:` of the job: it becomes the subject for OIDC. */
  readonly environment?: string
  /** Values of `secrets` that the job may use: hidden from the start. */
  readonly secrets?: readonly string[]
  readonly job?: string
  /** The file below `.github/workflows/`. */
  readonly workflow?: string
  readonly runId?: number
  readonly runAttempt?: number
  /** In place of the `main` of action.yml. */
  readonly main?: string
  /** In place of the own action.yml. */
  readonly actionFile?: string
  /** Cancels the run once it resolves. */
  readonly cancel?: Promise<unknown>
  /** Tells which modules were loaded. */
  readonly modules?: boolean
  /** Its pauses of a second and more take no time. */
  readonly quick?: boolean
  readonly limitMilliseconds?: number
  /** In a process of its own, as GitHub runs it; without it, steps that nothing asks this for share one. */
  readonly isAlone?: boolean
}

export type Ran = Written & {
  readonly exitCode: number
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  readonly annotations: readonly Annotation[]
  /** As anybody sees it: secrets hidden, commands carried out. */
  readonly log: string
  /** What is shown besides where debugging is switched on. */
  readonly debug: string
  /** Both streams as they came, secrets and all. */
  readonly raw: string
  readonly commands: readonly Command[]
  /** Everything that the runner would warn about, drop or cut, and what no step of ours may print. */
  readonly violations: readonly string[]
  readonly job: Job
  /** Every secret of the job: a test searches for them in what others can read. */
  readonly secrets: readonly string[]
  /** URLs, where `modules` was asked for. */
  readonly loadedModules?: readonly string[]
}

const root = fileURLToPath(new URL('../../../../', import.meta.url))

let runs = 4000

const jobFor = (options: RunOptions, token: string): Job => {
  const { event, github, workspace, job = 'adx-export', workflow = 'adx-export.yml' } = options
  const temp = temporaryFolder('runner-')
  const { id } = github.seed.checkRun({ name: job, headSha: event.checkedSha, status: 'in_progress' })
  const [runId, runAttempt] = [options.runId ?? (runs += 1), options.runAttempt ?? 1]
  return { github, event, workspace, temp, token, checkRunId: id, runId, runAttempt, name: job, workflow }
}

const quickly = new URL('quick-pauses.mjs', import.meta.url).href

/** GitHub knows of the run while it lasts, and of how it ended. */
const noteRun = (
  { github, event, runId, runAttempt, workflow }: Job,
  ended?: 'success' | 'failure' | 'cancelled',
): void => {
  github.seed.run({
    id: runId,
    attempt: runAttempt,
    path: `.github/workflows/${workflow}`,
    event: event.name,
    headBranch: event.headRef || event.ref.replace(/^refs\/heads\//u, ''),
    headSha: event.checkedSha,
    status: ended === undefined ? 'in_progress' : 'completed',
    conclusion: ended ?? null,
  })
}

const prepare = (job: Job): void => {
  for (const folder of ['home', 'tools', '_github_workflow', '_runner_file_commands']) mkdirSync(join(job.temp, folder))
  for (const variable of fileVariables) writeFileSync(commandFile(job, variable), '')
  writeFileSync(eventFile(job), JSON.stringify(job.event.payload))
}

/** The token that every JavaScript step gets for artifacts and caches, which ours never uses. */
const runtime = (job: Job): Readonly<Record<string, string>> => ({
  ACTIONS_RUNTIME_URL: `${job.github.origin}/api/runtime/`,
  ACTIONS_RUNTIME_TOKEN: `runtimeCanary${job.runId}${'q9Zt'.repeat(6)}`,
  ACTIONS_RESULTS_URL: `${job.github.origin}/api/results/`,
  ACTIONS_CACHE_URL: `${job.github.origin}/api/cache/`,
})

const oidcOf = (
  job: Job,
  permissions: Permissions,
  environment: string | undefined,
): Readonly<Record<string, string>> => {
  if (permissions['id-token'] !== 'write') return {}
  const { url, token } = job.github.issueOidc(subjectOf(job, environment), claimsOf(job, environment))
  return { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token }
}

const tokenFor = ({ github, permissions, event }: RunOptions) => {
  const declared = permissions ?? github.permissions
  return github.issueToken(allowed(declared, event))
}

/** Who is cancelled, counts modules, is no build of ours or brings options for Node, needs a process of its own. */
const isAlone = ({ isAlone: asked, cancel, modules, main, actionFile, env }: RunOptions): boolean =>
  asked === true ||
  modules === true ||
  [cancel, main, actionFile, env?.['NODE_OPTIONS']].some((each) => each !== undefined)

/** Runs the built GitHub Action as GitHub's runner would. */
export const runAction = async (options: RunOptions): Promise<Ran> => {
  const { github, env = {}, secrets = [], inputs = {}, environment } = options
  const { token, permissions } = tokenFor(options)
  const job = jobFor(options, token)
  prepare(job)
  noteRun(job)
  const actionPath = options.actionFile ?? join(root, 'action.yml')
  const action = readActionFile(actionPath)
  const given = inputsFor(action, inputs, contextsOf(job))
  const granted = { ...runtime(job), ...oidcOf(job, permissions, environment) }
  const tokens = [token, granted['ACTIONS_RUNTIME_TOKEN'] ?? '', granted['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '']
  const masks = createMasks([...tokens, ...secrets])
  const reader = createReader(masks)
  for (const warning of given.warnings) {
    reader.issue('warning', warning)
    reader.reading.violations.push(warning)
  }
  const main = options.main ?? join(dirname(actionPath), action.runs.main)
  const child = {
    arguments: [
      ...(options.modules === true ? listModules(job.temp) : []),
      ...(options.quick === true ? ['--import', quickly] : []),
      main,
    ],
    cwd: job.workspace,
    env: { ...env, ...variablesOf(job), ...granted, ...given.variables },
    limitMilliseconds: options.limitMilliseconds ?? 30_000,
    line: (text: string) => reader.line(text),
  }
  const ended = isAlone(options) ? await runChild({ ...child, cancelled: options.cancel }) : await runWarm(child)
  reader.end()
  const written = filesAfter(job, action, masks, reader)
  if (ended.timedOut) reader.reading.violations.push('the step took too long and was killed')
  const { reading } = reader
  const failed = ended.exitCode !== 0 || reading.failed
  const conclusion = ended.cancelled ? 'cancelled' : failed ? 'failure' : 'success'
  noteRun(job, conclusion)
  return {
    ...written,
    exitCode: ended.exitCode,
    conclusion,
    annotations: reading.annotations,
    log: reading.log.join('\n'),
    debug: reading.debug.join('\n'),
    raw: ended.raw,
    commands: reading.commands,
    violations: reading.violations,
    job,
    secrets: [...new Set([...tokens.filter((each) => each !== ''), ...secrets, ...github.secrets])],
    ...(options.modules === true ? { loadedModules: modulesIn(job.temp) } : {}),
  }
}

/** Every place of a run that others can read, as one text. */
export const visibleOf = (ran: Ran): string =>
  [
    ran.log,
    ran.debug,
    ran.summary,
    JSON.stringify(ran.annotations),
    JSON.stringify(ran.outputs),
    ran.job.github.journal
      .map(({ path, query, headers, text }) => `${path} ${query} ${JSON.stringify(headers)} ${text}`)
      .join('\n'),
  ].join('\n')

/** The secrets of a run that can be read somewhere; a test asserts that there is none. */
export const leaked = (ran: Ran): readonly string[] => {
  const visible = visibleOf(ran)
  return ran.secrets.filter((secret) => visible.includes(secret))
}
