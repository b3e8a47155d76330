import { membersOf } from '../members.ts'
import { scriptedDocstrings } from './docstrings.ts'
import type { KustoRow } from './replies.ts'
import { scriptedPolicy, type ScriptedPolicy } from './script.ts'
import { scriptedFunction, scriptedTables } from './scripted-entities.ts'

/** What the script of a database tells; commands that are not known are passed over. */
export type DatabaseScript = {
  readonly policies: readonly ScriptedPolicy[]
  readonly docstrings: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** The columns of each table with their types; undefined where they could not be made out. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, string> | undefined>
  readonly functions: ReadonlySet<string>
}

/** The rows of `.show database … schema as csl script`, one command each. */
export const databaseScriptOf = (rows: readonly KustoRow[]): DatabaseScript => {
  const commands = rows.map((row) => membersOf(row, 'a row of the script').needText('DatabaseSchemaScript'))
  return {
    policies: commands.flatMap((command) => scriptedPolicy(command) ?? []),
    docstrings: new Map(
      commands.flatMap((command) => {
        const found = scriptedDocstrings(command)
        return found === undefined ? [] : [[found.table, found.columns] as const]
      }),
    ),
    tables: new Map(commands.flatMap(scriptedTables).map(({ name, columns }) => [name, columns])),
    functions: new Set(commands.flatMap((command) => scriptedFunction(command) ?? [])),
  }
}
