import { kustoContext } from '../server/kusto-request.ts'
import type { EmulatorCore } from '../server/core.ts'
import type { EmulatedApplication, EmulatedDestination } from '../state/application.ts'
import { chosen } from '../state/choices.ts'
import { objectAt, stringAt } from '../state/json.ts'
import type { EmulatedCluster, EmulatedDatabase } from '../state/model.ts'
import { openCluster, openDatabase } from '../state/open.ts'
import { findPrincipal } from '../state/callers.ts'
import { ingest, type IngestResult } from '../kusto/index.ts'
import type { JsonValue } from '../state/model.ts'

export type Refused = { readonly ok: false; readonly code: string; readonly message: string }
/** Whether the cause lies in the destination, not in one record: then it is in error until it is made anew. */
export const isLasting = (code: string): boolean => code !== 'EmulatorRecordRefused'

type Writer = { readonly ok: true; readonly ids: readonly string[] } | Refused

/** How the real service words these is not known; the prefix keeps anybody from taking them for real. */
const refused = (code: string, message: string): Refused => ({ ok: false, code: `Emulator${code}`, message })

const writerOf = (core: EmulatorCore, application: EmulatedApplication, destination: EmulatedDestination): Writer => {
  const authorization = objectAt(destination.fields, 'authorization') ?? {}
  if (authorization['type'] === 'systemAssignedManagedIdentity') {
    const { identity } = application
    if (identity === undefined) return refused('NoIdentity', 'The application has no managed identity.')
    return { ok: true, ids: [identity.principalId, identity.applicationId] }
  }
  const clientId = stringAt(authorization, 'clientId') ?? ''
  const known = findPrincipal(core.world, clientId)
  return { ok: true, ids: [clientId, ...(known === undefined ? [] : [known.objectId])] }
}

const mayWrite = (core: EmulatorCore, database: EmulatedDatabase, ids: readonly string[]): boolean => {
  const roles = chosen(core.world.choices, 'ingestorMayWrite') === true ? ['Admin', 'Ingestor'] : ['Admin']
  const wanted = new Set(ids.map((id) => id.toLowerCase()))
  return database.principals.some(
    ({ role, objectId, applicationId = '' }) =>
      roles.includes(role) && (wanted.has(objectId.toLowerCase()) || wanted.has(applicationId.toLowerCase())),
  )
}

const clusterOf = (core: EmulatorCore, url: string): EmulatedCluster | undefined => {
  if (!URL.canParse(url)) return undefined
  return openCluster(core.world, new URL(url).host)
}

/** Whether the destination can be written to at all, and where that would go. */
const targetOf = (
  core: EmulatorCore,
  application: EmulatedApplication,
  destination: EmulatedDestination,
): { readonly ok: true; readonly cluster: EmulatedCluster; readonly database: EmulatedDatabase } | Refused => {
  const writer = writerOf(core, application, destination)
  if (!writer.ok) return writer
  const cluster = clusterOf(core, stringAt(destination.fields, 'clusterUrl') ?? '')
  if (cluster === undefined) return refused('NoCluster', 'There is no cluster at the cluster URL.')
  if (cluster.state !== 'Running') return refused('ClusterStopped', `The cluster is ${cluster.state}.`)
  const database = openDatabase(core.world, cluster, stringAt(destination.fields, 'database') ?? '')
  if (database === undefined) return refused('NoDatabase', 'There is no database of that name.')
  if (!mayWrite(core, database, writer.ids)) {
    return refused('Forbidden', 'Principal lacks required permissions on the database.')
  }
  return { ok: true, cluster, database }
}

/** Writes records into an Azure Data Explorer destination, all of them or up to the first that fails. */
export const write = (
  core: EmulatorCore,
  application: EmulatedApplication,
  destination: EmulatedDestination,
  records: readonly JsonValue[],
): IngestResult => {
  const target = targetOf(core, application, destination)
  if (!target.ok) return target
  const context = kustoContext(core, target.cluster)
  const table = stringAt(destination.fields, 'table') ?? ''
  let rows = 0
  for (const record of records) {
    const result = ingest(target.database, table, record, context)
    if (!result.ok) return refused(target.database.tables.has(table) ? 'RecordRefused' : 'NoTable', result.message)
    rows += result.rows
  }
  return { ok: true, rows }
}
