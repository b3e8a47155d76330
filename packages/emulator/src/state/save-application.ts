import type {
  EmulatedApplication,
  EmulatedDestination,
  EmulatedDevice,
  EmulatedExport,
  ExportHealth,
  JsonObject,
} from './application.ts'
import { isObject, sorted } from './json.ts'
import type { JsonValue } from './model.ts'
import { emptyApplication } from './open.ts'

const secrets = new Set(['clientSecret', 'value', 'connectionString'])

const withoutSecrets = (fields: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]): [string, JsonValue] => {
      if (name !== 'authorization' || !isObject(value)) return [name, value]
      return [name, Object.fromEntries(Object.entries(value).filter(([inner]) => !secrets.has(inner)))]
    }),
  )

const health = ({ status, errors, lastExportTime }: ExportHealth): JsonObject => ({
  status,
  ...(errors.length > 0 ? { errors } : {}),
  ...(lastExportTime === undefined ? {} : { lastExportTime }),
})

const destination = (entry: EmulatedDestination): JsonObject => {
  const { id, displayName, type, fields, maskedSecretSent } = entry
  const rest = sorted(withoutSecrets(fields))
  return {
    id,
    displayName,
    type,
    ...(isObject(rest) ? rest : {}),
    ...(maskedSecretSent ? { maskedSecretSent } : {}),
    ...health(entry),
  }
}

const dataExport = (entry: EmulatedExport): JsonObject => {
  const { id, displayName, enabled, source, filter, enrichments, destinations } = entry
  return {
    id,
    displayName,
    enabled,
    source,
    ...(filter === undefined ? {} : { filter }),
    ...(enrichments === undefined ? {} : { enrichments: sorted(enrichments) }),
    destinations: [...destinations].sort(byId),
    ...health(entry),
  }
}

const device = (entry: EmulatedDevice): JsonObject => {
  const { displayName, template, simulated, provisioned, enabled, organizations, properties, cloudProperties } = entry
  return {
    displayName,
    ...(template === undefined ? {} : { template }),
    simulated,
    provisioned,
    enabled,
    ...(organizations.length > 0 ? { organizations } : {}),
    ...(Object.keys(properties).length > 0 ? { properties: sorted(properties) } : {}),
    ...(Object.keys(cloudProperties).length > 0 ? { cloudProperties: sorted(cloudProperties) } : {}),
  }
}

const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1)

const listed = <T extends { id: string }>(map: ReadonlyMap<string, T>, save: (entry: T) => JsonObject): JsonObject[] =>
  [...map.values()].sort(byId).map(save)

const keyed = <T extends { id: string }>(map: ReadonlyMap<string, T>, save: (entry: T) => JsonObject): JsonObject =>
  Object.fromEntries([...map.values()].sort(byId).map((entry) => [entry.id, save(entry)]))

export const saveApplication = (application: EmulatedApplication): JsonObject => {
  const { host, resourceId, identity, destinations, exports, devices, templates } = application
  const usual = emptyApplication(host)
  const named = (['applicationId', 'displayName', 'location', 'sku'] as const).filter(
    (name) => application[name] !== usual[name],
  )
  return {
    ...(resourceId === undefined ? {} : { resourceId }),
    ...Object.fromEntries(named.map((name) => [name, application[name]])),
    ...(identity === undefined ? {} : { identity: { ...identity } }),
    ...(destinations.size > 0 ? { destinations: listed(destinations, destination) } : {}),
    ...(exports.size > 0 ? { exports: listed(exports, dataExport) } : {}),
    ...(devices.size > 0 ? { devices: keyed(devices, device) } : {}),
    ...(templates.size > 0
      ? { templates: keyed(templates, ({ displayName, capabilityModel }) => ({ displayName, capabilityModel })) }
      : {}),
  }
}
