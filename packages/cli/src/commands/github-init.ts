import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { realpath } from 'node:fs/promises'
import { type Configs, configsOf, diskFiles } from '@adx-export/engine'
import { clean, cleanLines, plain } from '@adx-export/report'
import { UsageError, exit, type Exit } from '../exit.ts'
import { type GithubInitOptions, type Known, choose } from '../github/choices.ts'
import { codeownersBlock, codeownersPaths, ownersIn, withBlock } from '../github/codeowners.ts'
import { cloneAt } from '../github/repository.ts'
import { overfull, renderScript, scriptPathOf, writersOf, mostSubjects } from '../github/script.ts'
import { type Setup, placeholderAction, prefixOf, secretsOf, targetOf } from '../github/setup.ts'
import { actionIn, planEnvironmentIn, workflowsOf } from '../github/workflows.ts'
import { type Compared, type Wanted, compared, differenceOf, textAt, writeAll } from '../github/written.ts'
import type { Io } from '../io.ts'
import { styleFor } from '../terminal/colour.ts'
import { configAt } from './config-path.ts'
import { validateText } from './validate-text.ts'

const slashed = (path: string): string => path.split(sep).join('/')

/** The config from the root of the repository; what stands outside of it no workflow could check out. */
const pathBelow = async (root: string, path: string): Promise<string> => {
  const real = await realpath(path).catch(() => path)
  const way = slashed(relative(root, real))
  if (way !== '' && !way.startsWith('../') && way !== '..') return way
  throw new UsageError(
    `The config ${clean(path)} is not inside ${clean(root)}.`,
    'Name the root of the repository that holds it with --root.',
  )
}

/** What an earlier run wrote says what was chosen then. */
const knownAt = async (root: string, config: string, from: Known): Promise<Known> => {
  const workflow = (await textAt(root, `.github/workflows/${prefixOf(config)}.yml`)) ?? ''
  const owners = await codeownersAt(root)
  const [action, planEnvironment, reviewers] = [
    actionIn(workflow),
    planEnvironmentIn(workflow),
    ownersIn(owners.text, config),
  ]
  return {
    ...from,
    ...(action === undefined ? {} : { action }),
    ...(planEnvironment === undefined ? {} : { planEnvironment }),
    ...(reviewers === undefined ? {} : { reviewers }),
  }
}

const codeownersAt = async (root: string): Promise<{ readonly path: string; readonly text: string }> => {
  for (const path of codeownersPaths) {
    const text = await textAt(root, path)
    if (text !== undefined) return { path, text }
  }
  return { path: codeownersPaths[0], text: '' }
}

const namedOf = ({ references }: Configs, config: string): readonly string[] =>
  [
    ...new Set(
      references
        .filter(({ kind }) => kind !== 'accept')
        .map(({ kind, path }) => {
          const whole = posix.normalize(posix.join(posix.dirname(config), path))
          return kind === 'captured' && !whole.endsWith('/') ? `${whole}/` : whole
        }),
    ),
  ].toSorted()

const acceptOf = ({ references }: Configs, config: string): { readonly acceptFile?: string } => {
  const path = references.find(({ kind }) => kind === 'accept')?.path
  return path === undefined ? {} : { acceptFile: posix.normalize(posix.join(posix.dirname(config), path)) }
}

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
      ? ['Say whose copy of the GitHub Action runs: `adx-export github init --action OWNER/adx-export@<commit>`.']
      : []),
    ...(reviewers.length === 0 ? ['Name code owners: `adx-export github init --reviewers @OWNER/TEAM`.'] : []),
    `Look at what it would do, then run it: bash ${scriptPathOf(config)} --print`,
    'Commit the files on a branch and open a pull request: the plan appears as its comment.',
    'Check what is set up: adx-export github doctor',
  ]
  return `\nNext:\n${steps.map((step, at) => `  ${String(at + 1)}. ${step}`).join('\n')}\n`
}

const leftToFill = (configs: Configs): number =>
  configs.document.diagnostics.filter(({ code }) => code === 'placeholder-left').length

/** The setup that a config and the choices ask for; undefined where the config has errors, which are told. */
const setupFor = async (io: Io, options: GithubInitOptions) => {
  const path = await configAt(io, options.config)
  const read = await configsOf(diskFiles(io.cwd), path)
  if (read.configs.length === 0) {
    const shown = { style: plain, sources: read.sources, file: read.file }
    io.out.write(`${validateText(read.document, [], shown)}\n`)
    return undefined
  }
  const left = leftToFill(read)
  if (left > 0)
    throw new UsageError(
      `The config still says change-me in ${String(left)} places.`,
      `Write what it really is, and check it with: adx-export validate ${clean(path)}`,
    )
  const clone = await cloneAt(io, options.root ?? dirname(path))
  const root =
    options.root === undefined
      ? clone.root
      : await realpath(resolve(io.cwd, options.root)).catch(() => resolve(io.cwd, options.root ?? '.'))
  const config = await pathBelow(root, resolve(io.cwd, path))
  const { root: _, ...from } = clone
  const choices = await choose(io, options, await knownAt(root, config, from))
  const setup: Setup = {
    ...choices,
    config,
    named: namedOf(read, config),
    ...acceptOf(read, config),
    secrets: secretsOf(read.configs),
    targets: read.configs.map(targetOf),
  }
  return { setup, root }
}

/** `adx-export github init`: writes what a repository needs to plan and apply, and the script that makes the rest. */
export const runGithubInit = async (io: Io, options: GithubInitOptions): Promise<Exit> => {
  const found = await setupFor(io, options)
  if (found === undefined) return exit.error
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
