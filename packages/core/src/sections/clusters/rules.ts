import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { parseClusterUrl } from '../../values/cluster-url.ts'
import type { EngineHost, UrlProblem } from '../../values/cluster-url.ts'
import { matches } from '../../values/patterns.ts'
import type { RuleContext } from '../rule.ts'
import { clustersOf } from '../walk.ts'
import type { DraftCluster, Found } from '../walk.ts'

const problems: Readonly<Record<UrlProblem, string>> = {
  'not-a-url': 'it is not a URL',
  'not-https': 'it does not begin with https://',
  user: 'it has a user name',
  port: 'it has a port',
  path: 'it has a path',
  query: 'it has a query or a fragment',
  separator: 'it has white space, `;` or `=`',
  host: 'its host is not a host name',
  ingest: 'it is the ingestion endpoint',
  'unknown-host': 'its host is not a known Kusto host',
  'no-cluster': 'its host belongs to another Microsoft service, which has no databases for IoT Central to write to',
  'test-cluster': "its host is one of Microsoft's own test clusters",
  interactive: 'its host needs an interactive sign-in, which adx-export does not support',
  'other-cloud': 'adx-export does not support its cloud',
}

const unknownHosts: readonly UrlProblem[] = ['unknown-host', 'no-cluster', 'test-cluster', 'interactive', 'other-cloud']

/** The page for queries shows the name of the cluster in its address. Source: Microsoft Learn, "Azure Data Explorer web UI query overview". */
const webHint = (url: string): string | undefined => {
  const [page, name] = /^https:\/\/dataexplorer\.azure\.com(?:\/(?:#\/)?clusters\/([\w.-]+)|\/|$)/i.exec(url) ?? []
  if (page === undefined) return undefined
  if (name === undefined)
    return 'This is the address of the query page. Copy the URI of the cluster from its overview in the Azure portal.'
  const host = /\.kusto\./i.test(name) ? name : `${name}.kusto.windows.net`
  return `This is the address of the query page. Write https://${host.toLowerCase()}.`
}

/** The URL of the host that is written, if that host is an engine. What stands before an @ may be a password: nothing is made of it. */
const wholeHint = (url: string): string | undefined => {
  const [, host] = /^(?:https?:\/\/)?([\w.-]{1,253})(?::\d{1,5})?(?:[/?#][^@]*)?$/i.exec(url) ?? []
  if (host === undefined) return undefined
  const whole = `https://${host.toLowerCase()}`
  return typeof parseClusterUrl(whole) === 'string' ? undefined : `Write ${whole}.`
}

const urlFinding = ({ at }: RuleContext, { value, path }: Found<DraftCluster>, problem: UrlProblem): Diagnostic => {
  const location = at([...path, 'url'])
  const url = value.url ?? ''
  // What stands before an @ may be a password.
  const shown = problem === 'user' ? 'The URL' : `'${url}'`
  const message = `${shown} is not the URL of a cluster: ${problems[problem]}.`
  if (problem === 'ingest') {
    return diagnose('cluster-url-ingest', location, message, { hint: `Write ${url.replace(/\/\/ingest-/i, '//')}.` })
  }
  return unknownHosts.includes(problem)
    ? diagnose('cluster-host-unknown', location, message, { hint: webHint(url) })
    : diagnose('cluster-url', location, message, {
        hint: webHint(url) ?? wholeHint(url) ?? 'https://<cluster>.<region>.kusto.windows.net',
      })
}

function* engineFindings(
  { at, keyAt, isWritten }: RuleContext,
  found: Found<DraftCluster>,
  engine: EngineHost,
): Generator<Diagnostic> {
  if (engine.engine === 'synapse') {
    const message = `'${engine.host}' is a pool of Synapse Data Explorer, which is retired.`
    yield diagnose('cluster-retired', at([...found.path, 'url']), message)
  }
  const { resourceId, streamingIngestion } = found.value
  if (streamingIngestion !== undefined && engine.engine === 'synapse') {
    const message = `adx-export cannot check or change streaming ingestion of the pool '${engine.host}'.`
    yield diagnose('synapse-by-hand', keyAt([...found.path, 'streamingIngestion']), message, {
      hint: 'Set it in Synapse Studio, in the settings of the pool, and delete the key from the file.',
    })
  }
  const knowsResource = isWritten([...found.path, 'resourceId'])
  if (streamingIngestion !== undefined && engine.engine === 'adx' && !knowsResource) {
    const message = `Without resourceId, adx-export cannot check or change streaming ingestion of the cluster '${found.name}'.`
    yield diagnose('cluster-flag-out-of-reach', keyAt([...found.path, 'streamingIngestion']), message)
  }
  // An id of another form has a finding of its own, and names no cluster.
  const isId = resourceId !== undefined && matches('clusterResource', resourceId)
  const name = isId ? resourceId.split('/').at(-1)?.toLowerCase() : undefined
  if (name !== undefined && engine.engine !== 'fabric' && name !== engine.host.split('.')[0]) {
    const message = `The URL belongs to the cluster '${engine.host.split('.')[0] ?? ''}', but the resource id belongs to '${name}'.`
    yield diagnose('cluster-resource-differs', at([...found.path, 'resourceId']), message)
  }
}

/** Where tokens are sent: the URL and the resource of every cluster. */
export function* clusterRule(context: RuleContext): Generator<Diagnostic> {
  const hosts = new Map<string, Found<DraftCluster>>()
  for (const found of clustersOf(context.draft)) {
    const { url, resourceId } = found.value
    if (resourceId !== undefined && !matches('clusterResource', resourceId)) {
      const message = `'${resourceId}' is not the resource id of a cluster.`
      yield diagnose('resource-id-malformed', context.at([...found.path, 'resourceId']), message, {
        hint: '/subscriptions/<guid>/resourceGroups/<name>/providers/Microsoft.Kusto/clusters/<name>',
      })
    }
    if (url === undefined) continue
    const engine = parseClusterUrl(url)
    if (typeof engine === 'string') {
      yield urlFinding(context, found, engine)
      continue
    }
    yield* engineFindings(context, found, engine)
    const first = hosts.get(engine.host)
    hosts.set(engine.host, first ?? found)
    if (first === undefined) continue
    yield diagnose(
      'cluster-twice',
      context.keyAt(found.path),
      `'${found.name}' and '${first.name}' are the same cluster.`,
      {
        related: [{ message: `'${first.name}' is here.`, ...context.keyAt(first.path) }],
      },
    )
  }
}
