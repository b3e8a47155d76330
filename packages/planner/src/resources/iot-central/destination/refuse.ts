import type { Diagnostic } from '@adx-export/core'
import type { Context } from '../../../model/kind.ts'
import { feedName, feeds } from '../../feeds.ts'
import { valueOf } from '../../live.ts'
import { refusal } from '../../refusal.ts'
import { applicationMissing } from '../application.ts'
import { quota } from '../quota.ts'
import type { DestinationChange, DestinationTarget } from './targets.ts'

const stillLinked = (change: DestinationChange, context: Context, { id }: DestinationTarget): readonly Diagnostic[] => {
  const after = feeds(context, 'after')
  if (after.state === 'unreadable') {
    const message = `Whether an export still uses destination ${id} could not be read: ${after.why}`
    return [refusal(change, 'unreadable', message, 'Make the exports of the application readable.')]
  }
  const linked = (valueOf(after) ?? []).filter((feed) => feed.destinationId === id)
  if (linked.length === 0) return []
  const names = [...new Set(linked.map(feedName))].join(', ')
  return [
    refusal(
      change,
      'removal-still-fed',
      `Destination ${id} is still linked to ${names}.`,
      'Remove the export or, under removed.links, the link; then the destination goes in the same run.',
    ),
  ]
}

/** Removals run last, so what is there and what is to be made exist side by side for a while. */
const overQuota = (change: DestinationChange, { config, world }: Context): readonly Diagnostic[] => {
  const live = new Set((valueOf(world.application.destinations) ?? []).map(({ id }) => id))
  const made = config.destinations.filter(({ id, manage }) => manage && !live.has(id))
  const total = live.size + made.length
  if (total <= quota.destinations) return []
  const message = `The application has ${live.size} destinations and would get ${made.length} more; it holds at most ${quota.destinations}.`
  return [
    refusal(
      change,
      'quota-exceeded',
      message,
      'Remove destinations that nothing uses, in an earlier run or in the portal.',
    ),
  ]
}

export const refuse = (change: DestinationChange, context: Context): readonly Diagnostic[] => {
  const { target } = change.wanted
  if (change.action === 'delete') return stillLinked(change, context, target)
  if (change.action !== 'create') return []
  return [...applicationMissing(change, context), ...overQuota(change, context)]
}
