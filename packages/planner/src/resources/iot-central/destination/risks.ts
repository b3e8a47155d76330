import type { Risk } from '../../../model/change.ts'
import { type Knowledge, known, mapKnown } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import { feeds, idsOf, namesOf } from '../../feeds.ts'
import type { DestinationChange } from './targets.ts'

const directing = ['clusterUrl', 'database', 'table', 'authorization']

/** What an enabled export writes through this destination goes elsewhere, or is written as somebody else. */
export const risks = (change: DestinationChange, context: Context): Knowledge<readonly Risk[]> => {
  const { target } = change.wanted
  const directed = change.attributes.filter(({ path }) => directing.includes(path))
  // Nothing is written yet through a destination that is only being made; one that goes is refused while it is linked.
  if (change.action !== 'update' || directed.length === 0) return known([])
  return mapKnown(feeds(context, 'now'), (all) => {
    const feeding = all.filter((feed) => feed.destinationId === target.id)
    const names = namesOf(feeding)
    if (names === '') return []
    return directed.map(({ path }): Risk => ({
      code: 'interrupts-export',
      attribute: path,
      evidence: idsOf(feeding),
      message:
        path === 'authorization'
          ? `The enabled ${names} writes through this destination: if the new identity may not write, its rows are lost.`
          : `The enabled ${names} writes through this destination: its rows then go to the new table and no longer to the old one.`,
    }))
  })
}
