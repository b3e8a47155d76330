import { createHash } from 'node:crypto'

/** The last line of a file that `github init` wrote: whether anybody changed the lines above it can be told from the file itself. */
const sealLine = /^# adx-export wrote the lines above \(sha256 ([0-9a-f]{64})\)\. [^\n]*\n?$/m

const digestOf = (body: string): string => createHash('sha256').update(body).digest('hex')

export const sealed = (body: string): string =>
  `${body}# adx-export wrote the lines above (sha256 ${digestOf(body)}). github init keeps a file whose lines were changed by hand.\n`

/** A file taken apart; `digest` is absent where the file has no seal. */
export type Sealed = { readonly body: string; readonly digest?: string; readonly isIntact: boolean }

/** A checkout may write other line ends than the repository holds, so they do not count. */
export const unsealed = (text: string): Sealed => {
  const lines = text.replaceAll('\r\n', '\n')
  const found = sealLine.exec(lines)
  const digest = found?.[1]
  if (found === null || digest === undefined) return { body: lines, isIntact: false }
  const body = lines.slice(0, found.index)
  const isLast = found.index + found[0].length === lines.length
  return { body, digest, isIntact: isLast && digest === digestOf(body) }
}
