import { type Config, type Diagnostic, type Location, diagnose, didYouMean, keyLocationOf } from '@adx-export/core'
import type { Loaded } from './load.ts'
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

const concerns = (diagnostic: Diagnostic, environment: string | undefined): boolean =>
  diagnostic.environments === undefined || environment === undefined || diagnostic.environments.includes(environment)

/** The config of one environment with the findings about it, or the findings that stand in its way. */
export const choose = (loaded: Loaded, environment: string | undefined): Chosen => {
  if (loaded.checked === undefined) return { diagnostics: loaded.diagnostics }
  const wrong = wrongChoice(loaded, environment)
  if (wrong !== undefined) return { diagnostics: [wrong, ...loaded.diagnostics] }
  const diagnostics = loaded.diagnostics.filter((diagnostic) => concerns(diagnostic, environment))
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics }
  const config = loaded.checked.config(environment)
  return config === undefined ? { diagnostics } : { config, diagnostics }
}
