import type { Risk } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import { feedName, feeds } from '../../feeds.ts'
import { valueOf } from '../../live.ts'
import type { DestinationChange } from './targets.ts'

const directing = ['clusterUrl', 'database', 'table', 'authorization']

export const risks = (change: DestinationChange, context: Context): readonly Risk[] => {
  const { target } = change.wanted
  if (change.action !== 'update') return []
  const feeding = (valueOf(feeds(context, 'now')) ?? []).filter(
    (feed) => feed.enabled && feed.destinationId === target.id,
  )
  if (feeding.length === 0) return []
  const names = [...new Set(feeding.map(feedName))].join(', ')
  return change.attributes
    .filter(({ path }) => directing.includes(path))
    .map(({ path }): Risk => ({
      code: 'interrupts-export',
      attribute: path,
      message:
        path === 'authorization'
          ? `The enabled ${names} writes through this destination: if the new identity may not write, its rows are lost.`
          : `The enabled ${names} writes through this destination: from now on its rows go elsewhere, and none arrive where they did.`,
    }))
}
