import type { Job } from './job.ts'

/** The environments to work on; undefined stands for a config without any. */
export const environmentsOf = (job: Job, known: readonly string[]): readonly (string | undefined)[] => {
  const { environments } = job.inputs
  const named = environments === 'all' ? known : environments
  return named.length === 0 ? [undefined] : named
}

/** An option that may be absent. */
export const inEnvironment = (environment: string | undefined): { readonly environment?: string } =>
  environment === undefined ? {} : { environment }

/** `prod`, or nothing for a config without environments. */
export const inText = ({ environment }: { readonly environment?: string }): string =>
  environment === undefined ? '' : ` in ${environment}`
