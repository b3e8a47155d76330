import { type Config, defined } from '@adx-export/core'
import type { Observer, World } from '@adx-export/planner'
import { claimOf } from '../credentials/claims.ts'
import { cloudHosts } from '../hosts.ts'
import type { Cluster } from '../kusto/client.ts'
import type { Session } from '../session.ts'
import { observeApplication } from './application.ts'
import { observeCluster } from './cluster.ts'

/** Who the token speaks for, from its own claims; nothing where it is not a JWT. */
const readSelf = async (session: Session, config: Config): Promise<World['self']> => {
  const cluster = config.clusters[0]
  if (cluster === undefined) return {}
  const { token } = await session.credential.getToken(`${cloudHosts[cluster.cloud].kustoResource}/.default`)
  return defined({
    objectId: claimOf(token, 'oid'),
    applicationId: claimOf(token, 'appid') ?? claimOf(token, 'azp'),
    tenantId: claimOf(token, 'tid'),
  })
}

/** Reads everything that the config is about. Rejects only where there is no credential, or a host is refused. */
export const createObserver = (session: Session, clusterAt: (url: string) => Cluster): Observer => ({
  observe: async (config, how, base) => {
    const [application, clusters, self] = await Promise.all([
      observeApplication(session, config),
      Promise.all(
        config.clusters.map(async (declared) => {
          const snapshot = await observeCluster(
            session,
            config,
            { declared, cluster: clusterAt(declared.url) },
            { again: how === 'again', base },
          )
          return [declared.name, snapshot] as const
        }),
      ),
      readSelf(session, config),
    ])
    return { application, clusters: Object.fromEntries(clusters), self }
  },
  reads: () => session.count.reads,
})
