/** Every closed set of the config, each written once: types, schemas, checks and choices derive from these lists. */

/** The strongest first. */
export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

type Severe = { readonly severity: Severity }

/** For sorting: the strongest first. */
export const bySeverity = (a: Severe, b: Severe): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity)

/** What IoT Central exports. https://learn.microsoft.com/azure/iot-central/core/howto-export-data */
export const exportSources = [
  'telemetry',
  'properties',
  'deviceConnectivity',
  'deviceLifecycle',
  'deviceTemplateLifecycle',
  'audit',
] as const
export type ExportSource = (typeof exportSources)[number]

/** https://learn.microsoft.com/kusto/access-control/role-based-access-control */
export const databaseRoles = ['admin', 'user', 'viewer', 'unrestrictedViewer', 'ingestor', 'monitor'] as const
export type DatabaseRole = (typeof databaseRoles)[number]

/** The roles that may write rows into every table of a database. */
export const writingRoles = ['admin', 'user', 'ingestor'] as const satisfies readonly DatabaseRole[]

/** Who writes into a destination. */
export const identityTypes = ['managedIdentity', 'servicePrincipal'] as const
export type IdentityType = (typeof identityTypes)[number]

/** Who else has a role on a database: everybody whom the file names by id. */
export const principalTypes = ['user', 'group', 'application'] as const
export type PrincipalType = (typeof principalTypes)[number]

/** The types of destination that are managed. */
export const destinationTypes = ['adx'] as const
export type DestinationType = (typeof destinationTypes)[number]

/** The same, as IoT Central names them. https://learn.microsoft.com/azure/iot-central/core/howto-manage-data-export-with-rest-api */
export const destinationTypeNames = {
  adx: 'dataexplorer@v1',
} as const satisfies Readonly<Record<DestinationType, string>>

export const recoverabilities = ['Enabled', 'Disabled'] as const
export type Recoverability = (typeof recoverabilities)[number]
