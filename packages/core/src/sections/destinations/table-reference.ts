import type { TableReference } from '../../config.ts'

/** `cluster/database/table` as its three parts. */
export const tableReference = (text: string): TableReference | undefined => {
  const [cluster, database, table, ...rest] = text.split('/')
  return cluster && database && table && rest.length === 0 ? { cluster, database, table } : undefined
}
