import { membersOf } from '../members.ts'
import { scriptedDocstrings } from './docstrings.ts'
import type { KustoRow } from './replies.ts'
import { commandsIn, scriptedPolicy, type ScriptedPolicy } from './script.ts'
import { scriptedFunction, scriptedTables, type ScriptedFunction } from './scripted-entities.ts'
import { scriptedReader, type ScriptedReader } from './scripted-readers.ts'

/** What the script of a database tells; commands that are not known are passed over. */
export type DatabaseScript = {
  readonly policies: readonly ScriptedPolicy[]
  readonly docstrings: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** The columns of each table with their types; undefined where they could not be made out. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, string> | undefined>
  readonly functions: ReadonlyMap<string, ScriptedFunction>
  readonly readers: readonly ScriptedReader[]
}

/** The rows of `.show database … schema as csl script`. */
export const databaseScriptOf = (rows: readonly KustoRow[]): DatabaseScript => {
  const commands = rows.flatMap((row) =>
    commandsIn(membersOf(row, 'a row of the script').needText('DatabaseSchemaScript')),
  )
  return {
    policies: commands.flatMap((command) => scriptedPolicy(command) ?? []),
    docstrings: new Map(
      commands.flatMap((command) => {
        const found = scriptedDocstrings(command)
        return found === undefined ? [] : [[found.table, found.columns] as const]
      }),
    ),
    tables: new Map(commands.flatMap(scriptedTables).map(({ name, columns }) => [name, columns])),
    functions: new Map(
      commands.flatMap((command) => scriptedFunction(command) ?? []).map((one) => [one.name, one] as const),
    ),
    readers: commands.flatMap((command) => scriptedReader(command) ?? []),
  }
}
