import { declaredPlace } from '../../place.ts'
import type { Diagnostic } from '@adx-export/core'
import { bracketed, literal } from '../../../kusto/text.ts'
import type { Context } from '../../../model/kind.ts'
import type { KustoStep, Stage, Step } from '../../../model/step.ts'
import { refusal } from '../../refusal.ts'
import { clearSchemaCache, streams } from '../../schema-cache.ts'
import { type TableChange, type TableTarget, columnsOf, docstringPath } from './targets.ts'

const limitSeconds = 120

type CommandOn = Pick<KustoStep, 'system' | 'cluster' | 'database' | 'limitSeconds' | 'done'>
type Make = (stage: Stage, title: string, command: string) => KustoStep

const schemaOf = (names: readonly string[], target: TableTarget): string =>
  (target.declared?.columns ?? [])
    .filter(({ name }) => names.includes(name))
    .map(({ name, type }) => `${bracketed(name)}:${type}`)
    .join(', ')

/** `.create table` would leave a table that is there as it is; `.create-merge` converges. */
const createStep = (change: TableChange, target: TableTarget, make: Make): KustoStep => {
  const { docstring, folder } = change.wanted.attributes
  const properties = [
    ...(docstring === undefined ? [] : [`docstring=${literal(docstring)}`]),
    ...(folder === undefined ? [] : [`folder=${literal(folder)}`]),
  ]
  const schema = schemaOf(columnsOf(change).added, target)
  const withProperties = properties.length === 0 ? '' : ` with (${properties.join(', ')})`
  return make(
    'schema',
    `create table ${target.tableName}`,
    `.create-merge table ${bracketed(target.tableName)} (${schema})${withProperties}`,
  )
}

const textSteps = (change: TableChange, target: TableTarget, make: Make): readonly KustoStep[] =>
  (['docstring', 'folder'] as const).flatMap((what) => {
    const to = change.attributes.find(({ path }) => path === what)?.to
    if (change.action !== 'update' || typeof to !== 'string') return []
    const command = `.alter table ${bracketed(target.tableName)} ${what} ${literal(to)}`
    return [make('schema', `set the ${what} of table ${target.tableName}`, command)]
  })

const docstringSteps = (change: TableChange, target: TableTarget, make: Make): readonly KustoStep[] => {
  const changed = (target.declared?.columns ?? []).flatMap(({ name, docstring }) => {
    const touched = change.attributes.some(({ path }) => path === docstringPath(name))
    return touched && docstring !== undefined ? [`${bracketed(name)}:${literal(docstring)}`] : []
  })
  if (changed.length === 0) return []
  const command = `.alter-merge table ${bracketed(target.tableName)} column-docstrings (${changed.join(', ')})`
  return [make('schema', `describe columns of table ${target.tableName}`, command)]
}

const updateSteps = (change: TableChange, context: Context, target: TableTarget, make: Make) => {
  const { added, dropped } = columnsOf(change)
  const table = bracketed(target.tableName)
  const what = added.length === 1 ? `column ${added.join()}` : `${added.length} columns`
  const adding =
    added.length === 0
      ? []
      : [
          make(
            'schema',
            `add ${what} to table ${target.tableName}`,
            `.create-merge table ${table} (${schemaOf(added, target)})`,
          ),
        ]
  const dropping = dropped.map((name) =>
    make(
      'remove',
      `drop column ${name} of table ${target.tableName}`,
      `.drop column ${table}.${bracketed(name)} ifexists`,
    ),
  )
  const clears = streams(context, target)
  return [
    ...adding,
    ...textSteps(change, target, make),
    ...docstringSteps(change, target, make),
    ...(clears && adding.length > 0 ? clearSchemaCache(target, 'schema') : []),
    ...dropping,
    ...(clears && dropping.length > 0 ? clearSchemaCache(target, 'remove') : []),
  ]
}

export const steps = (change: TableChange, context: Context): readonly Step[] => {
  const { target } = change.wanted
  const { cluster, database } = declaredPlace(target)
  const on: CommandOn = {
    system: 'kusto',
    cluster: cluster.url,
    database: database.databaseName,
    limitSeconds,
    done: 'answered',
  }
  const make: Make = (stage, title, command) => ({ ...on, stage, title, command: [command] })
  if (change.action === 'delete') {
    const title = `drop table ${target.tableName}`
    return [make('remove', title, `.drop table ${bracketed(target.tableName)} ifexists`)]
  }
  if (change.action === 'update') return updateSteps(change, context, target, make)
  // Nothing is delivered into a table that is only being made: what starts delivery clears the cache.
  return [createStep(change, target, make), ...docstringSteps(change, target, make)]
}

/** A table that somebody else was to make, with the commands that make it. */
export const missing = (change: TableChange, context: Context): Diagnostic => {
  const { tableName } = change.wanted.target
  const commands = steps(change, context).map((step) =>
    step.system === 'kusto' ? step.command.filter((part) => typeof part === 'string').join('') : step.title,
  )
  return refusal(
    change,
    'table-missing',
    `The table ${tableName} does not exist, and manage is false, so it is not created.`,
    `Have its owner run, or let the tool manage it: ${commands.join(' and ')}`,
  )
}
