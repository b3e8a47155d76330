import { scalarsAround } from '../text/scalars.ts'
import type { Document } from '../text/document.ts'
import type { Entry, Node } from '../text/node.ts'

/** Starring out a shorter text would ruin what is printed, and hide nothing. */
export const shortestHidden = 8

/** A name that a config could mean, wherever it stands: beside `env`, in the values of an environment, behind an anchor. */
const nameForm = /(?<![A-Za-z0-9_])ADX_(?!EXPORT_)[A-Z0-9_]{1,100}(?![A-Za-z0-9_])/g

const isOurs = (name: string): boolean => name.startsWith('ADX_') && !name.startsWith('ADX_EXPORT_')

/**
 * Every entry of every mapping below a node, once however many aliases name it. As a list: generators within each other would hand
 * each entry through all levels above.
 */
const entriesIn = (root: Node): readonly Entry[] => {
  const seen = new Set<Node>()
  const found: Entry[] = []
  const collect = (node: Node): void => {
    if (node.kind === 'scalar' || seen.has(node)) return
    seen.add(node)
    if (node.kind === 'sequence') for (const item of node.items) collect(item)
    else
      for (const entry of node.entries.values()) {
        found.push(entry)
        collect(entry.value)
      }
  }
  collect(root)
  return found
}

/** A name beside `env` that is put together of an environment's values, so that it need not stand anywhere. */
const isMadeUp = ({ key, value }: Entry): boolean =>
  key === 'env' && value.kind === 'scalar' && typeof value.value === 'string' && value.value.includes('${{')

/**
 * Which variables hold the secrets of a config: in every environment, and rather one too many. Of a text that could not be read
 * whole nobody knows, so every one could be; undefined stands for a text that is no YAML at all.
 */
export const isNamedIn = (document: Document | undefined): ((name: string) => boolean) => {
  if (document === undefined || !document.intact) return isOurs
  const names = new Set<string>()
  const add = (text: unknown): void => {
    if (typeof text === 'string') for (const name of text.match(nameForm) ?? []) names.add(name)
  }
  for (const entry of entriesIn(document.root)) {
    if (isMadeUp(entry)) return isOurs
    add(entry.key)
  }
  const offsets = [...document.text.matchAll(nameForm)].map(({ index }) => index)
  for (const { scalar } of scalarsAround(document.root, offsets).held) add(scalar.value)
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
