import { type Config, type Diagnostic, dedupeDiagnostics, sortDiagnostics } from '@adx-export/core'
import { type Flow, type Plan, type ResendSecrets, draft, flowOf, isRefused, makePlan } from '@adx-export/planner'
import { type Sources, type ValidateDocument, validateDocument } from '@adx-export/report'
import { choose } from './environment.ts'
import { sha256 } from './hash.ts'
import { kqlFor } from './kql.ts'
import { load } from './load.ts'
import { withTransforms } from './transforms.ts'
import type { Ports } from './ports.ts'
import { type Previewed, previewsOf } from './previews.ts'

export type PlanRequest = {
  readonly ports: Ports
  /** The path of the config. */
  readonly config: string
  readonly environment?: string
  /** Destinations whose secrets are sent again, after they were renewed. */
  readonly resendSecrets?: ResendSecrets
  /** Tries captured messages too, in the previews of transforms. */
  readonly captured?: boolean
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
  readonly sources: Sources
  readonly file: string
}

export type Opened = {
  readonly kind: 'opened'
  readonly config: Config
  readonly findings: readonly Diagnostic[]
  readonly sources: Sources
  readonly file: string
}

/** The checked config of one environment. */
export const openConfig = async (
  files: Ports['files'],
  path: string,
  environment: string | undefined,
): Promise<Opened | Invalid> => {
  const loaded = await withTransforms(await load(files, path), { withoutColumns: true })
  const { sources, file } = loaded
  const { config, diagnostics } = choose(loaded, environment)
  if (config === undefined) return { kind: 'invalid', document: validateDocument(diagnostics), sources, file }
  return { kind: 'opened', config, findings: diagnostics, sources, file }
}

/** What trying the changed transforms says beyond what is known of the config already. */
export const foundAnew = ({ diagnostics }: Previewed, known: readonly Diagnostic[]): readonly Diagnostic[] => {
  const said = new Set(known.map(({ code, message }) => JSON.stringify([code, message])))
  return diagnostics.filter(
    ({ code, message, severity }) => severity !== 'info' && !said.has(JSON.stringify([code, message])),
  )
}

/** What is wrong with a changed transform refuses the plan, as every error does. */
const withPreviews = (document: Plan, previewed: Previewed, known: readonly Diagnostic[]): Plan => {
  const { previews } = previewed
  if (previews.length === 0) return document
  const found = foundAnew(previewed, known)
  return { ...document, diagnostics: sortDiagnostics(dedupeDiagnostics([...document.diagnostics, ...found])), previews }
}

const quiet = (): void => undefined

/** Compares the config with what is live. Reads only. Throws where Azure cannot be reached or lets nobody in. */
export const plan = async (request: PlanRequest): Promise<Planned | Invalid> => {
  const { ports } = request
  const opened = await openConfig(ports.files, request.config, request.environment)
  if (opened.kind === 'invalid') return opened
  const { config, findings, sources, file } = opened
  const azure = await ports.connect({ config, phase: 'plan', tell: request.tell ?? quiet })
  try {
    const world = await azure.observer.observe(config)
    const drafted = draft(config, world, sha256, request.resendSecrets, await kqlFor(config, world))
    const bare = makePlan(drafted, sha256, azure.observer.reads())
    const previewed = await previewsOf(config, world, bare, request.captured === true)
    const document = withPreviews(bare, previewed, findings)
    const flow = flowOf(config, document)
    return { kind: 'plan', plan: document, refused: isRefused(document), findings, flow, sources, file }
  } finally {
    await azure.close()
  }
}
