import type { GithubInitOptions } from './choices.ts'
import { quoted } from './script.ts'
import { configName } from '@adx-export/core'

type Options = Partial<GithubInitOptions>

/** `adx-export github init` for this config, with the options that it does not remember by itself. */
export const initCommand = ({ config, root }: Options, ...more: readonly string[]): string =>
  [
    'adx-export github init',
    ...(config === undefined || config === configName ? [] : [`--config ${quoted(config)}`]),
    ...(root === undefined ? [] : [`--root ${quoted(root)}`]),
    ...more,
  ].join(' ')

/** The same run once more, with something added. */
export const sameInit = (options: GithubInitOptions, ...more: readonly string[]): string => {
  const { repository, branch, planEnvironment, action, reviewers, sharedWriter } = options
  const given = { repository, branch, 'plan-environment': planEnvironment, action, reviewers }
  return initCommand(
    options,
    ...Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name} ${quoted(value)}`])),
    ...(sharedWriter === undefined ? [] : [sharedWriter ? '--shared-writer' : '--no-shared-writer']),
    ...more,
  )
}
