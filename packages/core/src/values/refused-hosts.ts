/** Why a host that Microsoft's clients trust is refused here. */
export type RefusedHost = 'no-cluster' | 'test-cluster' | 'interactive' | 'other-cloud'

const monitorDomains = ['com', 'us', 'cn', 'eaglex.ic.gov', 'microsoft.scloud', 'fr', 'de', 'sg']

/** Services that answer queries and have no databases that IoT Central could write to. */
const otherServices: readonly string[] = [
  '.dxp.aad.azure.com',
  '.dxp-dev.aad.azure.com',
  '.playfabapi.com',
  '.azureplayfab.com',
  '.playfab.com',
  '.playfab.cn',
  '.api.securityplatform.microsoft.com',
  '.securitycenter.windows.com',
  '.arg.core.windows.net',
  '.arg-int.core.windows.net',
  '.arg-df.core.windows.net',
  '.arg.core.usgovcloudapi.net',
  '.arg.core.chinacloudapi.cn',
  '.arg.core.eaglex.ic.gov',
  '.arg.core.microsoft.scloud',
  'ade.applicationinsights.io',
  'ade.loganalytics.io',
  'adx.aimon.applicationinsights.azure.com',
  'adx.int.applicationinsights.azure.com',
  'adx.int.loganalytics.azure.com',
  'adx.int.monitor.azure.com',
  'kusto.aria.microsoft.com',
  'eu.kusto.aria.microsoft.com',
  ...monitorDomains.flatMap((domain) =>
    ['applicationinsights', 'loganalytics', 'monitor'].map((service) => `adx.${service}.azure.${domain}`),
  ),
]

/** Clouds whose sign-in and Azure Resource Manager are not known here. */
const otherClouds = [
  'core.eaglex.ic.gov',
  'core.microsoft.scloud',
  'sovcloud-api.fr',
  'sovcloud-api.de',
  'sovcloud-api.sg',
]

const allClouds = ['windows.net', 'usgovcloudapi.net', 'chinacloudapi.cn', ...otherClouds]

const because =
  (why: RefusedHost) =>
  (host: string): readonly [host: string, why: RefusedHost] => [host, why]

/** Hosts, and suffixes, which begin with a dot, that Microsoft's clients trust and that are refused on purpose. */
export const refusedHosts: readonly (readonly [host: string, why: RefusedHost])[] = [
  ...otherServices.map(because('no-cluster')),
  ...['.kustodev.windows.net', '.kustodev.azuresynapse-dogfood.net'].map(because('test-cluster')),
  ...allClouds.map((domain) => `.kustomfa.${domain}`).map(because('interactive')),
  ...otherClouds.map((domain) => `.kusto.${domain}`).map(because('other-cloud')),
]
