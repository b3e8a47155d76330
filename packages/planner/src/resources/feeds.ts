import { type Config, type DataExport, type Destination, type Identity, adxDestination } from '@adx-export/core'
import { type Knowledge, andThen, mapKnown } from '../model/knowledge.ts'
import type { Context } from '../model/kind.ts'
import type { LiveDestination, LiveExport } from '../model/world.ts'
import { identityOf } from './iot-central/application.ts'
import { type DeclaredPart, destinationPlace, engineHostOf, isSameDatabaseName } from './place.ts'
import { type ExportTarget, exportTargets } from './iot-central/data-export/targets.ts'
import { askDestinations, askExports } from './live.ts'

export type KustoTable = { readonly host: string; readonly database: string; readonly table: string }

/** How a destination signs in; `clientId` for a service principal. */
type SignIn = { readonly type: string; readonly clientId?: string }

/** One link of one export to one table, as it is or as it will be. */
export type Feed = {
  /** Ids in IoT Central. */
  readonly exportId: string
  readonly destinationId: string
  readonly displayName: string
  readonly source: string
  readonly enabled: boolean
  /** The export is there already. */
  readonly live: boolean
  /** Absent for a destination that is not there, or not of Azure Data Explorer. */
  readonly target?: KustoTable
  readonly signIn?: SignIn
}

type ExportState = Omit<Feed, 'destinationId' | 'target' | 'signIn'> & { readonly links: readonly string[] }
type DestinationState = { readonly id: string; readonly target?: KustoTable; readonly signIn?: SignIn }

const liveExport = (live: LiveExport): ExportState => ({
  exportId: live.id,
  displayName: live.displayName,
  source: live.source,
  enabled: live.enabled,
  live: true,
  links: live.links.map(({ id }) => id),
})

const liveDestination = ({ id, clusterUrl, database, table, authorization }: LiveDestination): DestinationState => ({
  id,
  ...(clusterUrl === undefined || database === undefined || table === undefined
    ? {}
    : { target: { host: engineHostOf(clusterUrl), database, table } }),
  ...(authorization === undefined ? {} : { signIn: authorization }),
})

/** Where a destination of the file writes; undefined if the reference dangles, or if its type has no table. */
export const destinationTable = (config: Config, destination: Destination): KustoTable | undefined => {
  const { cluster, database, table } = destinationPlace(config, destination) ?? {}
  return cluster === undefined || database === undefined || table === undefined
    ? undefined
    : { host: cluster.host, database: database.databaseName, table: table.tableName }
}

const signInOf = (identity: Identity | undefined): SignIn | undefined => {
  if (identity === undefined) return undefined
  return identity.type === 'managedIdentity'
    ? { type: 'systemAssignedManagedIdentity' }
    : { type: 'servicePrincipal', clientId: identity.clientId }
}

const declaredDestination = (config: Config, declared: Destination): DestinationState => {
  const target = destinationTable(config, declared)
  const adx = adxDestination(declared)
  const signIn = adx && signInOf(identityOf(config, adx.authorization))
  return { id: declared.id, ...(target === undefined ? {} : { target }), ...(signIn === undefined ? {} : { signIn }) }
}

const declaredExport = (
  { id, links }: ExportTarget,
  declared: DataExport,
  live: ExportState | undefined,
): ExportState => ({
  exportId: id,
  displayName: declared.displayName,
  source: live?.source ?? declared.source,
  enabled: declared.enabled,
  live: live !== undefined,
  links: [...new Set([...(live?.links ?? []), ...links.map((link) => link.id)])],
})

const without = ({ links, ...one }: ExportState, gone: ExportTarget['removedLinks']): ExportState => ({
  ...one,
  links: links.filter((id) => !gone.some((link) => link.id === id)),
})

const exportsAfter = (config: Config, live: readonly ExportState[]): readonly ExportState[] => {
  const targets = [...exportTargets(config).values()]
  const untouched = live.filter((one) => !targets.some(({ id }) => id === one.exportId))
  const named = targets.flatMap((target): readonly ExportState[] => {
    if (target.removed) return []
    const now = live.find(({ exportId }) => exportId === target.id)
    if (target.declared?.manage === false) return now === undefined ? [] : [now]
    const after = target.declared === undefined ? now : declaredExport(target, target.declared, now)
    return after === undefined ? [] : [without(after, target.removedLinks)]
  })
  return [...untouched, ...named]
}

const destinationsAfter = (config: Config, live: readonly DestinationState[]): readonly DestinationState[] => {
  const declared = config.destinations.filter(({ manage }) => manage)
  return [
    ...live.filter(({ id }) => !declared.some((one) => one.id === id)),
    ...declared.map((one) => declaredDestination(config, one)),
  ]
}

const join = (exports: readonly ExportState[], destinations: readonly DestinationState[]): readonly Feed[] =>
  exports.flatMap(({ links, ...one }) =>
    links.map((id) => {
      const { target, signIn } = destinations.find((candidate) => candidate.id === id) ?? {}
      return {
        ...one,
        destinationId: id,
        ...(target === undefined ? {} : { target }),
        ...(signIn === undefined ? {} : { signIn }),
      }
    }),
  )

/** Every link as it is, or as it will be once this config is applied; what the config leaves alone stays. */
export const feeds = (context: Context, when: 'now' | 'after'): Knowledge<readonly Feed[]> =>
  andThen(askExports(context), (exports) =>
    mapKnown(askDestinations(context), (destinations) => {
      const { config } = context
      const liveExports = exports.map(liveExport)
      const liveDestinations = destinations.map(liveDestination)
      return when === 'now'
        ? join(liveExports, liveDestinations)
        : join(exportsAfter(config, liveExports), destinationsAfter(config, liveDestinations))
    }),
  )

/** Every link into a table, or into any table of a database where no name is given. */
export const feedsInto = (
  context: Context,
  { cluster, database, tableName }: DeclaredPart & { readonly tableName?: string | undefined },
  when: 'now' | 'after' = 'after',
): Knowledge<readonly Feed[]> =>
  mapKnown(feeds(context, when), (all) =>
    all.filter(
      ({ target }) =>
        target !== undefined &&
        target.host === cluster?.host &&
        isSameDatabaseName(target.database, database?.databaseName ?? '') &&
        (tableName === undefined || target.table === tableName),
    ),
  )

/** What runs and feeds a place, by the ids of its exports: what consent to a harm of them is bound to. */
export const idsOf = (feeding: readonly Feed[]): readonly string[] =>
  [...new Set(feeding.filter(({ enabled }) => enabled).map(({ exportId }) => exportId))].toSorted()

/** What runs and feeds a place, in words: `export telemetry (Telemetry to ADX), export audit`. */
export const namesOf = (feeding: readonly Feed[]): string =>
  [...new Set(feeding.filter(({ enabled }) => enabled).map(feedName))].join(', ')

export const isSameTable = (a: KustoTable | undefined, b: KustoTable | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.host === b.host &&
  a.table === b.table &&
  isSameDatabaseName(a.database, b.database)

/** `Telemetry to ADX (telemetry)`. */
export const feedName = ({ displayName, exportId: id }: Feed): string =>
  displayName === id ? `export ${id}` : `export ${id} (${displayName})`
