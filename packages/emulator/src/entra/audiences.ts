/** The resource that IoT Central's tokens are for, in every application (howto-authorize-rest-api). */
const applications = 'https://apps.azureiotcentral.com'
const engines = /^https:\/\/kusto\.kusto\.(windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)$/
const engineHost = /^https:\/\/[a-z0-9.-]+\.kusto(\.[a-z0-9]+)+$/
/** https://learn.microsoft.com/graph/deployments */
const graph = /^https:\/\/(graph\.microsoft\.(com|us)|microsoftgraph\.chinacloudapi\.cn)$/
const arm = /^https:\/\/management(\.[a-z0-9]+)+$/

/** Whether an audience opens the system at a host: a token for one is worth nothing at another. */
export const opens = {
  'iot-central': (audience: string): boolean => audience === applications,
  arm: (audience: string, host: string): boolean =>
    audience === `https://${host}` ||
    (host === 'management.azure.com' && audience === 'https://management.core.windows.net'),
  kusto: (audience: string, host: string): boolean => engines.test(audience) || audience === `https://${host}`,
  graph: (audience: string, host: string): boolean => audience === `https://${host}`,
} as const

/** Whether a tenant has a resource of that name at all. */
export const isAudience = (audience: string): boolean =>
  audience === applications ||
  engines.test(audience) ||
  engineHost.test(audience) ||
  arm.test(audience) ||
  graph.test(audience)
