import { type Diagnostic, commandLine, defined, diagnose } from '@adx-export/core'
import {
  type ApplyEvent,
  type CarriedOutBy,
  type Report,
  type ResendSecrets,
  apply as carryOut,
  makePlan,
} from '@adx-export/planner'
import { type Sources, validateDocument } from '@adx-export/report'
import { sha256 } from './hash.ts'
import { transformComparer } from './comparisons.ts'
import { kqlFor } from './kql.ts'
import type { Opened } from './open.ts'
import { type Invalid, foundAnew, readyIn } from './plan.ts'
import { previewsOf } from './previews.ts'
import { startOf } from './place.ts'
import type { Ports } from './ports.ts'
import { type ReviewedOperation, readReviewed } from './reviewed.ts'

export type ApplyRequest = {
  readonly ports: Ports
  /** Needed as soon as the config has environments. */
  readonly environment?: string
  /** Only these operations may run. Absent: what a first look at Azure asks for. */
  readonly reviewed?: readonly ReviewedOperation[]
  /** The plan that `reviewed` is from was not refused: consent to it counted, and today's date does not count again. */
  readonly passed?: boolean
  /** The path of a plan document whose operations are the reviewed ones. */
  readonly reviewedFile?: string
  /** Destinations whose secrets are sent again, after they were renewed. */
  readonly resendSecrets?: ResendSecrets
  /** Who carries it out, for the report; the command line where nothing else is said. */
  readonly by?: CarriedOutBy
  /** How long to wait until the exports are healthy. */
  readonly settleSeconds: number
  readonly tell?: (event: ApplyEvent) => void
  /** Once true, nothing more is sent; what was sent is read again and reported. */
  readonly stopped?: () => boolean
}

export type Applied = {
  readonly kind: 'apply'
  readonly report: Report
  /** Everything took, and no export that this run touched reports an error. */
  readonly ok: boolean
  readonly findings: readonly Diagnostic[]
  readonly sources: Sources
  readonly file: string
}

type Fence = { readonly operations?: readonly ReviewedOperation[]; readonly passed: boolean } | Diagnostic

const named = (environment: string | undefined): string =>
  environment === undefined ? 'no environment' : `environment ${environment}`

const fenceOf = async ({ files, file }: Opened, request: ApplyRequest): Promise<Fence> => {
  const { reviewed, passed = false, reviewedFile, environment } = request
  if (reviewedFile === undefined) return reviewed === undefined ? { passed: false } : { operations: reviewed, passed }
  const run = { config: file, ...defined({ environment }) }
  const read = await readReviewed(files, reviewedFile, run)
  if ('code' in read || read.environment === environment) return read
  const message = `The reviewed plan was made for ${named(read.environment)}, and this run is for ${named(environment)}.`
  return diagnose('reviewed-plan-unreadable', startOf(files.label(reviewedFile)), message, {
    hint: `Plan for the right environment, and review that plan: \`${commandLine('plan', run, '--out', 'plan.json')}\`.`,
  })
}

/**
 * Carries out the config in one environment: reads, sends what was reviewed, reads again. Rejects where Azure cannot be reached
 * at all (`failureOf` tells what to say of it); whatever happened after that is in the report.
 */
export const apply = async (opened: Opened, request: ApplyRequest): Promise<Applied | Invalid> => {
  const { ports } = request
  const runJq = opened.runJqIn(request.environment)
  const fence = await fenceOf(opened, request)
  const ready = await readyIn(opened, request.environment)
  if (ready.kind === 'invalid') return ready
  const { config, findings, sources, file } = ready
  if ('code' in fence) return { kind: 'invalid', document: validateDocument([fence]), sources, file }
  const tell = request.tell ?? (() => undefined)
  const note = (text: string): void => tell({ type: 'note', text })
  const compare = transformComparer(runJq)
  const azure = await ports.connect({ config, phase: 'apply', tell: note })
  try {
    const { report, ok } = await carryOut({
      config,
      observer: azure.observer,
      compare: async (...look) => (await compare(...look)).comparisons,
      sender: azure.sender,
      clock: ports.clock,
      secrets: { read: (name) => ports.env[name] },
      hash: sha256,
      ...(fence.operations === undefined ? {} : { reviewed: fence.operations, passed: fence.passed }),
      kqlFor,
      ...defined({ resendSecrets: request.resendSecrets, by: request.by }),
      settleSeconds: request.settleSeconds,
      tell,
      // What refuses a plan refuses the apply of it: transforms that lose rows do not run because nobody planned.
      judge: async (first) => {
        const { world } = first.context
        const plan = makePlan(first, sha256, 0)
        const compared = await compare(config, world)
        return foundAnew(await previewsOf({ config, world, plan, compared }, false, runJq), findings)
      },
      stopped: request.stopped ?? (() => false),
    })
    return { kind: 'apply', report, ok, findings, sources, file }
  } finally {
    await azure.close()
  }
}
