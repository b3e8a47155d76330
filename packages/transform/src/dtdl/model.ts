import { type JsonNode, type JsonObject, parseJsonText } from '../rows/json-text.ts'
import { objectsIn, textIn, typesOf } from './nodes.ts'

/** A telemetry or property that a device model declares. */
export type DeclaredCapability = {
  /** The id of the capability; models leave it out at times. */
  readonly id?: string
  readonly name: string
  readonly displayName?: string
  /** A name such as `double`, or the object that describes an enumeration, object, array or map. */
  readonly schema: JsonNode | undefined
  readonly kind: 'telemetry' | 'property' | 'cloudProperty'
  /** The component that it belongs to. */
  readonly component?: string
  /** The module of an edge device that it belongs to. */
  readonly module?: string
}

/** A device model as IoT Central writes it. */
export type Model = {
  /** With or without `;version`: ids made by IoT Central have none. */
  readonly id: string
  readonly name: string
  readonly capabilities: readonly DeclaredCapability[]
}

/** Interfaces within each other that are followed, and capabilities of one model that are read. */
const deepest = 8
const most = 1000

type Within = Pick<DeclaredCapability, 'component' | 'module'>

const kindOf = (types: readonly string[]): DeclaredCapability['kind'] | undefined => {
  if (types.includes('Telemetry')) return 'telemetry'
  if (!types.includes('Property')) return undefined
  return types.includes('Cloud') ? 'cloudProperty' : 'property'
}

/** A name for people is a text, or texts by language. */
const displayNameOf = (object: JsonObject): string | undefined => {
  const node = object.members.get('displayName')
  const localized = node?.kind === 'object' ? (node.members.get('en') ?? [...node.members.values()][0]) : node
  return localized?.kind === 'string' && localized.value.trim() !== '' ? localized.value : undefined
}

const declared = (content: JsonObject, within: Within): DeclaredCapability | undefined => {
  const [name, kind] = [textIn(content, 'name'), kindOf(typesOf(content))]
  if (name === undefined || kind === undefined) return undefined
  const [id, displayName] = [textIn(content, '@id'), displayNameOf(content)]
  return {
    name,
    kind,
    schema: content.members.get('schema'),
    ...(id === undefined ? {} : { id }),
    ...(displayName === undefined ? {} : { displayName }),
    ...within,
  }
}

/** The interfaces that an entry of `contents` brings in: those of a component, or of a module of an edge device. */
const nestedIn = (content: JsonObject, within: Within): readonly (readonly [JsonObject, Within])[] => {
  const [name, types] = [textIn(content, 'name'), typesOf(content)]
  if (name === undefined) return []
  if (types.includes('Component')) {
    return objectsIn(content, 'schema').map((each) => [each, { ...within, component: name }] as const)
  }
  return types.includes('EdgeModule')
    ? objectsIn(content, 'target').map((each) => [each, { ...within, module: name }] as const)
    : []
}

function* capabilitiesOf(entry: JsonObject, within: Within, depth: number): Generator<DeclaredCapability> {
  if (depth > deepest) return
  for (const parent of objectsIn(entry, 'extends')) yield* capabilitiesOf(parent, within, depth + 1)
  for (const content of objectsIn(entry, 'contents')) {
    for (const [nested, inside] of nestedIn(content, within)) yield* capabilitiesOf(nested, inside, depth + 1)
    const capability = declared(content, within)
    if (capability !== undefined) yield capability
  }
}

const modelOf = (root: JsonNode): Model | undefined => {
  if (root.kind !== 'object') return undefined
  const inner = root.members.get('capabilityModel')
  const model = inner?.kind === 'object' ? inner : root
  if (!['contents', 'extends'].some((key) => model.members.get(key)?.kind === 'array')) return undefined
  const id = textIn(root, '@id') ?? textIn(model, '@id') ?? 'dtmi:contoso:model'
  const name = displayNameOf(root) ?? displayNameOf(model) ?? id
  const capabilities: DeclaredCapability[] = []
  for (const capability of capabilitiesOf(model, {}, 0)) {
    if (capabilities.length >= most) break
    capabilities.push(capability)
  }
  return { id, name, capabilities }
}

/** The models in a JSON value: a device template, a capability model alone, or a list of either; none where it is nothing of this. */
export const modelsOf = (root: JsonNode): readonly Model[] =>
  (root.kind === 'array' ? root.items : [root]).flatMap((each) => modelOf(each) ?? [])

/**
 * The models in a text; none where it holds neither device templates nor capability models.
 * https://learn.microsoft.com/azure/iot-central/core/concepts-device-templates, DTDL version 2
 */
export const parseModels = (text: string): readonly Model[] => {
  const root = parseJsonText(text)
  return root === undefined ? [] : modelsOf(root)
}
