import type { JsonValue } from '@adx-export/core'
import { sampleLimits } from './limits.ts'
import { shapedValue } from './shaped-value.ts'
import type { Place } from './use/place.ts'

type Message = Readonly<Record<string, JsonValue>>

const isMessage = (value: JsonValue | undefined): value is Message =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What tells messages of one source from those of others, what the config declares, and what is always a time, is never made up. */
const fixed: ReadonlySet<string> = new Set([
  'messageSource',
  'messageType',
  'enrichments',
  'telemetry',
  'reported',
  'enqueuedTime',
])

/** What a place may hold so that the program goes on: the first of these, and the others in messages of their own. */
const wantedAt = (place: Place, known: JsonValue | undefined): readonly JsonValue[] => {
  if (Array.isArray(known)) return [...(place.item?.equal ?? []), ...place.equal, ...place.texts].map((each) => [each])
  return [...place.equal, ...place.texts].filter((each) => known === undefined || typeof each === typeof known)
}

/** One part of the message set to what the program asks of it. */
type Wish = { readonly path: readonly string[]; readonly values: readonly JsonValue[] }

function* wishesIn(place: Place, message: Message, path: readonly string[]): Generator<Wish> {
  for (const [key, inner] of place.fields) {
    const known = message[key]
    const here = [...path, key]
    const isSent = path[0] === 'messageProperties'
    if (fixed.has(key) || (key === 'properties' && Array.isArray(known)) || key === 'cloudProperties') continue
    if (isMessage(known)) yield* wishesIn(inner, known, here)
    else if (isSent && known === undefined) yield { path: here, values: sent(inner) }
    else if (known !== undefined) yield { path: here, values: wantedAt(inner, known) }
  }
}

/** Application properties are texts. */
const sent = (place: Place): readonly JsonValue[] => {
  const wanted = wantedAt(place, undefined)
  return wanted.length > 0 ? wanted : [shapedValue([place], 0) ?? 'text 1']
}

const withAt = (message: Message, [key = '', ...rest]: readonly string[], value: JsonValue): Message => {
  const inner = message[key]
  return { ...message, [key]: rest.length > 0 && isMessage(inner) ? withAt(inner, rest, value) : value }
}

/**
 * A message with what the program asks for in place of what it usually holds, such as the component that it compares with; then
 * the same for each further thing that it asks for, and the message as it was.
 */
export const messagesAsked = (message: Message, uses: Place): readonly Message[] => {
  const wishes = [...wishesIn(uses, message, [])].filter(({ values }) => values.length > 0)
  const first = wishes.reduce((made, { path, values }) => withAt(made, path, values[0] ?? null), message)
  const further = wishes.flatMap(({ path, values }) => values.slice(1).map((value) => withAt(first, path, value)))
  const all = [first, ...further.slice(0, sampleLimits.askedFor), message]
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}
