/** Starring out a shorter text would ruin what is printed, and hide nothing. */
export const shortestHidden = 8

/** A name that a config could mean, wherever it stands: beside `env`, in the values of an environment, behind an anchor. */
const nameForm = /(?<![A-Za-z0-9_])ADX_(?!EXPORT_)[A-Z0-9_]{1,100}(?![A-Za-z0-9_])/g

/** A name beside `env` that is put together, of an environment's values or of escapes, so that it need not stand anywhere. */
const madeUp = /\benv["']?\s{0,200}:(?:[^\nA-Z]{0,20}\n[ \t]{0,200}(?![ \t]))?[^\n]{0,200}?(?:\$\{\{|\\)/

/** Which variables hold the secrets of a config, by its text: in every environment, and rather one too many. */
export const isNamedIn = (config: string): ((name: string) => boolean) => {
  if (madeUp.test(config)) return (name) => name.startsWith('ADX_') && !name.startsWith('ADX_EXPORT_')
  const names = new Set(config.match(nameForm))
  return (name) => names.has(name)
}

type Named = { readonly name: string; readonly value: string }

/** The values of variables, and of each of their lines, that are long enough to be hidden. */
export const hiddenValuesOf = (
  variables: readonly (readonly [name: string, value: string | undefined])[],
): readonly Named[] =>
  variables
    .flatMap(([name, value = '']) => [value, ...value.split(/\r?\n/)].map((part) => ({ name, value: part.trim() })))
    .filter(({ value }) => value.length >= shortestHidden)

/** Values to hide, each once, the longest first, so that a part never unmasks the whole. */
export const inHidingOrder = (values: readonly Named[]): readonly string[] =>
  [...new Set(values.map(({ value }) => value))].toSorted((a, b) => b.length - a.length)

const stars = '***'

/** Takes secrets out of a text. */
export type Redact = (text: string) => string

/** As it is, as JSON writes it, and as an address writes it. */
const spelt = (secret: string): readonly string[] => [
  ...new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]),
]

export const redactorOf =
  (secrets: readonly string[]): Redact =>
  (text) =>
    secrets.flatMap(spelt).reduce((clean, secret) => clean.replaceAll(secret, stars), text)
