import { type Diagnostic, diagnose } from '@adx-export/core'
import type { Context } from '../../../model/kind.ts'
import { bracketed } from '../../../kusto/text.ts'
import { feedName, feedsInto } from '../../feeds.ts'
import { databaseIn, valueOf, within } from '../../live.ts'
import { refusal } from '../../refusal.ts'
import { textOf } from '../../same.ts'
import { type Unread, unreadCalls, unreadReaders } from './readers.ts'
import { columnsOf } from './risks.ts'
import { columnPath } from './rules.ts'
import type { TableChange, TableTarget } from './targets.ts'
import { hasUpdatePolicies } from './update-policies.ts'

/** The swap that keeps every value: https://learn.microsoft.com/kusto/management/change-column-type-without-data-loss */
const losslessWay = (tableName: string, column: string, type: string): string => {
  const old = bracketed(tableName)
  const fresh = bracketed(`${tableName}_new`)
  return [
    `Without loss: declare a column with another name and feed that one.`,
    `Or by hand: create ${fresh} with all columns of ${old} in the same order, but ${bracketed(column)}:${type}, run`,
    `.set-or-append ${fresh} <| ${old} | extend ${bracketed(column)}=to${type}(${bracketed(column)}),`,
    `then .rename tables ${old}=${fresh}, ${fresh}=${old}, and drop ${fresh} later.`,
  ].join(' ')
}

const typeRefusals = (change: TableChange, target: TableTarget): readonly Diagnostic[] =>
  (target.declared?.columns ?? []).flatMap(({ name, type, at }) => {
    const differs = change.attributes.find(
      ({ path, from, to }) => path === columnPath(name) && from !== undefined && to !== undefined,
    )
    if (differs === undefined) return []
    const message = `Column ${name} of table ${target.tableName} is ${textOf(differs.from)}, and the file says ${type}. A type is never changed in place: all data of the column would become null, for good.`
    return [diagnose('column-type-differs', at, message, { hint: losslessWay(target.tableName, name, type) })]
  })

const functionRefusals = (change: TableChange, target: TableTarget, { world }: Context): readonly Diagnostic[] => {
  if (change.action !== 'create') return []
  const functions = valueOf(within(databaseIn(world, target.clusterKey, target.databaseKey), (live) => live.functions))
  if (functions?.some(({ name }) => name === target.tableName) !== true) return []
  return [
    refusal(
      change,
      'name-in-use-by-function',
      `The database has a stored function ${target.tableName}, and in queries the function hides a table of the same name.`,
      'Give the table another name, or rename the function.',
    ),
  ]
}

const feedRefusals = (change: TableChange, place: TableTarget, context: Context): readonly Diagnostic[] => {
  if (change.action !== 'delete') return []
  const { tableName } = place
  const after = feedsInto(context, place)
  if (after.state === 'unreadable') {
    const message = `Whether an export still feeds table ${tableName} could not be read: ${after.why}`
    return [
      refusal(change, 'unreadable', message, 'Make the exports of the application readable, then remove the table.'),
    ]
  }
  const feeding = (valueOf(after) ?? []).filter(({ enabled }) => enabled)
  if (feeding.length === 0) return []
  const names = [...new Set(feeding.map(feedName))].join(', ')
  return [
    refusal(
      change,
      'removal-still-fed',
      `Table ${tableName} is still fed by ${names}: messages would be lost, and IoT Central does not send them again.`,
      'Remove, disable or redirect the export first, also one that the file does not declare.',
    ),
  ]
}

/** What is removed may be used by what could not be read: that is not the same as used by nobody. */
const unreadFor = (change: TableChange, target: TableTarget, context: Context): readonly Unread[] => {
  if (change.action === 'create') return []
  const { added, dropped } = columnsOf(change)
  if (change.action === 'delete' || dropped.length > 0) return unreadReaders(context, target)
  return added.length > 0 && hasUpdatePolicies(context, target) ? unreadCalls(context, target) : []
}

const readerRefusals = (change: TableChange, target: TableTarget, context: Context): readonly Diagnostic[] =>
  unreadFor(change, target, context).map(({ question, why, right }) =>
    refusal(
      change,
      'unreadable',
      `Table ${target.tableName} cannot be changed as the file says: ${question} could not be read: ${why}`,
      right === undefined ? 'Plan again once it can be read.' : `Missing right: ${right}.`,
    ),
  )

export const refuse = (change: TableChange, context: Context): readonly Diagnostic[] => {
  const { target } = change.wanted
  return [
    ...typeRefusals(change, target),
    ...functionRefusals(change, target, context),
    ...feedRefusals(change, target, context),
    ...readerRefusals(change, target, context),
  ]
}
