import { type Config, type ExportSource, type Link, didYouMean } from '@adx-export/core'
import type { NameUse } from '../infer/context.ts'
import { type Capability, textsOf } from '../infer/model.ts'
import type { TextList } from '../infer/shape.ts'
import type { Remark } from '../lint/remark.ts'
import { messageTypes } from '../model/message-types.ts'
import type { JsonObject } from '../rows/json-text.ts'

/** Names that one finding lists. */
const mostListed = 8

export const listed = (names: ReadonlySet<string>): string => {
  const sorted = [...names].toSorted()
  const more = sorted.length - mostListed
  const shown = sorted.slice(0, mostListed).join(', ')
  return more > 0 ? `${shown} and ${more} more` : shown
}

type Texts = readonly (readonly [TextList, string])[]

/** The sources of the exports that share a transform: it may ask for the kinds of messages of each of them. */
export const sourcesOf = (
  { exports: all }: Config,
  source: ExportSource,
  { transform }: Link,
): readonly ExportSource[] => {
  const isShared = ({ transform: other }: Link): boolean =>
    transform !== undefined && other !== undefined && other.file === transform.file && other.text === transform.text
  const others = all.filter(({ links }) => links.some(isShared)).map((entry) => entry.source)
  return [...new Set([source, ...others])]
}

/** Microsoft documents which kinds of messages a source has. */
export const documentedTexts = (sources: readonly ExportSource[]): Texts =>
  sources.flatMap((source) => messageTypes[source]).map((text) => ['messageTypes', text] as const)

/** What device templates say of texts: components, modules, and the values of enumerations. */
export const modelledTexts = (model: readonly Capability[]): Texts => {
  const places = model.flatMap(({ component, module }): Texts => [
    ...(component === undefined ? [] : [['components', component] as const]),
    ...(module === undefined ? [] : [['modules', module] as const]),
  ])
  const values = [...Map.groupBy(model, ({ name }) => name)].flatMap(([name, all]): Texts => {
    const texts = all.map(({ schema }) => textsOf(schema))
    // One device may give by a name what another picks from a list.
    if (texts.includes(undefined)) return []
    return texts.flatMap((own = []) => own.map((text) => [`values of ${name}`, text] as const))
  })
  return [...places, ...values]
}

const textAt = ({ members }: JsonObject, key: string): readonly string[] => {
  const node = members.get(key)
  return node?.kind === 'string' ? [node.value] : []
}

/** The same of a message; what its list of values holds is of the names that it gives them. */
export const textsInMessage = (message: JsonObject): Texts => {
  const list = message.members.get('telemetry') ?? message.members.get('properties')
  const items = (list?.kind === 'array' ? list.items : []).filter((item) => item.kind === 'object')
  return [
    ...textAt(message, 'messageType').map((text) => ['messageTypes', text] as const),
    ...[message, ...items].flatMap((each) => [
      ...textAt(each, 'component').map((text) => ['components', text] as const),
      ...textAt(each, 'module').map((text) => ['modules', text] as const),
    ]),
    ...items.flatMap((item) =>
      textAt(item, 'name').flatMap((name) => textAt(item, 'value').map((text) => [`values of ${name}`, text] as const)),
    ),
  ]
}

const whatOf = (list: TextList): string => {
  if (list === 'messageTypes') return 'The messageType of these messages'
  if (list === 'components') return 'The component of a message'
  return list === 'modules' ? 'The module of a message' : `The value of ${list.slice('values of '.length)}`
}

/** A condition that asks for a text which none of the known ones is. */
export const unknownText = (
  { name, at }: Pick<NameUse, 'name' | 'at'>,
  list: TextList,
  known: ReadonlySet<string>,
): Remark => {
  const source = list === 'messageTypes' ? 'by the documentation' : 'by the device templates'
  const message = `${whatOf(list)} is never ${JSON.stringify(name)} ${source}, so the condition never holds. Known: ${listed(known)}.`
  const hint = didYouMean(name, known) ?? 'Correct the text, or add a message that contains it under `tests`.'
  return { code: 'jq-text-unknown', at, message, hint }
}
