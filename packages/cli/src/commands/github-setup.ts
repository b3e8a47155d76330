import { realpath } from 'node:fs/promises'
import { dirname, posix, relative, resolve, sep } from 'node:path'
import { type Configs, type Opened, configsOf } from '@adx-export/engine'
import { clean } from '@adx-export/report'
import { UsageError } from '../exit.ts'
import { type GithubInitOptions, type Known, choose } from '../github/choices.ts'
import { codeownersPaths, ownersIn } from '../github/codeowners.ts'
import { cloneAt } from '../github/repository.ts'
import { type Setup, prefixOf, secretsOf, targetOf } from '../github/setup.ts'
import { repositoryIn, sharesWriter, scriptPathOf } from '../github/script.ts'
import { actionIn, branchIn, planEnvironmentIn } from '../github/workflows.ts'
import { committedTextAt, textAt } from '../github/generated-files.ts'
import type { Io } from '../io.ts'

export const slashed = (path: string): string => path.split(sep).join('/')

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
  const script = (await textAt(root, scriptPathOf(config))) ?? ''
  const owners = await codeownersIn(root)
  const before: Known = {
    repository: repositoryIn(script),
    branch: branchIn(workflow),
    action: actionIn(workflow),
    planEnvironment: planEnvironmentIn(workflow),
    reviewers: owners.map(({ text }) => ownersIn(text, config)).find((found) => found !== undefined),
    sharedWriter: sharesWriter(script, config),
  }
  return { ...from, ...Object.fromEntries(Object.entries(before).filter(([, value]) => value !== undefined)) }
}

type Codeowners = { readonly path: string; readonly text: string }

/** Every file of code owners; GitHub reads the first and ignores the others. */
export const codeownersIn = async (root: string): Promise<readonly Codeowners[]> => {
  const found: Codeowners[] = []
  for (const path of codeownersPaths) {
    const text = await committedTextAt(root, path)
    if (text !== undefined) found.push({ path, text })
  }
  return found
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

const leftToFill = (configs: Configs): number =>
  configs.document.diagnostics.filter(({ code }) => code === 'placeholder-left').length

/** What the setup is about, or the config whose errors come first. */
export type ReadSetup =
  | {
      readonly setup: Setup
      readonly root: string
      readonly path: string
      readonly configs: Configs['configs']
      /** One identity writes to several environments. */
      readonly sharedWriter: boolean
    }
  | { readonly invalid: Configs }

/** The setup that a config and the choices ask for; with `ask` a person is asked for what nobody says. */
export const readSetup = async (
  io: Io,
  opened: Opened,
  options: GithubInitOptions,
  ask: Io['askText'],
): Promise<ReadSetup> => {
  const { path } = opened
  const read = await configsOf(opened)
  if (read.configs.length === 0) return { invalid: read }
  const left = leftToFill(read)
  if (left > 0)
    throw new UsageError(
      `The config still says change-me in ${String(left)} places.`,
      `Replace it with your own value, and check it with: adx-export validate ${clean(path)}`,
    )
  const clone = await cloneAt(io, options.root ?? dirname(path))
  const root =
    options.root === undefined
      ? clone.root
      : await realpath(resolve(io.cwd, options.root)).catch(() => resolve(io.cwd, options.root ?? '.'))
  const config = await pathBelow(root, resolve(io.cwd, path))
  const { root: _, ...from } = clone
  const known = await knownAt(root, config, from)
  const choices = await choose(ask, options, known)
  const setup: Setup = {
    ...choices,
    config,
    named: namedOf(read, config),
    ...acceptOf(read, config),
    secrets: secretsOf(read.configs),
    targets: read.configs.map(targetOf),
  }
  const sharedWriter = options.sharedWriter ?? known.sharedWriter ?? false
  return { setup, root, path, configs: read.configs, sharedWriter }
}
