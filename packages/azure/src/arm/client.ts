import type { HttpResponse } from '@azure-rest/core-client'
import type { PipelinePolicy } from '@azure/core-rest-pipeline'
import { armHosts, type Cloud } from '@adx-export/core'
import { AzureError } from '../errors.ts'
import { isArmHost } from '../hosts.ts'
import {
  addressOf,
  createLine,
  listPages,
  readWith,
  sendWith,
  type Line,
  type RestReader,
  type RestWrite,
} from '../rest/client.ts'
import type { Session } from '../session.ts'
import { beginKusto, readKusto } from './kusto.ts'
import type { Poller } from './polling.ts'

const apiVersions: readonly (readonly [provider: string, apiVersion: string])[] = [
  ['microsoft.authorization', '2022-04-01'],
  ['microsoft.iotcentral', '2021-06-01'],
  ['microsoft.kusto', '2023-08-15'],
  ['microsoft.synapse', '2021-06-01-preview'],
]

/** The version that fits the last provider of a resource id; letter case does not count. */
export const armApiVersion = (path: string): string => {
  const provider = [...path.toLowerCase().matchAll(/\/providers\/([^/?]+)/g)].at(-1)?.[1]
  const version = apiVersions.find(([name]) => name === provider)?.[1]
  if (version === undefined)
    throw new AzureError('host-refused', `'${path}' is refused: not a resource that is managed here.`)
  return version
}

export const armHostOf = (cloud: Cloud): string => armHosts[cloud]

export const armRights = {
  plan: "the Azure role 'Reader' on the resource",
  apply: "the Azure role 'Contributor' on the resource",
} as const

export type ArmClient = RestReader & {
  /** Sends a write and asks once how far it is; `closest` sees what is sent and what comes back. */
  begin(request: RestWrite, closest: PipelinePolicy): Promise<Poller>
}

/** A write to what has no client of its own: the library's poller over the plain client. */
const beginPlain = async (line: Line, request: RestWrite, closest: PipelinePolicy): Promise<Poller> => {
  const { createHttpPoller } = await import('@azure/core-lro')
  const client = line.client(closest)
  const responseOf = ({ status, headers, body: flatResponse }: HttpResponse) => ({
    flatResponse,
    rawResponse: { statusCode: Number(status), headers, body: flatResponse },
  })
  const poller = await createHttpPoller({
    requestMethod: request.method,
    requestPath: request.path,
    sendInitialRequest: async () => responseOf(await sendWith(client, line.host, request)),
    sendPollRequest: async (link) =>
      responseOf(await client.pathUnchecked(addressOf(link, line.host, request.apiVersion)).get()),
  })
  await poller.poll()
  return poller
}

/** Azure Resource Manager of one cloud: clusters through their own library, everything else plainly. */
export const createArmClient = (session: Session, host: string): ArmClient => {
  if (!isArmHost(host))
    throw new AzureError('host-refused', `'${host}' is refused: it is not Azure Resource Manager; no request was made.`)
  const service = { name: `Azure Resource Manager (${host})`, right: armRights[session.phase] }
  const options = { host, service, scope: `https://${host}/.default` }
  const line = createLine(session, options)
  const read = async (path: string, apiVersion: string): Promise<unknown> => {
    const opened = await line()
    return session.redactor.maskJson(await (readKusto(opened, path) ?? readWith(opened, path, apiVersion)))
  }
  return {
    read,
    list: (path, apiVersion) =>
      listPages((link) => read(link, apiVersion), path, { pages: session.limits.pages, name: service.name }),
    begin: async (request, closest) => {
      const opened = await line()
      return beginKusto(opened, request, closest) ?? beginPlain(opened, request, closest)
    },
  }
}
