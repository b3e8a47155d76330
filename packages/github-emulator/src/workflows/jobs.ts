import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import type { Permissions } from '../api/index.ts'
import { type Contexts, evaluated } from '../runner/action-file.ts'

type Texts = Readonly<Record<string, string>>
type Step = { readonly id?: string; readonly uses?: string; readonly with?: Texts; readonly env?: Texts }
type Job = {
  readonly if?: string
  readonly needs?: string
  readonly environment: string | { readonly name: string }
  readonly permissions: Permissions
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> }
  readonly outputs?: Texts
  readonly steps: readonly Step[]
}

/** A workflow, as far as a step of ours depends on it. */
export type Workflow = {
  readonly on: Readonly<Record<string, unknown>>
  readonly jobs: Readonly<Record<string, Job>>
}

/** Every value is a text, as the runner sees it. The shape is what GitHub's own check holds. */
export const readWorkflow = (text: string): Workflow => load(text, { schema: FAILSAFE_SCHEMA }) as Workflow

/** One step of ours in one job, with every expression worked out. */
export type OwnStep = {
  readonly job: string
  readonly inputs: Texts
  readonly env: Texts
  readonly permissions: Permissions
  readonly environment: string
}

const workedOut = (texts: Texts, contexts: Contexts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, evaluated(text, contexts)]))

const rowsOf = ({ strategy }: Job): readonly Texts[] =>
  Object.entries(strategy?.matrix ?? {}).reduce<readonly Texts[]>(
    (rows, [key, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [key]: value }))),
    [{}],
  )

const isOwn = ({ uses = '' }: Step): boolean => uses.startsWith('OWNER/adx-export@')

/**
 * Runs the jobs of a workflow for one event, in the order in which they are written; `run` answers the outputs of a step.
 * Jobs that their condition leaves out do not run.
 */
export const runJobs = async (
  { jobs }: Workflow,
  contexts: Contexts,
  run: (step: OwnStep) => Promise<Texts>,
): Promise<void> => {
  const needs: Record<string, { readonly outputs: Texts }> = {}
  for (const [name, job] of Object.entries(jobs)) {
    const around = { ...contexts, needs }
    if (job.if !== undefined && evaluated(`\${{ ${job.if} }}`, around) !== 'true') continue
    for (const matrix of rowsOf(job)) {
      const inside = { ...around, matrix }
      const steps: Record<string, { readonly outputs: Texts }> = {}
      for (const step of job.steps.filter(isOwn)) {
        const { environment } = job
        const outputs = await run({
          job: name,
          inputs: workedOut(step.with ?? {}, inside),
          env: workedOut(step.env ?? {}, inside),
          permissions: job.permissions,
          environment: evaluated(typeof environment === 'string' ? environment : environment.name, inside),
        })
        if (step.id !== undefined) steps[step.id] = { outputs }
      }
      needs[name] = { outputs: workedOut(job.outputs ?? {}, { ...inside, steps }) }
    }
  }
}
