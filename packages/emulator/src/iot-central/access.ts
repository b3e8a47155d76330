import { opens } from '../entra/audiences.ts'
import type { EmulatorRequest, EmulatorResponse } from '../server/exchange.ts'
import { callerOf } from '../state/callers.ts'
import type { ApplicationContext } from './context.ts'
import { refusal } from './errors.ts'
import { mayReadUsers } from './users.ts'

/** The preview versions that know data export; the stable ones do not (azure-rest-api-specs, data-plane/Microsoft.IoTCentral). */
const exportVersions = new Set(['1.1-preview', '1.2-preview', '2022-06-30-preview', '2022-10-31-preview'])
const stableVersions = new Set(['1.0', '2022-05-31', '2022-07-31'])

/** The refusal of a request without a known `api-version`; the status is a choice. */
export const refuseVersion = (context: ApplicationContext, resource: string): EmulatorResponse | undefined => {
  const version = context.query.get('api-version')
  if (version === null) return refusal(context, 400, 'The api-version query parameter is missing.')
  if (exportVersions.has(version)) return undefined
  if (stableVersions.has(version)) {
    return resource === 'dataExport' ? refusal(context, 404, `${version} has no data export.`) : undefined
  }
  return refusal(context, 400, `The api-version '${version}' is not supported.`)
}

/** An Entra token as bearer, or an API token verbatim (howto-authorize-rest-api). */
export const refuseCaller = (
  context: ApplicationContext,
  request: EmulatorRequest,
  resource: string,
): EmulatorResponse | undefined => {
  const caller = callerOf(context.world, request.headers['authorization'], {
    opensFor: opens['iot-central'],
    apiToken: true,
  })
  if (caller === undefined)
    return refusal(context, 401, 'The authorization header is missing or its token is not valid.')
  const isAboutUsers = resource === 'users' || resource === 'roles'
  if (caller === 'anyone' || (isAboutUsers && mayReadUsers(caller))) return undefined
  if (!isAboutUsers && caller.dataExport === 'full') return undefined
  if (!isAboutUsers && caller.dataExport === 'view' && request.method === 'GET') return undefined
  return refusal(context, 403, 'The caller does not have the permission that this needs.')
}
