import type { JsonObject } from '../state/application.ts'
import { isObject } from '../state/json.ts'
import type { JsonValue } from '../state/model.ts'
import { servedFields } from './check-destination.ts'

const sources = [
  'telemetry',
  'properties',
  'deviceLifecycle',
  'deviceTemplateLifecycle',
  'deviceConnectivity',
  'audit',
] as const

const known = new Set(['displayName', 'enabled', 'source', 'filter', 'enrichments', 'destinations', ...servedFields])

const faultsOfEnrichment = (name: string, enrichment: JsonValue): string[] => {
  if (!isObject(enrichment)) return [`enrichments.${name} must be an object`]
  return ['path', 'target']
    .filter((field) => enrichment[field] !== undefined && typeof enrichment[field] !== 'string')
    .map((field) => `enrichments.${name}.${field} must be a string`)
}

const faultsOfLink = (link: JsonValue, index: number): string[] => {
  if (!isObject(link)) return [`destinations[${index}] must be an object`]
  const faults = typeof link['id'] === 'string' ? [] : [`destinations[${index}].id must be a string`]
  const transform = link['transform'] ?? ''
  return typeof transform === 'string' ? faults : [...faults, `destinations[${index}].transform must be a string`]
}

/** What is wrong with an export's body by its schema; what it refers to is looked at elsewhere. */
export const checkExport = (body: JsonObject): { faults: string[]; unknown: string[] } => {
  const faults: string[] = []
  const { destinations, enrichments, filter, source } = body
  if (typeof body['displayName'] !== 'string') faults.push('displayName must be a string')
  if (typeof body['enabled'] !== 'boolean') faults.push('enabled must be a boolean')
  if (!sources.some((name) => name === source)) faults.push(`source must be one of ${sources.join(', ')}`)
  if (typeof (filter ?? '') !== 'string') faults.push('filter must be a string')
  if (!isObject(enrichments ?? {})) faults.push('enrichments must be an object')
  if (isObject(enrichments)) {
    for (const each of Object.entries(enrichments).flatMap(([name, value]) => faultsOfEnrichment(name, value)))
      faults.push(each)
  }
  if (Array.isArray(destinations)) for (const each of destinations.flatMap(faultsOfLink)) faults.push(each)
  else faults.push('destinations must be an array')
  return { faults, unknown: Object.keys(body).filter((name) => !known.has(name)) }
}
