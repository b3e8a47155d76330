import { choiceOf } from '@adx-export/engine'
import type { Inputs } from '../inputs/inputs.ts'
import type { Job } from './job.ts'

const wordsOf = ({ environments }: Pick<Inputs, 'environments'>): readonly string[] =>
  environments === 'all' ? ['all'] : environments

/** The environments that the inputs choose of those that a config has. */
export const chosenAmong = (inputs: Pick<Inputs, 'environments'>, known: readonly string[]): readonly string[] =>
  choiceOf(wordsOf(inputs), known).names

/**
 * The environments to work on; undefined stands for a config without any. What stands for no environment is among them by its own
 * word, so that the work on it tells of it.
 */
export const environmentsOf = (job: Pick<Job, 'inputs'>, known: readonly string[]): readonly (string | undefined)[] => {
  const { names, unknown } = choiceOf(wordsOf(job.inputs), known)
  const meant = [...names, ...unknown]
  return meant.length === 0 ? [undefined] : meant
}

/** Those to check, a word that stands for none among them; undefined stands for every one. */
export const chosenOf = ({ inputs, opened }: Job): readonly string[] | undefined => {
  const { names, unknown } = choiceOf(wordsOf(inputs), opened.environments)
  const inOrder = opened.environments.filter((name) => names.includes(name))
  const meant = [...inOrder, ...unknown]
  return meant.length === 0 ? undefined : meant
}

/** An option that may be absent. */
export const inEnvironment = (environment: string | undefined): { readonly environment?: string } =>
  environment === undefined ? {} : { environment }

/** `prod`, or nothing for a config without environments. */
export const inText = ({ environment }: { readonly environment?: string }): string =>
  environment === undefined ? '' : ` in ${environment}`
