import type { Diagnostic } from '@adx-export/core'
import type { Risk } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import { type Knowledge, concatKnown, known, mapKnown } from '../../../model/knowledge.ts'
import { askExports } from '../../live.ts'
import { refusal } from '../../refusal.ts'
import { applicationMissing, quota } from '../application.ts'
import { duplicates } from './duplicates.ts'
import { removedEnrichments } from './enrichment-risks.ts'
import { clearedLoss, linkWords } from './loss-words.ts'
import { losses } from './losses.ts'
import { type ExportChange, type ExportTarget, linkPath, transformPath } from './targets.ts'

type Refusals = Knowledge<readonly Diagnostic[]>

/** Removals run last, so what is there and what is to be made exist side by side for a while. */
const tooManyExports = (change: ExportChange, context: Context): Refusals =>
  mapKnown(askExports(context), (exports) => {
    const live = new Set(exports.map(({ id }) => id))
    const made = context.config.exports.filter(({ id, manage }) => manage && !live.has(id))
    if (live.size + made.length <= quota.exports) return []
    const message = `The application has ${live.size} exports and would get ${made.length} more; it holds at most ${quota.exports}.`
    return [
      refusal(
        change,
        'quota-exceeded',
        message,
        'Remove exports that are not needed, in an earlier run or in the portal.',
      ),
    ]
  })

const tooManyLinks = (change: ExportChange, context: Context, target: ExportTarget): Refusals =>
  mapKnown(askExports(context), (exports) => {
    const live = exports.find(({ id }) => id === target.id)?.links ?? []
    const total = new Set([...live.map(({ id }) => id), ...target.links.map(({ id }) => id)]).size
    if (total <= quota.links || target.links.every(({ id }) => live.some((link) => link.id === id))) return []
    const message = `The export would be linked to ${total} destinations, those that the file does not name included; it can have at most ${quota.links}.`
    return [refusal(change, 'quota-exceeded', message, 'Take links away under removed.links, in an earlier run.')]
  })

export const refuse = (change: ExportChange, context: Context): Refusals => {
  const { target } = change.wanted
  if (change.action === 'delete') return known([])
  const creating = change.action === 'create'
  return concatKnown([
    ...(creating ? [known(applicationMissing(change, context)), tooManyExports(change, context)] : []),
    tooManyLinks(change, context, target),
  ])
}

const lost = 'IoT Central never sends the missed messages later'

const deletion = ({ observed }: ExportChange, { id }: ExportTarget): readonly Risk[] =>
  observed?.enabled === true
    ? [{ code: 'interrupts-export', message: `Export ${id} is enabled and is deleted; ${lost}.` }]
    : []

/** Judged by what the export will be, so that the verdict is the same before and after it is switched on or off. */
const unlinking = (change: ExportChange, target: ExportTarget): readonly Risk[] => {
  const enabled = target.declared === undefined ? change.observed?.enabled : target.declared.enabled
  return target.removedLinks
    .filter(({ key }) => enabled === true && change.attributes.some(({ path }) => path === linkPath(key)))
    .map(({ key }): Risk => ({
      code: 'interrupts-export',
      attribute: linkPath(key),
      message: `Export ${target.id} is enabled and no longer sends to destination ${key}; ${lost}.`,
    }))
}

const narrowing = ({ attributes }: ExportChange, target: ExportTarget): readonly Risk[] => {
  const filter = attributes.find(({ path, to }) => path === 'filter' && to !== undefined)
  const filtered: readonly Risk[] =
    filter === undefined
      ? []
      : [
          {
            code: 'narrows-export',
            attribute: 'filter',
            message: `The filter of export ${target.id} ${filter.from === undefined ? 'is new' : 'changes'}: IoT Central sends only messages that match it, and never sends the others later.`,
          },
        ]
  const cleared = target.links
    .filter(({ key }) => attributes.some(({ path, to }) => path === transformPath(key) && to === undefined))
    .map(({ key }): Risk => ({ attribute: transformPath(key), ...clearedLoss(linkWords(target.id, key)) }))
  return [...filtered, ...cleared]
}

export const risks = (change: ExportChange, context: Context): Knowledge<readonly Risk[]> => {
  const { target } = change.wanted
  if (change.action === 'delete') return known(deletion(change, target))
  const disabling = change.attributes.some(
    ({ path, to }) => path === 'enabled' && to === false && change.observed?.enabled === true,
  )
  const disabled: readonly Risk[] = disabling
    ? [{ code: 'interrupts-export', attribute: 'enabled', message: `Export ${target.id} is disabled; ${lost}.` }]
    : []
  const runs = change.observed?.enabled === true
  return concatKnown([
    known([...disabled, ...(runs ? narrowing(change, target) : [])]),
    runs ? losses(context, target) : known([]),
    runs || target.declared?.enabled === true ? removedEnrichments(change, context, target) : known([]),
    known(unlinking(change, target)),
    duplicates(change, context),
  ])
}
