import { jsonResponse, type EmulatorRequest, type EmulatorResponse } from '../server/exchange.ts'
import type { EmulatedApplication, JsonObject } from '../state/application.ts'
import { isObject, objectAt, parseJson, stringAt } from '../state/json.ts'
import { firstLabel, systemIdentity } from '../state/open.ts'
import { armError, invalidBody, resourceNotFound } from './errors.ts'
import { armChoice, type ArmContext } from './context.ts'
import { advanceOn, isBusy, start, startOnItself } from './operations.ts'
import { applicationById } from './resources.ts'

/** Answers spell parts of the id in another letter case than the specification does (its own example Apps_Get). */
const respell = (id: string): string =>
  id.replace(/\/resourceGroups\//i, '/resourcegroups/').replace(/\/iotApps\//i, '/IoTApps/')

const identityMember = (context: ArmContext, { identity }: EmulatedApplication): JsonObject => {
  if (identity !== undefined) {
    const { principalId, tenantId } = identity
    return { identity: { type: 'SystemAssigned', principalId, tenantId } }
  }
  return armChoice(context, 'unsetIdentity') === 'none' ? { identity: { type: 'None' } } : {}
}

/** Only the published example of a write tells how far it is. */
const provisioningMember = (context: ArmContext, id: string): JsonObject => {
  if (armChoice(context, 'armAnswer') !== 'published') return {}
  return { provisioningState: isBusy(context.operations, id) ? 'Updating' : 'Succeeded' }
}

const render = (context: ArmContext, application: EmulatedApplication, id: string): unknown => {
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
      ...provisioningMember(context, id),
    },
    ...identityMember(context, application),
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
  const shown = (): unknown => render(context, application, id)
  if (type === undefined) return jsonResponse(200, shown())
  if (type !== 'SystemAssigned' && type !== 'None') return invalidBody(`The identity type '${type}' is not supported.`)
  const effect = (): void => {
    if (type === 'None') delete application.identity
    else application.identity ??= systemIdentity(application.host)
  }
  const asked = { resource: id, method: 'PATCH', region: application.location, effect, render: shown } as const
  const way = armChoice(context, 'armAnswer')
  if (way === 'published') return startOnItself(context, asked)
  if (way !== 'recorded') return start(context, asked)
  // A recorded session of az: the write is answered when it is done.
  effect()
  return jsonResponse(200, shown())
}

/** `…/Microsoft.IoTCentral/iotApps/{name}`. */
export const handleApplication = (
  context: ArmContext,
  request: EmulatorRequest,
  id: string,
  name: string,
): EmulatorResponse => {
  const application = applicationById(context.world, id, name)
  if (application === undefined) return resourceNotFound(id)
  if (request.method === 'GET') {
    advanceOn(context.operations, id)
    return jsonResponse(200, render(context, application, id))
  }
  if (request.method === 'PATCH') return patch(context, request, application, id)
  return armError(405, 'MethodNotAllowed', `${request.method} is not answered for applications.`)
}
