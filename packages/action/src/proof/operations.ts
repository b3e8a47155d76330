/** 24 hex digits each and a line end: what fits into the text of a check run, which holds 65,535 characters. */
export const mostOperations = 2500

const line = /^[0-9a-f]{24}$/

const opening = '```text'
const closing = '```'

/** The operations as the text of a check run; undefined where there are too many. */
export const operationsText = (hashes: readonly string[]): string | undefined =>
  hashes.length > mostOperations ? undefined : [opening, ...hashes, closing].join('\n')

/** Reads them back; undefined for a text that is not exactly such a list. */
export const readOperations = (text: string): readonly string[] | undefined => {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  if (lines[0] !== opening || lines.at(-1) !== closing) return undefined
  const hashes = lines.slice(1, -1)
  return hashes.length <= mostOperations && hashes.every((hash) => line.test(hash)) ? hashes : undefined
}

/** What a job hands on to `expected-operations`. */
export const operationsOutput = (hashes: readonly string[]): string => (hashes.length === 0 ? 'none' : hashes.join(' '))
