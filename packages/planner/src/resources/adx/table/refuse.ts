import { type Diagnostic, diagnose } from '@adx-export/core'
import { type Knowledge, concatKnown, known, mapKnown } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import { bracketed } from '../../../kusto/text.ts'
import { feedsInto, namesOf } from '../../feeds.ts'
import { askFunctions } from '../../live.ts'
import { textOf } from '../../normal-form.ts'
import { refusal } from '../../refusal.ts'
import { columnPath } from './rules.ts'
import type { TableChange, TableTarget } from './targets.ts'

type Refusals = Knowledge<readonly Diagnostic[]>

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
  (target.table?.columns ?? []).flatMap(({ name, type, at }) => {
    const differs = change.attributes.find(
      ({ path, from, to }) => path === columnPath(name) && from !== undefined && to !== undefined,
    )
    if (differs === undefined) return []
    const message = `Column ${name} of table ${target.tableName} is ${textOf(differs.from)}, and the file says ${type}. A type is never changed in place: all data of the column would become null, for good.`
    return [diagnose('column-type-differs', at, message, { hint: losslessWay(target.tableName, name, type) })]
  })

const functionRefusals = (change: TableChange, target: TableTarget, context: Context): Refusals =>
  change.action === 'create'
    ? mapKnown(askFunctions(context, target), (functions) =>
        functions.some(({ name }) => name === target.tableName)
          ? [
              refusal(
                change,
                'name-in-use-by-function',
                `The database has a stored function ${target.tableName}, and in queries the function hides a table of the same name.`,
                'Give the table another name, or rename the function.',
              ),
            ]
          : [],
      )
    : known([])

const feedRefusals = (change: TableChange, place: TableTarget, context: Context): Refusals =>
  change.action === 'delete'
    ? mapKnown(feedsInto(context, place), (after) => {
        const names = namesOf(after)
        if (names === '') return []
        return [
          refusal(
            change,
            'removal-still-fed',
            `Table ${place.tableName} is still fed by ${names}: messages would be lost, and IoT Central does not send them again.`,
            'Remove, disable or redirect the export first, also one that the file does not declare.',
          ),
        ]
      })
    : known([])

export const refuse = (change: TableChange, context: Context): Refusals => {
  const { target } = change.wanted
  return concatKnown([
    known(typeRefusals(change, target)),
    functionRefusals(change, target, context),
    feedRefusals(change, target, context),
  ])
}
