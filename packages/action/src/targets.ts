import {
  type Base,
  type DriftLook,
  type Failure,
  type Invalid,
  type PlanRequest,
  type Planned,
  failureOf,
  plan,
} from '@adx-export/engine'
import { environmentsOf, inEnvironment } from './environments.ts'
import type { Job } from './job.ts'
import { targetId, targetOf } from './proof/names.ts'

/** One environment of the config, and what planning it came to. */
export type Looked = { readonly id: string; readonly environment?: string } & (
  | { readonly kind: 'plan'; readonly planned: Planned }
  | { readonly kind: 'invalid'; readonly invalid: Invalid }
  | { readonly kind: 'failure'; readonly failure: Failure }
)

export const requestFor = (job: Job, environment: string | undefined): PlanRequest => {
  const { ports, config, inputs, io } = job
  const { resendSecrets, captured } = inputs
  return {
    ports,
    config,
    captured,
    tell: (note) => io.info(note),
    ...inEnvironment(environment),
    ...(resendSecrets === undefined ? {} : { resendSecrets }),
  }
}

/** What an environment is compared with beside what is live. */
export type Before = { readonly base?: Base | undefined; readonly drift?: DriftLook }

/**
 * Looks at what is live in one environment; consent to operations that were `reviewed` is not judged by today's date. That
 * Azure cannot be asked is a value; bugs go on to the caller.
 */
export const lookAt = async (
  job: Job,
  environment: string | undefined,
  { reviewed = [], base, drift }: Before & { readonly reviewed?: readonly string[] } = {},
): Promise<Looked> => {
  const target = { id: targetId(targetOf(job, environment)), ...inEnvironment(environment) }
  try {
    const planned = await plan({
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

/** The same for every environment; `beforeOf` gives what each is compared with as well. */
export const lookAtAll = async (
  job: Job,
  known: readonly string[],
  beforeOf: (environment: string | undefined) => Promise<Before>,
): Promise<readonly Looked[]> => {
  const all: Looked[] = []
  for (const environment of environmentsOf(job, known))
    all.push(await lookAt(job, environment, await beforeOf(environment)))
  return all
}
