import { posix } from 'node:path'
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
  return [
    openingOf(config),
    ...patterns.map((pattern) => `${pattern.padEnd(width)} ${reviewers.join(' ')}`),
    closingOf(config),
  ]
}

/**
 * The text with the block in it: in place of the earlier one, or behind everything else, since the last line that fits counts.
 * No other line changes, and a file with carriage returns keeps them.
 */
export const withBlock = (text: string, block: readonly string[]): string => {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const own = `${block.join(end)}${end}`
  const [opening = '', closing = ''] = [block[0], block.at(-1)]
  const start = text.indexOf(opening)
  const stop = start < 0 ? -1 : text.indexOf(closing, start)
  if (stop >= 0) {
    const after = text.slice(stop + closing.length).replace(/^\r?\n/, '')
    return `${text.slice(0, start)}${own}${after}`
  }
  if (text === '') return own
  const ended = text.endsWith('\n') ? text : `${text}${end}`
  return `${ended}${end}${own}`
}

/** The owners that the block of a config names; undefined where there is none. */
export const ownersIn = (text: string, config: string): string | undefined => {
  const lines = text.split(/\r?\n/)
  const at = lines.indexOf(openingOf(config))
  const owners = at < 0 ? undefined : /\s(@.*)$/.exec(lines[at + 1] ?? '')?.[1]
  return owners?.trim().replaceAll(/\s+/g, ',')
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
