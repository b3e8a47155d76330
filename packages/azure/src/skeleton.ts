const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

const character = (code: number): string => (code <= 0x10_ff_ff ? String.fromCodePoint(code) : '')

const entity = (whole: string, name: string): string => {
  if (name.startsWith('#')) {
    const isHex = /^#x/i.test(name)
    return character(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10))
  }
  return named[name.toLowerCase()] ?? whole
}

/** Codes of addresses, of pages and of JSON, taken as what they stand for. */
const decoded = (text: string): string =>
  text
    .replaceAll(/(?:%[0-9a-f]{2})+/gi, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString('utf8'))
    .replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, entity)
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replaceAll(/\\[nrtbf]/g, ' ')

/** A text is spelt in another spelling a few times at most. */
const deepest = 4

/**
 * The letters and digits of ASCII in a text, whatever was done to the rest: line breaks and blanks put in, codes of
 * addresses, pages and JSON, letters of other scripts written in another encoding.
 */
export const skeletonOf = (text: string): string => {
  let plain = text
  for (let depth = 0; depth < deepest && /[%&\\]/.test(plain); depth++) {
    const next = decoded(plain)
    if (next === plain) break
    plain = next
  }
  return plain.replaceAll(/[^A-Za-z0-9]+/g, '')
}

/** Less than this is found in texts that have nothing to do with a secret. */
export const shortestPart = 10

/** Whether two skeletons share a part of that length. A part that long has one of the blocks in it, which is looked for first. */
export const sharePart = (text: string, secret: string, length: number): boolean => {
  if (text.length < length || secret.length < length) return false
  const block = Math.max(1, Math.floor(length / 2))
  for (let start = 0; start + block <= secret.length; start += block) {
    if (!text.includes(secret.slice(start, start + block))) continue
    for (let at = Math.max(0, start - length + block); at <= start && at + length <= secret.length; at++)
      if (text.includes(secret.slice(at, at + length))) return true
  }
  return false
}
