import { emptyResponse, jsonResponse, type EmulatorResponse } from '../server/exchange.ts'
import type { EmulatedExport, EmulatedLink, JsonObject } from '../state/application.ts'
import { countConditions } from '../delivery/filter-tokens.ts'
import { isObject, mergePatch, objectAt, stringAt } from '../state/json.ts'
import type { JsonValue } from '../state/model.ts'
import { checkExport } from './check-export.ts'
import { choiceOf, statusOf, type ApplicationContext } from './context.ts'
import { refusal } from './errors.ts'
import { quotas } from './quotas.ts'
import { renderExport } from './render.ts'

const notFound = (context: ApplicationContext, id: string): EmulatorResponse =>
  refusal(context, 404, `There is no data export '${id}'.`)

export const getExport = (context: ApplicationContext, id: string): EmulatorResponse => {
  const found = context.application.exports.get(id)
  return found === undefined ? notFound(context, id) : jsonResponse(200, renderExport(context, found))
}

const linksOf = (context: ApplicationContext, body: JsonObject): EmulatedLink[] => {
  const links = Array.isArray(body['destinations']) ? body['destinations'] : []
  const trimmed = choiceOf(context, 'transformText') === 'trimmed'
  return links.filter(isObject).map((link): EmulatedLink => {
    const id = stringAt(link, 'id') ?? ''
    const transform = stringAt(link, 'transform')
    return transform === undefined ? { id } : { id, transform: trimmed ? transform.trim() : transform }
  })
}

const refuseReferences = (
  context: ApplicationContext,
  body: JsonObject,
  before: EmulatedExport | undefined,
): EmulatorResponse | undefined => {
  const links = linksOf(context, body)
  const missing = links.filter((link) => !context.application.destinations.has(link.id))
  if (before !== undefined && before.source !== body['source']) {
    return refusal(context, statusOf(context, 'immutableChange'), 'The source of an export cannot be changed.')
  }
  if (missing.length > 0) {
    const names = missing.map((link) => link.id).join(', ')
    return refusal(context, statusOf(context, 'unknownDestination'), `There is no destination ${names}.`)
  }
  const over =
    (before === undefined && context.application.exports.size >= quotas.exports) ||
    links.length > quotas.links ||
    Object.keys(objectAt(body, 'enrichments') ?? {}).length + countConditions(stringAt(body, 'filter') ?? '') >
      quotas.filtersAndEnrichments
  return over ? refusal(context, statusOf(context, 'overQuota'), 'A limit of data export is exceeded.') : undefined
}

const refuseBody = async (
  context: ApplicationContext,
  body: JsonObject,
  before: EmulatedExport | undefined,
): Promise<EmulatorResponse | undefined> => {
  const { faults, unknown } = checkExport(body)
  if (choiceOf(context, 'unknownFields') === 'reject')
    for (const each of unknown.map((name) => `${name} is not known`)) faults.push(each)
  const links = linksOf(context, body)
  if (links.length === 0 && choiceOf(context, 'emptyDestinations') === 'reject') faults.push('destinations is empty')
  if (faults.length === 0 && choiceOf(context, 'invalidTransform') === 'reject') {
    for (const { id, transform } of links) {
      if (transform !== undefined && !(await context.compiles(transform)))
        faults.push(`the transform of ${id} is not jq`)
    }
  }
  if (faults.length === 0) return refuseReferences(context, body, before)
  return refusal(context, statusOf(context, 'invalidBody'), `Validation failed: ${faults.join('; ')}.`)
}

const store = async (context: ApplicationContext, id: string, body: JsonObject): Promise<EmulatorResponse> => {
  const before = context.application.exports.get(id)
  const refused = await refuseBody(context, body, before)
  if (refused !== undefined) return refused
  const enabled = body['enabled'] === true
  const filter = stringAt(body, 'filter')
  const enrichments = objectAt(body, 'enrichments')
  const stored: EmulatedExport = {
    id,
    displayName: stringAt(body, 'displayName') ?? '',
    enabled,
    source: stringAt(body, 'source') ?? '',
    ...(filter === undefined ? {} : { filter }),
    ...(enrichments === undefined ? {} : { enrichments }),
    destinations: linksOf(context, body),
    // Editing a running export starts it again (the examples answer `starting` to a PATCH).
    status: enabled ? 'starting' : 'notStarted',
    errors: [],
    ...(before?.lastExportTime === undefined ? {} : { lastExportTime: before.lastExportTime }),
  }
  context.application.exports.set(id, stored)
  return jsonResponse(200, renderExport(context, stored))
}

const notAnObject = (context: ApplicationContext): EmulatorResponse =>
  refusal(context, 400, 'The body must be a JSON object.')

export const putExport = async (
  context: ApplicationContext,
  id: string,
  body: JsonValue | undefined,
): Promise<EmulatorResponse> => (isObject(body) ? store(context, id, body) : notAnObject(context))

export const patchExport = async (
  context: ApplicationContext,
  id: string,
  patch: JsonValue | undefined,
): Promise<EmulatorResponse> => {
  const before = context.application.exports.get(id)
  if (before === undefined) return notFound(context, id)
  if (!isObject(patch)) return notAnObject(context)
  const { displayName, enabled, source, filter, enrichments, destinations } = before
  const current: JsonObject = { displayName, enabled, source, destinations }
  if (filter !== undefined) current['filter'] = filter
  if (enrichments !== undefined) current['enrichments'] = enrichments
  const merged = mergePatch(current, patch)
  return isObject(merged) ? store(context, id, merged) : notAnObject(context)
}

export const deleteExport = (context: ApplicationContext, id: string): EmulatorResponse => {
  if (context.application.exports.delete(id)) return emptyResponse(204)
  return statusOf(context, 'unknownDelete') === 204 ? emptyResponse(204) : notFound(context, id)
}
