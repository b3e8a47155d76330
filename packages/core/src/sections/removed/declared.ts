import type { Path } from '../../text/document.ts'
import type { Draft } from '../../schema/draft.ts'
import { policyKeys } from '../policies/index.ts'
import { type RemovalSection } from '../../values/removal.ts'
import { columnsOf, databasesOf, destinationsOf, exportsOf, linksOf, principalsOf, tablesOf } from '../walk.ts'

/** Names are case-sensitive, but for the ids of principals. */
export const removalKey = (section: RemovalSection, text: string): string =>
  `${section}:${section === 'principals' ? text.toLowerCase() : text}`

type Id = { readonly own: string; readonly tenant: string | undefined }

/** The ids under which an identity of the file may stand under `removed` too. */
const idsOf = (draft: Draft, name: string | undefined): readonly Id[] => {
  const identity = name === undefined ? undefined : draft.identities?.[name]
  if (typeof identity !== 'object') return []
  const { servicePrincipal, managedIdentity } = identity
  const ids = [
    [servicePrincipal?.clientId, servicePrincipal?.tenantId],
    typeof managedIdentity === 'object' ? [managedIdentity.principalId, managedIdentity.tenantId] : [],
  ]
  return ids.flatMap(([own, tenant]) => (own === undefined ? [] : [{ own, tenant }]))
}

/** Everything that could stand under `removed` and is declared, as `section:name`, with the path of its declaration. */
export const declaredNames = (draft: Draft): ReadonlyMap<string, Path> => {
  const names = new Map<string, Path>()
  const add = (section: RemovalSection, parts: readonly string[], path: Path) =>
    names.set(removalKey(section, parts.join('/')), path)
  // Removals name ids, but whoever writes the key of something declared means that very thing.
  for (const { name, path, value } of exportsOf(draft))
    for (const id of [name, value.id ?? name]) add('exports', [id], path)
  for (const { name, path, value } of destinationsOf(draft)) {
    for (const id of [name, value.id ?? name]) add('destinations', [id], path)
  }
  for (const { path, value, export: from } of linksOf(draft)) {
    const to = value.destination ?? ''
    for (const end of [to, draft.destinations?.[to]?.id ?? to]) {
      for (const start of [from.name, from.value.id ?? from.name]) add('links', [start, end], path)
    }
  }
  for (const found of databasesOf(draft)) {
    const parts = [found.cluster.name, found.name]
    for (const { path, value } of principalsOf(found)) {
      const { role = '', identity, user, group, application, tenantId } = value
      const tenant = tenantId === undefined ? '' : `;${tenantId}`
      if (identity !== undefined) add('principals', [...parts, role, identity], path)
      for (const id of idsOf(draft, identity)) {
        add('principals', [...parts, role, `application=${id.own}`], path)
        if (id.tenant !== undefined) add('principals', [...parts, role, `application=${id.own};${id.tenant}`], path)
      }
      for (const [type, id] of Object.entries({ user, group, application })) {
        if (id !== undefined) add('principals', [...parts, role, `${type}=${id}${tenant}`], path)
      }
    }
    for (const policy of policyKeys) {
      if (found.value[policy] !== undefined) add('policies', [...parts, policy], [...found.path, policy])
    }
  }
  for (const found of tablesOf(draft)) {
    for (const name of [found.name, found.value.name ?? found.name]) {
      const parts = [found.database.cluster.name, found.database.name, name]
      add('tables', parts, found.path)
      for (const column of columnsOf(found)) add('columns', [...parts, column.name], column.path)
      for (const policy of policyKeys) {
        if (found.value[policy] !== undefined) add('policies', [...parts, policy], [...found.path, policy])
      }
    }
  }
  return names
}
