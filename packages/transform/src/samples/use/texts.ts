/** A text that a pattern finds, if it is no more than plain texts with anchors and dots; the first of several. */
export const textFor = (pattern: string): string | undefined => {
  const [first = ''] = pattern
    .replace(/^\(\?[a-z]+\)/, '')
    .replace(/^\^?\(?(?:\?:)?/, '')
    .split(/[|)]/)
  const text = first
    .replaceAll(/^\^|\$$/g, '')
    // A dot that is escaped is one; any other stands for a character.
    .replaceAll(/\\([.\-/ _])|(?:\.|\\[dw]|\[0-9\])[*+?]?/g, (_, plain?: string) => plain ?? '1')
  return /^[\w.:/ -]+$/.test(text) ? text : undefined
}

const parts: Readonly<Record<string, string>> = {
  Y: '2026',
  y: '26',
  m: '11',
  d: '12',
  e: '12',
  H: '10',
  I: '10',
  M: '01',
  S: '30',
  p: 'AM',
  Z: 'UTC',
  z: '+0000',
  T: '10:01:30',
  R: '10:01',
  F: '2026-11-12',
  D: '11/12/26',
  a: 'Thu',
  A: 'Thursday',
  b: 'Nov',
  B: 'November',
  j: '316',
  s: '1794477690',
}

/** A time in the form that `strptime` is given. */
export const timeFor = (format: string): string =>
  format.replaceAll(/%([A-Za-z%])/g, (_, letter: string) => (letter === '%' ? '%' : (parts[letter] ?? '1')))

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 of a text of ASCII characters; of others their lower eight bits. */
export const base64 = (text: string): string => {
  let out = ''
  for (let at = 0; at < text.length; at += 3) {
    const left = text.length - at
    const [a = 0, b = 0, c = 0] = [0, 1, 2].map((step) => text.charCodeAt(at + step) & 255)
    const bits = (a << 16) | ((left > 1 ? b : 0) << 8) | (left > 2 ? c : 0)
    const digits = [18, 12, 6, 0].map((shift) => alphabet[(bits >> shift) & 63] ?? '')
    out += digits.map((digit, index) => (index > left ? '=' : digit)).join('')
  }
  return out
}
