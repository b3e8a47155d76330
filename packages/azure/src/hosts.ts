import { applicationDomain, armHosts, engineSuffixes, parseClusterUrl, type Cloud, type Config } from '@adx-export/core'
import { AzureError } from './errors.ts'

/** What differs from one Azure cloud to the next, beside Azure Resource Manager. */
export type CloudHosts = {
  readonly login: string
  readonly kustoResource: string
  /** https://learn.microsoft.com/graph/deployments */
  readonly graph: string
}

/** https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure and its counterparts. */
export const cloudHosts: Readonly<Record<Cloud, CloudHosts>> = {
  public: {
    login: 'login.microsoftonline.com',
    kustoResource: 'https://kusto.kusto.windows.net',
    graph: 'graph.microsoft.com',
  },
  usGovernment: {
    login: 'login.microsoftonline.us',
    kustoResource: 'https://kusto.kusto.usgovcloudapi.net',
    graph: 'graph.microsoft.us',
  },
  china: {
    login: 'login.partner.microsoftonline.cn',
    kustoResource: 'https://kusto.kusto.chinacloudapi.cn',
    graph: 'microsoftgraph.chinacloudapi.cn',
  },
}

const applicationSuffix = `.${applicationDomain}`

const hostPattern = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/

const under = (host: string, suffix: string): boolean =>
  hostPattern.test(host) && host.endsWith(suffix) && host.length > suffix.length

export const isApplicationHost = (host: string): boolean =>
  under(host, applicationSuffix) && !host.slice(0, -applicationSuffix.length).includes('.')

export const isKustoHost = (host: string, cloud: Cloud): boolean =>
  engineSuffixes.some(([suffix, , of]) => of === cloud && under(host, suffix))

export const isArmHost = (host: string): boolean => Object.values(armHosts).includes(host)

const refuse = (host: string, why: string, hint: string): never => {
  const shown = host.replace(/\/\/[^/]*@/, '//***@')
  throw new AzureError('host-refused', `'${shown}' is refused: ${why}; no request was made.`, { hint })
}

/** The host of an `https://host` URL: anything more than a host could redirect a token or change the client's settings. */
export const clusterHostOf = (url: string, cloud: Cloud): string => {
  const parsed = parseClusterUrl(url)
  if (typeof parsed === 'object' && parsed.cloud === cloud) return parsed.host
  const why =
    typeof parsed === 'string' ? `as the URL of a cluster it is wrong (${parsed})` : `it is not in the cloud '${cloud}'`
  return refuse(
    url,
    why,
    'Give the URI of the engine as the portal shows it, `https://<cluster>.<region>.kusto.windows.net`.',
  )
}

/** Every host that the config leads to, looked at before anything is sent. */
export const checkHosts = (config: Config): void => {
  const { host } = config.application
  if (!isApplicationHost(host))
    refuse(host, 'it is not a host of IoT Central', 'Give `application.subdomain` as the first label of the address.')
  for (const cluster of config.clusters) {
    const found = clusterHostOf(cluster.url, cluster.cloud)
    if (found !== cluster.host) refuse(cluster.host, `the cluster's URL names '${found}'`, 'Check the cluster.')
  }
}
