import type { Risk } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import type { JsonValue } from '../../../model/value.ts'
import { tableIn } from '../../live.ts'
import { amountOf } from './amount.ts'
import { type Reader, readerName } from './readers.ts'
import { columnPath } from './rules.ts'
import type { TableChange, TableTarget } from './targets.ts'
import { type Broken, brokenByColumns, brokenByRemoval } from './update-policies.ts'
import { type User, usersOf } from './uses.ts'

/** Readers that one message names. */
const namedReaders = 20

const amountIn = ({ world }: Context, { clusterKey, databaseKey, tableName }: TableTarget): string =>
  amountOf(tableIn(world, clusterKey, databaseKey, tableName))

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

/** Consent to a loss is to what stands on it as well, as it was then. */
const evidenceOf = (users: readonly User[]): Pick<Risk, 'evidence'> =>
  users.length === 0 ? {} : { evidence: users.map(({ reader }) => identityOf(reader)) }

const breaks = (message: string, broken: readonly Broken[]): Omit<Risk, 'attribute'> => ({
  code: 'breaks-update-policy',
  message: `${message}: ${broken.map(({ words }) => words).join('; ')}.`,
  evidence: broken.map(({ evidence }) => evidence),
})

const deletion = (context: Context, target: TableTarget): readonly Risk[] => {
  const { tableName } = target
  const users = usersOf(context, target)
  const broken = brokenByRemoval(context, target)
  const message = `Drops table ${tableName} with ${amountIn(context, target)}.${usedBy(users)}`
  return [
    { code: 'deletes-data', message, ...evidenceOf(users) },
    ...(broken.length === 0 ? [] : [breaks(`Table ${tableName} has a part in an update policy`, broken)]),
  ]
}

/** Names of the columns that a change adds and drops. */
export const columnsOf = (change: TableChange) => {
  const named = Object.keys(change.wanted.attributes.columns ?? {})
  const at = (name: string) => change.attributes.find(({ path }) => path === columnPath(name))
  return {
    added: named.filter((name) => at(name)?.from === undefined && at(name)?.to !== undefined),
    dropped: named.filter((name) => at(name)?.from !== undefined && at(name)?.to === undefined),
  }
}

const loss = (context: Context, target: TableTarget, name: string): Risk => {
  const users = usersOf(context, target, name)
  const message = `Drops column ${name} of table ${target.tableName}, which has ${amountIn(context, target)}.`
  return {
    code: 'deletes-data',
    attribute: columnPath(name),
    message: `${message}${usedBy(users)}`,
    ...evidenceOf(users),
  }
}

export const risks = (change: TableChange, context: Context): readonly Risk[] => {
  const { target } = change.wanted
  if (change.action === 'create') return []
  if (change.action === 'delete') return deletion(context, target)
  const { added, dropped } = columnsOf(change)
  const losses = dropped.map((name) => loss(context, target, name))
  if (added.length + dropped.length === 0) return losses
  // The query of an update policy must give exactly the columns of its target, or rows stop arriving there.
  const broken = brokenByColumns(context, target)
  if (broken.length === 0) return losses
  const changes = `changes what table ${target.tableName} looks like, and it has a part in an update policy`
  return [
    ...losses,
    ...[...added, ...dropped].map((name): Risk => ({
      ...breaks(`Column ${name} ${changes}`, broken),
      attribute: columnPath(name),
    })),
  ]
}
