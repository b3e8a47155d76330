import type * as KustoSdk from 'azure-kusto-data'
import type { Cloud } from '@adx-export/core'
import { cloudHosts, isKustoHost } from '../hosts.ts'
import { AzureError } from '../errors.ts'
import type { Session } from '../session.ts'
import { fieldsOf, textOf } from '../wire.ts'

type Sdk = typeof KustoSdk

/**
 * Asks the cluster which audience its tokens are for: Fabric and Synapse are not documented to share one with ADX.
 * Asked again only with the command that needs it.
 */
const askResource = async (session: Session, host: string): Promise<string | undefined> => {
  const url = new URL(`https://${host}/v1/rest/auth/metadata`)
  const service = { name: `The cluster ${host}`, right: 'access to the cluster' }
  try {
    session.count.reads++
    const reply = await session.transport({ method: 'GET', url, timeout: session.limits.metadataTimeout, service })
    return textOf(fieldsOf(fieldsOf(reply.body)['AzureAD'])['KustoServiceResourceId'])
  } catch (error) {
    if (error instanceof AzureError && error.code === 'not-found') return undefined
    throw error
  }
}

/** A token is only ever asked for Kusto: an audience of another service would hand the cluster that service's token. */
const isKustoResource = (resource: string, cloud: Cloud): boolean =>
  URL.canParse(resource) &&
  new URL(resource).protocol === 'https:' &&
  (isKustoHost(new URL(resource).hostname, cloud) || resource.replace(/\/$/, '') === cloudHosts[cloud].kustoResource)

/** Fills the library's cache of cloud settings, which it would otherwise fetch itself, without a time limit. */
export const seedCloud = async (
  session: Session,
  sdk: Sdk,
  cluster: { readonly host: string; readonly url: string; readonly cloud: Cloud },
): Promise<void> => {
  const { login, kustoResource } = cloudHosts[cluster.cloud]
  const told = session.target.type === 'emulator' ? undefined : await askResource(session, cluster.host)
  if (told !== undefined && !isKustoResource(told, cluster.cloud))
    throw new AzureError(
      'host-refused',
      `The cluster ${cluster.host} asks for a token of another service; none was sent.`,
    )
  sdk.CloudSettings.writeToCache(cluster.url, {
    ...sdk.CloudSettings.defaultCloudInfo,
    LoginEndpoint: `https://${login}`,
    KustoServiceResourceId: (told ?? kustoResource).replace(/\/$/, ''),
  })
}
