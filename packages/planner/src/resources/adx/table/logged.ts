import type { Config } from '@adx-export/core'
import type { Action } from '../../../model/change.ts'
import type { Logged } from '../../../model/history.ts'
import type { TableTarget } from './targets.ts'
import { databaseNameOf } from '../../place.ts'

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

export const logged = (
  target: TableTarget,
  _config: Config,
  attribute: string | undefined,
  action: Action,
): Logged => ({
  cluster: target.clusterKey,
  database: target.databaseKey,
  databaseName: databaseNameOf(target),
  table: target.tableName,
  ...(attribute === undefined ? whole[action === 'delete' ? 'delete' : 'create'] : ofAttribute(attribute)),
})
