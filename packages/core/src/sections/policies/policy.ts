import type { Code } from '../../findings/catalogue.ts'
import type { DraftTable, FoundDatabase } from '../walk.ts'
import type { Diagnostic, Location, Related } from '../../findings/diagnostic.ts'
import type { Path } from '../../text/document.ts'
import { parseTimespan } from '../../values/timespan.ts'

/** What Azure Data Explorer calls a policy, and how it tells it. */
export type About = {
  /** In addresses and in text: `ingestion-batching`. */
  readonly name: string
  /** In commands, and in what is observed: `ingestionbatching`. */
  readonly kusto: string
  /** The column of `.show tables details` and `.show database details` that tells what is in force. */
  readonly column: string
  /** Whether `.show table * policy` lists it. */
  readonly listed: boolean
  /** Whether it is read of every database, or of those alone of which the file names it. */
  readonly read: 'always' | 'named'
}

/** What the policies of a table and of a database are read from. */
export type PolicyText = Omit<DraftTable, 'name' | 'manage' | 'only' | 'docstring' | 'folder' | 'columns'>

/** What carries policies: a table or a database of the file. */
export type Holder = { readonly path: Path; readonly value: PolicyText; readonly database: FoundDatabase }

/** Makes findings at paths of the file. A policy is given it, because the catalogue of findings is made from the policies. */
export type Finding = {
  readonly at: (path: Path) => Location
  readonly diagnose: (
    code: Code,
    location: Location,
    message: string,
    more?: { readonly hint?: string; readonly related?: readonly Related[] },
  ) => Diagnostic
}

export const ticks = (text: string | undefined): bigint | undefined =>
  text === undefined ? undefined : parseTimespan(text)

/** That a text is no duration. */
export function* durationFindings(
  { at, diagnose }: Finding,
  text: string | undefined,
  path: Path,
): Generator<Diagnostic> {
  if (text === undefined || parseTimespan(text) !== undefined) return
  yield diagnose('timespan-malformed', at(path), `'${text}' is not a duration.`, {
    hint: 'Write it as 30d, 12h, 5m, 30s or 1.12:00:00.',
  })
}

export type Limits = { readonly least: number; readonly most: number }

/** Why a whole number is outside its limits; undefined if it is within them, or not given. */
export const limitProblem = (key: string, value: number | undefined, { least, most }: Limits): string | undefined =>
  value === undefined || (value >= least && value <= most)
    ? undefined
    : `'${key}' must be ${least} to ${most}, but it is ${value}.`
