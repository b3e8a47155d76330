import type { Diagnostic, Location } from '../findings/diagnostic.ts'
import type { Document, Path } from '../text/document.ts'
import type { Environment } from './environments/environments.ts'
import type { Draft } from '../schema/draft.ts'
import type { Suggest } from '../values/suggest.ts'

/** What a rule looks at: the config in one environment. */
export type RuleContext = {
  /** The text as it is written, for what concerns all environments. */
  readonly document: Document
  /** Without what the schema refused and what `only` limits to other environments: anything may be missing. */
  readonly draft: Draft
  /** Nothing was refused: only then is it worth saying that something is used by nothing. */
  readonly whole: boolean
  /** Undefined where the file has no environments. */
  readonly environment: string | undefined
  readonly environments: readonly Environment[]
  /** The place of a value; of its key where it has several lines. */
  readonly at: (path: Path) => Location
  /** The place of a key. */
  readonly keyAt: (path: Path) => Location
  /** The names that references may name: keys, and `cluster/database/table`. */
  readonly known: {
    readonly identities: ReadonlySet<string>
    readonly destinations: ReadonlySet<string>
    readonly tables: ReadonlySet<string>
  }
  readonly suggest: Suggest
  /** What is written at a path, whatever its environment: to tell "elsewhere" from "nowhere". */
  readonly isWritten: (path: Path) => boolean
}

/** One rule: everything in the config that breaks it. Never throws, whatever is missing. */
export type Rule = (context: RuleContext) => Iterable<Diagnostic>
