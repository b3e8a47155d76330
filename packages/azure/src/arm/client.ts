import type { Cloud } from '@adx-export/core'
import { AzureError } from '../errors.ts'
import { cloudHosts, isArmHost } from '../hosts.ts'
import { createRestClient, type RestClient } from '../rest/client.ts'
import type { Session } from '../session.ts'

const apiVersions: readonly (readonly [provider: string, apiVersion: string])[] = [
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

export const armHostOf = (cloud: Cloud): string => cloudHosts[cloud].arm

export const armRights = {
  plan: "the Azure role 'Reader' on the resource",
  apply: "the Azure role 'Contributor' on the resource",
} as const

/** Azure Resource Manager of one cloud. */
export const createArmClient = (session: Session, host: string): RestClient => {
  if (!isArmHost(host))
    throw new AzureError('host-refused', `'${host}' is refused: it is not Azure Resource Manager; no request was made.`)
  return createRestClient(session, {
    host,
    service: { name: `Azure Resource Manager (${host})`, right: armRights[session.phase] },
    authorize: async () => `Bearer ${(await session.credential.getToken(`https://${host}/.default`)).token}`,
  })
}
