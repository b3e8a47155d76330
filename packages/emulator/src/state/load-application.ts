import type {
  EmulatedApplication,
  EmulatedDestination,
  EmulatedDevice,
  EmulatedExport,
  JsonObject,
} from './application.ts'
import type { ApplicationDocument, DestinationDocument, DeviceDocument, ExportDocument } from './document.ts'
import { objectAt } from './json.ts'
import { emptyApplication, systemIdentity } from './open.ts'

const ownFields = new Set(['id', 'displayName', 'type', 'maskedSecretSent', 'status', 'errors', 'lastExportTime'])

/** A state file never holds a secret; the service still shows that there is one. */
const withSecret = (authorization: JsonObject): JsonObject => {
  if (authorization['type'] === 'servicePrincipal' || authorization['type'] === 'oauth') {
    return { clientSecret: '', ...authorization }
  }
  return authorization['type'] === 'header' ? { value: '', ...authorization } : authorization
}

const time = ({ lastExportTime }: { lastExportTime?: string }): { lastExportTime?: string } =>
  lastExportTime === undefined ? {} : { lastExportTime }

const destinationOf = (document: DestinationDocument): EmulatedDestination => {
  const { id, displayName = id, type = 'dataexplorer@v1', status = 'waiting', errors = [] } = document
  const fields: JsonObject = {}
  for (const [name, value] of Object.entries(document)) {
    if (!ownFields.has(name) && value !== undefined) fields[name] = value
  }
  const authorization = objectAt(fields, 'authorization')
  if (authorization !== undefined) fields['authorization'] = withSecret(authorization)
  else if (type !== 'webhook@v1') fields['authorization'] = { type: 'systemAssignedManagedIdentity' }
  const maskedSecretSent = document.maskedSecretSent === true
  return { id, displayName, type, fields, status, errors, maskedSecretSent, ...time(document) }
}

const exportOf = (document: ExportDocument): EmulatedExport => {
  const { id, displayName = id, enabled = true, source = 'telemetry', filter, enrichments } = document
  return {
    id,
    displayName,
    enabled,
    source,
    ...(filter === undefined ? {} : { filter }),
    ...(enrichments === undefined ? {} : { enrichments }),
    destinations: document.destinations ?? [],
    status: document.status ?? (enabled ? 'starting' : 'notStarted'),
    errors: document.errors ?? [],
    ...time(document),
  }
}

/** A device as a state file describes it; one that nothing describes is real, provisioned and nameless. */
export const deviceOf = (id: string, document: DeviceDocument): EmulatedDevice => ({
  id,
  displayName: document.displayName ?? id,
  ...(document.template === undefined ? {} : { template: document.template }),
  simulated: document.simulated ?? false,
  provisioned: document.provisioned ?? true,
  enabled: document.enabled ?? true,
  organizations: document.organizations ?? [],
  properties: document.properties ?? {},
  cloudProperties: document.cloudProperties ?? {},
})

export const applicationOf = (host: string, document: ApplicationDocument): EmulatedApplication => {
  const empty = emptyApplication(host)
  const { resourceId, identity, templates = {} } = document
  return {
    ...empty,
    applicationId: document.applicationId ?? empty.applicationId,
    displayName: document.displayName ?? empty.displayName,
    location: document.location ?? empty.location,
    sku: document.sku ?? empty.sku,
    ...(resourceId === undefined ? {} : { resourceId }),
    ...(identity === undefined ? {} : { identity: { ...systemIdentity(host), ...identity } }),
    destinations: new Map((document.destinations ?? []).map((entry) => [entry.id, destinationOf(entry)])),
    exports: new Map((document.exports ?? []).map((entry) => [entry.id, exportOf(entry)])),
    devices: new Map(Object.entries(document.devices ?? {}).map(([id, device]) => [id, deviceOf(id, device ?? {})])),
    templates: new Map(
      Object.entries(templates).map(([id, { displayName = id, capabilityModel = {} }]) => [
        id,
        { id, displayName, capabilityModel },
      ]),
    ),
  }
}
