import { destinationTypes } from '@adx-export/core'
import type { Rules, ValueRule } from '../../../model/kind.ts'
import type { Secret } from '../../../model/value.ts'
import { lowerCase, sameBy, textOf } from '../../normal-form.ts'
import { hostOf } from '../../place.ts'

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

export const [dataExplorer] = destinationTypes

const leftAlone: ValueRule = { shape: 'value', omitted: 'left-alone' }

const memberOf = (value: unknown, name: string): string => {
  const found = typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name) : []
  return textOf(found?.[1] ?? '').toLowerCase()
}

/** GUIDs and the type in any letter case; a managed identity has nothing but its type. */
const sameAuthorization = (observed: unknown, desired: unknown): boolean =>
  (memberOf(desired, 'type') === 'serviceprincipal' ? ['type', 'clientId', 'tenantId'] : ['type']).every(
    (name) => memberOf(observed, name) === memberOf(desired, name),
  )

export const rules: Rules<DestinationAttributes> = {
  displayName: leftAlone,
  type: {
    ...leftAlone,
    refuse: (observed) => ({
      code: 'type-differs',
      message: `The destination with this id is of type ${textOf(observed)}, and a type is fixed when a destination is created.`,
      hint: 'Give the destination in the file another id; remove the old one later, once nothing links to it.',
    }),
  },
  clusterUrl: { ...leftAlone, same: sameBy(hostOf) },
  database: { ...leftAlone, same: sameBy(lowerCase) },
  table: leftAlone,
  authorization: { ...leftAlone, same: sameAuthorization },
  clientSecret: { ...leftAlone, writeOnly: true, sentWith: 'authorization' },
}
