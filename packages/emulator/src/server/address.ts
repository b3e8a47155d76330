import type { EmulatedWorld } from '../state/world.ts'

export type System = 'iot-central' | 'arm' | 'kusto' | 'entra' | 'graph'

/** A request's path taken apart. */
export type Address = {
  /** The original host, in lower case; empty for the emulator's own root. */
  readonly host: string
  /** The original path from the root: `/api/dataExport/exports`. */
  readonly path: string
  /** The path's parts, decoded. */
  readonly parts: readonly string[]
  readonly query: URLSearchParams
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const rootNames = new Set(['v1', '_emulator'])

/** Takes `/<host>/<path>?<query>` apart; `/v1/…` and `/_emulator/…` belong to the root. */
export const addressOf = (path: string): Address => {
  const [before = '', ...after] = path.split('?')
  const pieces = before.split('/').slice(1)
  const rooted = rootNames.has(pieces[0] ?? '')
  const own = rooted ? pieces : pieces.slice(1)
  return {
    host: rooted ? '' : decoded(pieces[0] ?? '').toLowerCase(),
    path: `/${own.join('/')}`,
    parts: own.filter((part) => part !== '').map(decoded),
    query: new URLSearchParams(after.join('?')),
  }
}

const iotCentralHost = /^[a-z0-9-]+\.azureiotcentral\.com$/
const armHost = /^management(\.[a-z0-9]+)+$/
/** Where tokens are given, by cloud. */
const loginHosts = new Set([
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
])
/** Microsoft Graph, by cloud. */
const graphHosts = new Set(['graph.microsoft.com', 'graph.microsoft.us', 'microsoftgraph.chinacloudapi.cn'])
const kustoHost = /\.kusto(\.[a-z0-9]+)+$/

/** Whose host this is: what the world says first, the known suffixes next. */
export const systemOf = (world: EmulatedWorld, host: string): System | undefined => {
  if (world.applications.has(host) || iotCentralHost.test(host)) return 'iot-central'
  if (world.clusters.has(host) || kustoHost.test(host)) return 'kusto'
  if (loginHosts.has(host)) return 'entra'
  if (graphHosts.has(host)) return 'graph'
  return armHost.test(host) ? 'arm' : undefined
}
