import type { KnownPrincipal, KustoCaller } from '../kusto/contract.ts'
import type { EmulatedApplication } from './application.ts'
import type { ChosenValues } from './choices.ts'
import type { EmulatedCluster } from './model.ts'

/** Who a bearer or SAS token belongs to, where roles are enforced. */
export type EmulatedCaller = KustoCaller & {
  /** The *Data export* permission of the role inside the application. */
  dataExport: 'none' | 'view' | 'full'
  /** The Azure role on the resources. */
  arm: 'none' | 'reader' | 'contributor'
}

export type EmulatedWorld = {
  /** Nothing comes into being on first use. */
  strict: boolean
  /** Every write is refused and recorded as a violation. */
  readOnly: boolean
  /** By host, in lower case. */
  applications: Map<string, EmulatedApplication>
  /** By host, in lower case. */
  clusters: Map<string, EmulatedCluster>
  /** What the directory knows beside the identities of applications. */
  directory: KnownPrincipal[]
  /** By token; `*` stands for any other. Empty: everybody may do everything. */
  roles: Map<string, EmulatedCaller>
  choices: ChosenValues
}
