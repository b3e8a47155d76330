import type { Job } from './job.ts'

/** The environments to work on; undefined stands for a config without any. */
export const environmentsOf = (job: Job, known: readonly string[]): readonly (string | undefined)[] => {
  const { environments } = job.inputs
  const named = environments === 'all' ? known : environments
  return named.length === 0 ? [undefined] : named
}

/**
 * Those of them that the config has, to check; undefined stands for every one. That one is not there is told by the work on it, with
 * the names that there are.
 */
export const chosenOf = ({ inputs, opened }: Job): readonly string[] | undefined => {
  const { environments } = inputs
  const found = environments === 'all' ? [] : opened.environments.filter((name) => environments.includes(name))
  return found.length === 0 ? undefined : found
}

/** An option that may be absent. */
export const inEnvironment = (environment: string | undefined): { readonly environment?: string } =>
  environment === undefined ? {} : { environment }

/** `prod`, or nothing for a config without environments. */
export const inText = ({ environment }: { readonly environment?: string }): string =>
  environment === undefined ? '' : ` in ${environment}`
