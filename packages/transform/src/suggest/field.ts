import type { Capability } from '../infer/model.ts'
import { type JsonNode, type JsonObject, nodeOf, parseJsonText } from '../rows/json-text.ts'
import { valueOfSchema } from '../samples/model-values.ts'
import type { Given } from './given.ts'

/** Something that messages have under a name. */
export type MessageField = {
  readonly name: string
  readonly displayName?: string
  /** How jq reads it of a message: `root` is empty for the message itself, or a variable. */
  readonly read: (root: string) => string
  /** Values that it has in messages, or may have by the device template; none where nothing is known. */
  readonly values: readonly JsonNode[]
  /** What a device template says of it. */
  readonly capability?: Capability
}

const plainKey = /^[A-Za-z_]\w*$/
const keywords =
  /^(?:__loc__|and|as|catch|def|elif|else|end|foreach|if|import|include|label|module|or|reduce|then|try)$/

/** A name as a key of jq. */
export const keyOf = (name: string): string =>
  plainKey.test(name) && !keywords.test(name) ? name : JSON.stringify(name)

const memberOf = (path: string, name: string): string =>
  plainKey.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`

/** A message without the list has none of its values, which is no reason to stop. */
const lookup =
  (list: string, name: string, way = '') =>
  (root: string): string =>
    `([${root}${list}[]? | select(.name == ${JSON.stringify(name)}).value${way}][0])`

const listOf = ({ kind }: Capability): string => {
  if (kind === 'telemetry') return '.telemetry'
  return kind === 'cloudProperty' ? '.device.cloudProperties' : '.device.properties.reported'
}

const isKnown = ({ schema, shape }: Capability): boolean =>
  schema !== undefined && !shape.some(({ type }) => type === 'any')

/** A capability, and each field of a value that is an object. */
const ofCapability = (capability: Capability): MessageField & { readonly list: string } => {
  const { name, displayName } = capability
  const list = listOf(capability)
  return {
    name,
    list,
    ...(displayName === undefined ? {} : { displayName }),
    read: lookup(list, name),
    values: isKnown(capability) ? [0, 1].map((index) => valueOfSchema(capability.schema, index)) : [],
    capability,
  }
}

type Listed = MessageField & { readonly list: string }

const listsOfMessages = [
  ['.telemetry', ['telemetry']],
  ['.properties', ['properties']],
  ['.device.properties.reported', ['device', 'properties', 'reported']],
  ['.device.cloudProperties', ['device', 'cloudProperties']],
] as const

const at = (node: JsonNode | undefined, path: readonly string[]): JsonNode | undefined =>
  path.reduce<JsonNode | undefined>(
    (inner, key) => (inner?.kind === 'object' ? inner.members.get(key) : undefined),
    node,
  )

type Seen = { readonly name: string; readonly value: JsonNode }

const entriesOf = (node: JsonNode | undefined): readonly Seen[] =>
  (node?.kind === 'array' ? node.items : []).flatMap((item) => {
    const name = at(item, ['name'])
    return item.kind === 'object' && name?.kind === 'string'
      ? [{ name: name.value, value: item.members.get('value') ?? nodeOf(null) }]
      : []
  })

const byName = (seen: readonly Seen[]): readonly (readonly [string, readonly JsonNode[]])[] =>
  [...Map.groupBy(seen, ({ name }) => name)].map(([name, all]) => [name, all.map(({ value }) => value)] as const)

const listedIn = (messages: readonly JsonObject[]): readonly Listed[] =>
  listsOfMessages.flatMap(([list, path]) =>
    byName(messages.flatMap((message) => entriesOf(at(message, path)))).map(([name, values]) => ({
      name,
      list,
      read: lookup(list, name),
      values,
    })),
  )

const membersIn = (messages: readonly JsonObject[], path: readonly string[]): readonly Seen[] =>
  messages.flatMap((message) => {
    const node = path.length === 0 ? message : at(message, path)
    return node?.kind === 'object' ? [...node.members].map(([name, value]) => ({ name, value })) : []
  })

const keyed = (seen: readonly Seen[], path: string): readonly MessageField[] =>
  byName(seen).map(([name, values]) => ({ name, read: (root) => memberOf(`${root}${path}`, name), values }))

const enrichmentsOf = ({ enrichments }: Given, messages: readonly JsonObject[]): readonly MessageField[] => {
  const declared = Object.entries(enrichments).map(([name, { value }]) => ({ name, value }))
  // What the export does not declare is left alone in IoT Central, so messages may have more.
  const seen = membersIn(messages, ['enrichments'])
  const names = new Set([...declared, ...seen].map(({ name }) => name))
  return [...names].map((name) => {
    const own = declared.find((each) => each.name === name)?.value
    const values = seen.filter((each) => each.name === name).map(({ value }) => value)
    return {
      name,
      read: (root) => memberOf(`${root}.enrichments`, name),
      values: own === undefined ? values : [nodeOf(own), ...values],
    }
  })
}

/** Parts that stand as lists or maps of their own. */
const parts = new Set(['telemetry', 'properties', 'enrichments', 'messageProperties', 'device'])

type Inner = { readonly whole: string; readonly key: string } & Pick<MessageField, 'read' | 'values'>

const membersOf = (value: JsonNode): readonly Seen[] =>
  value.kind === 'object' ? [...value.members].map(([name, each]) => ({ name, value: each })) : []

/** Each field of values that are objects: `x` of an acceleration. */
const within = (fields: readonly Listed[]): readonly Inner[] =>
  fields.flatMap(({ name, list, values }) =>
    byName(values.flatMap(membersOf)).map(([key, all]) => ({
      whole: name,
      key,
      values: all,
      read: lookup(list, name, `${memberOf('', key)}?`),
    })),
  )

/** What messages have, by name: those that a device template or the config names before those that only a message shows. */
export type MessageFields = {
  readonly named: readonly MessageField[]
  /** What gives way to the usual names of columns: fields of values that are objects, of the message and of its device. */
  readonly others: readonly MessageField[]
  /** Values of the list that a row for each value goes through. */
  readonly valuesIn: (list: string) => readonly JsonNode[]
}

/** All that is known of messages, by device templates and by what is given. */
export const fieldsOf = (model: readonly Capability[], given: Given): MessageFields => {
  const messages = given.messages.flatMap((text) => {
    const node = parseJsonText(text)
    return node?.kind === 'object' ? [node] : []
  })
  const listed = [...model.map(ofCapability), ...listedIn(messages)]
  const inner = within(listed)
  const devices = membersIn(messages, ['device']).filter(({ value }) => value.kind !== 'array')
  return {
    named: [
      ...listed,
      ...enrichmentsOf(given, messages),
      ...keyed(membersIn(messages, ['messageProperties']), '.messageProperties'),
      ...inner.map(({ whole, key, values, read }) => ({ name: `${whole}${key}`, values, read })),
    ],
    others: [
      ...inner.map(({ key, values, read }) => ({ name: key, values, read })),
      ...keyed(
        membersIn(messages, []).filter(({ name }) => !parts.has(name)),
        '',
      ),
      ...keyed(
        devices.filter(({ name }) => name !== 'properties'),
        '.device',
      ),
    ],
    valuesIn: (list) => listed.filter((each) => each.list === list).flatMap(({ values }) => values),
  }
}
