import type { Diagnostic } from '@adx-export/core'
import type { Risk } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import { type Knowledge, concatKnown, known, mapKnown } from '../../../model/knowledge.ts'
import { feedName, feeds, idsOf, namesOf } from '../../feeds.ts'
import { askDestinations } from '../../live.ts'
import { refusal } from '../../refusal.ts'
import { applicationMissing, quota } from '../application.ts'
import { typeOf } from './destination-types.ts'
import type { DestinationChange, DestinationTarget } from './targets.ts'

type Refusals = Knowledge<readonly Diagnostic[]>

const stillLinked = (change: DestinationChange, context: Context, { id }: DestinationTarget): Refusals =>
  mapKnown(feeds(context, 'after'), (after) => {
    const linked = after.filter((feed) => feed.destinationId === id)
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
  })

/** Removals run last, so what is there and what is to be made exist side by side for a while. */
const overQuota = (change: DestinationChange, context: Context): Refusals =>
  mapKnown(askDestinations(context), (destinations) => {
    const live = new Set(destinations.map(({ id }) => id))
    const made = context.config.destinations.filter(({ id, manage }) => manage && !live.has(id))
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
  })

export const refuse = (change: DestinationChange, context: Context): Refusals => {
  const { target } = change.wanted
  if (change.action === 'delete') return stillLinked(change, context, target)
  if (change.action !== 'create') return known([])
  return concatKnown([known(applicationMissing(change, context)), overQuota(change, context)])
}

/** What an enabled export writes through this destination goes elsewhere, or may be refused. */
export const risks = (change: DestinationChange, context: Context): Knowledge<readonly Risk[]> => {
  const { target } = change.wanted
  // Nothing is written yet through a destination that is only being made; one that goes is refused while it is linked.
  if (change.action !== 'update' || target.removed) return known([])
  const type = typeOf(target.declared)
  const redirected = change.attributes.flatMap(({ path }) => {
    const outcome = type.redirects(path)
    return outcome === undefined ? [] : [{ path, outcome }]
  })
  if (redirected.length === 0) return known([])
  return mapKnown(feeds(context, 'now'), (all) => {
    const feeding = all.filter((feed) => feed.destinationId === target.id)
    const names = namesOf(feeding)
    if (names === '') return []
    return redirected.map(({ path, outcome }): Risk => ({
      code: 'interrupts-export',
      attribute: path,
      evidence: idsOf(feeding),
      message: `The enabled ${names} writes through this destination: ${outcome}.`,
    }))
  })
}
