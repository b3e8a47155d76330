import type { Path } from '../text/document.ts'
import type { Draft } from '../schema/draft.ts'
import type { Location } from '../findings/diagnostic.ts'

/** Anything that the file declares: its name there and the place of its key. */
export type Declared = { readonly name: string; readonly at: Location }

/** A value of a draft with its name there (the key, or the index) and its path. */
export type Found<T> = { readonly name: string; readonly path: Path; readonly value: T }

type Of<T> = NonNullable<T> extends Readonly<Record<string, infer V>> ? NonNullable<V> : never

export type DraftCluster = Of<Draft['clusters']>
export type DraftDatabase = Of<DraftCluster['databases']>
export type DraftTable = Of<DraftDatabase['tables']>
export type DraftColumn = Of<DraftTable['columns']>
export type DraftPrincipal = NonNullable<NonNullable<DraftDatabase['principals']>[number]>
export type DraftIdentity = Of<Draft['identities']>
export type DraftDestination = Of<Draft['destinations']>
export type DraftExport = Of<Draft['exports']>
export type DraftLink = NonNullable<NonNullable<DraftExport['destinations']>[number]>
export type DraftEnrichment = Of<DraftExport['enrichments']>

/** The entries of a mapping that are there. */
export const entriesOf = <T>(
  record: Readonly<Record<string, T | undefined>> | undefined,
  path: Path,
): readonly Found<T>[] => {
  const found: Found<T>[] = []
  for (const name in record) {
    const value = record[name]
    if (value !== undefined) found.push({ name, path: [...path, name], value })
  }
  return found
}

/** The items of a list that are there. */
export const itemsOf = <T>(items: readonly (T | undefined)[] | undefined, path: Path): readonly Found<T>[] =>
  (items ?? []).flatMap((value, index) =>
    value === undefined ? [] : [{ name: String(index), path: [...path, String(index)], value }],
  )

export type DraftAcceptance = Extract<NonNullable<Draft['accept']>, readonly unknown[]>[number]

const isList = (accept: NonNullable<Draft['accept']>): accept is readonly DraftAcceptance[] => Array.isArray(accept)

/** The lines of consent, wherever they stand; none where the file that holds them could not be read. */
export const acceptedIn = ({ accept }: Draft): readonly Found<NonNullable<DraftAcceptance>>[] =>
  accept === undefined || !isList(accept) ? [] : itemsOf(accept, ['accept'])

export type DraftDeviation = NonNullable<NonNullable<NonNullable<Draft['drift']>['ignore']>[number]>

export const deviationsIn = ({ drift }: Draft): readonly Found<DraftDeviation>[] =>
  itemsOf(drift?.ignore, ['drift', 'ignore'])

export const clustersOf = (draft: Draft): readonly Found<DraftCluster>[] => entriesOf(draft.clusters, ['clusters'])

export type FoundDatabase = Found<DraftDatabase> & { readonly cluster: Found<DraftCluster> }

export const databasesOf = (draft: Draft): readonly FoundDatabase[] =>
  clustersOf(draft).flatMap((cluster) =>
    entriesOf(cluster.value.databases, [...cluster.path, 'databases']).map((database) => ({ ...database, cluster })),
  )

export type FoundTable = Found<DraftTable> & { readonly database: FoundDatabase }

export const tablesOf = (draft: Draft): readonly FoundTable[] =>
  databasesOf(draft).flatMap((database) =>
    entriesOf(database.value.tables, [...database.path, 'tables']).map((table) => ({ ...table, database })),
  )

/** `cluster/database/table`, as destinations and `removed` write it. */
export const tableName = (table: FoundTable): string =>
  [table.database.cluster.name, table.database.name, table.name].join('/')

export const columnsOf = (table: FoundTable): readonly Found<DraftColumn>[] =>
  entriesOf(table.value.columns, [...table.path, 'columns'])

export const principalsOf = (database: FoundDatabase): readonly Found<DraftPrincipal>[] =>
  itemsOf(database.value.principals, [...database.path, 'principals'])

export const identitiesOf = (draft: Draft): readonly Found<DraftIdentity>[] =>
  entriesOf(draft.identities, ['identities'])

export const destinationsOf = (draft: Draft): readonly Found<DraftDestination>[] =>
  entriesOf(draft.destinations, ['destinations'])

export const exportsOf = (draft: Draft): readonly Found<DraftExport>[] => entriesOf(draft.exports, ['exports'])

export type FoundLink = Found<DraftLink> & { readonly export: Found<DraftExport> }

export const linksOf = (draft: Draft): readonly FoundLink[] =>
  exportsOf(draft).flatMap((dataExport) =>
    itemsOf(dataExport.value.destinations, [...dataExport.path, 'destinations']).map((link) => ({
      ...link,
      export: dataExport,
    })),
  )

/** What somebody else owns is theirs with everything in it. */
export const isManaged = (...chain: readonly { readonly manage?: boolean | undefined }[]): boolean =>
  chain.every(({ manage }) => manage !== false)
