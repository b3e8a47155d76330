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

/** What a text holds that looks like a secret, in words; undefined for nothing of the kind. */
export const secretIn = (text: string): string | undefined => forms.find(([, form]) => text.search(form) >= 0)?.[0]

/** A value beside `clientSecret`, where only a reference may stand. */
const literal = /(clientSecret["']?[ \t]*:[ \t]*)(?![ \t{]|$)([^\r\n]*)/gm

/** A value beside `env` that is not the name of a variable that may hold a secret. */
const name = /(\benv["']?[ \t]*:[ \t]*)(?![ \t]|["']?ADX_[A-Z0-9_]+["']?(?:[ \t},]|$))([^\s,}]+)/gm

const stars = (text: string): string => '*'.repeat(text.length)

/**
 * A part of a config with what looks like a secret starred out, for showing it to people.
 * Every character keeps its place, so that positions go on holding.
 */
export const maskSecrets = (text: string): string =>
  forms
    .reduce((masked, [, form]) => masked.replaceAll(form, stars), text)
    .replaceAll(literal, (_, key: string, value: string) => key + stars(value))
    .replaceAll(name, (_, key: string, value: string) => key + stars(value))
