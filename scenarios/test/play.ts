import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Applied, type Planned, connectTo, diskFiles, jqPort, rememberedJq } from '@adx-export/engine'
import type { ApplyEvent } from '@adx-export/planner'
import { type AllPorts, apply, plan } from './opening.ts'
import { createJqWorker } from '@adx-export/jq'
import {
  type Emulator,
  type EmulatorRequest,
  type EmulatorResponse,
  type JournalEntry,
  createEmulator,
  loadState,
  saveState,
  serve,
} from '@adx-export/emulator'
import { load } from 'js-yaml'

/** `scenario.yaml` of a scenario's folder: what it is about and what it ends in. */
export type Scenario = {
  readonly title: string
  /** The config, relative to the folder; `adx-export.yaml` there unless said otherwise. */
  readonly config?: string
  readonly environment?: string
  /** Environment variables: secrets, by name. */
  readonly env?: Readonly<Record<string, string>>
  /** `applied`: apply succeeds and plans nothing after it. `refused`: the plan is refused. `nothing`: there is nothing to do. */
  readonly expect: 'applied' | 'refused' | 'nothing'
}

/** One request and its answer; bodies are parsed where they are JSON. */
export type Exchange = {
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly status: number
  readonly answer: unknown
}

export type Played = {
  readonly scenario: Scenario
  readonly first: Planned
  readonly applied: Applied | undefined
  readonly second: Planned | undefined
  readonly planRequests: readonly JournalEntry[]
  readonly applyRequests: readonly JournalEntry[]
  /** Everything that was said, by plan, apply and the plan after it. */
  readonly exchanges: readonly Exchange[]
  readonly before: string
  readonly after: string
}

export const scenarioIn = (folder: string): Scenario =>
  load(readFileSync(join(folder, 'scenario.yaml'), 'utf8')) as Scenario

const parsed = (text: string): unknown => {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return text
  }
}

type Started = {
  readonly emulator: Emulator
  readonly url: string
  readonly exchanges: readonly Exchange[]
  close(): Promise<void>
}

/** Another answer to a request, where the real service gives one that the emulator cannot; undefined leaves it as it is. */
export type Rewrite = (request: EmulatorRequest, response: EmulatorResponse) => string | undefined

/** An emulator that listens on loopback, with the world of a text. */
export const startEmulator = async (world: string, rewrite: Rewrite = () => undefined): Promise<Started> => {
  const loaded = loadState(world)
  if (!loaded.ok) throw new Error(`the world is not valid: ${loaded.errors.join('; ')}`)
  const emulator = createEmulator({ world: loaded.world })
  const exchanges: Exchange[] = []
  const handle: Emulator['handle'] = async (request) => {
    const given = await emulator.handle(request)
    const response = { ...given, body: rewrite(request, given) ?? given.body }
    const { method, path, body } = request
    exchanges.push({ method, path, body: parsed(body), status: response.status, answer: parsed(response.body) })
    return response
  }
  const server = await serve({ ...emulator, handle }, 0)
  return { emulator, url: server.url, exchanges, close: () => server.close() }
}

/** The day on which every scenario is played: lines of consent in them end 30 days later. */
export const playedOn = Date.UTC(2026, 0, 1)
/**
 * One for all scenarios of a thread: its start takes longer than all that a scenario asks of it, and scenarios are played again and
 * again with the same transforms. They end, and none takes much.
 */
const jq = createJqWorker({ budgetSteps: Infinity })
const runJq = rememberedJq(jqPort(jq))

/** Ports on a clock that does not wait: sleeping moves it on. */
export const portsFor = (
  url: string,
  folder: string,
  env: Readonly<Record<string, string>> = {},
  begin: number = playedOn,
): AllPorts => {
  let time = begin
  const clock = {
    now: () => time,
    sleep: async (milliseconds: number) => {
      time += milliseconds
    },
  }
  const all = { ...env, ADX_EXPORT_EMULATOR: url }
  return {
    files: diskFiles(folder),
    env: all,
    clock,
    runJq,
    connect: connectTo(all, clock, '0.0.0'),
  }
}

export const mustPlan = async (...args: Parameters<typeof plan>): Promise<Planned> => {
  const planned = await plan(...args)
  if (planned.kind === 'invalid')
    throw new Error(`the config is not valid: ${JSON.stringify(planned.document.diagnostics, null, 2)}`)
  return planned
}

export const mustApply = async (...args: Parameters<typeof apply>): Promise<Applied> => {
  const applied = await apply(...args)
  if (applied.kind === 'invalid')
    throw new Error(`the config is not valid: ${JSON.stringify(applied.document.diagnostics, null, 2)}`)
  return applied
}

/** What apply told of, and how many requests had been made by then. */
type Told = { readonly type: ApplyEvent['type']; readonly at: number }

