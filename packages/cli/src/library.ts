import { settleSecondsFor } from '@adx-export/engine/settle'
import {
  apply as applyConfig,
  connectTo,
  diskFiles,
  open as openConfig,
  plan as planConfig,
  reviewedIn,
  systemClock,
  test as testConfig,
  validate as validateConfig,
  type Opened as OpenedConfig,
  type Ports,
} from '@adx-export/engine'
import type { Plan, Report } from '@adx-export/planner'
import type { ValidateDocument } from '@adx-export/report'
import { type TestDocument, testDocument } from '@adx-export/transform'
import { version } from './version.ts'

export type OpenOptions = {
  /** The folder that paths start from; that of the process if left out. */
  readonly cwd?: string
  /** Environment variables: who signs in, and the secrets that the config names. Those of the process if left out. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** A config that `open` opened, for the other functions. */
export type Opened = {
  /** The path of the config, as it was given. */
  readonly path: string
  /** The names of its environments, in the order of the file; none if it has no section `environments`. */
  readonly environments: readonly string[]
  /** Ends what was started for it. The process can end without it; nothing may be asked of the config afterwards. */
  readonly close: () => Promise<void>
}

export type ChooseOptions = {
  /** The environment of the config that is meant. Needed by all but `validate` as soon as the config has any. */
  readonly environment?: string
}

export type ApplyOptions = ChooseOptions & {
  /** The plan that was reviewed: only its operations may run. If left out, whatever the config asks for runs. */
  readonly reviewed?: Plan
  /** Seconds to watch whether the exports turn healthy, from 0 to 3600. If left out: 120, or 0 with the emulator. */
  readonly settleSeconds?: number
  /** Once aborted, nothing more is sent. What was sent is read again and reported. */
  readonly signal?: AbortSignal
}

/** The config has errors. Azure was not contacted. */
export type Invalid = { readonly kind: 'invalid'; readonly document: ValidateDocument }

export type Planned = {
  readonly kind: 'plan'
  /** As `adx-export plan --format json` prints it; `schemas/plan.schema.json` describes it. */
  readonly document: Plan
  /** Apply would not start: the plan has an error, or a blocking risk that the config does not accept. */
  readonly refused: boolean
}

export type Applied = {
  readonly kind: 'apply'
  /** As `adx-export apply --format json` prints it; `schemas/apply.schema.json` describes it. */
  readonly document: Report
  /** Every change took, and no export that this run touched reports an error. */
  readonly ok: boolean
}

/** What belongs to an opened config, and is no part of the API. */
type Inside = { readonly opened: OpenedConfig; readonly ports: Ports }

const insides = new WeakMap<Opened, Inside>()

const insideOf = (opened: Opened): Inside => {
  const inside = insides.get(opened)
  if (inside === undefined)
    throw new TypeError('The first argument is not an open config: `open` gives one, and `close` ends it.')
  return inside
}

const chosen = ({ environment }: ChooseOptions): ChooseOptions => (environment === undefined ? {} : { environment })

/**
 * Opens a config for the functions below, and reads it and the files that it names once. `path` is the file `adx-export.yaml`,
 * relative to `cwd`.
 *
 * Nothing is written and Azure is not contacted. A config that is missing or broken rejects nothing here: `validate` reports
 * it as a finding.
 */
export const open = async (
  path: string,
  { cwd = process.cwd(), env = process.env }: OpenOptions = {},
): Promise<Opened> => {
  const clock = systemClock()
  const config = await openConfig(diskFiles(cwd), path)
  const opened: Opened = {
    path,
    environments: config.environments,
    close: () => {
      insides.delete(opened)
      return config.close()
    },
  }
  insides.set(opened, { opened: config, ports: { env, clock, connect: connectTo(env, clock, version) } })
  return opened
}

/**
 * Checks the config, the files that it names, and its transforms, for one environment or for all. Does not contact Azure.
 *
 * Resolves with what `adx-export validate --format json` prints: `{ format: 1, kind: 'validate', valid, diagnostics }`. Lines
 * and columns count from 1. Mistakes in the config are diagnostics, never an exception.
 */
export const validate = async (opened: Opened, options: ChooseOptions = {}): Promise<ValidateDocument> => {
  const { environment } = options
  const { document } = await validateConfig(
    insideOf(opened).opened,
    environment === undefined ? {} : { environments: [environment] },
  )
  return document
}

/**
 * Runs every transform on the sample messages and compares the rows with the tables and the expected rows. Does not contact
 * Azure and writes no file.
 *
 * Resolves with what `adx-export test --format json` prints: `{ format: 1, kind: 'test', ok, transforms, diagnostics }`. If the
 * config has errors, no transform runs: `ok` is false, and `diagnostics` says why.
 */
export const test = async (opened: Opened, options: ChooseOptions = {}): Promise<TestDocument> => {
  const tested = await testConfig(insideOf(opened).opened, chosen(options))
  return tested.kind === 'invalid' ? testDocument([], tested.document.diagnostics) : tested.document
}

/**
 * Compares the config with the live state in Azure. Only reads.
 *
 * Resolves with a plan, or with the findings of a config that has errors. Rejects with an Error whose `name` is `AzureError` if
 * Azure cannot be reached or the sign-in fails; its `code` is a word such as `credential-unavailable`, and `hint`, if there
 * is one, says what to do.
 */
export const plan = async (opened: Opened, options: ChooseOptions = {}): Promise<Planned | Invalid> => {
  const { opened: config, ports } = insideOf(opened)
  const planned = await planConfig(config, { ports, ...chosen(options) })
  if (planned.kind === 'invalid') return { kind: 'invalid', document: planned.document }
  return { kind: 'plan', document: planned.plan, refused: planned.refused }
}

/**
 * Carries out the config, and reads everything again after each stage. It never runs a change with a blocking risk that the
 * config does not accept, and it can be stopped and run again at any time.
 *
 * Resolves with a report of every change, or with the findings of a config that has errors. Rejects as `plan` does. Rejects
 * with a TypeError, and changes nothing, if `reviewed` is not a plan, or is one of another environment.
 */
export const apply = async (opened: Opened, options: ApplyOptions = {}): Promise<Applied | Invalid> => {
  const { reviewed: document, settleSeconds, signal, environment } = options
  const { opened: config, ports } = insideOf(opened)
  const reviewed = document === undefined ? undefined : reviewedIn(document)
  if (document !== undefined && reviewed === undefined) throw new TypeError('`reviewed` is not a plan.')
  if (settleSeconds !== undefined && !(settleSeconds >= 0 && settleSeconds <= 3600))
    throw new TypeError('`settleSeconds` is not a number from 0 to 3600.')
  if (reviewed !== undefined && reviewed.environment !== environment)
    throw new TypeError('`reviewed` is the plan of another environment.')
  const applied = await applyConfig(config, {
    ports: { ...ports, clock: systemClock(signal) },
    ...chosen(options),
    ...(reviewed === undefined ? {} : { reviewed: reviewed.operations, passed: reviewed.passed }),
    settleSeconds: settleSecondsFor(settleSeconds, ports.env),
    stopped: () => signal?.aborted === true,
  })
  if (applied.kind === 'invalid') return { kind: 'invalid', document: applied.document }
  return { kind: 'apply', document: applied.report, ok: applied.ok }
}
