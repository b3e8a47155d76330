/** The name of the config file, unless a path says otherwise. */
export const configName = 'adx-export.yaml'

/** What a command was run with, as far as another one that is offered has to repeat it. */
export type RunArguments = {
  /** The path of the config, as it was given. */
  readonly config?: string
  readonly environment?: string
}

/** A word that every shell takes as it stands; anything else that may be quoted stands in double quotes. */
const plain = /^[\w./][\w./:-]*$/
const quotable = /^[\p{L}\p{N}./\\][\p{L}\p{N} .,+=@:_()/\\-]*$/u

const word = (text: string, instead: string): string => {
  if (text.length > 300) return instead
  if (plain.test(text)) return text
  // A backslash before the closing quote would escape it.
  return quotable.test(text) && !text.endsWith('\\') ? `"${text}"` : instead
}

/**
 * A command to type, with the arguments of the run in which it is offered: without them it would be about another config or
 * environment. A name that a shell could take for anything else shows as `<config>` or `<environment>`.
 */
export const commandLine = (
  command: 'apply' | 'drift' | 'plan' | 'test' | 'validate',
  { config, environment }: RunArguments,
  ...options: readonly string[]
): string => {
  const path = config === undefined ? [] : [word(config, '<config>')]
  const chosen = environment === undefined ? [] : ['--environment', word(environment, '<environment>')]
  return ['adx-export', command, ...path, ...chosen, ...options].join(' ')
}
