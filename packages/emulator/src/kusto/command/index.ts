import { alterTableCommands } from './alter-table.ts'
import { policyCommands } from './alter-policy.ts'
import type { Command } from './command.ts'
import { createCommands } from './create.ts'
import { showDatabaseCommands } from './show-database.ts'
import { showTableCommands } from './show-table.ts'

/** Every management command that the pretend Kusto knows. */
export const commands: readonly Command[] = [
  ...showDatabaseCommands,
  ...showTableCommands,
  ...createCommands,
  ...alterTableCommands,
  ...policyCommands,
]
