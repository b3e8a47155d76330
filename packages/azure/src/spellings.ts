import { Buffer } from 'node:buffer'

/** A text as it looks inside JSON. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

const hex = (character: string, digits: (code: string) => string): string =>
  String.raw`\u${digits((character.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))}`

/** JSON of writers that trust no page to show it: .NET escapes what HTML and scripts would take for their own. */
const inGuardedJson = (text: string, digits: (code: string) => string): string =>
  inJson(text)
    .replaceAll(String.raw`\"`, '"')
    .replace(/[<>&'"+`]|\P{ASCII}/gu, (character) =>
      [...Array(character.length).keys()].map((at) => hex(character.charAt(at), digits)).join(''),
    )

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const inHtml = (text: string, apostrophe: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? apostrophe)

const inUrl = (text: string): string => encodeURIComponent(text.toWellFormed())

/** What JavaScript leaves as it is in an address and others write as a code: forms, RFC 3986, .NET. */
const leftInUrl = [/(?!)/g, /[!'()*]/g, /[!'()~]/g, /['~]/g, /[!'()*~]/g]

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

const inUrls = (text: string): readonly string[] => {
  const codes = leftInUrl.map((left) => inUrl(text).replace(left, percent))
  const forms = [...codes, ...codes.map((code) => code.replaceAll('%20', '+'))]
  return [...forms, ...forms.map((form) => form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()))]
}

/** Base64 of a text that begins at any place of a longer one: the characters that depend on it alone. */
const inBase64 = (text: string): readonly string[] =>
  [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)])
    const whole = bytes.toString('base64').replace(/=+$/, '')
    return whole.slice(before === 0 ? 0 : before + 1, bytes.length % 3 === 0 ? undefined : -1)
  })

const urlSafe = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_')

/** Every way in which a service, a library or a page may write a text that it was given, the text itself included. */
export const spellingsOf = (text: string): readonly string[] => {
  const upper = (code: string): string => code.toUpperCase()
  const lower = (code: string): string => code
  const base64 = [Buffer.from(text).toString('base64'), ...inBase64(text)]
  const plain = [
    text,
    ...inUrls(text),
    text.replace(/[&<>]/g, (character) => entities[character] ?? character),
    inHtml(text, "'"),
    inHtml(text, '&#39;'),
    inHtml(text, '&#x27;'),
    inHtml(text, '&apos;'),
    ...base64,
    ...base64.map(urlSafe),
  ]
  const json = [inJson(text), inGuardedJson(text, upper), inGuardedJson(text, lower)]
  return [...new Set([...plain, ...json, ...json.map(inJson)])]
}
