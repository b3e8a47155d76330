import type { Draft } from '../../schema/draft.ts'
import { destinationsOf } from '../walk.ts'
import type { Declared } from '../walk.ts'
import { keyLocationOf } from '../../text/document.ts'
import type { Document } from '../../text/document.ts'
import { need } from '../../values/need.ts'

export type TableReference = { readonly cluster: string; readonly database: string; readonly table: string }

export type Destination = Declared & {
  /** The id in IoT Central; the key unless the file says otherwise. */
  readonly id: string
  readonly displayName: string
  readonly manage: boolean
  /** Keys in the file. */
  readonly table: TableReference
  /** The key of the identity that writes. */
  readonly authorization: string
}

/** `cluster/database/table` as its three parts. */
export const tableReference = (text: string): TableReference | undefined => {
  const [cluster, database, table, ...rest] = text.split('/')
  return cluster && database && table && rest.length === 0 ? { cluster, database, table } : undefined
}

/** The destinations of a checked draft. */
export const buildDestinations = (document: Document, draft: Draft): readonly Destination[] =>
  destinationsOf(draft).map(({ name, path, value }) => ({
    name,
    at: keyLocationOf(document, path),
    id: value.id ?? name,
    displayName: need(value.displayName),
    manage: value.manage !== false,
    table: need(tableReference(need(value.table))),
    authorization: need(value.authorization),
  }))
