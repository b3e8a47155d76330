const named: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const code = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * What stands between the quotes of a single-quoted Kusto string, always on one line.
 * https://learn.microsoft.com/kusto/query/scalar-data-types/string
 */
export const content = (text: string): string =>
  // Line separators count: a command that breaks across lines may be split where it must not be.
  // oxlint-disable-next-line no-control-regex
  text.replaceAll(/[\\'\u0000-\u001f\u007f\u0085\u2028\u2029]/g, (character) => named[character] ?? code(character))

/** A Kusto string literal. */
export const literal = (text: string): string => `'${content(text)}'`

/** A name in any position of a command; bracketed always, so that keywords and odd characters are safe. */
export const bracketed = (name: string): string => `[${literal(name)}]`
