import type { Kind } from '../../../model/kind.ts'
import { databaseAddress, tableAzureId } from '../../place.ts'
import { counterpart, part } from './counterpart.ts'
import { desire } from './desire.ts'
import { isEmpty } from './empty.ts'
import { logged } from './logged.ts'
import { missing } from './missing.ts'
import { read } from './read.ts'
import { refuse } from './refuse.ts'
import { risks } from './risks.ts'
import { type TableAttributes, rules } from './rules.ts'
import { steps } from './steps.ts'
import type { TableTarget } from './targets.ts'

/**
 * A table: its columns by name and type, its docstring and folder.
 *
 * In place: new columns (appended at the end), docstrings, folder; columns that `removed` names are dropped last.
 * Columns that the file lacks stay and are reported; their order means nothing, since IoT Central maps by name.
 * Refused: another type of a column, because the service would null its data for good. Lossless ways round: a column
 * with a new name beside it; or a new table, `.set-or-append`, and `.rename tables` to swap the two. Also refused:
 * a table named like a stored function, and dropping a table that an export still feeds.
 * Risks: `deletes-data` (table, column, with everything that uses it), `breaks-update-policy` (an update policy whose query
 * no longer gives the columns of its table).
 *
 * https://learn.microsoft.com/kusto/management/create-merge-table-command
 */
export const tableKind: Kind<TableAttributes, TableTarget> = {
  id: 'adx/table',
  called: (names) => {
    const name = names.slice(2).join('/')
    return name === '' ? undefined : { title: ['table ', { name }], many: { of: 'tables', place: names.join('/') } }
  },
  visibleWithinSeconds: 30,
  rules,
  desire,
  needs: (_address, { target }) => [databaseAddress(target)],
  read,
  refuse,
  missing,
  risks,
  steps,
  aim: tableAzureId,
  counterpart,
  logged,
  part,
  identity: (_target, { id, columns }) => id ?? columns,
  isEmpty,
}
