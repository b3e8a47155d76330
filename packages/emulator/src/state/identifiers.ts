import { createHash } from 'node:crypto'

const guid = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')

/** A GUID that depends on the words alone, so that a world looks the same in every run. */
export const guidOf = (...words: readonly string[]): string =>
  guid(createHash('sha256').update(words.join('\n')).digest('hex'))

/** GUIDs in a sequence that every run repeats; another one for every name. */
export const guidSequence = (name: string): (() => string) => {
  let count = 0
  return () => {
    count += 1
    return guidOf(name, String(count))
  }
}
