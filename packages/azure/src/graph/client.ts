import type { Cloud } from '@adx-export/core'
import { cloudHosts } from '../hosts.ts'
import { createRestClient, type RestReader } from '../rest/client.ts'
import type { Session } from '../session.ts'

/** What reading the directory takes: https://learn.microsoft.com/graph/permissions-reference#applicationreadall */
export const graphRight =
  'permission to read applications in Microsoft Entra (a signed-in user usually has it; a service principal needs Application.Read.All)'

/** Microsoft Graph writes its version into the path and takes no `api-version`. */
export const graphApiVersion = ''

/** The directory of one cloud, read only. */
export const createGraphClient = (session: Session, cloud: Cloud): Pick<RestReader, 'read'> => {
  const host = cloudHosts[cloud].graph
  return createRestClient(session, {
    host,
    service: { name: `Microsoft Graph (${host})`, right: graphRight },
    scope: `https://${host}/.default`,
  })
}
