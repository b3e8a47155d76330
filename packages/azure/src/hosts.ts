import type { Cloud, Config } from '@adx-export/core'
import { AzureError } from './errors.ts'

/** What differs from one Azure cloud to the next. */
export type CloudHosts = {
  readonly arm: string
  readonly login: string
  readonly kustoResource: string
}

/** https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure and its counterparts. */
export const cloudHosts: Readonly<Record<Cloud, CloudHosts>> = {
  public: {
    arm: 'management.azure.com',
    login: 'login.microsoftonline.com',
    kustoResource: 'https://kusto.kusto.windows.net',
  },
  usGovernment: {
    arm: 'management.usgovcloudapi.net',
    login: 'login.microsoftonline.us',
    kustoResource: 'https://kusto.kusto.usgovcloudapi.net',
  },
  china: {
    arm: 'management.chinacloudapi.cn',
    login: 'login.partner.microsoftonline.cn',
    kustoResource: 'https://kusto.kusto.chinacloudapi.cn',
  },
}

const applicationSuffix = '.azureiotcentral.com'

/** The hosts that the Kusto library itself trusts with a token, less those of other products. */
const kustoSuffixes: Readonly<Record<Cloud, readonly string[]>> = {
  public: ['.kusto.windows.net', '.kusto.azuresynapse.net', '.kusto.fabric.microsoft.com', '.kusto.data.microsoft.com'],
  usGovernment: ['.kusto.usgovcloudapi.net'],
  china: ['.kusto.chinacloudapi.cn', '.kusto.azuresynapse.azure.cn'],
}

const hostPattern = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/

const under = (host: string, suffix: string): boolean =>
  hostPattern.test(host) && host.endsWith(suffix) && host.length > suffix.length

export const isApplicationHost = (host: string): boolean =>
  under(host, applicationSuffix) && !host.slice(0, -applicationSuffix.length).includes('.')

export const isKustoHost = (host: string, cloud: Cloud): boolean =>
  kustoSuffixes[cloud].some((suffix) => under(host, suffix))

export const isArmHost = (host: string): boolean => Object.values(cloudHosts).some((cloud) => cloud.arm === host)

const refuse = (host: string, why: string, hint: string): never => {
  throw new AzureError('host-refused', `'${host}' is refused: ${why}; no request was made.`, { hint })
}

/** The host of an `https://host` URL: anything more than a host could redirect a token or change the client's settings. */
export const clusterHostOf = (url: string, cloud: Cloud): string => {
  const hint = 'Give the URI of the engine as the portal shows it, `https://<cluster>.<region>.kusto.windows.net`.'
  if (!URL.canParse(url)) return refuse(url, 'it is not a URL', hint)
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:') return refuse(url, 'it is not https', hint)
  if (parsed.port !== '' || parsed.username !== '' || parsed.password !== '')
    return refuse(parsed.hostname, 'only a host may be given', hint)
  if ((parsed.pathname !== '/' && parsed.pathname !== '') || parsed.search !== '' || parsed.hash !== '')
    return refuse(parsed.hostname, 'only a host may be given', hint)
  if (!isKustoHost(parsed.hostname, cloud))
    return refuse(parsed.hostname, 'it is not a host of Azure Data Explorer', hint)
  return parsed.hostname
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
