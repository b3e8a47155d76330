import type { Context, Health } from '../../../model/kind.ts'
import type { ExportHealth } from '../../../model/report.ts'
import type { LiveDestination, LiveError, LiveExport, World } from '../../../model/world.ts'
import { shownIn, tableAmong, tablesIn } from '../../live.ts'
import { destinationPlace } from '../../place.ts'
import { destinationOf, exportAddress } from '../application.ts'
import { destinationTargets } from '../destination/targets.ts'
import { type ExportTarget, exportTargets } from './targets.ts'

const liveIn = (world: World, id: string): LiveExport | undefined =>
  shownIn(world.application.exports).find((one) => one.id === id)

// Codes of errors are documented nowhere, so the words of the message have to do.
const hints: readonly (readonly [RegExp, string])[] = [
  [
    /permission|unauthori[sz]ed|forbidden|principal|access/i,
    'Check the identity of the destination and its role on the database. If the role came after the destination, remove the destination and add it again: IoT Central may not notice by itself.',
  ],
  [/secret|expired|AADSTS/i, 'Check that the secret of the service principal is right and has not expired.'],
  [/not found|does not exist|unknown (?:table|database)/i, 'Check that the database and the table exist.'],
]

const explained = (error: LiveError, where: string): LiveError & { readonly hint?: string } => {
  const hint = hints.find(([words]) => words.test(error.message))?.[1]
  return { code: error.code, message: `${where}${error.message}`, ...(hint === undefined ? {} : { hint }) }
}

type Reporting = { readonly status?: string; readonly errors: readonly LiveError[] }

const isInError = ({ status, errors }: Reporting): boolean => status?.toLowerCase() === 'error' || errors.length > 0

/** What the service says, or at least that it says nothing of an error. */
const told = ({ status, errors }: Reporting): readonly LiveError[] =>
  errors.length > 0 || status?.toLowerCase() !== 'error'
    ? errors
    : [{ code: 'error', message: 'IoT Central reports the status error, and does not say why' }]

/** Of an export or a destination by itself. */
const ownErrors = (live: Reporting): Health['errors'] => told(live).map((error) => explained(error, ''))

/** Destinations of links that the file names; what else is linked is not ours to answer for. */
const named = ({ links }: ExportTarget, { world }: Context): readonly LiveDestination[] =>
  shownIn(world.application.destinations).filter(({ id }) => links.some((link) => link.id === id))

/** What an export says of itself, and what destinations that it links to say. */
const errorsOf = (live: LiveExport, destinations: readonly LiveDestination[]): Health['errors'] => {
  const theirs = destinations.flatMap((one) => told(one).map((error) => explained(error, `destination ${one.id}: `)))
  // A cause that is told already needs no line that tells none.
  return live.errors.length === 0 && theirs.length > 0 ? theirs : [...ownErrors(live), ...theirs]
}

/** Rows of the tables that the export's named links feed; undefined where no table tells. */
const rowsIn = (world: World, { config }: Context, { links }: ExportTarget): number | undefined => {
  const counts = links.flatMap(({ key }) => {
    const destination = destinationOf(config, key)
    const place = destination && destinationPlace(config, destination)
    const table = place?.table
    const rows = table && tableAmong(shownIn(tablesIn(world, place)), table.tableName)?.rows
    return rows === undefined ? [] : [rows]
  })
  return counts.length === 0 ? undefined : counts.reduce((sum, rows) => sum + rows, 0)
}

/** Whether anything was exported in between: the service's last export moved, or rows came. */
const flowingSince = (before: World, now: Context, target: ExportTarget, live: LiveExport): boolean | undefined => {
  if (!live.enabled) return undefined
  const moved = live.lastExportTime !== undefined && live.lastExportTime !== liveIn(before, target.id)?.lastExportTime
  const [rowsBefore, rowsNow] = [rowsIn(before, now, target) ?? 0, rowsIn(now.world, now, target)]
  if (moved || (rowsNow ?? 0) > rowsBefore) return true
  return live.lastExportTime === undefined && rowsNow === undefined ? undefined : false
}

const isDecided = (status: string): boolean => ['healthy', 'error'].includes(status.toLowerCase())

/**
 * How one export fares in one world; undefined for one that is not there. `waiting` and `starting` are not failures:
 * without traffic they last.
 */
const healthIn = (target: ExportTarget, now: Context): Health | undefined => {
  const { exports, destinations: listed } = now.world.application
  if (exports.state === 'absent') return undefined
  if (exports.state !== 'read') return { status: 'unreadable', settled: true, errors: [] }
  const live = liveIn(now.world, target.id)
  if (live === undefined) return undefined
  const { enabled } = live
  // The errors of its destinations are the export's too: unread, they cannot be told to be none.
  if (listed.state !== 'read' && !isInError(live)) return { status: 'unreadable', settled: true, enabled, errors: [] }
  const destinations = named(target, now)
  const status = live.status ?? 'unknown'
  return {
    status,
    settled: !enabled || isDecided(status) || destinations.some((one) => one.status?.toLowerCase() === 'error'),
    enabled,
    errors: errorsOf(live, destinations),
  }
}

/** The same after an apply, with whether anything was sent since. */
export const health = (target: ExportTarget, before: World, now: Context): Health | undefined => {
  const found = healthIn(target, now)
  const live = liveIn(now.world, target.id)
  if (found === undefined || live === undefined || found.status === 'unreadable') return found
  const flowing = flowingSince(before, now, target, live)
  return { ...found, ...(flowing === undefined ? {} : { flowing }) }
}

const declaredExports = (context: Context): readonly ExportHealth[] =>
  [...exportTargets(context.config)].flatMap(([address, target]): readonly ExportHealth[] => {
    const health = target.removed ? undefined : healthIn(target, context)
    if (health === undefined) return []
    const { enabled, status, errors } = health
    return [{ address, ...(enabled === undefined ? {} : { enabled }), status, errors }]
  })

/** The ids of destinations whose errors a declared export tells already. */
const toldByExports = ({ config, world }: Context): ReadonlySet<string> => {
  const live = new Set(shownIn(world.application.exports).map(({ id }) => id))
  const telling = [...exportTargets(config).values()].filter(({ removed, id }) => !removed && live.has(id))
  return new Set(telling.flatMap(({ links }) => links.map(({ id }) => id)))
}

const unlinked = (context: Context): readonly ExportHealth[] => {
  const toldAlready = toldByExports(context)
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
export const healthNow = (context: Context): readonly ExportHealth[] => [
  ...declaredExports(context),
  ...unlinked(context),
  ...unmanaged(context),
]
