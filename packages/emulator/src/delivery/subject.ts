import type { EmulatedApplication, JsonObject } from '../state/application.ts'
import { isObject, stringAt } from '../state/json.ts'
import type { JsonValue } from '../state/model.ts'
import { propertyValue, systemValue } from './enrich.ts'
import type { DataEvent } from './event.ts'
import type { FilterSubject } from './filter.ts'

const interfacesOf = (model: JsonObject | undefined): string[] => {
  if (model === undefined) return []
  const extended = Array.isArray(model['extends']) ? model['extends'].filter(isObject) : []
  return [model, ...extended].flatMap((one) => stringAt(one, '@id') ?? [])
}

const within = (value: JsonValue | undefined, path: readonly string[]): JsonValue | undefined =>
  path.reduce<JsonValue | undefined>((inner, name) => (isObject(inner) ? inner[name] : undefined), value)

/** An event as a filter looks at it: system names, then what the message holds, then what the device has. */
export const subjectOf = (application: EmulatedApplication, event: DataEvent): FilterSubject => {
  const { device, templateId, values = {} } = event
  const model = application.templates.get(templateId ?? '')?.capabilityModel
  return {
    templates: [...(templateId === undefined ? [] : [templateId]), ...interfacesOf(model)],
    valueOf: (name) => {
      if (name === '$template') return templateId ?? null
      if (name.startsWith('$')) return systemValue(application, device, name)
      const [first = '', ...rest] = name.split('.')
      return within(values[first], rest) ?? within(propertyValue(device, first), rest)
    },
  }
}
