import type { Context } from '../../../model/kind.ts'
import type { ExportHealth } from '../../../model/report.ts'
import type { LiveDestination, LiveExport } from '../../../model/world.ts'
import { exportAddress } from '../application.ts'
import { shownIn } from '../../live.ts'
import { destinationTargets } from '../destination/targets.ts'
import { errorsOf, healthIn, isInError, ownErrors } from './health.ts'
import { type ExportTarget, exportTargets } from './targets.ts'

const declaredExports = (context: Context): readonly ExportHealth[] =>
  [...exportTargets(context.config)].flatMap(([address, target]): readonly ExportHealth[] => {
    const health = target.removed ? undefined : healthIn(target, context)
    if (health === undefined) return []
    const { enabled, status, errors } = health
    return [{ address, ...(enabled === undefined ? {} : { enabled }), status, errors }]
  })

/** The ids of destinations whose errors a declared export tells already. */
const told = ({ config, world }: Context): ReadonlySet<string> => {
  const live = new Set(shownIn(world.application.exports).map(({ id }) => id))
  const telling = [...exportTargets(config).values()].filter(({ removed, id }) => !removed && live.has(id))
  return new Set(telling.flatMap(({ links }) => links.map(({ id }) => id)))
}

const unlinked = (context: Context): readonly ExportHealth[] => {
  const toldAlready = told(context)
  const all = shownIn(context.world.application.destinations)
  return [...destinationTargets(context.config)].flatMap(([address, { id, removed }]): readonly ExportHealth[] => {
    const live = removed || toldAlready.has(id) ? undefined : all.find((one) => one.id === id)
    return live === undefined || !isInError(live)
      ? []
      : [{ address, beside: 'unlinked', status: live.status ?? 'unknown', errors: ownErrors(live) }]
  })
}

/** Of an export that nobody declares, all destinations that it links to are its own. */
const destinationsOf = ({ links }: LiveExport, { world }: Context): readonly LiveDestination[] =>
  shownIn(world.application.destinations).filter(({ id }) => links.some((link) => link.id === id))

const unmanaged = (context: Context): readonly ExportHealth[] => {
  const named = new Set([...exportTargets(context.config).values()].map(({ id }: ExportTarget) => id))
  return shownIn(context.world.application.exports)
    .filter(({ id, enabled }) => enabled && !named.has(id))
    .map((live) => ({ live, destinations: destinationsOf(live, context) }))
    .filter(({ live, destinations }) => [live, ...destinations].some(isInError))
    .map(({ live, destinations }) => ({
      address: exportAddress(live.id),
      beside: 'unmanaged',
      enabled: live.enabled,
      status: live.status ?? 'unknown',
      errors: errorsOf(live, destinations),
    }))
}

/**
 * Every declared export that is there; declared destinations in error that none of those links to, and enabled exports in
 * error that the config does not name.
 */
export const fares = (context: Context): readonly ExportHealth[] => [
  ...declaredExports(context),
  ...unlinked(context),
  ...unmanaged(context),
]
