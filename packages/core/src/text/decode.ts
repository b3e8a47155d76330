import { diagnose } from '../findings/diagnose.ts'
import type { Diagnostic, Location } from '../findings/diagnostic.ts'
import { limits } from './limits.ts'
import { linesOf } from './lines.ts'

type Decoder = { decode(bytes: Uint8Array): string }
declare const TextDecoder: new (encoding: string, options: { fatal: boolean; ignoreBOM: boolean }) => Decoder

const byteOrderMark = '\uFEFF'

const firstLine = (file: string): Location => ({
  file,
  range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
})

const megabytes = (size: number): string => `${(size / 1024 / 1024).toFixed(1)} MiB`

const tooLarge = (size: number, file: string): Diagnostic =>
  diagnose(
    'text-too-large',
    firstLine(file),
    `The file has ${megabytes(size)}; at most ${megabytes(limits.file)} are read.`,
  )

/** UTF-16 begins with a byte order mark, or has a zero in every other byte of what it writes in ASCII. */
const looksLikeUtf16 = (bytes: Uint8Array): boolean => {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true
  return bytes.length >= 4 && ((a === 0 && bytes[2] === 0) || (b === 0 && bytes[3] === 0))
}

const notUtf8 = (bytes: Uint8Array, file: string): Diagnostic => {
  const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: false }).decode(bytes)
  const at = Math.max(0, text.indexOf('\uFFFD'))
  return diagnose(
    'wrong-encoding',
    linesOf(text, file).location(at, at + 1),
    'The file is not valid UTF-8 from here on.',
    {
      hint: 'Save it as UTF-8.',
    },
  )
}

/** The text of a file without its byte order mark, or the finding that says why there is none. */
export const decode = (input: string | Uint8Array, file: string): string | Diagnostic => {
  if (input.length > limits.file) return tooLarge(input.length, file)
  if (typeof input === 'string') return input.startsWith(byteOrderMark) ? input.slice(1) : input
  if (looksLikeUtf16(input)) {
    return diagnose('wrong-encoding', firstLine(file), 'The file is encoded as UTF-16.', { hint: 'Save it as UTF-8.' })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(input)
  } catch {
    return notUtf8(input, file)
  }
}
