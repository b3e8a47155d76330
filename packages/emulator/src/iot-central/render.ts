import type {
  EmulatedDestination,
  EmulatedExport,
  EmulatedTemplate,
  ExportHealth,
  JsonObject,
} from '../state/application.ts'
import { choiceOf, type ApplicationContext } from './context.ts'
import { maskFields } from './masks.ts'

const health = (context: ApplicationContext, { status, errors, lastExportTime }: ExportHealth): JsonObject => {
  const unset = choiceOf(context, 'nullsForUnset') === true
  return {
    status,
    ...(errors.length > 0 ? { errors } : unset ? { errors: null } : {}),
    ...(lastExportTime !== undefined ? { lastExportTime } : unset ? { lastExportTime: null } : {}),
  }
}

export const renderDestination = (context: ApplicationContext, destination: EmulatedDestination): JsonObject => {
  const { id, displayName, type, fields } = destination
  const mask = choiceOf(context, 'mask')
  return {
    id,
    displayName,
    type,
    ...maskFields(fields, typeof mask === 'string' ? mask : '*****'),
    ...health(context, destination),
  }
}

export const renderExport = (context: ApplicationContext, entry: EmulatedExport): JsonObject => {
  const { id, displayName, enabled, source, filter, enrichments } = entry
  const unset = choiceOf(context, 'nullsForUnset') === true
  const destinations = entry.destinations.map((link): JsonObject => {
    if (link.transform !== undefined) return { id: link.id, transform: link.transform }
    return unset ? { id: link.id, transform: null } : { id: link.id }
  })
  return {
    id,
    displayName,
    enabled,
    source,
    ...(filter !== undefined ? { filter } : unset ? { filter: null } : {}),
    ...(enrichments !== undefined ? { enrichments } : unset ? { enrichments: null } : {}),
    destinations,
    ...health(context, entry),
  }
}

export const renderTemplate = ({ id, displayName, capabilityModel }: EmulatedTemplate): JsonObject => ({
  '@id': id,
  '@type': ['ModelDefinition', 'DeviceModel'],
  displayName,
  capabilityModel,
  '@context': ['dtmi:iotcentral:context;2', 'dtmi:dtdl:context;2'],
})
