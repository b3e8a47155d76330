import {
  type Base,
  type DriftLook,
  type Failure,
  type Invalid,
  type PlanRequest,
  type Planned,
  failureOf,
  inEnvironments,
  plan,
} from '@adx-export/engine'
import { environmentsOf, inEnvironment } from './environments.ts'
import type { Job } from './job.ts'
import { targetId, targetOf } from '../proof/names.ts'

/** One environment of the config, and what planning it came to. */
export type EnvironmentPlan = { readonly id: string; readonly environment?: string } & (
  | { readonly kind: 'plan'; readonly planned: Planned }
  | { readonly kind: 'invalid'; readonly invalid: Invalid }
  | { readonly kind: 'failure'; readonly failure: Failure }
)

export const requestFor = (job: Job, environment: string | undefined): PlanRequest => {
  const { ports, inputs, io, opened } = job
  const { resendSecrets, captured } = inputs
  // Several are looked at at once, and a note of one reads like one of another.
  const whose =
    environment !== undefined && environmentsOf(job, opened.environments).length > 1 ? `${environment}: ` : ''
  return {
    ports,
    captured,
    tell: (note) => io.info(`${whose}${note}`),
    ...inEnvironment(environment),
    ...(resendSecrets === undefined ? {} : { resendSecrets }),
  }
}

/** What an environment is compared with beside the live state. */
export type Before = { readonly base?: Base | undefined; readonly drift?: DriftLook }

/**
 * Looks at the live state in one environment; consent to operations that were `reviewed` is not judged by today's date. That
 * Azure cannot be asked is a value; bugs go on to the caller.
 */
export const planEnvironment = async (
  job: Job,
  environment: string | undefined,
  { reviewed = [], base, drift }: Before & { readonly reviewed?: readonly string[] } = {},
): Promise<EnvironmentPlan> => {
  const target = { id: targetId(targetOf(job, environment)), ...inEnvironment(environment) }
  try {
    const planned = await plan(job.opened, {
      ...requestFor(job, environment),
      reviewed: reviewed.map((hash) => ({ hash })),
      ...(base === undefined ? {} : { base }),
      ...(drift === undefined ? {} : { drift }),
    })
    return planned.kind === 'plan'
      ? { ...target, kind: 'plan', planned }
      : { ...target, kind: 'invalid', invalid: planned }
  } catch (error) {
    const failure = failureOf(error)
    if (failure === undefined) throw error
    return { ...target, kind: 'failure', failure }
  }
}

/**
 * The same for every environment, several at once; `beforeOf` gives what each is compared with as well. GitHub is asked in turn: it
 * slows down who asks for much at a time.
 */
export const planEnvironments = async (
  job: Job,
  known: readonly string[],
  beforeOf: (environment: string | undefined) => Promise<Before>,
): Promise<readonly EnvironmentPlan[]> => {
  const environments = environmentsOf(job, known)
  const before = new Map<string | undefined, Before>()
  for (const environment of environments) before.set(environment, await beforeOf(environment))
  return inEnvironments(environments, (environment) => planEnvironment(job, environment, before.get(environment)))
}
