import { createHash } from 'node:crypto'

/** The last line of a file that `github init` wrote: whether anybody changed the lines above it can be told from the file itself. */
const seal = /^# Version [^\n]*\(sha256 ([0-9a-f]{64})\)[^\n]*\n?$/m

const digestOf = (body: string): string => createHash('sha256').update(body).digest('hex')

/** What is sealed: a file, or the block in a file of somebody else. */
type Whole = 'file' | 'block'

/** What stands below the lines of a version. Below lines that somebody changed it says which version they go with. */
export const sealOf = (body: string, whole: Whole = 'file'): string =>
  `# Version of adx-export github init (sha256 ${digestOf(body)}). If you change this ${whole}, init keeps it.`

export const sealed = (body: string, whole: Whole = 'file'): string => `${body}${sealOf(body, whole)}\n`

/** A file taken apart; `digest` is absent where the file has no seal. */
export type Sealed = { readonly body: string; readonly digest?: string; readonly isIntact: boolean }

/** A checkout may write other line ends than the repository holds, so they do not count. */
export const unsealed = (text: string): Sealed => {
  const lines = text.replaceAll('\r\n', '\n')
  const found = seal.exec(lines)
  const digest = found?.[1]
  if (found === null || digest === undefined) return { body: lines, isIntact: false }
  // What somebody wrote below the seal is a change like any other.
  const body = lines.slice(0, found.index) + lines.slice(found.index + found[0].length)
  return { body, digest, isIntact: digest === digestOf(body) }
}
