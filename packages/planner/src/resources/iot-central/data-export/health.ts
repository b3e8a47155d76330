import type { Context, Health } from '../../../model/kind.ts'
import type { LiveDestination, LiveError, LiveExport, World } from '../../../model/world.ts'
import { destinationOf, tableOf } from '../../declared.ts'
import { shownIn, tableAmong, tablesIn } from '../../live.ts'
import type { ExportTarget } from './targets.ts'

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

/** Destinations of links that the file names; what else is linked is not ours to answer for. */
const named = ({ links }: ExportTarget, { world }: Context): readonly LiveDestination[] =>
  shownIn(world.application.destinations).filter(({ id }) => links.some((link) => link.id === id))

const errorsOf = (live: LiveExport, destinations: readonly LiveDestination[]): Health['errors'] => [
  ...live.errors.map((error) => explained(error, '')),
  ...destinations.flatMap(({ id, errors }) => errors.map((error) => explained(error, `destination ${id}: `))),
]

/** Rows of the tables that the export's named links feed; undefined where no table tells. */
const rowsIn = (world: World, { config }: Context, { links }: ExportTarget): number | undefined => {
  const counts = links.flatMap(({ key }) => {
    const table = destinationOf(config, key)?.table
    const name = table && tableOf(config, table.cluster, table.database, table.table)?.tableName
    const tables = table === undefined ? [] : shownIn(tablesIn(world, table.cluster, table.database))
    const rows = name === undefined ? undefined : tableAmong(tables, name)?.rows
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

/** `waiting` and `starting` are not failures: without traffic they last. */
export const health = (target: ExportTarget, before: World, now: Context): Health | undefined => {
  const { exports, destinations: listed } = now.world.application
  // The errors of its destinations are the export's too: unread, they cannot be told to be none.
  if (exports.state !== 'read' || listed.state !== 'read') return { status: 'unreadable', settled: true, errors: [] }
  const live = liveIn(now.world, target.id)
  if (live === undefined) return undefined
  const flowing = flowingSince(before, now, target, live)
  const destinations = named(target, now)
  const status = live.status ?? 'unknown'
  return {
    status,
    settled: !live.enabled || isDecided(status) || destinations.some((one) => one.status?.toLowerCase() === 'error'),
    ...(flowing === undefined ? {} : { flowing }),
    errors: errorsOf(live, destinations),
  }
}
