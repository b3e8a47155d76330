import { columnTypeSpellings } from './column-type.ts'

/** Forms of secrets that are told from other text with certainty. */
const forms: readonly (readonly [name: string, form: RegExp])[] = [
  [
    'the secret of a service principal',
    /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])/g,
  ],
  ['a shared access key', /(?:SharedAccessKey|AccountKey)=[A-Za-z0-9+/]{20}[A-Za-z0-9+/=]*/g],
  ['an API token', /SharedAccessSignature sr=[^\s&]+&sig=[^\s&]{8}[^\s"']*/g],
  ['a bearer token', /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}[A-Za-z0-9_.-]*/g],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/g],
]

/** Every place in a text that looks like a secret, in words, in the order of the text. */
export const secretsIn = (text: string): readonly { readonly offset: number; readonly what: string }[] =>
  forms
    .flatMap(([what, form]) => [...text.matchAll(form)].map(({ index }) => ({ offset: index, what })))
    .toSorted((a, b) => a.offset - b.offset)

/** What a text holds that looks like a secret, in words; undefined for nothing of the kind. */
export const secretIn = (text: string): string | undefined => forms.find(([, form]) => text.search(form) >= 0)?.[0]

/** Keys beside which a secret is to be expected, whatever stands before in their name: `clientSecret`, `db_password`. */
const secretKey =
  '(?:[A-Za-z0-9_-]*(?:password|secret|token|account[_-]?key|shared[_-]?access[_-]?key|connection[_-]?string|api[_-]?key)|sas)'
const wholeSecretKey = new RegExp(`^${secretKey}$`, 'i')

/** Whether a secret is to be expected beside a key. */
export const isSecretKey = (key: string): boolean => wholeSecretKey.test(key)

/** References, and columns that happen to be called so, are no secrets. */
const harmless = `(?:\\$\\{\\{|\\{[ \\t]*["']?(?:env|type|path)["']?[ \\t]*:|(?:${columnTypeSpellings.join('|')})["']?[ \\t]*(?:[,}#]|$))`

/** A value beside a key of that kind, up to the end of the line. */
const literal = new RegExp(`((?<![\\w-])${secretKey}["']?[ \\t]*:[ \\t]+)(?!["']?${harmless})(\\S.*)$`, 'gi')

/** A line whose value stands on the lines below, or goes on there. */
const opening = new RegExp(`^([ \\t]*(?:- +)*)["']?${secretKey}["']?[ \\t]*:(?![ \\t]*${harmless})[ \\t]*(.*)$`, 'i')

const isNested = (line: string): boolean => /^[ \t]*(?:- |["']?[\w$.-]+["']?[ \t]*:(?:[ \t]|$)|\{|#)/.test(line)

/** A value beside `env` that is not the name of a variable that may hold a secret. */
const name = /(\benv["']?[ \t]*:[ \t]*)(?![ \t]|["']?ADX_[A-Z0-9_]+["']?(?:[ \t},]|$))([^\s,}]+)/gm

/** What every key of a secret holds: most lines hold none of it, and need no closer look. */
const traits = /password|secret|token|key|connection|sas/i

const stars = (text: string): string => '*'.repeat(text.length)

/** Stars out values beside keys of secrets, the lines that they go on over included. */
const maskValues = (text: string): string => {
  let inside: { readonly indent: number; readonly isKnown: boolean } | undefined
  return text
    .split(/(\r\n|\n|\r)/)
    .map((line) => {
      const indent = line.length - line.trimStart().length
      if (line.trim() === '') return line
      if (inside !== undefined && indent > inside.indent && (inside.isKnown || !isNested(line))) {
        inside = { ...inside, isKnown: true }
        return line.slice(0, indent) + stars(line.slice(indent))
      }
      if (!traits.test(line)) {
        inside = undefined
        return line
      }
      const opened = opening.exec(line)
      inside = opened === null ? undefined : { indent: opened[1]?.length ?? 0, isKnown: opened[2] !== '' }
      return line.replace(literal, (_, key: string, value: string) => key + stars(value))
    })
    .join('')
}

/** Any text with what is a secret for certain starred out; unlike `maskSecrets` it leaves alone what stands beside keys. */
export const maskSecretForms = (text: string): string =>
  forms.reduce((masked, [, form]) => masked.replaceAll(form, stars), text)

/**
 * A part of a config with what looks like a secret starred out, for showing it to people.
 * Every character keeps its place, so that positions go on holding.
 */
export const maskSecrets = (text: string): string =>
  maskValues(
    forms
      .reduce((masked, [, form]) => masked.replaceAll(form, stars), text)
      .replaceAll(name, (_, key: string, value: string) => key + stars(value)),
  )

/** Variables of the environment whose values are credentials, whatever the config says. */
export const credentialVariables: readonly string[] = [
  'AZURE_CLIENT_SECRET',
  'AZURE_CLIENT_CERTIFICATE_PASSWORD',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ADX_EXPORT_IOTC_TOKEN',
]
