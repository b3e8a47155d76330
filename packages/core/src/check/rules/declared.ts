import type { Path } from '../../document.ts'
import type { Draft } from '../../schema/draft.ts'
import { policyNames } from '../../values/removal.ts'
import { columnsOf, databasesOf, destinationsOf, exportsOf, linksOf, principalsOf, tablesOf } from '../walk.ts'

/** Everything that could stand under `removed` and is declared, as `section:name`, with the path of its declaration. */
export const declaredNames = (draft: Draft): ReadonlyMap<string, Path> => {
  const names = new Map<string, Path>()
  const add = (section: string, parts: readonly string[], path: Path) =>
    names.set(`${section}:${parts.join('/')}`, path)
  // Removals name ids, but whoever writes the key of something declared means that very thing.
  for (const { name, path, value } of exportsOf(draft))
    for (const id of [name, value.id ?? name]) add('exports', [id], path)
  for (const { name, path, value } of destinationsOf(draft)) {
    for (const id of [name, value.id ?? name]) add('destinations', [id], path)
  }
  for (const { path, value, export: from } of linksOf(draft)) add('links', [from.name, value.destination ?? ''], path)
  for (const found of databasesOf(draft)) {
    const parts = [found.cluster.name, found.name]
    for (const { path, value } of principalsOf(found)) {
      const { role = '', identity, user, group, application, tenantId } = value
      const tenant = tenantId === undefined ? '' : `;${tenantId}`
      if (identity !== undefined) add('principals', [...parts, role, identity], path)
      for (const [type, id] of Object.entries({ user, group, application })) {
        if (id !== undefined) add('principals', [...parts, role, `${type}=${id}${tenant}`], path)
      }
    }
    for (const policy of policyNames) {
      if (found.value[policy] !== undefined) add('policies', [...parts, policy], [...found.path, policy])
    }
  }
  for (const found of tablesOf(draft)) {
    const parts = [found.database.cluster.name, found.database.name, found.name]
    add('tables', parts, found.path)
    add('tables', [...parts.slice(0, -1), found.value.name ?? found.name], found.path)
    for (const column of columnsOf(found)) add('columns', [...parts, column.name], column.path)
    for (const policy of policyNames) {
      if (found.value[policy] !== undefined) add('policies', [...parts, policy], [...found.path, policy])
    }
  }
  return names
}
