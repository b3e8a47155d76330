import type { LiveFunction } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import type { Cluster } from '../kusto/client.ts'
import { readCommands } from '../kusto/commands.ts'
import { scriptedDocstrings } from '../kusto/docstrings.ts'
import { scriptedFunction, scriptedReader, type ScriptedReader } from '../kusto/scripted-readers.ts'
import { commandsIn, scriptedPolicy, type ScriptedPolicy } from '../kusto/script.ts'
import { textOf } from '../wire.ts'

/** A list that the engine does not know how to make, Fabric's for instance: another source stands in. */
export const orUnknown = async <T>(read: Promise<T>): Promise<T | undefined> => {
  try {
    return await read
  } catch (error) {
    if (error instanceof AzureError && error.code === 'rejected') return undefined
    throw error
  }
}

export type Script = {
  readonly policies: readonly ScriptedPolicy[]
  readonly docstrings: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly readers: readonly ScriptedReader[]
  readonly functions: readonly LiveFunction[]
}

/** What the script of the database tells; undefined where the engine makes no such script. */
export const readScript = async (cluster: Cluster, database: string): Promise<Script | undefined> => {
  const rows = await orUnknown(cluster.read(database, readCommands.script(database)))
  if (rows === undefined) return undefined
  const commands = rows.flatMap((row) => commandsIn(textOf(row['DatabaseSchemaScript']) ?? ''))
  return {
    policies: commands.flatMap((command) => scriptedPolicy(command) ?? []),
    docstrings: new Map(
      commands.flatMap((command) => {
        const found = scriptedDocstrings(command)
        return found === undefined ? [] : [[found.table, found.columns] as const]
      }),
    ),
    readers: commands.flatMap((command) => scriptedReader(command) ?? []),
    functions: commands.flatMap((command) => scriptedFunction(command) ?? []),
  }
}

/** A function that either of two answers names is there; parameters that the schema does not tell whole come from the script. */
export const functionsOf = (
  schema: readonly LiveFunction[],
  script: readonly LiveFunction[],
): readonly LiveFunction[] => {
  const scripted = new Map(script.map((one) => [one.name, one]))
  const known = new Set(schema.map(({ name }) => name))
  return [
    ...schema.map((one) => {
      const parameters = one.parameters ?? scripted.get(one.name)?.parameters
      return parameters === undefined ? one : { ...one, parameters }
    }),
    ...script.filter(({ name }) => !known.has(name)),
  ]
}
