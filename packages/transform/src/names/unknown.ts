import { type Code, didYouMean } from '@adx-export/core'
import type { NameUse } from '../infer/context.ts'
import type { NameList, TextList } from '../infer/shape.ts'
import type { Remark } from '../lint/remark.ts'
import { walk } from '../parse/children.ts'
import type { Node, Program, Span } from '../parse/node.ts'
import type { Sent } from './sent.ts'
import { listed, unknownText } from './texts.ts'

const kinds: Readonly<Record<Exclude<NameList, TextList>, { readonly code: Code; readonly what: string }>> = {
  telemetry: { code: 'jq-telemetry-unknown', what: 'telemetry' },
  properties: { code: 'jq-property-unknown', what: 'property' },
  reported: { code: 'jq-property-unknown', what: 'property' },
  cloudProperties: { code: 'jq-property-unknown', what: 'cloud property' },
  enrichments: { code: 'jq-enrichment-unknown', what: 'enrichment' },
  messageProperties: { code: 'jq-message-property-unknown', what: 'message property' },
}

type NamedUse = Pick<NameUse, 'name' | 'at' | 'by'> & { readonly list: NameList }

const isOfTexts = (list: NameList): list is TextList => !Object.hasOwn(kinds, list)

const codeOf = (list: NameList): Code => (isOfTexts(list) ? 'jq-text-unknown' : kinds[list].code)

/** IoT Hub itself adds these. https://learn.microsoft.com/azure/iot-hub/iot-hub-devguide-messages-construct */
const isOfIotHub = (name: string): boolean => name.startsWith('iothub-') || name.startsWith('$')

const isEmpty = (node: Node): boolean =>
  node.type === 'group' ? isEmpty(node.body) : node.type === 'call' && node.name.name === 'empty'

/** Conditions under which something is left out: that nobody sends such a name does no harm. */
const exclusions = (program: Program): readonly Span[] => {
  const found: Span[] = []
  walk(program.body, (node) => {
    if (node.type === 'pipe') {
      for (const [index, stage] of node.stages.entries()) {
        const before = node.stages[index - 1]
        if (before !== undefined && stage.type === 'call' && stage.name.name === 'not') found.push(before)
      }
    }
    if (node.type !== 'if') return
    for (const { condition, result } of node.branches) if (isEmpty(result)) found.push(condition)
  })
  return found
}

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

const unknownName = ({ list, name, at }: NamedUse, known: ReadonlySet<string>, sent: Sent): Remark => {
  if (isOfTexts(list)) return unknownText({ name, at }, list, known)
  const { code, what } = kinds[list]
  const quoted = JSON.stringify(name)
  const near = didYouMean(name, known)
  if (list === 'enrichments') {
    const message = `The export declares no enrichment ${quoted}, so this is always null. It declares ${known.size === 0 ? 'none' : listed(known)}.`
    return { code, at, message, hint: near ?? `Declare ${name} under \`enrichments\` of the export, or leave it out.` }
  }
  const byTemplate = sent.templates && list !== 'messageProperties'
  const who =
    byTemplate && sent.messages
      ? 'No device template and no given message'
      : byTemplate
        ? 'No device template'
        : 'No given message'
  const message = `${who} has a ${what} ${quoted}, so the lookup finds nothing. Known: ${listed(known)}.`
  return { code, at, message, hint: near ?? 'Correct the name, or add a message that contains it under `tests`.' }
}

/** Names that a program looks up and that nobody sends, each once; nothing where it is not known what is sent. */
export const unknownNames = (program: Program, uses: readonly NameUse[], sent: Sent): readonly Remark[] => {
  const left = exclusions(program)
  const lookups = uses.filter(({ by }) => !left.some((span) => isWithin(by, span)))
  const byPlace = Map.groupBy(lookups, ({ name, at }) => JSON.stringify([name, at.start, at.end]))
  const unknown = [...byPlace.values()].flatMap((found) => {
    const named = found.flatMap(({ list, ...rest }) => (list === 'open' ? [] : [{ ...rest, list }]))
    const missing = named.filter(({ list, name }) => {
      const known = sent.names.get(list)
      if (list === 'messageProperties' && isOfIotHub(name)) return false
      return known !== undefined && !known.has(name)
    })
    // One function may look through several lists: a name of one of them is right.
    const all = missing.some(({ list }) => isOfTexts(list)) ? found : named
    return missing.length === all.length ? missing.slice(0, 1) : []
  })
  const once = new Map(
    unknown
      .toSorted((a, b) => b.at.start - a.at.start)
      .map((use) => [JSON.stringify([codeOf(use.list), use.name]), use]),
  )
  return [...once.values()]
    .toSorted((a, b) => a.at.start - b.at.start)
    .map((use) => unknownName(use, sent.names.get(use.list) ?? new Set(), sent))
}
