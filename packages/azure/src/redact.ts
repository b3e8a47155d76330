import { sharePart, shortestPart, skeletonOf } from './skeleton.ts'
import { spellingsOf } from './spellings.ts'
import { fieldsOf, isFields, listOf } from './wire.ts'

/** Remembers what must not be seen and takes it out of texts. */
export type Redactor = {
  readonly hide: (secret: string | undefined) => void
  /** A message for people: without what is hidden, in any spelling and in part, and what looks like a token; of bounded length. */
  readonly clean: (text: string) => string
  /** A text that is a value: without what is hidden, and else as it is. */
  readonly mask: (text: string) => string
  /** The same for every text in parsed JSON, names included; the value itself where it holds nothing that is hidden. */
  readonly maskJson: (value: unknown) => unknown
}

/** Shorter ones stand in too many words that are no secrets. */
export const shortestSecret = 8
const longestMessage = 2000
const withheld = '*** (not shown, because a part of it is a secret)'

/** Shapes of tokens, for those that nobody has named yet. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/\b(Bearer)\s+[\w.~+/=-]+/gi, '$1 ***'],
  [/SharedAccessSignature\s+[^\s"']+/gi, 'SharedAccessSignature ***'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***'],
  [/\b(sig|client_secret|client_assertion|code)=[^&\s"']+/gi, '$1=***'],
]

export const createRedactor = (): Redactor => {
  /** The longest first: a spelling may be a part of another, and the rest of that one would remain. */
  let spellings: readonly string[] = []
  let skeletons: readonly string[] = []
  const spelt = (text: string): string =>
    text.length < shortestSecret
      ? text
      : spellings.reduce((masked, spelling) => masked.replaceAll(spelling, '***'), text)
  /** Whether a secret, or with `half` at least half of one, is left in a text in a spelling that nobody listed. */
  const isLeft = (text: string, half: boolean): boolean => {
    if (skeletons.length === 0 || text.length < shortestPart) return false
    const skeleton = skeletonOf(text)
    return skeletons.some((secret) =>
      sharePart(skeleton, secret, half ? Math.max(shortestPart, Math.ceil(secret.length / 2)) : secret.length),
    )
  }
  const mask = (text: string): string => {
    const masked = spelt(text)
    return isLeft(masked, false) ? '***' : masked
  }
  const maskJson = (value: unknown): unknown => {
    if (typeof value === 'string') return mask(value)
    if (Array.isArray(value)) {
      const masked = listOf(value).map(maskJson)
      return masked.every((entry, at) => entry === value[at]) ? value : masked
    }
    if (!isFields(value)) return value
    const entries = Object.entries(fieldsOf(value))
    const masked = entries.map(([name, entry]) => [mask(name), maskJson(entry)] as const)
    return masked.every(([name, entry], at) => name === entries[at]?.[0] && entry === entries[at][1])
      ? value
      : Object.fromEntries(masked)
  }
  return {
    hide: (secret) => {
      if (secret === undefined || secret.length < shortestSecret) return
      const known = new Set([...spellings, ...spellingsOf(secret)])
      spellings = [...known].filter(({ length }) => length >= shortestSecret).sort((a, b) => b.length - a.length)
      const skeleton = skeletonOf(secret)
      if (skeleton.length >= shortestPart) skeletons = [...new Set([...skeletons, skeleton])]
    },
    clean: (text) => {
      const cleaned = shapes.reduce((text, [shape, instead]) => text.replace(shape, instead), spelt(text))
      if (isLeft(cleaned, true)) return withheld
      return cleaned.length > longestMessage ? `${cleaned.slice(0, longestMessage)}…` : cleaned
    },
    mask,
    maskJson,
  }
}
