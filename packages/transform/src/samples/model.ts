import type { JsonNode, JsonObject } from '../rows/json-text.ts'
import { parseJsonText } from '../rows/json-text.ts'

/** A telemetry or property of a device model. */
export type Capability = {
  /** The id of the capability; models leave it out at times. */
  readonly id?: string
  readonly name: string
  /** A name such as `double`, or the object that describes an enumeration, object, array or map. */
  readonly schema: JsonNode | undefined
  readonly kind: 'telemetry' | 'property' | 'cloudProperty'
  /** The component that it belongs to. */
  readonly component?: string
}

/** A device model as IoT Central writes it. */
export type Model = {
  /** With or without `;version`: ids made by IoT Central have none. */
  readonly id: string
  readonly name: string
  readonly capabilities: readonly Capability[]
}

/** Interfaces within each other that are followed, and capabilities of one model that are read. */
const deepest = 8
const most = 1000

const textIn = (object: JsonObject, key: string): string | undefined => {
  const node = object.members.get(key)
  return node?.kind === 'string' ? node.value : undefined
}

const objectsIn = (object: JsonObject, key: string): readonly JsonObject[] => {
  const node = object.members.get(key)
  const items = node?.kind === 'array' ? node.items : node === undefined ? [] : [node]
  return items.filter((item) => item.kind === 'object')
}

/** `@type` is a text or a list of texts. */
const typesOf = (object: JsonObject): readonly string[] => {
  const node = object.members.get('@type')
  const items = node?.kind === 'array' ? node.items : node === undefined ? [] : [node]
  return items.flatMap((item) => (item.kind === 'string' ? [item.value] : []))
}

const kindOf = (types: readonly string[]): Capability['kind'] | undefined => {
  if (types.includes('Telemetry')) return 'telemetry'
  if (!types.includes('Property')) return undefined
  return types.includes('Cloud') ? 'cloudProperty' : 'property'
}

function* capabilitiesOf(entry: JsonObject, component: string | undefined, depth: number): Generator<Capability> {
  if (depth > deepest) return
  for (const parent of objectsIn(entry, 'extends')) yield* capabilitiesOf(parent, component, depth + 1)
  for (const content of objectsIn(entry, 'contents')) {
    const name = textIn(content, 'name')
    const types = typesOf(content)
    const kind = kindOf(types)
    if (name !== undefined && types.includes('Component')) {
      for (const schema of objectsIn(content, 'schema')) yield* capabilitiesOf(schema, name, depth + 1)
    }
    if (name === undefined || kind === undefined) continue
    const id = textIn(content, '@id')
    const schema = content.members.get('schema')
    yield {
      name,
      kind,
      schema,
      ...(id === undefined ? {} : { id }),
      ...(component === undefined ? {} : { component }),
    }
  }
}

const titleOf = (root: JsonObject, model: JsonObject, id: string): string => {
  for (const object of [root, model]) {
    const text = textIn(object, 'displayName')
    if (text !== undefined && text.trim() !== '') return text
    const localized = object.members.get('displayName')
    const english = localized?.kind === 'object' ? textIn(localized, 'en') : undefined
    if (english !== undefined) return english
  }
  return id
}

/**
 * Reads a device template, or the capability model alone; undefined where the text is neither.
 * https://learn.microsoft.com/azure/iot-central/core/concepts-device-templates, DTDL version 2
 */
export const parseModel = (text: string): Model | undefined => {
  const root = parseJsonText(text)
  if (root?.kind !== 'object') return undefined
  const inner = root.members.get('capabilityModel')
  const model = inner?.kind === 'object' ? inner : root
  if (!['contents', 'extends'].some((key) => model.members.get(key)?.kind === 'array')) return undefined
  const id = textIn(root, '@id') ?? textIn(model, '@id') ?? 'dtmi:contoso:model'
  const capabilities: Capability[] = []
  for (const capability of capabilitiesOf(model, undefined, 0)) {
    if (capabilities.length >= most) break
    capabilities.push(capability)
  }
  return { id, name: titleOf(root, model, id), capabilities }
}
