import type { Diagnostic } from '@adx-export/core'
import { type Knowledge, concatKnown, known, mapKnown } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import { askExports } from '../../live.ts'
import { applicationMissing, quota } from '../application.ts'
import { refusal } from '../../refusal.ts'
import type { ExportChange, ExportTarget } from './targets.ts'

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
