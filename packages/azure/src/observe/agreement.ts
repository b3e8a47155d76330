import type { LiveFunction } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import type { DatabaseScript } from '../kusto/database-script.ts'
import type { SchemaTable } from '../kusto/schema.ts'

/** Two answers about one thing that cannot both be whole. A change in between makes this too, so it may pass. */
export const contradiction = (what: string): AzureError =>
  new AzureError('bad-answer', `Two answers contradict each other. ${what}`, {
    hint: 'If somebody changes the database at this moment, run it again.',
  })

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ')

/** What one answer names and the other lacks, in either direction. */
const sameNames = (
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  [first, second]: readonly [string, string],
) => {
  const missing = [...one].filter((name) => !other.has(name)).slice(0, 5)
  if (missing.length > 0) throw contradiction(`${second} lacks ${quoted(missing)}, which ${first} names.`)
  const further = [...other].filter((name) => !one.has(name)).slice(0, 5)
  if (further.length > 0) throw contradiction(`${first} lacks ${quoted(further)}, which ${second} names.`)
}

const namesOf = (entries: readonly { readonly name: string }[]): ReadonlySet<string> =>
  new Set(entries.map(({ name }) => name))

/** The tables of the schema, of their details and of the script, and the columns of each, are the same. */
export const tablesAgree = (
  tables: readonly SchemaTable[],
  details: ReadonlySet<string>,
  script: DatabaseScript | undefined,
): void => {
  sameNames(namesOf(tables), details, ['the schema', 'the list of tables'])
  if (script === undefined) return
  sameNames(namesOf(tables), new Set(script.tables.keys()), ['the schema', 'the script'])
  for (const { name, columns } of tables) {
    const scripted = script.tables.get(name)
    if (scripted === undefined) continue
    sameNames(namesOf(columns), new Set(scripted.keys()), [`the schema of '${name}'`, `the script of '${name}'`])
  }
}

/** What the script makes is in the schema. The other direction would need every form of the command to be known. */
export const functionsAgree = (functions: readonly LiveFunction[], script: DatabaseScript | undefined): void => {
  const known = namesOf(functions)
  const missing = [...(script?.functions.keys() ?? [])].filter((name) => !known.has(name)).slice(0, 5)
  if (missing.length > 0)
    throw contradiction(`The schema lacks the functions ${quoted(missing)}, which the script makes.`)
}