/** What the first of two stages sends that run beside each other: identities and grants. */
const goesFirst = ({ path, body }: JournalEntry): boolean =>
  /\/iotApps\/|\/principalAssignments\//i.test(path) || /"csl":"\.add database/.test(JSON.stringify(body))

/** Two stages that run beside each other are told one after the other: which of their requests came first is left to chance. */
const inPlanOrder = (requests: readonly JournalEntry[], told: readonly Told[]): readonly JournalEntry[] => {
  const ordered = [...requests]
  for (const [index, { type, at }] of told.entries()) {
    if (type !== 'stage' || told[index + 1]?.type !== 'stage') continue
    const end = told.find((other, later) => later > index && other.type === 'observing')?.at ?? ordered.length
    const beside = ordered.slice(at, end)
    const writes = beside.filter(({ kind }) => kind !== 'read')
    const reads = beside.filter(({ kind }) => kind === 'read')
    const inOrder = [...writes.filter(goesFirst), ...writes.filter((entry) => !goesFirst(entry)), ...reads]
    ordered.splice(at, inOrder.length, ...inOrder)
  }
  return ordered
}

const worldIn = (folder: string): string => {
  const path = join(folder, 'before.yaml')
  return existsSync(path) ? readFileSync(path, 'utf8') : '{}'
}

/** Plans, applies what was planned, and plans again, all against an emulator of its own; `alter` changes its world first. */
export const play = async (folder: string, alter = (world: string): string => world): Promise<Played> => {
  const scenario = scenarioIn(folder)
  const path = join(folder, scenario.config ?? 'adx-export.yaml')
  const server = await startEmulator(alter(worldIn(folder)))
  const { emulator, url, exchanges } = server
  try {
    const ports = portsFor(url, dirname(path), scenario.env)
    const request = {
      ports,
      config: path,
      ...(scenario.environment === undefined ? {} : { environment: scenario.environment }),
    }
    const before = saveState(emulator)
    emulator.world().readOnly = true
    const earlier = join(folder, 'base.yaml')
    const first = await mustPlan({
      ...request,
      ...(existsSync(earlier) ? { base: { name: 'base.yaml', bytes: readFileSync(earlier) } } : {}),
    })
    const planRequests = [...emulator.requests()]
    emulator.world().readOnly = false
    emulator.clearRequests()
    if (scenario.expect === 'refused') {
      const after = saveState(emulator)
      return {
        scenario,
        first,
        applied: undefined,
        second: undefined,
        planRequests,
        applyRequests: [],
        exchanges,
        before,
        after,
      }
    }
    const told: Told[] = []
    const tell = ({ type }: ApplyEvent): void => {
      told.push({ type, at: emulator.requests().length })
    }
    const applied = await mustApply({ ...request, reviewed: first.plan.operations, settleSeconds: 0, tell })
    const applyRequests = inPlanOrder(emulator.requests(), told)
    const second = await mustPlan(request)
    return {
      scenario,
      first,
      applied,
      second,
      planRequests,
      applyRequests,
      exchanges,
      before,
      after: saveState(emulator),
    }
  } finally {
    await server.close()
  }
}

const lineOf = ({ method, path, body }: JournalEntry): string => {
  const text = body === null ? '' : ` ${typeof body === 'string' ? body : JSON.stringify(body)}`
  return `${method} ${path}${text}`
}

/** Secrets are sent, so they stand in the journal; in a file they are named only. */
const withoutSecrets = (text: string, { env = {} }: Scenario): string =>
  Object.entries(env).reduce((clean, [name, secret]) => clean.replaceAll(secret, `<${name}>`), text)

/** Reads run side by side, so only their set is certain; writes are listed in order, with the reads between them counted. */
export const requestsText = ({ scenario, planRequests, applyRequests }: Played): string => {
  const reads = planRequests.map(lineOf).toSorted()
  const lines = [`# plan: ${reads.length} reads`, ...reads]
  if (applyRequests.length > 0) lines.push('', '# apply')
  let between = 0
  const flush = (): void => {
    if (between > 0) lines.push(`(${between} reads)`)
    between = 0
  }
  for (const entry of applyRequests) {
    if (entry.kind === 'read') {
      between += 1
      continue
    }
    flush()
    lines.push(lineOf(entry))
  }
  flush()
  return withoutSecrets(`${lines.join('\n')}\n`, scenario)
}

/** Compares with the file that was reviewed, or writes it where `UPDATE_SCENARIOS` is set. */
export const golden = (path: string, text: string): string => {
  if (process.env['UPDATE_SCENARIOS'] !== undefined) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return existsSync(path) ? readFileSync(path, 'utf8') : `${path} does not exist\n`
}
