import type { Location } from '../../findings/diagnostic.ts'
import { buildPolicies, policyPlaces } from '../policies/index.ts'
import type { Policies, PolicyPlaces } from '../policies/index.ts'
import { columnsOf, isManaged } from '../walk.ts'
import type { Declared, FoundTable } from '../walk.ts'
import type { Path } from '../../text/document.ts'
import { canonicalType } from '../../values/column-type.ts'
import type { ColumnType } from '../../values/column-type.ts'
import { defined, need } from '../../values/need.ts'

export type Column = Declared & { readonly type: ColumnType; readonly docstring?: string }

export type Table = Declared & {
  /** The key of the cluster and of the database that hold it. */
  readonly cluster: string
  readonly database: string
  /** The name in Kusto. `name` is the key in the file. */
  readonly tableName: string
  readonly manage: boolean
  readonly docstring?: string
  readonly folder?: string
  readonly columns: readonly Column[]
  readonly policies: Policies
  /** The places of the policies' keys. */
  readonly policyAt?: PolicyPlaces
}

/** A table of a checked draft; `at` is the place of a key. */
export const buildTable = (found: FoundTable, at: (path: Path) => Location): Table => {
  const { name, path, value, database } = found
  const columns = columnsOf(found).map((column): Column => {
    const whole = typeof column.value === 'string' ? { type: column.value } : column.value
    return {
      name: column.name,
      at: at(column.path),
      type: need(canonicalType(need(whole.type))),
      ...defined({ docstring: 'docstring' in whole ? whole.docstring : undefined }),
    }
  })
  return {
    name,
    at: at(path),
    cluster: database.cluster.name,
    database: database.name,
    tableName: value.name ?? name,
    manage: isManaged(value, database.value, database.cluster.value),
    ...defined({ docstring: value.docstring, folder: value.folder }),
    columns,
    policies: buildPolicies(value),
    policyAt: policyPlaces(value, path, at),
  }
}
