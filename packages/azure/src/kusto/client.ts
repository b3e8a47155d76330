import { randomUUID } from 'node:crypto'
import pLimit from 'p-limit'
import type * as KustoSdk from 'azure-kusto-data'
import type { Client } from 'azure-kusto-data'
import type { Cloud } from '@adx-export/core'
import { clusterHostOf } from '../hosts.ts'
import { AzureError } from '../errors.ts'
import { silentEmulatorOf } from '../rest/failures.ts'
import { askAgain, sendAgain } from '../retry.ts'
import type { Session } from '../session.ts'
import { seedCloud } from './cloud.ts'
import { kustoErrorOf } from './failures.ts'
import { rowsOf, type KustoRow } from './replies.ts'

/** The management endpoint of one cluster. Rejects with an AzureError. */
export type Cluster = {
  readonly host: string
  /** Asked again where that can help, and always read-only at the service too; `once` for what nothing depends on, which is not waited for long. */
  read(database: string, command: string, how?: 'once'): Promise<readonly KustoRow[]>
  /** Asked again only where it cannot have begun. `seconds` is what the service may take. */
  write(database: string, command: string, seconds: number): Promise<readonly KustoRow[]>
  close(): void
}

type Sdk = typeof KustoSdk
type Loaded = { readonly sdk: Sdk; readonly client: Client }

/** The library's own defaults for these two are the path of the script and the name of the machine's user. */
const tracingName = 'adx-export'

const load = async (session: Session, host: string, cloud: Cloud): Promise<Loaded> => {
  const sdk = await import('azure-kusto-data')
  const { target, credential, version, limits } = session
  const url = target.type === 'emulator' ? `${target.url}/${host}` : `https://${host}`
  await seedCloud(session, sdk, { host, url, cloud })
  const builder = sdk.KustoConnectionStringBuilder.withTokenCredential(url, {
    getToken: (scopes) => credential.getToken(typeof scopes === 'string' ? scopes : (scopes[0] ?? '')),
  })
  builder.applicationNameForTracing = `${tracingName}/${version}`
  builder.userNameForTracing = tracingName
  const client = new sdk.Client(builder)
  client.axiosInstance.defaults.maxContentLength = limits.answerBytes
  // The text is read here, within bounds that the library does not have.
  client.axiosInstance.defaults.transformResponse = [(text: unknown) => text]
  // The library's time limit starts anew with every byte.
  client.axiosInstance.interceptors.request.use((request) =>
    request.timeout === undefined ? request : { ...request, signal: AbortSignal.timeout(request.timeout) },
  )
  // A proxy of the environment would otherwise be given even the traffic to the loopback address.
  if (target.type === 'emulator') client.axiosInstance.defaults.proxy = false
  return { sdk, client }
}

type Exchange = {
  readonly database: string
  readonly command: string
  readonly seconds: number
  readonly readonly: boolean
}

const createExchange = (session: Session, host: string, cloud: Cloud) => {
  let loading: Promise<Loaded> | undefined
  let closed = false
  const loaded = async (): Promise<Loaded> => {
    loading ??= load(session, host, cloud)
    try {
      return await loading
    } catch (error) {
      loading = undefined
      throw error
    }
  }
  const exchange = async ({ database, command, seconds, readonly }: Exchange): Promise<readonly KustoRow[]> => {
    const { sdk, client } = await loaded()
    const properties = new sdk.ClientRequestProperties()
    properties.clientRequestId = `${tracingName}.${session.phase};${randomUUID()}`
    properties.setTimeout(seconds * 1000)
    properties.setClientTimeout(seconds * 1000 + session.limits.kustoMargin)
    if (readonly) properties.setOption('request_readonly', true)
    // The library's parser fails on answers that are not quite what it expects; the text is read here instead.
    properties.raw = true
    session.count[readonly ? 'reads' : 'writes']++
    try {
      const answer: unknown = await client.executeMgmt(database, command, properties)
      return rowsOf(answer, { host, redactor: session.redactor })
    } catch (error) {
      // Somebody else's failure ended the run: whoever still waits here must not hold it up by asking again.
      if (closed)
        throw new AzureError('connection-lost', `The connection to the cluster ${host} is closed.`, { permanent: true })
      const silent = silentEmulatorOf(error, session.target)
      throw (
        silent ??
        kustoErrorOf(error, {
          host,
          now: session.clock.now(),
          redactor: session.redactor,
          phase: session.phase,
          carriesSecret: session.redactor.mask(command) !== command,
        })
      )
    }
  }
  const close = (): void => {
    closed = true
    loading?.then(
      ({ client }) => {
        client.close()
      },
      () => {},
    )
  }
  return { exchange, close }
}

export const createCluster = (session: Session, url: string, cloud: Cloud): Cluster => {
  const host = clusterHostOf(url, cloud)
  const parallel = pLimit(session.limits.parallelKusto)
  const { exchange, close } = createExchange(session, host, cloud)
  return {
    host,
    read: (database, command, how) => {
      const { kustoReadTimeout, optionalTimeout } = session.limits
      const seconds = (how === 'once' ? optionalTimeout : kustoReadTimeout) / 1000
      const send = () => parallel(() => exchange({ database, command, seconds, readonly: true }))
      return how === 'once' ? send() : askAgain(send, session.waiting)
    },
    write: (database, command, seconds) => {
      if (session.phase === 'plan') throw new Error('A plan does not write.')
      return sendAgain(() => parallel(() => exchange({ database, command, seconds, readonly: false })), session.waiting)
    },
    close,
  }
}
