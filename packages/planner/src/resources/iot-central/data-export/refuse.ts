import type { Diagnostic } from '@adx-export/core'
import type { Context } from '../../../model/kind.ts'
import { valueOf } from '../../live.ts'
import { refusal } from '../../refusal.ts'
import { applicationMissing } from '../application.ts'
import { quota } from '../quota.ts'
import type { ExportChange, ExportTarget } from './targets.ts'

/** Removals run last, so what is there and what is to be made exist side by side for a while. */
const tooManyExports = (change: ExportChange, { config, world }: Context): readonly Diagnostic[] => {
  const live = new Set((valueOf(world.application.exports) ?? []).map(({ id }) => id))
  const made = config.exports.filter(({ id, manage }) => manage && !live.has(id))
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
}

const tooManyLinks = (change: ExportChange, { world }: Context, target: ExportTarget): readonly Diagnostic[] => {
  const live = (valueOf(world.application.exports) ?? []).find(({ id }) => id === target.id)?.links ?? []
  const total = new Set([...live.map(({ id }) => id), ...target.links.map(({ id }) => id)]).size
  if (total <= quota.links || target.links.every(({ id }) => live.some((link) => link.id === id))) return []
  const message = `The export would be linked to ${total} destinations, those that the file does not name included; it can have at most ${quota.links}.`
  return [refusal(change, 'quota-exceeded', message, 'Take links away under removed.links, in an earlier run.')]
}

export const refuse = (change: ExportChange, context: Context): readonly Diagnostic[] => {
  const { target } = change.wanted
  if (change.action === 'delete') return []
  const creating = change.action === 'create'
  return [
    ...(creating ? applicationMissing(change, context) : []),
    ...(creating ? tooManyExports(change, context) : []),
    ...tooManyLinks(change, context, target),
  ]
}
