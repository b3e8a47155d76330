import {
  type Config,
  type Diagnostic,
  type Document,
  type Sharing,
  dedupeDiagnostics,
  defined,
  sharingAt,
  sortDiagnostics,
} from '@adx-export/core'
import {
  type DraftPlan,
  type Flow,
  type Judging,
  type Plan,
  type ResendSecrets,
  type World,
  acceptanceChanges,
  draft,
  flowOf,
  isRefused,
  makePlan,
  missingSecrets,
  remnantsOf,
} from '@adx-export/planner'
import { type Sources, type ValidateDocument, validateDocument } from '@adx-export/report'
import { withAged } from './aged.ts'
import { type Base, type BaseConfig, baseConfigOf } from './base-config.ts'
import { transformComparer } from './comparisons.ts'
import { type DriftLook, withDifferences } from './differences.ts'
import { chosenIn } from './environment.ts'
import { sha256 } from './hash.ts'
import { kqlFor } from './kql.ts'
import type { Opened } from './open.ts'
import type { Ports } from './ports.ts'
import { type Previewed, previewsOf } from './previews.ts'
import type { ReviewedOperation } from './reviewed.ts'

export type PlanRequest = {
  readonly ports: Ports
  /** Needed as soon as the config has environments. */
  readonly environment?: string
  /** Destinations whose secrets are sent again, after they were renewed. */
  readonly resendSecrets?: ResendSecrets
  /**
   * Operations of a plan that passed the gate: what they need consent for was accepted then, so lines that have ended since
   * still count for them.
   */
  readonly reviewed?: readonly ReviewedOperation[]
  /** Tries captured messages too, in the previews of transforms. */
  readonly captured?: boolean
  /** An apply of it follows at once, so the secrets that it will send must be there. */
  readonly forApply?: boolean
  /** An earlier config to compare with: what it declared and this one does not is listed as far as it is live. */
  readonly base?: Base
  /** Tells every difference apart by where it comes from. */
  readonly drift?: DriftLook
  /** Told what takes long. */
  readonly tell?: (note: string) => void
}

/** The config has errors, so Azure was not asked anything. */
export type Invalid = {
  readonly kind: 'invalid'
  readonly document: ValidateDocument
  readonly sources: Sources
  readonly file: string
}

export type Planned = {
  readonly kind: 'plan'
  readonly plan: Plan
  /** Apply would not start: an error, or a blocking risk that the config does not accept. */
  readonly refused: boolean
  /** Warnings and notes about the config itself. */
  readonly findings: readonly Diagnostic[]
  /** The way of the data, and what the plan does to it. */
  readonly flow: Flow
  /** By address of what changes: whom its line of the config holds for beside the environment of this plan. */
  readonly sharing: ReadonlyMap<string, Sharing>
  readonly sources: Sources
  readonly file: string
}

/** The checked config of one environment. */
export type Ready = {
  readonly kind: 'ready'
  readonly config: Config
  readonly document: Document
  readonly findings: readonly Diagnostic[]
  readonly sources: Sources
  readonly file: string
}

/** The config of one environment, ready to be planned, or the findings that stand in its way. */
export const readyIn = async (opened: Opened, environment: string | undefined): Promise<Ready | Invalid> => {
  const { config, diagnostics } = await chosenIn(opened, environment, { withoutColumns: true })
  const { sources, file, document } = await opened.load()
  if (config === undefined || document === undefined)
    return { kind: 'invalid', document: validateDocument(diagnostics), sources, file }
  return { kind: 'ready', config, document, findings: diagnostics, sources, file }
}

/** What trying the changed transforms says beyond what is known of the config already. */
export const foundAnew = ({ diagnostics }: Previewed, known: readonly Diagnostic[]): readonly Diagnostic[] => {
  const said = new Set(known.map(({ code, message }) => JSON.stringify([code, message])))
  return diagnostics.filter(
    ({ code, message, severity }) => severity !== 'info' && !said.has(JSON.stringify([code, message])),
  )
}

/** What was found by reading and again by running stands as it was found by running: only that proves what it offers. */
const provenOf = (read: readonly Diagnostic[], { diagnostics }: Previewed): readonly Diagnostic[] => {
  const keyOf = ({ code, file, message }: Diagnostic): string => JSON.stringify([code, file, message])
  const ran = Map.groupBy(diagnostics, keyOf)
  return read.map((each) => {
    // The same words of two places are about two places: which of them ran is not known then.
    const same = ran.get(keyOf(each)) ?? []
    return same.length === 1 && read.filter((other) => keyOf(other) === keyOf(each)).length === 1
      ? { ...each, ...same[0] }
      : each
  })
}

