import type { Config } from '@adx-export/core'
import type { Action } from '../../../model/change.ts'
import type { Logged } from '../../../model/history.ts'
import type { Kind } from '../../../model/kind.ts'
import { databaseAddress, databaseNameOf, tableAzureId } from '../../place.ts'
import { isEmpty } from './incoming-rows.ts'
import { counterpart, part, read } from './read.ts'
import { refuse, risks } from './risks.ts'
import { missing, steps } from './steps.ts'
import { type TableAttributes, type TableTarget, desire, rules } from './targets.ts'

/** A table that is missing was dropped or renamed; one that is too much was made. */
const whole: Readonly<Record<'create' | 'delete', Pick<Logged, 'commands' | 'events'>>> = {
  create: { commands: ['.drop table', '.drop tables', '.rename table', '.rename tables'], events: ['drop', 'rename'] },
  delete: {
    commands: ['.create table', '.create tables', '.create-merge table', '.create-merge tables', '.undo drop table'],
    events: ['create', 'undo'],
  },
}

const column = /^columns\['(.*)'\](?:\.docstring)?$/s

/** A column by its name, docstring and folder by their words. */
const ofAttribute = (attribute: string): Pick<Logged, 'commands' | 'events' | 'part'> => {
  const name = column.exec(attribute)?.[1]
  return name === undefined
    ? { commands: [attribute], events: [attribute] }
    : { commands: [name], events: [], part: name }
}

const logged = (target: TableTarget, _config: Config, attribute: string | undefined, action: Action): Logged => ({
  cluster: target.clusterKey,
  database: target.databaseKey,
  databaseName: databaseNameOf(target),
  table: target.tableName,
  ...(attribute === undefined ? whole[action === 'delete' ? 'delete' : 'create'] : ofAttribute(attribute)),
})

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
  azureId: tableAzureId,
  counterpart,
  logged,
  part,
  identity: (_target, { id, columns }) => id ?? columns,
  isEmpty,
}
