const isControl = (code: number): boolean => code < 0x20 || (code >= 0x7f && code <= 0x9f)

/** Marks that reorder or hide text: a name that holds one could show as another name. */
const isDeceptive = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0xfeff ||
  code === 0x061c

const escaped = (code: number): string =>
  code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`

/**
 * Text from outside made safe for one line of a terminal: control characters, escape sequences and marks that reorder
 * text become visible; a tab becomes a space.
 */
export const clean = (text: string): string => {
  let result = ''
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code === 0x09) result += ' '
    else if (code === 0x0a) result += '\\n'
    else if (isControl(code) || isDeceptive(code)) result += escaped(code)
    else result += character
  }
  return result
}

/** The same for text of several lines: line ends stay. */
export const cleanLines = (text: string): readonly string[] => text.split(/\r\n|\n|\r/).map(clean)

/** At most `width` characters; what is cut from the middle shows as an ellipsis. */
export const shorten = (text: string, width: number): string => {
  const characters = Array.from(text)
  if (characters.length <= width) return text
  const tail = Math.floor((width - 1) / 3)
  const head = width - 1 - tail
  return `${characters.slice(0, head).join('')}…${tail === 0 ? '' : characters.slice(-tail).join('')}`
}

/** `1 table`, `2 tables`. */
export const count = (amount: number, one: string, many = `${one}s`): string =>
  `${String(amount)} ${amount === 1 ? one : many}`
