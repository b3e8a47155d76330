import type { SetupCheck } from '@adx-export/report'
import type { GithubInitOptions } from './choices.ts'
import { codeownersBlock, codeownersPaths, mayCover } from './codeowners.ts'
import { initCommand } from './command.ts'
import { sealed, unsealed } from './version-line.ts'
import { type Setup, placeholderAction } from './setup.ts'
import { workflowsOf } from './workflows.ts'
import { committedTextAt, textAt } from './generated-files.ts'

type Options = Partial<GithubInitOptions>

const workflowCheck = (path: string, wanted: string, now: string | undefined, options: Options): SetupCheck => {
  const about = { area: 'repository' } as const
  const init = initCommand(options)
  if (now === undefined) return { ...about, state: 'missing', what: `workflow ${path} is missing`, fix: init }
  if (now.includes(placeholderAction))
    return {
      ...about,
      state: 'missing',
      what: `workflow ${path} does not name the GitHub Action that it runs`,
      fix: initCommand(options, '--action OWNER/adx-export@<commit>'),
    }
  const { body, isIntact } = unsealed(now)
  if (body === unsealed(sealed(wanted)).body) return { ...about, state: 'ok', what: `workflow ${path} fits the config` }
  return isIntact
    ? { ...about, state: 'missing', what: `workflow ${path} was written for an earlier config`, fix: init }
    : {
        ...about,
        state: 'unknown',
        what: `whether workflow ${path} fits the config: it was changed by hand, and the command shows the difference`,
        fix: init,
      }
}

type Line = { readonly pattern: string; readonly hasOwner: boolean; readonly text: string }

const linesOf = (text: string): readonly Line[] =>
  text.split(/\r?\n/).flatMap((line) => {
    const [pattern = '', owner] = line.trim().split(/(?<!\\)\s+/)
    return pattern === '' || pattern.startsWith('#') ? [] : [{ pattern, hasOwner: owner !== undefined, text: line }]
  })

/** The last line that fits a path counts: one behind ours takes the path away from the owners. */
const overruled = (lines: readonly Line[], patterns: readonly string[]): { readonly what: string } | undefined => {
  for (const pattern of patterns) {
    const own = lines.findLastIndex((line) => line.pattern === pattern && line.hasOwner)
    const later = lines
      .slice(own + 1)
      // A pattern of the block may stand in that of another config, too.
      .find((line) => !(line.hasOwner && patterns.includes(line.pattern)) && mayCover(line.pattern, pattern))
    if (later !== undefined) return { what: `takes ${pattern} from its owners: ${later.text.trim()}` }
  }
  return undefined
}

const ownersCheck = async (root: string, setup: Setup, options: Options): Promise<SetupCheck> => {
  const about = { area: 'repository' } as const
  const ok = 'CODEOWNERS names owners of the config and of .github/'
  const none = 'CODEOWNERS names no owners of the config and of .github/'
  const fix = initCommand(options, '--reviewers @OWNER/TEAM')
  const patterns = linesOf(codeownersBlock(setup).join('\n')).map(({ pattern }) => pattern)
  let read: string | undefined
  for (const path of codeownersPaths) {
    const text = await committedTextAt(root, path)
    if (text === undefined) continue
    const lines = linesOf(text)
    const isCovered = patterns.every((pattern) => lines.some((line) => line.pattern === pattern && line.hasOwner))
    if (read !== undefined) {
      if (!isCovered) continue
      const what = `${none}: GitHub reads ${read} and ignores ${path}, which names them`
      return { ...about, state: 'missing', what, fix: initCommand(options) }
    }
    read = path
    const taken = isCovered ? overruled(lines, patterns) : undefined
    if (taken !== undefined) {
      const what = `CODEOWNERS does not protect everything: a later line of ${path} ${taken.what}`
      return { ...about, state: 'missing', what, fix: 'Move that line above the lines of adx-export.' }
    }
    if (isCovered) return { ...about, state: 'ok', what: ok }
    if (lines.some(({ pattern, hasOwner }) => pattern === '*' && hasOwner))
      return { ...about, state: 'unknown', what: `whether ${ok}: ${path} has other patterns`, fix }
  }
  return { ...about, state: 'missing', what: none, fix }
}

/** What the files of the clone say; neither GitHub nor Azure is asked. */
export const repositoryChecks = async (
  root: string,
  setup: Setup,
  options: Options,
): Promise<readonly SetupCheck[]> => {
  const checks: SetupCheck[] = []
  for (const { path, text } of workflowsOf(setup))
    checks.push(workflowCheck(path, text, await textAt(root, path), options))
  return [...checks, await ownersCheck(root, setup, options)]
}
