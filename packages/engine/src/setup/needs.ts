import type { Cluster, Config } from '@adx-export/core'

type As = 'reader' | 'writer'

/** What an identity needs of one database; `key` is its name in the file. */
export type DatabaseNeed = {
  readonly key: string
  readonly name: string
  readonly role: 'Admin' | 'Monitor'
}

export type ClusterNeed = {
  readonly cluster: Cluster
  readonly role: 'Contributor' | 'Reader'
  readonly databases: readonly DatabaseNeed[]
}

/** The roles that an identity needs: those of Azure on resources, those of Azure Data Explorer on databases. */
export type Needs = {
  readonly application: 'Contributor' | 'Reader'
  readonly clusters: readonly ClusterNeed[]
}

/** Switching on the application's identity is a change of its resource; what is not managed is read alone. */
export const needsOf = ({ identities, clusters }: Config, as: As): Needs => {
  const writes = as === 'writer'
  const switches = identities.some(({ type }) => type === 'managedIdentity')
  return {
    application: writes && switches ? 'Contributor' : 'Reader',
    clusters: clusters.map((cluster) => ({
      cluster,
      role: writes && cluster.manage ? 'Contributor' : 'Reader',
      databases: cluster.databases.map(({ name, databaseName, manage }) => ({
        key: name,
        name: databaseName,
        role: writes && cluster.manage && manage ? 'Admin' : 'Monitor',
      })),
    })),
  }
}
