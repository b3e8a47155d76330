import type { DataExport } from '@adx-export/core'
import type { Comparison, KeptColumn, TransformChange } from '../../../model/comparison.ts'
import { keyOfChange } from '../../../model/comparison.ts'
import type { Context } from '../../../model/kind.ts'
import { type Knowledge, mapKnown } from '../../../model/knowledge.ts'
import type { LiveExport } from '../../../model/world.ts'
import { columnsAround } from '../../adx/table/columns.ts'
import { destinationPlace } from '../../place.ts'
import { destinationOf } from '../application.ts'
import { askExports, within } from '../../live.ts'
import { type ExportTarget, type LinkName, exportTargets, liveLinkKey, normalText } from './targets.ts'

const plain = ({ name, type }: KeptColumn): KeptColumn => ({ name, type })

const columnsOf = (context: Context, key: string): TransformChange['columns'] => {
  const destination = destinationOf(context.config, key)
  const table = destination && destinationPlace(context.config, destination)?.table
  if (table === undefined) return { state: 'unreadable', why: 'the file does not declare its table' }
  return within(columnsAround(context, table), ({ before, after }) => ({
    state: 'read',
    value: { before: before.map(plain), after: after.map(plain) },
  }))
}

const text = (name: 'from' | 'to', transform: string) => (transform === '' ? {} : { [name]: transform })

const changeOf = (
  context: Context,
  declared: DataExport,
  live: LiveExport,
  { key, id }: LinkName,
): readonly TransformChange[] => {
  const there = live.links.find((link) => link.id === id)
  if (there === undefined) return []
  const link = declared.links.find(({ destination }) => destinationOf(context.config, destination)?.name === key)
  const [from, to] = [normalText(there.transform ?? ''), normalText(link?.transform?.text ?? '')]
  if (from === to) return []
  const { name, source } = declared
  const sides = { ...text('from', from), ...text('to', to) }
  return [{ export: name, destination: key, source, ...sides, columns: columnsOf(context, key) }]
}

/** How a link of the file stands to the live state; `why` says what keeps two transforms from being compared. */
export type LinkStanding = { readonly export: string; readonly destination: string } & (
  | { readonly state: 'same' }
  | { readonly state: 'new' | 'gone' }
  | { readonly state: 'left-alone'; readonly why: string }
  | { readonly state: 'changed'; readonly change: TransformChange }
)

const leftAlone = (declared: DataExport, live: LiveExport): string | undefined => {
  if (!declared.manage) return 'the file says manage: false, so its transform stays'
  return live.enabled ? undefined : 'the live export is not enabled, so it sends nothing that could be lost'
}

const standingOf = (context: Context, declared: DataExport, live: LiveExport | undefined, link: LinkName) => {
  const named = { export: declared.name, destination: link.key }
  if (live?.links.some(({ id }) => id === link.id) !== true) return { ...named, state: 'new' } as const
  const [change] = changeOf(context, declared, live, link)
  if (change === undefined) return { ...named, state: 'same' } as const
  const why = leftAlone(declared, live)
  return why === undefined
    ? ({ ...named, state: 'changed', change } as const)
    : ({ ...named, state: 'left-alone', why } as const)
}

/**
 * Every link that the file declares, and those that it removes and that are live, held against the live state. Links that it
 * does not name are nobody's change. Unknown where the exports of the application could not be read.
 */
export const linksAgainstLive = (context: Context): Knowledge<readonly LinkStanding[]> =>
  mapKnown(askExports(context), (exports) =>
    [...exportTargets(context.config).values()].flatMap((target): readonly LinkStanding[] => {
      const live = exports.find(({ id }) => id === target.id)
      const { declared, removed, links, removedLinks } = target
      const there = (live?.links ?? []).map(({ id }) => ({ id, key: liveLinkKey(context.config, id) }))
      const goes = removed ? there : there.filter(({ id }) => removedLinks.some((link) => link.id === id))
      const gone = goes.map(({ key }) => ({
        export: declared?.name ?? target.id,
        destination: key,
        state: 'gone' as const,
      }))
      if (removed || declared === undefined) return gone
      return [...links.map((link) => standingOf(context, declared, live, link)), ...gone]
    }),
  )

/** Only what an enabled export sends now can be lost. */
const ofTarget = (context: Context, { id, declared, removed }: ExportTarget, links: readonly LinkName[]) => {
  const exports = askExports(context)
  // An export that could not be read has no change that anybody could judge.
  const live = exports.known ? exports.value.find((one) => one.id === id) : undefined
  if (removed || declared?.manage !== true || live?.enabled !== true) return []
  return links.flatMap((link) => changeOf(context, declared, live, link))
}

/** Every link of a live, enabled export that gets another transform, or loses or gets one. */
export const transformChanges = (context: Context): readonly TransformChange[] =>
  [...exportTargets(context.config).values()].flatMap((target) => ofTarget(context, target, target.links))

/** A change of one link and what comparing its transforms has shown. */
export const comparedLink = (
  context: Context,
  target: ExportTarget,
  link: LinkName,
): { readonly change: TransformChange; readonly comparison: Comparison } | undefined => {
  const [change] = ofTarget(context, target, [link])
  if (change === undefined) return undefined
  const comparison = context.comparisons?.get(keyOfChange(change))
  return { change, comparison: comparison ?? { state: 'unknown', why: 'the two transforms were not compared' } }
}
