import type { Config } from '@adx-export/core'
import type { Clock, Extents, History, Observer, Sender } from '@adx-export/planner'
import { checkAllowed, listsOf } from './allowed-hosts.ts'
import { withSignIn } from './credentials/sign-in.ts'
import type { Credential } from './credentials/tokens.ts'
import { AzureError } from './errors.ts'
import { checkHosts, cloudHosts } from './hosts.ts'
import { createCluster, type Cluster } from './kusto/client.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { createExtents } from './observe/extents.ts'
import { createHistory } from './observe/history.ts'
import { createObserver } from './observe/observer.ts'
import { type RightsOfOthers, readRightsOf } from './rights/identities.ts'
import { type OwnRights, readOwnRights } from './rights/own-rights.ts'
import { createSender } from './send/sender.ts'
import { shortestSecret } from './redact.ts'
import { createSession, type Env, type Phase, type Session } from './session.ts'

export type ConnectOptions = {
  readonly config: Config
  /** The environment variables: credentials, and `ADX_EXPORT_EMULATOR`. */
  readonly env: Env
  readonly clock: Clock
  /** Of the tool; services see it as `adx-export/<version>`. */
  readonly version: string
  /** A plan cannot send; the rights named in messages differ too. */
  readonly phase: Phase
  /** A plan that an apply follows at once is as strict about the secrets that the apply will send. */
  readonly forApply?: boolean
  /** What people should know while waiting, free of secrets. */
  readonly onNote?: (text: string) => void
  /** Smaller bounds, for tests. */
  readonly limits?: Partial<Limits>
  /** In place of the credentials of the environment. */
  readonly credential?: Credential
  /** Of GitHub's identity token; `ADX_EXPORT_OIDC_AUDIENCE`, or what Entra proposes, when left out. */
  readonly audience?: string
  /**
   * The only hosts of clusters and the application that a token may go to, exactly, in any letter case, with or without
   * `https://`; without it every host of Azure that the config names. `ADX_EXPORT_ALLOWED_HOSTS` limits them too.
   */
  readonly allowedHosts?: readonly string[]
  /** 0 to 1, for the jitter of pauses. */
  readonly random?: () => number
}

export type Azure = {
  readonly observer: Observer
  readonly history: History
  readonly extents: Extents
  readonly sender: Sender
  /** What the caller itself may do, as the services say it. */
  rights(config: Config): Promise<OwnRights>
  /** What others tell of identities that are not signed in, by client id, and who may enter the application. */
  rightsOf(config: Config, applicationIds: readonly string[]): Promise<RightsOfOthers>
  /** Ends open connections. Nothing may be asked afterwards. */
  close(): void
}

/** The clusters of the config by URL: nothing else is ever sent to. */
const createClusters = (config: Config, create: (cluster: Config['clusters'][number]) => Cluster) => {
  const declared = new Map(config.clusters.map((cluster) => [cluster.url, cluster]))
  const open = new Map<string, Cluster>()
  const at = (url: string): Cluster => {
    const found = open.get(url)
    if (found !== undefined) return found
    const cluster = declared.get(url)
    if (cluster === undefined) throw new AzureError('host-refused', `'${url}' is not a cluster of the config.`)
    const created = create(cluster)
    open.set(url, created)
    return created
  }
  const close = (): void => {
    for (const cluster of open.values()) cluster.close()
  }
  return { at, close }
}

/** One that is too short to be hidden is not sent at all. A plan sends none. */
const hideSecret = ({ env, redactor }: Session, name: string, willSend: boolean): void => {
  const secret = env[name] ?? ''
  if (willSend && secret !== '' && secret.length < shortestSecret)
    throw new AzureError(
      'secret-too-short',
      `The environment variable ${name} holds fewer than ${shortestSecret} characters, which cannot be kept out of what is printed; no request was made.`,
      { hint: `Set ${name} to the whole client secret, as Microsoft Entra showed it when it was made.` },
    )
  redactor.hide(secret)
}

/**
 * Reaches Azure, or the emulator that `ADX_EXPORT_EMULATOR` names. Makes no request by itself and loads Azure's
 * libraries only with the first one. Throws an AzureError: `host-refused`
 * for a host that may not see a token or that nobody allowed, `secret-too-short` for a secret of the config that could not be hidden.
 */
export const connect = (options: ConnectOptions): Azure => {
  const { config, clock, version, phase } = options
  const env = withSignIn(options.env, config.signIn)
  checkHosts(config)
  checkAllowed(config, listsOf(env, options.allowedHosts))
  const session = createSession({
    env,
    clock,
    version,
    phase,
    limits: { ...defaultLimits, ...options.limits },
    random: options.random ?? Math.random,
    authority: `https://${cloudHosts[config.clusters[0]?.cloud ?? 'public'].login}`,
    audience: options.audience,
    onNote: options.onNote,
    credential: options.credential,
  })
  for (const identity of config.identities)
    if (identity.type === 'servicePrincipal')
      hideSecret(session, identity.clientSecret.env, phase === 'apply' || options.forApply === true)
  const clusters = createClusters(config, (cluster) => createCluster(session, cluster.url, cluster.cloud))
  return {
    observer: createObserver(session, clusters.at),
    history: createHistory(session, clusters.at),
    extents: createExtents(clusters.at),
    sender: createSender(session, clusters.at),
    rights: (asked) => readOwnRights(session, asked, clusters.at),
    rightsOf: (asked, applicationIds) => readRightsOf(session, asked, applicationIds, clusters.at),
    close: clusters.close,
  }
}
