const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const unicodeEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** JSON as base64url without padding: no letter of it can end an HTML comment. */
export const encodeJson = (value: unknown): string => {
  const text = JSON.stringify(value).replaceAll(/[^\0-\x7f]/g, unicodeEscape)
  let encoded = ''
  for (let at = 0; at < text.length; at += 3) {
    const part = text.slice(at, at + 3)
    const bits = [0, 1, 2].reduce((sum, index) => sum * 256 + (index < part.length ? part.charCodeAt(index) : 0), 0)
    const letters = [18, 12, 6, 0].map((shift) => alphabet.charAt(Math.floor(bits / 2 ** shift) % 64))
    encoded += letters.slice(0, part.length + 1).join('')
  }
  return encoded
}

/** The JSON value in base64url; undefined for anything else. */
export const decodeJson = (encoded: string): unknown => {
  let text = ''
  for (let at = 0; at < encoded.length; at += 4) {
    const part = encoded.slice(at, at + 4)
    const digits = Array.from(part, (letter) => alphabet.indexOf(letter))
    if (digits.includes(-1) || part.length === 1) return undefined
    const bits = [0, 1, 2, 3].reduce((sum, index) => sum * 64 + (digits[index] ?? 0), 0)
    for (const shift of [16, 8, 0].slice(0, part.length - 1)) {
      text += String.fromCharCode(Math.floor(bits / 2 ** shift) % 256)
    }
  }
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
