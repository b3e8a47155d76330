import { join, relative } from 'node:path'
import { clean, cleanLines, plain } from '@adx-export/report'
import { UsageError, exit, type Exit } from '../exit.ts'
import type { GithubInitOptions } from '../github/choices.ts'
import { blockIn, codeownersBlock, codeownersPaths, withBlock } from '../github/codeowners.ts'
import { initCommand, sameInit } from '../github/command.ts'
import { overfull, quoted, renderScript, scriptPathOf, writersOf, mostSubjects } from '../github/script.ts'
import { sealOf, sealed, unsealed } from '../github/version-line.ts'
import { type Setup, placeholderAction } from '../github/setup.ts'
import { workflowsOf } from '../github/workflows.ts'
import { type Compared, type Wanted, compared, differenceOf, writeAll } from '../github/generated-files.ts'
import type { Io } from '../io.ts'
import { styleFor } from '../terminal/colour.ts'
import { withConfig } from './config-path.ts'
import { codeownersIn, readSetup, slashed } from './github-setup.ts'
import { validateText } from './validate-text.ts'
import { configName, defined } from '@adx-export/core'

/** What would give the identity that plans and one that writes the same subject, or an application too many of them. */
const refuseImpossible = (setup: Setup, shared: boolean): void => {
  const same = setup.targets.find(
    ({ githubEnvironment }) => githubEnvironment.toLowerCase() === setup.planEnvironment.toLowerCase(),
  )
  if (same !== undefined)
    throw new UsageError(
      `Jobs that plan and jobs that apply would share the GitHub environment '${clean(setup.planEnvironment)}', and so the identity that writes.`,
      'Name another one for the plans with --plan-environment.',
    )
  const [full] = overfull(writersOf(setup, shared))
  if (full === undefined) return
  throw new UsageError(
    `${String(full.targets.length)} environments sign in as the application ${clean(full.name)}, which takes ${String(mostSubjects)} subjects.`,
    'Give some of them another application under environments.<name>.signIn.',
  )
}

type Owners = { readonly path: string; readonly text: string }

const codeownersFile = (setup: Setup, { path, text }: Owners): Wanted => {
  const block = codeownersBlock(setup)
  const now = blockIn(text, setup.config)
  return {
    path,
    text: withBlock(text, setup.config, block),
    block: {
      ...defined({ now }),
      text: `${block.slice(0, -1).join('\n')}\n`,
      before: block.at(-1) ?? '',
    },
  }
}

const filesOf = (setup: Setup, owners: Owners, shared: boolean): readonly Wanted[] => [
  ...workflowsOf(setup).map(({ path, text }) => ({ path, text: sealed(text) })),
  { path: scriptPathOf(setup.config), text: sealed(renderScript(setup, shared)) },
  ...(setup.reviewers.length === 0 ? [] : [codeownersFile(setup, owners)]),
]

const printAll = (io: Io, files: readonly Wanted[]): Exit => {
  for (const { path, text } of files) io.out.write(`==> ${clean(path)}\n${cleanLines(text.trimEnd()).join('\n')}\n\n`)
  io.out.write('Nothing was written.\n')
  return exit.done
}

const words = { new: 'wrote', updated: 'updated', unchanged: 'unchanged', kept: 'kept', differs: 'kept' } as const
const reasons: Partial<Record<Compared['state'], string>> = {
  kept: ' (changed by hand; nothing new for it)',
  differs: ' (changed by hand; the new version is shown below)',
}

const showDifferences = (io: Io, files: readonly Compared[], options: GithubInitOptions): void => {
  const style = styleFor(io.out, io.env, true)
  for (const file of files) {
    io.out.write(
      `\n${style('strong', `${clean(file.path)}, as it would be`)}\n${differenceOf(file, style).join('\n')}\n`,
    )
    const { block } = file
    const [place, seal] =
      block === undefined
        ? ['of the file', sealOf(unsealed(file.text).body)]
        : [`before '${clean(block.before)}'`, sealOf(unsealed(block.text).body, 'block')]
    io.out.write(
      `\nCopy the lines that you want. To see this version no more, replace the line '# Version' with this one. If there is none, make this the last line ${place}:\n${seal}\n`,
    )
  }
  const [one] = files
  const single = one?.block === undefined ? 'the file' : 'these lines'
  const what = files.length === 1 ? single : `what you changed in all ${String(files.length)} files`
  io.out.write(`\nOr replace ${what}: ${sameInit(options, '--force')}\n`)
}

const nextSteps = ({ reviewers, action, config }: Setup, hasOwners: boolean, options: GithubInitOptions): string => {
  const steps = [
    ...(action === placeholderAction
      ? [`Name the GitHub Action that the workflows run: ${initCommand(options, '--action OWNER/adx-export@<commit>')}`]
      : []),
    ...(reviewers.length === 0 && !hasOwners
      ? [`Name code owners: ${initCommand(options, '--reviewers @OWNER/TEAM')}`]
      : []),
    `Look at what the script would do, then run it without --print: bash ${scriptPathOf(config)} --print`,
    'Commit the files on a branch and open a pull request. The plan appears as its comment.',
    `Check what is set up: GH_TOKEN=$(gh auth token) adx-export github doctor${options.config === configName ? '' : ` --config ${quoted(options.config)}`}`,
  ]
  return `\nNext:\n${steps.map((step, at) => `  ${String(at + 1)}. ${step}`).join('\n')}\n`
}

/** `adx-export github init`: writes what a repository needs to plan and apply, and the script that makes the rest. */
export const runGithubInit = async (io: Io, options: GithubInitOptions): Promise<Exit> => {
  const found = await withConfig(io, options.config, (config) => readSetup(io, config, options, io.askText))
  if ('invalid' in found) {
    const { document, sources, file } = found.invalid
    io.out.write(`${validateText(document, [], { style: plain, sources, file })}\n`)
    return exit.error
  }
  const { setup, root, sharedWriter } = found
  refuseImpossible(setup, sharedWriter)
  const owners = await codeownersIn(root)
  const wanted = filesOf(setup, owners[0] ?? { path: codeownersPaths[0], text: '' }, sharedWriter)
  if (options.print === true) return printAll(io, wanted)
  const files = await compared(root, wanted, options.force === true)
  await writeAll(root, files)
  const shown = (path: string): string => clean(slashed(relative(io.cwd, join(root, path))))
  for (const { path, state } of files) io.out.write(`${words[state].padEnd(9)} ${shown(path)}${reasons[state] ?? ''}\n`)
  const differ =
    setup.reviewers.length === 0 ? owners.find(({ text }) => blockIn(text, setup.config) !== undefined) : undefined
  if (differ !== undefined)
    io.out.write(
      `${words.kept.padEnd(9)} ${shown(differ.path)} (its lines name different owners; see a new version with --reviewers)\n`,
    )
  for (const { path } of owners.slice(1))
    io.out.write(`GitHub reads ${shown(owners[0]?.path ?? '')} and ignores ${shown(path)}: move its lines there.\n`)
  const differing = files.filter(({ state }) => state === 'differs')
  if (differing.length > 0) showDifferences(io, differing, options)
  io.out.write(nextSteps(setup, differ !== undefined, options))
  return differing.length === 0 ? exit.done : exit.error
}
