import {
  type Config,
  type Diagnostic,
  type Location,
  diagnose,
  didYouMean,
  keyLocationOf,
  nearest,
} from '@adx-export/core'
import { commandLineAdvice } from './advice.ts'
import { fits, isPattern } from './choice.ts'
import { limits } from './limits.ts'
import { type Loaded, textFindings } from './load.ts'
import type { Opened } from './open.ts'
import { startOf } from './place.ts'

/** What holds for the environment that is meant; the config is absent where an error stands in its way. */
export type Chosen = { readonly config?: Config; readonly diagnostics: readonly Diagnostic[] }

const placeOf = ({ document, file }: Loaded): Location =>
  document === undefined ? startOf(file) : keyLocationOf(document, ['environments'])

const listed = (names: readonly string[]): string => {
  const more = names.length - limits.environmentsNamed
  const shown = names.slice(0, limits.environmentsNamed).join(', ')
  return more > 0 ? `${shown} and ${String(more)} more` : shown
}

/** The environment that a pattern nearly fits: a beginning or an end of its name is near the pattern without its stars. */
const nearestTo = (pattern: string, environments: readonly string[]): string | undefined => {
  const text = pattern.replaceAll('*', '')
  const folded = environments.find((name) => fits(name.toLowerCase(), pattern.toLowerCase()))
  if (folded !== undefined) return folded
  const parts = new Map<string, string>()
  for (const name of environments)
    for (const length of [text.length, text.length - 1, text.length + 1])
      for (const part of [name, name.slice(0, length), name.slice(-length)])
        if (length > 0 && !parts.has(part)) parts.set(part, name)
  const found = nearest(text, parts.keys())
  return found === undefined ? undefined : parts.get(found)
}

/** What the config has instead of a name or a pattern that stands for no environment of it. */
const foundInstead = (name: string, environments: readonly string[]): string => {
  const all = `The config has: ${listed(environments)}.`
  if (!isPattern(name)) return didYouMean(name, environments) ?? all
  const near = nearestTo(name, environments)
  return near === undefined ? all : `Did you mean '${near}'? ${all}`
}

/** That an environment is missing, or not one of the config. */
export const wrongChoice = (loaded: Loaded, name: string | undefined): Diagnostic | undefined => {
  const { environments, advice = commandLineAdvice } = loaded
  const [first] = environments
  if (name === undefined) {
    if (first === undefined) return undefined
    return diagnose('environment-needed', placeOf(loaded), `The config has environments: ${listed(environments)}.`, {
      hint: advice.needed(first),
    })
  }
  if (environments.includes(name)) return undefined
  const message = isPattern(name)
    ? `No environment of the config matches "${name}".`
    : `The config has no environment "${name}".`
  const hint = first === undefined ? advice.none : advice.unknown(foundInstead(name, environments))
  return diagnose('environment-not-found', placeOf(loaded), message, { hint })
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
