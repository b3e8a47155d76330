import type { JsonValue } from '../../state/model.ts'
import type { KustoContext } from '../contract.ts'
import type { Cursor } from '../text/cursor.ts'

/** From the policy that is set at a level (undefined for none) to the one to be set there. Throws a refusal. */
export type PolicyChange = (current: JsonValue | undefined, context: KustoContext) => JsonValue

/** Which answer shows a policy: the policy commands and the details do not always write it alike. */
export type PolicyView = 'policy' | 'details'

export type Policy = {
  /** As in the commands, and the key in the state. */
  readonly word: string
  /** The `PolicyName` of the answers. */
  readonly title: string
  /** Whether `.show table * policy` takes it. */
  readonly all: boolean
  /** Whether `.alter tables (…) policy` takes it. */
  readonly several: boolean
  readonly levels: readonly ('table' | 'database')[]
  /** Whether the details of tables and databases have a column for it, by its title. */
  readonly inDetails?: true
  /** What is in force where no level sets it. */
  readonly unset: JsonValue
  /** Reads what follows the policy's word in `.alter` (or, where it merges, `.alter-merge`). */
  parse(cursor: Cursor, merge: boolean): PolicyChange
  shown(value: JsonValue, view: PolicyView, context: KustoContext): JsonValue
  /** What a view shows where no level sets it, if it is not `null`. */
  shownUnset?(view: PolicyView, context: KustoContext): JsonValue | undefined
  /** The command that sets this value, in the CSL script, after the name of the entity: `policy caching hot = …`. */
  script(value: JsonValue): string
  /** Whether the script says `.alter tables (T)` of even one table. */
  readonly scriptNamesSeveral?: true
}
