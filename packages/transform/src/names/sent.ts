import type { Config, ExportSource } from '@adx-export/core'
import { parseModels } from '../dtdl/model.ts'
import { type Capability, capabilitiesOfModels } from '../infer/model.ts'
import type { NameList } from '../infer/shape.ts'
import { type JsonNode, type JsonObject, parseJsonText } from '../rows/json-text.ts'
import { nodeIn } from '../samples/change.ts'
import { capturedFiles } from '../samples/given.ts'
import { documentedTexts, modelledTexts, textsInMessage } from './texts.ts'

export type Sent = {
  /** By list, the names that are known; a list of which nothing is known is absent. */
  readonly names: ReadonlyMap<NameList, ReadonlySet<string>>
  /** What they are known from. */
  readonly messages: boolean
  readonly templates: boolean
}

/** Where in a message each list of `{ name, value }` stands. */
const lists: readonly (readonly [NameList, readonly string[]])[] = [
  ['telemetry', ['telemetry']],
  ['properties', ['properties']],
  ['reported', ['device', 'properties', 'reported']],
  ['cloudProperties', ['device', 'cloudProperties']],
]

const ofKind: Readonly<Record<Capability['kind'], readonly NameList[]>> = {
  telemetry: ['telemetry'],
  property: ['reported', 'properties'],
  cloudProperty: ['cloudProperties', 'properties'],
}

/** Messages show some of the properties of a device and of what its values may be, so only a device template says which there are. */
const isByTemplateOnly = (list: NameList): boolean =>
  ['reported', 'cloudProperties', 'components', 'modules'].includes(list) || list.startsWith('values of ')

type Found = readonly (readonly [NameList, string])[]

const nameOf = (item: JsonNode): readonly string[] => {
  const name = item.kind === 'object' ? item.members.get('name') : undefined
  return name?.kind === 'string' ? [name.value] : []
}

const inMessage = (message: JsonObject): Found => {
  const sent = message.members.get('messageProperties')
  const properties = sent?.kind === 'object' ? [...sent.members.keys()] : []
  return [
    ...lists.flatMap(([list, path]) => {
      const node = nodeIn(message, path)
      const items = node?.kind === 'array' ? node.items : []
      return items.flatMap(nameOf).map((name) => [list, name] as const)
    }),
    ...properties.map((name) => ['messageProperties', name] as const),
    ...textsInMessage(message),
  ]
}

/** The names that messages and device templates have. */
export const namesSent = (
  messages: readonly string[],
  model: readonly Capability[],
  sources: readonly ExportSource[] = [],
): Sent => {
  const parsed = messages.map(parseJsonText).filter((node) => node?.kind === 'object')
  const modelled: Found = [
    ...model.flatMap(({ kind, name }) => ofKind[kind].map((list) => [list, name] as const)),
    ...modelledTexts(model),
    ...documentedTexts(sources),
  ]
  const fromTemplates = new Set(modelled.map(([list]) => list))
  const shown = parsed.flatMap(inMessage).filter(([list]) => fromTemplates.has(list) || !isByTemplateOnly(list))
  const names = Map.groupBy([...shown, ...modelled], ([list]) => list)
  return {
    names: new Map([...names].map(([list, found]) => [list, new Set(found.map(([, name]) => name))])),
    messages: parsed.length > 0,
    templates: model.length > 0,
  }
}

/** The names that the messages and device templates of a config have, for exports of a source. */
export const namesSentIn = (config: Config, source: ExportSource, sources: readonly ExportSource[] = []): Sent => {
  const tests = config.exports
    .filter((entry) => entry.source === source)
    .flatMap(({ links }) => links.flatMap((link) => link.tests.map(({ message }) => message.text)))
  const captured = capturedFiles(config, source).map(({ text }) => text)
  const model = capabilitiesOfModels((config.samples?.templates ?? []).flatMap(({ text }) => parseModels(text)))
  return namesSent([...tests, ...captured], model, sources)
}
