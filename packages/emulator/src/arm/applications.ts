import { jsonResponse, type EmulatorRequest, type EmulatorResponse } from '../server/exchange.ts'
import type { EmulatedApplication } from '../state/application.ts'
import { isObject, objectAt, parseJson, stringAt } from '../state/json.ts'
import { firstLabel, systemIdentity } from '../state/open.ts'
import { armError, invalidBody, resourceNotFound } from './errors.ts'
import type { ArmContext } from './context.ts'
import { advanceOn, start } from './operations.ts'
import { applicationById } from './resources.ts'

/** Answers spell parts of the id in another letter case than the specification does (its own example Apps_Get). */
const respell = (id: string): string =>
  id.replace('/resourceGroups/', '/resourcegroups/').replace('/iotApps/', '/IoTApps/')

const render = (application: EmulatedApplication, id: string): unknown => {
  const { identity } = application
  return {
    id: respell(application.resourceId ?? id),
    name: (application.resourceId ?? id).split('/').at(-1),
    type: 'Microsoft.IoTCentral/IoTApps',
    location: application.location,
    tags: {},
    sku: { name: application.sku },
    properties: {
      applicationId: application.applicationId,
      displayName: application.displayName,
      subdomain: firstLabel(application.host),
      template: 'iotc-pnp-preview@1.0.0',
      state: 'created',
    },
    // Absent altogether until it was ever asked for (example Apps_Get).
    ...(identity === undefined
      ? {}
      : { identity: { type: 'SystemAssigned', principalId: identity.principalId, tenantId: identity.tenantId } }),
  }
}

const patch = (
  context: ArmContext,
  request: EmulatorRequest,
  application: EmulatedApplication,
  id: string,
): EmulatorResponse => {
  const body = parseJson(request.body)
  if (!isObject(body)) return invalidBody('The request content was invalid JSON.')
  const type = stringAt(objectAt(body, 'identity') ?? {}, 'type')
  if (type === undefined) return jsonResponse(200, render(application, id))
  if (type !== 'SystemAssigned' && type !== 'None') return invalidBody(`The identity type '${type}' is not supported.`)
  const effect = (): void => {
    if (type === 'None') delete application.identity
    else application.identity ??= systemIdentity(application.host)
  }
  const provider = 'Microsoft.IoTCentral'
  return start(context, { resource: id, provider, effect, render: () => render(application, id) })
}

/** `…/Microsoft.IoTCentral/iotApps/{name}`. */
export const handleApplication = (
  context: ArmContext,
  request: EmulatorRequest,
  id: string,
  name: string,
): EmulatorResponse => {
  const application = applicationById(context.world, id, name)
  if (application === undefined) return resourceNotFound(`Microsoft.IoTCentral/IoTApps/${name}`)
  if (request.method === 'GET') {
    advanceOn(context.operations, id)
    return jsonResponse(200, render(application, id))
  }
  if (request.method === 'PATCH') return patch(context, request, application, id)
  return armError(405, 'MethodNotAllowed', `${request.method} is not answered for applications.`)
}
