import { emptyResponse, jsonResponse, violationHeader, type EmulatorResponse } from '../server/exchange.ts'
import type { EmulatedDestination, JsonObject } from '../state/application.ts'
import { isObject, mergePatch, sorted, stringAt } from '../state/json.ts'
import type { JsonValue } from '../state/model.ts'
import { checkDestination, servedFields } from './check-destination.ts'
import { choiceOf, statusOf, type ApplicationContext } from './context.ts'
import { refusal } from './errors.ts'
import { unmaskFields } from './masks.ts'
import { quotas } from './quotas.ts'
import { renderDestination } from './render.ts'

const notFound = (context: ApplicationContext, id: string): EmulatorResponse =>
  refusal(context, 404, `There is no data export destination '${id}'.`)

export const getDestination = (context: ApplicationContext, id: string): EmulatorResponse => {
  const found = context.application.destinations.get(id)
  return found === undefined ? notFound(context, id) : jsonResponse(200, renderDestination(context, found))
}

const refuseBody = (
  context: ApplicationContext,
  body: JsonObject,
  before: EmulatedDestination | undefined,
): EmulatorResponse | undefined => {
  const { faults, unknown } = checkDestination(body)
  const rejected = choiceOf(context, 'unknownFields') === 'reject' ? unknown.map((name) => `${name} is not known`) : []
  const all = [...faults, ...rejected]
  if (all.length > 0) return refusal(context, statusOf(context, 'invalidBody'), `Validation failed: ${all.join('; ')}.`)
  if (before === undefined && context.application.destinations.size >= quotas.destinations) {
    return refusal(context, statusOf(context, 'overQuota'), `At most ${quotas.destinations} destinations are allowed.`)
  }
  if (before !== undefined && before.type !== stringAt(body, 'type')) {
    return refusal(context, statusOf(context, 'immutableChange'), 'The type of a destination cannot be changed.')
  }
  return undefined
}

const fieldsOf = (body: JsonObject, unknown: readonly string[]): JsonObject => {
  const own = Object.entries(body).filter(
    ([name, value]) => !servedFields.has(name) && !unknown.includes(name) && value !== null,
  )
  return Object.fromEntries(own.filter(([name]) => name !== 'displayName' && name !== 'type'))
}

const sameTarget = (before: JsonObject, after: JsonObject): boolean =>
  JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))

const store = (context: ApplicationContext, id: string, body: JsonObject): EmulatorResponse => {
  const before = context.application.destinations.get(id)
  const refused = refuseBody(context, body, before)
  if (refused !== undefined) return refused
  const { fields, masked } = unmaskFields(fieldsOf(body, checkDestination(body).unknown), before?.fields)
  const restarted = before === undefined || !sameTarget(before.fields, fields)
  const stored: EmulatedDestination = {
    id,
    displayName: stringAt(body, 'displayName') ?? '',
    type: stringAt(body, 'type') ?? '',
    fields,
    status: restarted ? 'waiting' : before.status,
    errors: restarted ? [] : before.errors,
    maskedSecretSent: masked || before?.maskedSecretSent === true,
    ...(before?.lastExportTime === undefined ? {} : { lastExportTime: before.lastExportTime }),
  }
  context.application.destinations.set(id, stored)
  return jsonResponse(200, renderDestination(context, stored), masked ? { [violationHeader]: 'masked secret' } : {})
}

const notAnObject = (context: ApplicationContext): EmulatorResponse =>
  refusal(context, 400, 'The body must be a JSON object.')

export const putDestination = (
  context: ApplicationContext,
  id: string,
  body: JsonValue | undefined,
): EmulatorResponse => (isObject(body) ? store(context, id, body) : notAnObject(context))

export const patchDestination = (
  context: ApplicationContext,
  id: string,
  patch: JsonValue | undefined,
): EmulatorResponse => {
  const before = context.application.destinations.get(id)
  if (before === undefined) return notFound(context, id)
  if (!isObject(patch)) return notAnObject(context)
  const { displayName, type, fields } = before
  const merged = mergePatch({ displayName, type, ...fields }, patch)
  return isObject(merged) ? store(context, id, merged) : notAnObject(context)
}

export const deleteDestination = (context: ApplicationContext, id: string): EmulatorResponse => {
  const { destinations, exports } = context.application
  if (!destinations.has(id)) {
    const status = statusOf(context, 'unknownDelete')
    return status === 204 ? emptyResponse(204) : notFound(context, id)
  }
  const users = [...exports.values()].filter((entry) => entry.destinations.some((link) => link.id === id))
  if (users.length > 0) {
    if (statusOf(context, 'destinationInUse') === 409) {
      const names = users.map((entry) => entry.id).join(', ')
      return refusal(context, 409, `The destination '${id}' is used by the exports ${names}.`)
    }
    for (const entry of users) entry.destinations = entry.destinations.filter((link) => link.id !== id)
  }
  destinations.delete(id)
  return emptyResponse(204)
}
