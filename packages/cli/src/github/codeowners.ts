import { posix } from 'node:path'
import { sealOf } from './version-line.ts'
import type { Setup } from './setup.ts'

/** Where GitHub looks, in its order: https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
export const codeownersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const

/** A second config of the repository has a block of its own. */
const openingOf = (config: string): string =>
  `# ${config}: what it sends where, and what runs with rights. Written by \`adx-export github init\`.`
const closingOf = (config: string): string => `# ${config}: end`

/** A pattern of CODEOWNERS for a path from the root; spaces and characters with a meaning are escaped. */
const patternOf = (path: string): string => `/${path.replaceAll(/[\\ #!?*[\]]/g, String.raw`\$&`)}`

/** Folders of the files that the config names: a new file beside them is covered too. The root itself would be everything. */
const foldersOf = (named: readonly string[]): readonly string[] =>
  named.map((path) => {
    if (path.endsWith('/')) return path
    const folder = posix.dirname(path)
    return folder === '.' ? path : `${folder}/`
  })

/** Those that no other of them covers. */
const outermost = (paths: readonly string[]): readonly string[] => {
  const all = [...new Set(paths)].toSorted()
  return all.filter((path) => !all.some((other) => other !== path && other.endsWith('/') && path.startsWith(other)))
}

/** The lines for a config, the block's own marks included. The last line that fits counts, so what is narrower comes last. */
export const codeownersBlock = ({ config, named, acceptFile, reviewers }: Setup): readonly string[] => {
  const paths = [...outermost(foldersOf(named)), config, ...(acceptFile === undefined ? [] : [acceptFile]), '.github/']
  const patterns = [...new Set(paths)].map(patternOf)
  const width = patterns.reduce((widest, { length }) => Math.max(widest, length), 0)
  const lines = [openingOf(config), ...patterns.map((pattern) => `${pattern.padEnd(width)} ${reviewers.join(' ')}`)]
  return [...lines, sealOf(`${lines.join('\n')}\n`, 'block'), closingOf(config)]
}

type Span = { readonly start: number; readonly closing: number; readonly end: number }

/** Where the block of a config stands in a text. Without its end it is no block, so nothing behind its opening is replaced. */
const spanOf = (text: string, config: string): Span | undefined => {
  let at = 0
  let start = -1
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const words = line.replace(/\r?\n$/, '')
    if (words === openingOf(config)) start = at
    if (words === closingOf(config) && start >= 0) return { start, closing: at, end: at + line.length }
    at += line.length
  }
  return undefined
}

/** The block of a config without its last line; undefined where there is none. */
export const blockIn = (text: string, config: string): string | undefined => {
  const span = spanOf(text, config)
  return span === undefined ? undefined : text.slice(span.start, span.closing)
}

/**
 * The text with the block in it: in place of the earlier one, or behind everything else, since the last line that fits counts.
 * No other line changes, and a file with carriage returns keeps them.
 */
export const withBlock = (text: string, config: string, block: readonly string[]): string => {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const own = `${block.join(end)}${end}`
  const span = spanOf(text, config)
  if (span !== undefined) return `${text.slice(0, span.start)}${own}${text.slice(span.end)}`
  if (text === '') return own
  const ended = text.endsWith('\n') ? text : `${text}${end}`
  return `${ended}${end}${own}`
}

const ownersOf = (line: string): string => {
  const [, ...words] = line.trim().split(/(?<!\\)\s+/)
  const comment = words.findIndex((word) => word.startsWith('#'))
  return (comment < 0 ? words : words.slice(0, comment)).join(',')
}

/** The owners that every line of the block of a config names; undefined where there is no block, or its lines differ. */
export const ownersIn = (text: string, config: string): string | undefined => {
  const lines = (blockIn(text, config) ?? '').split(/\r?\n/).filter((line) => /^\s*[^#\s]/.test(line))
  const [owners, ...others] = new Set(lines.map(ownersOf))
  // Somebody may have written an address there, which is no name of a team or user.
  return others.length === 0 && owners !== undefined && /^@[^,@]+(?:,@[^,@]+)*$/.test(owners) ? owners : undefined
}

const glob = (pattern: string): RegExp => {
  const anchored = /^\/|\/(?=.)/.test(pattern)
  const source = pattern
    .replace(/^\//, '')
    .replaceAll(/[.+^${}()|[\]]/g, String.raw`\$&`)
    .replaceAll(/\*\*\/?|\*|\?/g, (found) => (found.startsWith('**') ? '.*' : found === '*' ? '[^/]*' : '[^/]'))
    .replace(/\/$/, '/.*')
  return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${source}(?:/.*)?$`)
}

/** Whether a pattern covers a path of the block, or something in its folder: a file `x` stands for what a folder holds. */
export const mayCover = (pattern: string, path: string): boolean => {
  const plain = path.replace(/^\//, '')
  if (pattern === '*') return true
  if (glob(pattern).test(plain.endsWith('/') ? `${plain}x` : plain)) return true
  return plain.endsWith('/') && pattern.startsWith(path)
}
