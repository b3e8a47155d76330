import type { Rules, ValueRule } from '../../../model/kind.ts'
import type { Secret } from '../../../model/value.ts'
import { hostOf, sameDatabase } from '../../hosts.ts'

export type Authorization = { readonly type: string; readonly clientId?: string; readonly tenantId?: string }

export type DestinationAttributes = {
  readonly displayName: string
  readonly type: string
  readonly clusterUrl?: string
  readonly database?: string
  readonly table?: string
  readonly authorization?: Authorization
  /** Sent, never read. */
  readonly clientSecret?: Secret
}

export const dataExplorer = 'dataexplorer@v1'

const leftAlone: ValueRule = { shape: 'value', omitted: 'left-alone' }

const memberOf = (value: unknown, name: string): string => {
  const found = typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name) : []
  return String(found?.[1] ?? '').toLowerCase()
}

/** GUIDs and the type in any letter case; what a managed identity does not need is not compared. */
const sameAuthorization = (observed: unknown, desired: unknown): boolean =>
  ['type', 'clientId', 'tenantId'].every((name) => memberOf(observed, name) === memberOf(desired, name))

export const rules: Rules<DestinationAttributes> = {
  displayName: leftAlone,
  type: {
    ...leftAlone,
    refuse: (observed) => ({
      code: 'type-differs',
      message: `The destination with this id is of type ${String(observed)}, and a type is fixed when a destination is created.`,
      hint: 'Give the destination in the file another id; remove the old one later, once nothing links to it.',
    }),
  },
  clusterUrl: {
    ...leftAlone,
    same: (observed, desired) => hostOf(String(observed)) === hostOf(String(desired)),
  },
  database: { ...leftAlone, same: (observed, desired) => sameDatabase(String(observed), String(desired)) },
  table: leftAlone,
  authorization: { ...leftAlone, same: sameAuthorization },
  clientSecret: { ...leftAlone, writeOnly: true },
}
