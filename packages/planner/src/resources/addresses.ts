import type { PolicyKind, PrincipalSubject } from '@adx-export/core'
import { type Address, addressOf } from '../model/value.ts'

/** Addresses are made of names in the file; for what the file no longer declares, of the names given under `removed`. */

export const clusterStreaming = (cluster: string): Address => addressOf('adx/cluster-streaming', cluster)

export const database = (cluster: string, name: string): Address => addressOf('adx/database', cluster, name)

export const table = (cluster: string, inDatabase: string, name: string): Address =>
  addressOf('adx/table', cluster, inDatabase, name)

/** `app` for an identity of the file, `user=ID` and `application=ID;TENANT` for somebody else. */
export const subjectName = (subject: PrincipalSubject): string => {
  if (subject.type === 'identity') return subject.identity
  return `${subject.type}=${subject.id}${subject.tenantId === undefined ? '' : `;${subject.tenantId}`}`
}

export const databasePrincipal = (cluster: string, inDatabase: string, role: string, subject: string): Address =>
  addressOf('adx/database-principal', cluster, inDatabase, role, subject)

/** Without a table: the policy of the database. */
export const tablePolicy = (
  cluster: string,
  inDatabase: string,
  ofTable: string | undefined,
  policy: PolicyKind,
): Address => addressOf('adx/table-policy', cluster, inDatabase, ...(ofTable === undefined ? [] : [ofTable]), policy)

export const managedIdentity = (name: string): Address => addressOf('iot-central/managed-identity', name)

export const destination = (name: string): Address => addressOf('iot-central/destination', name)

export const dataExport = (name: string): Address => addressOf('iot-central/data-export', name)
