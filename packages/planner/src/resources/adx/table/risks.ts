import { type Diagnostic, type JsonValue, diagnose } from '@adx-export/core'
import { canonical } from '../../../diff/canonical.ts'
import { bracketed } from '../../../kusto/text.ts'
import type { Risk } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import { type Knowledge, andThen, concatKnown, known, mapKnown } from '../../../model/knowledge.ts'
import type { AnalyzeKql } from '../../../model/kql.ts'
import { type Feed, feedsInto, idsOf, namesOf } from '../../feeds.ts'
import { askFunctions } from '../../live.ts'
import { textOf } from '../../normal-form.ts'
import { refusal } from '../../refusal.ts'
import { amountOf } from './amount.ts'
import { type Reader, readerName } from './readers.ts'
import { type Surroundings, type User, surroundingsOf, usersOf } from './uses.ts'
import { type Broken, brokenByColumns, brokenByRemoval, policiesOn } from './update-policies.ts'
import { type TableChange, type TableTarget, columnPath, columnsOf } from './targets.ts'

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
            'Remove, disable or redirect the export, in the same plan or an earlier one. If the file does not declare the export, do this first.',
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

/** Readers that one message names. */
const namedReaders = 20

const userName = ({ reader, unclear }: User): string =>
  unclear === undefined ? readerName(reader) : `${readerName(reader)} (counted as a user: ${unclear})`

const usedBy = (users: readonly User[]): string => {
  if (users.length === 0) return ''
  const named = users.slice(0, namedReaders).map(userName)
  const more = users.length - named.length
  return ` It is used by ${named.join(', ')}${more === 0 ? '' : ` and ${more} more`}.`
}

const identityOf = ({ kind, name, table, source, query, columns }: Reader): JsonValue => [
  kind,
  name,
  table ?? null,
  source ?? null,
  query?.text ?? null,
  columns ?? null,
]

/** The order of an answer means nothing. */
const inOrder = (evidence: readonly JsonValue[]): readonly JsonValue[] =>
  evidence.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1))

/** Consent to a loss is to what stands on it as well, as it was then. */
const evidenceOf = (users: readonly User[]): Pick<Risk, 'evidence'> =>
  users.length === 0 ? {} : { evidence: inOrder(users.map(({ reader }) => identityOf(reader))) }

const breaks = (message: string, broken: readonly Broken[]): Omit<Risk, 'attribute'> => ({
  code: 'breaks-update-policy',
  message: `${message}: ${broken.map(({ words }) => words).join('; ')}.`,
  evidence: inOrder(broken.map(({ evidence }) => evidence)),
})

const deletion = (around: Surroundings, kql: AnalyzeKql | undefined): readonly Risk[] => {
  const { tableName, live } = around
  const users = usersOf(around, kql)
  const broken = brokenByRemoval(around)
  const message = `Drops table ${tableName} with ${amountOf(live)}.${usedBy(users)}`
  return [
    { code: 'deletes-data', message, ...evidenceOf(users) },
    ...(broken.length === 0 ? [] : [breaks(`Table ${tableName} has a part in an update policy`, broken)]),
  ]
}

const fedBy = (feeding: readonly Feed[]): string =>
  namesOf(feeding) === ''
    ? ''
    : ` The enabled ${namesOf(feeding)} feeds the table: if it fills the column, its values are lost from now on.`

const loss = (around: Surroundings, name: string, feeding: readonly Feed[], kql: AnalyzeKql | undefined): Risk => {
  const users = usersOf(around, kql, name)
  const message = `Drops column ${name} of table ${around.tableName}, which has ${amountOf(around.live)}.`
  return {
    code: 'deletes-data',
    attribute: columnPath(name),
    message: `${message}${usedBy(users)}${fedBy(feeding)}`,
    evidence: [evidenceOf(users).evidence ?? null, idsOf(feeding)],
  }
}

/** The query of an update policy must give exactly the columns of its target, or rows stop arriving there. */
const breaking = (around: Surroundings, names: readonly string[], kql: AnalyzeKql | undefined): readonly Risk[] => {
  const broken = brokenByColumns(around, kql)
  if (broken.length === 0) return []
  const changes = `changes what table ${around.tableName} looks like, and it has a part in an update policy`
  return names.map((name) => ({
    ...breaks(`Column ${name} ${changes}`, broken),
    attribute: columnPath(name),
  }))
}

export const risks = (change: TableChange, context: Context): Knowledge<readonly Risk[]> => {
  const { target } = change.wanted
  const { kql } = context
  // A table that is not there holds nothing, and nothing reads it.
  if (change.action === 'create') return known([])
  if (change.action === 'delete') return mapKnown(surroundingsOf(context, target), (around) => deletion(around, kql))
  const { added, dropped } = columnsOf(change)
  if (dropped.length > 0)
    return andThen(feedsInto(context, target), (feeding) =>
      mapKnown(surroundingsOf(context, target), (around) => [
        ...dropped.map((name) => loss(around, name, feeding, kql)),
        ...breaking(around, [...added, ...dropped], kql),
      ]),
    )
  if (added.length === 0) return known([])
  return mapKnown(policiesOn(context, target), (around) => (around === undefined ? [] : breaking(around, added, kql)))
}
