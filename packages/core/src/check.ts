import { buildConfig } from './sections/build.ts'
import { type ReadableTable, readableTables } from './sections/tables/readable.ts'
import type { Config, JsonValue } from './config.ts'
import type { Diagnostic } from './findings/diagnostic.ts'
import { keyLocationOf, locationOf, nodeAt } from './text/document.ts'
import type { Document } from './text/document.ts'
import { environmentsOf } from './sections/environments/environments.ts'
import type { Environment } from './sections/environments/environments.ts'
import { environmentsSection, interpolate } from './sections/environments/interpolate.ts'
import { draftOf } from './schema/draft.ts'
import type { Draft } from './schema/draft.ts'
import { schemaFindings } from './schema/misfits.ts'
import { validate } from './schema/validate.ts'
import { joinAccept } from './sections/accept/accept-file.ts'
import { limits } from './text/limits.ts'
import { fileFindings } from './files/files.ts'
import type { Files } from './files/files.ts'
import { mergeFindings } from './findings/merge.ts'
import { references } from './files/references.ts'
import type { RuleContext } from './sections/rule.ts'
import { documentRules, partRules, rules } from './sections/rules.ts'
import { secretsOnce } from './text/secrets.ts'
import { type Suggest, createSuggest } from './values/suggest.ts'
import { tableName, tablesOf } from './sections/walk.ts'

/** A document whose text was checked. An environment is checked when it is first asked for, and once. */
export type Checked = {
  /** Of all environments: equal ones merged, sorted. */
  readonly diagnostics: readonly Diagnostic[]
  /** In the order of the file; none where it has no section `environments`. */
  readonly environments: readonly string[]
  /** The findings of these environments alone: equal ones merged, sorted. A name that the file does not have adds none; undefined stands for a file without any. */
  readonly diagnosticsIn: (environments: readonly (string | undefined)[]) => readonly Diagnostic[]
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
type Work = {
  readonly document: Document
  readonly environments: readonly Environment[]
  readonly suggest: Suggest
  /** Nothing is wrong with the text or with the section `environments`. */
  readonly whole: boolean
}

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
  const shape = schemaFindings(document, value, misfits)
  const draft = draftOf(value, misfits, environment?.name)
  const whole = work.whole && misfits.length === 0 && expressions.length === 0
  const context = contextOf(work, draft, whole, environment)
  const broken = rules.flatMap((rule) => [...rule(context)])
  return { draft, diagnostics: [...expressions, ...shape, ...broken] }
}

/** What is wrong with the section `environments` itself: with hundreds in it, it is looked at once and not in each of them. */
const sectionFindings = (document: Document): readonly Diagnostic[] => {
  const section = environmentsSection(document)
  if (section === undefined) return []
  const root: JsonValue = { version: 1, application: { subdomain: '' }, environments: section.value }
  return [
    ...section.diagnostics,
    ...schemaFindings(
      document,
      root,
      validate(root).filter(({ instancePath }) => instancePath.startsWith('/environments')),
    ),
  ]
}

/** What concerns the text, whatever the environment. */
const textFindings = (config: Document, files: Files, work: Work): readonly Diagnostic[] => [
  ...fileFindings(references(config), files),
  ...documentRules.flatMap((rule) => [...rule(contextOf(work, {}, false, undefined))]),
  ...[...(work.document.parts?.values() ?? [])].flatMap((part) =>
    partRules.flatMap((rule) => [...rule(contextOf({ ...work, document: part }, {}, false, undefined))]),
  ),
]

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error')

const isSecret = ({ code }: Diagnostic): boolean => code === 'secret-literal'

/** Told of each environment when it is checked; undefined stands for a file without any. */
type OnCheck = (environment: string | undefined) => void

/** Environments that were asked for, each checked once. */
type Asked = {
  /** Undefined for an environment that does not exist. */
  findings(name: string | undefined): readonly Diagnostic[] | undefined
  /** What is left of the config there; made anew once it was taken. */
  draft(name: string | undefined): Draft
  /** A config was built of it: a thousand drafts need not stay. */
  taken(name: string | undefined): void
}

const askedIn = (work: Work, secrets: readonly Diagnostic[], onCheck: OnCheck): Asked => {
  const { environments } = work
  const all = new Map((environments.length === 0 ? [undefined] : environments).map((each) => [each?.name, each]))
  const found = new Map<string | undefined, readonly Diagnostic[]>()
  const drafts = new Map<string | undefined, Draft>()
  const look = (name: string | undefined): CheckedEnvironment => {
    onCheck(name)
    const checked = checkEnvironment(work, all.get(name))
    const diagnostics = secretsOnce([...checked.diagnostics, ...secrets])
    found.set(name, diagnostics)
    drafts.set(name, checked.draft)
    return { ...checked, diagnostics }
  }
  return {
    findings: (name) => (all.has(name) ? (found.get(name) ?? look(name).diagnostics) : undefined),
    draft: (name) => drafts.get(name) ?? look(name).draft,
    taken: (name) => void drafts.delete(name),
  }
}

/**
 * A document to checked configs, one for each environment: expressions replaced, shape and rules checked, defaults
 * filled in. All findings come at once. `files` holds what `references` asked for.
 */
export const check = (config: Document, files: Files, onCheck: OnCheck = () => undefined): Checked => {
  const named = environmentsOf(config)
  // Beyond the limit there is a finding, which stops every command, so one of them is enough to find the rest.
  const environments = named.slice(0, named.length > limits.environments ? 1 : undefined)
  const { document, diagnostics: joining } = joinAccept(config, files)
  const section = sectionFindings(document)
  const whole = document.intact && section.length === 0
  const work: Work = { document, environments, suggest: createSuggest(), whole }
  const everywhere = [...section, ...joining, ...textFindings(config, files, work)]
  // A secret counts for more than what else is said of its place in an environment; all other findings are added once.
  const secrets = everywhere.filter(isSecret)
  const others = everywhere.filter((found) => !isSecret(found))
  const asked = askedIn(work, secrets, onCheck)
  const configs = new Map<string | undefined, Config>()
  const diagnosticsIn = (names: readonly (string | undefined)[]): readonly Diagnostic[] =>
    mergeFindings(
      names.flatMap((environment) => {
        const diagnostics = asked.findings(environment)
        return diagnostics === undefined ? [] : [{ environment, diagnostics }]
      }),
      others,
    )
  const built = (environment: string | undefined): Config | undefined => {
    const found = asked.findings(environment)
    if (!document.intact || found === undefined || hasErrors(found) || hasErrors(others)) return undefined
    const config = buildConfig(document, asked.draft(environment), environment, files)
    asked.taken(environment)
    configs.set(environment, config)
    return config
  }
  const names = environments.map(({ name }) => name)
  return {
    get diagnostics() {
      return diagnosticsIn(names.length === 0 ? [undefined] : names)
    },
    environments: names,
    diagnosticsIn,
    config: (environment) => configs.get(environment) ?? built(environment),
    tables: (environment) => {
      const found = asked.findings(environment)
      if (!document.intact || found === undefined) return undefined
      return readableTables(document, asked.draft(environment), [...found, ...others])
    },
  }
}
