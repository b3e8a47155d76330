import type { KnownPrincipal, KustoCaller } from '../kusto/contract.ts'
import type { EmulatedApplication } from './application.ts'
import type { ChosenValues } from './choices.ts'
import type { EmulatedCluster } from './model.ts'

export type ArmRole = 'reader' | 'contributor'

/** What Entra was told to trust in place of a secret; GitHub's issuer and Entra's usual audience when left out. */
export type FederatedCredential = { issuer?: string; subject: string; audience?: string }

/** Who a bearer or SAS token belongs to, where roles are enforced. */
export type EmulatedCaller = KustoCaller & {
  /** The *Data export* permission of the role inside the application. */
  dataExport: 'none' | 'view' | 'full'
  /** The name of the role inside every application; one that allows `dataExport` when left out. */
  applicationRole?: string
  /** Whether the caller may read Microsoft Graph. */
  directory?: 'read'
  /** The Azure role on every resource, or by the scope that it was assigned at. */
  arm: 'none' | ArmRole | Record<string, ArmRole>
  /** With either of these two the caller signs in, and is known by the tokens of the token endpoint alone. */
  federated?: FederatedCredential[]
  /** Whether the client secret is still good. No secret is kept: any text stands for it. */
  secret?: 'valid' | 'expired'
}

/** How long the service takes to show a grant that it was just given; what it may do counts at once. */
export type VisibleAfter = { reads?: number; seconds?: number }

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
  /** Absent: at once. */
  visibleAfter?: VisibleAfter
}
