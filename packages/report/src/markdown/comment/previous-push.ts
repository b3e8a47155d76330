import { count } from '../../text/clean.ts'
import { code } from '../parts/code.ts'
import type { CommentInput, PlannedTarget, SeenOperation } from './model.ts'

/** Operations of one kind that are listed one by one. */
const listed = 15

const list = (word: string, titles: readonly string[]): readonly string[] => [
  ...titles.slice(0, listed).map((title) => `- ${word}: ${code(title)}`),
  ...(titles.length > listed ? [`- ${word}: ${String(titles.length - listed)} more`] : []),
]

const others = (these: readonly SeenOperation[], those: readonly SeenOperation[]): readonly string[] => {
  const hashes = new Set(those.map(({ hash }) => hash))
  return [...new Set(these.filter(({ hash }) => !hashes.has(hash)).map(({ title }) => title))]
}

/** What the comment before planned for environments that this one could not plan: nobody knows that it is gone. */
export const stillSeen = (
  before: CommentInput['before'],
  targets: readonly PlannedTarget[],
): readonly SeenOperation[] => {
  const unplanned = targets.filter(({ kind }) => kind === 'failure')
  return (before?.operations ?? []).filter(({ title }) =>
    unplanned.some(({ environment }) => environment === undefined || title.startsWith(`${environment}: `)),
  )
}

/** What came and went since the comment before this one. */
export const sinceText = (before: NonNullable<CommentInput['before']>, now: readonly SeenOperation[]): string => {
  const came = others(now, before.operations)
  const went = others(before.operations, now)
  const [isNew, isGone] = [new Set(came), new Set(went)]
  const added = came.filter((title) => !isGone.has(title))
  const other = came.filter((title) => isGone.has(title))
  const gone = went.filter((title) => !isNew.has(title))
  const since = `**Since your last push** (${code(before.head.slice(0, 7))})`
  if (came.length + went.length === 0) return `${since} the plan is the same.`
  const counts = [
    ...(added.length > 0 ? [`${String(added.length)} new`] : []),
    ...(other.length > 0 ? [`${count(other.length, 'operation')} with another value`] : []),
    ...(gone.length > 0 ? [`${String(gone.length)} gone`] : []),
  ]
  return [
    `${since}: ${counts.join(', ')}.`,
    '',
    ...list('new', added),
    ...list('another value', other),
    ...list('gone', gone),
  ].join('\n')
}