/** What is wrong with a changed transform refuses the plan, as every error does. */
const withPreviews = (document: Plan, previewed: Previewed, known: readonly Diagnostic[]): Plan => {
  const { previews } = previewed
  if (previews.length === 0) return document
  const found = foundAnew(previewed, known)
  const read = provenOf(document.diagnostics, previewed)
  return { ...document, diagnostics: sortDiagnostics(dedupeDiagnostics([...read, ...found])), previews }
}

const withFindings = (drafted: DraftPlan, found: readonly Diagnostic[]): DraftPlan => ({
  ...drafted,
  diagnostics: sortDiagnostics([...drafted.diagnostics, ...found]),
})

const sharingOf = ({ changes, target }: Plan, document: Document): ReadonlyMap<string, Sharing> => {
  const { environment } = target
  if (environment === undefined) return new Map()
  return new Map(
    changes.flatMap(({ address, action, source }) => {
      const sharing = action === 'no-op' ? undefined : sharingAt(document, environment, source.line)
      return sharing === undefined ? [] : [[address, sharing] as const]
    }),
  )
}

/** With what an earlier config declared, this one no longer does, and is still live, and what each accepts. Nothing of it is hashed. */
const withBase = (document: Plan, earlier: BaseConfig | undefined, { config }: Ready, world: World): Plan => {
  if (earlier === undefined) return document
  const { items, diagnostics } =
    earlier.config === undefined ? { items: [], diagnostics: [] } : remnantsOf(earlier.config, config, world)
  const consents = earlier.withoutConsents !== true
  const comparable = earlier.config !== undefined || earlier.absent === true
  const acceptances = comparable ? acceptanceChanges(earlier.config, config, { consents }) : []
  return {
    ...document,
    noLongerDeclared: items,
    ...(acceptances.length === 0 ? {} : { acceptances }),
    diagnostics: sortDiagnostics([...document.diagnostics, ...earlier.diagnostics, ...diagnostics]),
  }
}

const quiet = (): void => undefined

/**
 * Compares the config with the live state in one environment. Reads only. Rejects where Azure cannot be reached or lets nobody in
 * (`failureOf` tells what to say of it); what is wrong with the config is a value.
 */
export const plan = async (opened: Opened, request: PlanRequest): Promise<Planned | Invalid> => {
  const { ports } = request
  const runJq = opened.runJqIn(request.environment)
  const ready = await readyIn(opened, request.environment)
  if (ready.kind === 'invalid') return ready
  const { config, findings, sources, file } = ready
  const forApply = request.forApply === true
  const azure = await ports.connect({ config, phase: 'plan', forApply, tell: request.tell ?? quiet })
  try {
    const earlier = request.base === undefined ? undefined : await baseConfigOf(request.base, file, config.environment)
    const world = await azure.observer.observe(config, undefined, earlier?.config)
    const { resendSecrets, reviewed } = request
    const judging: Judging = {
      now: ports.clock.now(),
      ...(reviewed === undefined ? {} : { reviewed: new Set(reviewed.map(({ hash }) => hash)) }),
    }
    const compared = await transformComparer(runJq)(config, world)
    const given = {
      judging,
      comparisons: compared.comparisons,
      kql: await kqlFor(config, world),
      ...defined({ resendSecrets }),
    }
    const drafted = await withAged(azure, config, (aged) => draft(config, world, sha256, { ...given, ...aged }))
    const missing = forApply ? missingSecrets(drafted.changes, { read: (name) => ports.env[name] }) : []
    const complete = missing.length === 0 ? drafted : withFindings(drafted, missing)
    const made = withBase(makePlan(complete, sha256, azure.observer.reads()), earlier, ready, world)
    const bare =
      request.drift === undefined
        ? made
        : await withDifferences(made, request.drift, { drafted, ready, judging, azure })
    const previewed = await previewsOf({ config, world, plan: bare, compared }, request.captured === true, runJq)
    const document = withPreviews(bare, previewed, findings)
    const flow = flowOf(config, document)
    const sharing = sharingOf(document, ready.document)
    return { kind: 'plan', plan: document, refused: isRefused(document), findings, flow, sharing, sources, file }
  } finally {
    await azure.close()
  }
}
