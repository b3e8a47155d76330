import { buildConfig } from '../build/config.ts'
import { type ReadableTable, readableTables } from '../build/tables.ts'
import type { Config } from '../config.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { keyLocationOf, locationOf, nodeAt } from '../document.ts'
import type { Document } from '../document.ts'
import { environmentsOf } from '../interpolate/environments.ts'
import type { Environment } from '../interpolate/environments.ts'
import { interpolate } from '../interpolate/interpolate.ts'
import { draftOf } from '../schema/draft.ts'
import type { Draft } from '../schema/draft.ts'
import { schemaFinding } from '../schema/findings.ts'
import { validate } from '../schema/validate.ts'
import { joinAccept } from './accept-file.ts'
import { limits } from '../parse/limits.ts'
import { fileFindings } from './files.ts'
import type { Files } from './files.ts'
import { mergeFindings } from './merge.ts'
import { references } from './references.ts'
import type { RuleContext } from './rule.ts'
import { documentRules, partRules, rules } from './rules/index.ts'
import { secretsOnce } from './secrets-once.ts'
import { type Suggest, createSuggest } from '../values/suggest.ts'
import { tableName, tablesOf } from './walk.ts'

/** A document that was checked in every environment. */
export type Checked = {
  /** Of all environments: equal ones merged, sorted. */
  readonly diagnostics: readonly Diagnostic[]
  /** In the order of the file; none where it has no section `environments`. */
  readonly environments: readonly string[]
  /**
   * The config of one environment (of the file, where it has none).
   * Undefined if it has errors there, if its text could not be read whole, or if the environment does not exist.
   */
  readonly config: (environment?: string) => Config | undefined
  /**
   * The tables of one environment, whatever errors the config has elsewhere.
   * Undefined if the text could not be read whole, or if the environment does not exist.
   */
  readonly tables: (environment?: string) => readonly ReadableTable[] | undefined
}

type CheckedEnvironment = { readonly draft: Draft; readonly diagnostics: readonly Diagnostic[] }

/** What is the same in every environment. */
type Work = { readonly document: Document; readonly environments: readonly Environment[]; readonly suggest: Suggest }

const contextOf = (work: Work, draft: Draft, whole: boolean, environment: Environment | undefined): RuleContext => ({
  ...work,
  draft,
  whole,
  environment: environment?.name,
  known: {
    identities: new Set(Object.keys(draft.identities ?? {})),
    destinations: new Set(Object.keys(draft.destinations ?? {})),
    tables: new Set(tablesOf(draft).map(tableName)),
  },
  at: (path) => locationOf(work.document, path),
  keyAt: (path) => keyLocationOf(work.document, path),
  isWritten: (path) => nodeAt(work.document, path) !== undefined,
})

const checkEnvironment = (work: Work, environment: Environment | undefined): CheckedEnvironment => {
  const { document, suggest } = work
  const { value, diagnostics: expressions } = interpolate(document, environment, suggest)
  const misfits = validate(value)
  const shape = misfits.flatMap((misfit) => schemaFinding(document, value, misfit) ?? [])
  const draft = draftOf(value, misfits, environment?.name)
  const whole = document.intact && misfits.length === 0 && expressions.length === 0
  const context = contextOf(work, draft, whole, environment)
  const broken = rules.flatMap((rule) => [...rule(context)])
  return { draft, diagnostics: [...expressions, ...shape, ...broken] }
}

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error')

/**
 * A document to checked configs, one for each environment: expressions replaced, shape and rules checked, defaults
 * filled in. All findings come at once. `files` holds what `references` asked for.
 */
export const check = (config: Document, files: Files): Checked => {
  const named = environmentsOf(config)
  // Beyond the limit there is a finding, which stops every command, so one of them is enough to find the rest.
  const environments = named.slice(0, named.length > limits.environments ? 1 : undefined)
  const { document, diagnostics: joining } = joinAccept(config, files)
  const work: Work = { document, environments, suggest: createSuggest() }
  const everywhere = [
    ...fileFindings(references(config), files),
    ...joining,
    ...documentRules.flatMap((rule) => [...rule(contextOf(work, {}, false, undefined))]),
    ...[...(document.parts?.values() ?? [])].flatMap((part) =>
      partRules.flatMap((rule) => [...rule(contextOf({ ...work, document: part }, {}, false, undefined))]),
    ),
  ]
  // A secret counts for more than what else is said of its place in an environment; all other findings are added once.
  const secrets = everywhere.filter(({ code }) => code === 'secret-literal')
  const others = everywhere.filter(({ code }) => code !== 'secret-literal')
  const checked = new Map<string | undefined, CheckedEnvironment>()
  for (const environment of environments.length === 0 ? [undefined] : environments) {
    const { draft, diagnostics } = checkEnvironment(work, environment)
    checked.set(environment?.name, { draft, diagnostics: secretsOnce([...diagnostics, ...secrets]) })
  }
  const all = [...checked].map(([environment, { diagnostics }]) => ({ environment, diagnostics }))
  return {
    diagnostics: mergeFindings(all, others),
    environments: environments.map(({ name }) => name),
    config: (environment) => {
      const found = checked.get(environment)
      if (!document.intact || found === undefined || hasErrors(found.diagnostics) || hasErrors(others)) return undefined
      return buildConfig(document, found.draft, environment, files)
    },
    tables: (environment) => {
      const found = checked.get(environment)
      if (!document.intact || found === undefined) return undefined
      return readableTables(document, found.draft, [...found.diagnostics, ...others])
    },
  }
}
