import type { Diagnostic, Location } from '../diagnostic.ts'
import type { Path } from '../document.ts'
import type { Environment } from '../interpolate/environments.ts'
import type { Draft } from '../schema/draft.ts'

/** What a rule looks at: the config in one environment. */
export type RuleContext = {
  /** Without what the schema refused and what `only` limits to other environments: anything may be missing. */
  readonly draft: Draft
  /** Nothing was refused: only then is it worth saying that something is used by nothing. */
  readonly whole: boolean
  /** Undefined where the file has no environments. */
  readonly environment: string | undefined
  readonly environments: readonly Environment[]
  /** The place of a value; of its key where it has several lines. */
  at(path: Path): Location
  /** The place of a key. */
  keyAt(path: Path): Location
  /** What is written at a path, whatever its environment: to tell "elsewhere" from "nowhere". */
  isWritten(path: Path): boolean
}

/** One rule: everything in the config that breaks it. Never throws, whatever is missing. */
export type Rule = (context: RuleContext) => Iterable<Diagnostic>
