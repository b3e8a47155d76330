import type { AnyKind } from '../model/kind.ts'
import { clusterStreamingKind } from './adx/cluster-streaming/index.ts'
import { databaseKind } from './adx/database/index.ts'
import { databasePrincipalKind } from './adx/database-principal/index.ts'
import { tableKind } from './adx/table/index.ts'
import { tablePolicyKind } from './adx/table-policy/index.ts'
import { dataExportKind } from './iot-central/data-export/index.ts'
import { destinationKind } from './iot-central/destination/index.ts'
import { managedIdentityKind } from './iot-central/managed-identity/index.ts'

/** Every kind of resource: the only list of them. */
export const kinds: readonly AnyKind[] = [
  managedIdentityKind,
  clusterStreamingKind,
  databaseKind,
  databasePrincipalKind,
  tableKind,
  tablePolicyKind,
  destinationKind,
  dataExportKind,
]
