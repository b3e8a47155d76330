import { join, relative } from 'node:path'
import { clean, cleanLines, plain } from '@adx-export/report'
import { UsageError, exit, type Exit } from '../exit.ts'
import type { GithubInitOptions } from '../github/choices.ts'
import { codeownersBlock, withBlock } from '../github/codeowners.ts'
import { overfull, renderScript, scriptPathOf, writersOf, mostSubjects } from '../github/script.ts'
import { type Setup, placeholderAction } from '../github/setup.ts'
import { workflowsOf } from '../github/workflows.ts'
import { type Compared, type Wanted, compared, differenceOf, writeAll } from '../github/written.ts'
import type { Io } from '../io.ts'
import { styleFor } from '../terminal/colour.ts'
import { withConfig } from './config-path.ts'
import { codeownersAt, readSetup, slashed } from './github-setup.ts'
import { validateText } from './validate-text.ts'

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

const filesOf = (
  setup: Setup,
  owners: { readonly path: string; readonly text: string },
  shared: boolean,
): readonly Wanted[] => [
  ...workflowsOf(setup),
  { path: scriptPathOf(setup.config), text: renderScript(setup, shared) },
  ...(setup.reviewers.length === 0
    ? []
    : [{ path: owners.path, text: withBlock(owners.text, codeownersBlock(setup)), merged: true } as const]),
]

const printAll = (io: Io, files: readonly Wanted[]): Exit => {
  for (const { path, text } of files) io.out.write(`==> ${clean(path)}\n${cleanLines(text.trimEnd()).join('\n')}\n\n`)
  io.out.write('Nothing was written.\n')
  return exit.done
}

const words = { new: 'wrote', updated: 'updated', unchanged: 'unchanged', differs: 'differs' } as const

const refuseDifferences = (io: Io, files: readonly Compared[]): Exit => {
  const style = styleFor(io.out, io.env, true)
  for (const file of files.filter(({ state }) => state === 'differs'))
    io.out.write(`${style('strong', `differs ${clean(file.path)}`)}\n${differenceOf(file, style).join('\n')}\n\n`)
  io.out.write('Nothing was written. Take over the lines that you want, or write over these files with --force.\n')
  return exit.error
}

const nextSteps = ({ reviewers, action, config }: Setup): string => {
  const steps = [
    ...(action === placeholderAction
      ? [
          'Say whose copy of the GitHub Action runs: `adx-export github init --force --action OWNER/adx-export@<commit>`.',
        ]
      : []),
    ...(reviewers.length === 0 ? ['Name code owners: `adx-export github init --reviewers @OWNER/TEAM`.'] : []),
    `Look at what it would do, then run it: bash ${scriptPathOf(config)} --print`,
    'Commit the files on a branch and open a pull request: the plan appears as its comment.',
    'Check what is set up: adx-export github doctor',
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
  const { setup, root } = found
  const shared = options.sharedWriter === true
  refuseImpossible(setup, shared)
  const wanted = filesOf(setup, await codeownersAt(root), shared)
  if (options.print === true) return printAll(io, wanted)
  const files = await compared(root, wanted, options.force === true)
  if (files.some(({ state }) => state === 'differs')) return refuseDifferences(io, files)
  await writeAll(root, files)
  for (const { path, state } of files)
    io.out.write(`${words[state].padEnd(9)} ${clean(slashed(relative(io.cwd, join(root, path))))}\n`)
  io.out.write(nextSteps(setup))
  return exit.done
}
