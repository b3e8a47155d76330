import type { EmulatedApplication, EmulatedDevice, JsonObject } from '../state/application.ts'
import { isObject, stringAt } from '../state/json.ts'
import type { JsonValue } from '../state/model.ts'
import { templateName } from './event.ts'

/** System names of enrichments and filters (howto-manage-data-export-with-rest-api); undefined for what is none. */
export const systemValue = (
  application: EmulatedApplication,
  device: EmulatedDevice | undefined,
  name: string,
): JsonValue | undefined => {
  if (device === undefined) return undefined
  switch (name) {
    case '$id':
      return device.id
    case '$displayName':
    case '$deviceName':
      return device.displayName
    case '$enabled':
      return device.enabled
    case '$provisioned':
      return device.provisioned
    case '$simulated':
      return device.simulated
    case '$organizations':
      return device.organizations
    case '$template':
      return device.template ?? null
    case '$templateDisplayName':
      return templateName(application, device.template) ?? null
    default:
      return undefined
  }
}

/** A reported or cloud property by its name, with or without its component. */
export const propertyValue = (device: EmulatedDevice | undefined, name: string): JsonValue | undefined => {
  if (device === undefined) return undefined
  const all = { ...device.cloudProperties, ...device.properties }
  const key = Object.keys(all).find((one) => one === name || one.endsWith(`/${name}`))
  return key === undefined ? undefined : all[key]
}

/** The values that are added to a message; a property that the device lacks leaves its key out. */
export const enrich = (
  application: EmulatedApplication,
  device: EmulatedDevice | undefined,
  enrichments: JsonObject,
): JsonObject => {
  const added: JsonObject = {}
  for (const [key, enrichment] of Object.entries(enrichments)) {
    if (!isObject(enrichment)) continue
    const path = stringAt(enrichment, 'path')
    const value =
      path === undefined ? enrichment['value'] : (systemValue(application, device, path) ?? propertyValue(device, path))
    if (value !== undefined) added[key] = value
  }
  return added
}
