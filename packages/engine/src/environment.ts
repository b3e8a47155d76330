import { type Config, type Diagnostic, type Location, diagnose, didYouMean, keyLocationOf } from '@adx-export/core'
import { type Loaded, textFindings } from './load.ts'
import type { Opened } from './open.ts'
import { startOf } from './place.ts'

/** What holds for the environment that is meant; the config is absent where an error stands in its way. */
export type Chosen = { readonly config?: Config; readonly diagnostics: readonly Diagnostic[] }

const placeOf = ({ document, file }: Loaded): Location =>
  document === undefined ? startOf(file) : keyLocationOf(document, ['environments'])

const listed = (names: readonly string[]): string => names.join(', ')

/** That an environment is missing, or not one of the config. */
export const wrongChoice = (loaded: Loaded, name: string | undefined): Diagnostic | undefined => {
  const { environments } = loaded
  if (name === undefined) {
    if (environments.length === 0) return undefined
    return diagnose('environment-needed', placeOf(loaded), `The config has environments: ${listed(environments)}.`, {
      hint: `Add --environment with one of them, --environment ${environments[0] ?? ''} for instance.`,
    })
  }
  if (environments.includes(name)) return undefined
  const hint =
    environments.length === 0
      ? 'The config has no environments: leave --environment out.'
      : (didYouMean(name, environments) ?? `The config has: ${listed(environments)}.`)
  return diagnose('environment-not-found', placeOf(loaded), `The config has no environment "${name}".`, { hint })
}

/** All environments of a config; undefined stands for one without any. */
export const everyIn = ({ environments }: Pick<Loaded, 'environments'>): readonly (string | undefined)[] =>
  environments.length === 0 ? [undefined] : environments

/** That one of the environments that are meant is missing, or not one of the config. */
const wrongChoices = (loaded: Loaded, names: readonly (string | undefined)[]): readonly Diagnostic[] =>
  loaded.checked === undefined ? [] : names.flatMap((name) => wrongChoice(loaded, name) ?? [])

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error')

/**
 * What is found in the environments that are meant, their transforms included: in every one where none is named. If one is not
 * there, that comes first, and then what is found in all others.
 */
export const findingsIn = async (
  opened: Opened,
  names: readonly (string | undefined)[] | undefined,
  options: { readonly withoutColumns?: boolean } = {},
): Promise<readonly Diagnostic[]> => {
  const loaded = await opened.load()
  const wrong = names === undefined ? [] : wrongChoices(loaded, names)
  const meant = names === undefined || wrong.length > 0 ? everyIn(loaded) : names
  return [...wrong, ...(await opened.findings(meant, options))]
}

/** The config of one environment with the findings about it and its transforms, or the findings that stand in its way. */
export const chosenIn = async (
  opened: Opened,
  environment: string | undefined,
  options: { readonly withoutColumns?: boolean } = {},
): Promise<Chosen> => {
  const diagnostics = await findingsIn(opened, [environment], options)
  const { checked } = await opened.load()
  const config = hasErrors(diagnostics) ? undefined : checked?.config(environment)
  return config === undefined ? { diagnostics } : { config, diagnostics }
}

/** The same by its text alone: for work that tries the transforms, or to which they do not matter. */
export const choose = (loaded: Loaded, environment: string | undefined): Chosen => {
  const wrong = wrongChoices(loaded, [environment])
  const diagnostics = [...wrong, ...textFindings(loaded, wrong.length > 0 ? everyIn(loaded) : [environment])]
  const config = hasErrors(diagnostics) ? undefined : loaded.checked?.config(environment)
  return config === undefined ? { diagnostics } : { config, diagnostics }
}
