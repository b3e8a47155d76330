import type { Command } from './command.ts'
import { alterTableCommands } from './alter-table.ts'
import { policyCommands } from './alter-policy.ts'
import { appendCommands } from './append.ts'
import { columnCommands } from './column.ts'
import { createCommands } from './create.ts'
import { dropCommands } from './drop.ts'
import { failureCommands } from './failures.ts'
import { journalCommands } from './journal.ts'
import { functionCommands } from './function.ts'
import { grantCommands } from './grant.ts'
import { renameCommands } from './rename.ts'
import { entityCommands } from './show-entities.ts'
import { showDatabaseCommands } from './show-database.ts'
import { showTableCommands } from './show-table.ts'
import { cacheCommands } from './streaming-cache.ts'

/** The management commands that the pretend Kusto knows; the script, which holds others, is not among them. */
export const commands: readonly Command[] = [
  ...alterTableCommands,
  ...policyCommands,
  ...appendCommands,
  ...columnCommands,
  ...createCommands,
  ...dropCommands,
  ...failureCommands,
  ...functionCommands,
  ...grantCommands,
  ...journalCommands,
  ...renameCommands,
  ...showDatabaseCommands,
  ...showTableCommands,
  ...entityCommands,
  ...cacheCommands,
]
