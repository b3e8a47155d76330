import { refusedHosts, type RefusedHost } from './refused-hosts.ts'

export type Cloud = 'public' | 'usGovernment' | 'china'

/** `adx`: an Azure Data Explorer cluster; `fabric`: a Fabric eventhouse; `synapse`: a (retired) Synapse pool. */
export type Engine = 'adx' | 'fabric' | 'synapse'

/** An engine that may be sent a token; `host` in lower case. */
export type EngineHost = { readonly host: string; readonly engine: Engine; readonly cloud: Cloud }

/** Host suffixes of engines that may be sent a token: what Microsoft's clients trust, but for `refusedHosts`. */
export const engineSuffixes: readonly (readonly [suffix: string, engine: Engine, cloud: Cloud])[] = [
  ['.kusto.windows.net', 'adx', 'public'],
  ['.kusto.usgovcloudapi.net', 'adx', 'usGovernment'],
  ['.kusto.chinacloudapi.cn', 'adx', 'china'],
  ['.kusto.fabric.microsoft.com', 'fabric', 'public'],
  ['.kusto.data.microsoft.com', 'fabric', 'public'],
  ['.kusto.azuresynapse.net', 'synapse', 'public'],
  ['.kusto.azuresynapse.azure.cn', 'synapse', 'china'],
]

/** What a URL must look like, for editors: `parseClusterUrl` says what is wrong with one, and takes the domain in any letter case. */
export const clusterUrlPattern = `^https://(?!ingest-)[A-Za-z0-9.-]+(?:${engineSuffixes
  .map(([suffix]) => suffix.replaceAll('.', String.raw`\.`))
  .join('|')})/?$`

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const hostPattern = new RegExp(`^${label}(?:\\.${label})+$`)

/** The parts of a URL as text, read without any of a URL parser's leniency. */
const urlPattern = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/s

export type UrlProblem =
  | 'not-a-url'
  | 'not-https'
  | 'user'
  | 'port'
  | 'path'
  | 'query'
  | 'separator'
  | 'host'
  | 'ingest'
  | 'unknown-host'
  | RefusedHost

const problemOf = (text: string): UrlProblem | { readonly host: string } => {
  // A connection string is made of the URL later, where these two would begin another setting.
  if (/[;=\s\p{Cc}]/u.test(text)) return 'separator'
  const parts = urlPattern.exec(text)
  if (parts === null) return 'not-a-url'
  const [, scheme = '', authority = '', path = '', query, fragment] = parts
  if (scheme.toLowerCase() !== 'https') return 'not-https'
  if (authority.includes('@')) return 'user'
  if (authority.includes(':')) return 'port'
  if (path !== '' && path !== '/') return 'path'
  if (query !== undefined || fragment !== undefined) return 'query'
  const host = authority.toLowerCase()
  return host.length <= 253 && hostPattern.test(host) ? { host } : 'host'
}

/** The engine that a URL names, or what is wrong with the URL. */
export const parseClusterUrl = (text: string): EngineHost | UrlProblem => {
  const found = problemOf(text)
  if (typeof found === 'string') return found
  if (found.host.startsWith('ingest-')) return 'ingest'
  const known = engineSuffixes.find(([suffix]) => found.host.endsWith(suffix))
  if (known !== undefined) return { host: found.host, engine: known[1], cloud: known[2] }
  const refused = refusedHosts.find(([host]) =>
    host.startsWith('.') ? found.host.endsWith(host) : found.host === host,
  )
  return refused === undefined ? 'unknown-host' : refused[1]
}
