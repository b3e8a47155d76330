import { didYouMean } from '@adx-export/core'
import { type Format, clean, formats, isFormat } from '@adx-export/report'
import type { Command, CommanderError, Option } from 'commander'
import { UsageError } from './exit.ts'

type ProgramFormat = Extract<Format, { readonly reader: 'program' }>

/** The command that the words name, as far as they name one: `suggest table`. */
export const commandIn = (program: Command, words: readonly string[]): Command => {
  let found = program
  for (const word of words) {
    const inner = found.commands.find((command) => command.name() === word)
    if (inner === undefined) return found
    found = inner
  }
  return found
}

const nameOf = (command: Command): string =>
  command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`

/** Throws where help is asked for a command that does not exist: commander prints other help, or exits without a word. */
export const refuseUnknownHelp = (program: Command, words: readonly string[]): void => {
  let command = program
  let isHelp = false
  for (const word of words) {
    if (word === '--') return
    if (word.startsWith('-')) continue
    const inner = command.commands.find((each) => each.name() === word)
    if (inner !== undefined) command = inner
    else if (word === 'help' && !isHelp && command.commands.length > 0) isHelp = true
    else if (isHelp) {
      const names = command.commands.map((each) => each.name())
      const hint = didYouMean(word, names) ?? `List the commands with \`${nameOf(program)} --help\`.`
      throw new UsageError(`Unknown command '${clean(word)}'.`, hint)
    } else return
  }
}

const takesNext = (options: readonly Option[], word: string): boolean =>
  options.some(({ required, short, long }) => required && (word === short || word === long))

/** The format that a word names, alone or with the next one: `--format=json`, `--format json`. */
const formatNamed = (word: string, next: string | undefined): string | undefined => {
  if (word === '--format') return next
  return word.startsWith('--format=') ? word.slice('--format='.length) : undefined
}

/**
 * The format for programs that is wanted, whatever is wrong with the rest of the words: somebody who reads stdout with a program
 * gets a document even where the command cannot start. Among several formats one for programs is enough.
 */
export const programFormatIn = (program: Command, words: readonly string[]): ProgramFormat | undefined => {
  const { options } = commandIn(program, words)
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '--') return undefined
    const name = formatNamed(word, words[at + 1])
    const format = name !== undefined && isFormat(name) ? formats[name] : undefined
    if (format?.reader === 'program') return format
    if (takesNext(options, word)) at += 1
  }
  return undefined
}

const sentence = (text: string): string => {
  const whole = `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  return whole.endsWith('.') ? whole : `${whole}.`
}

/** `--out <file>` of an option that is named with all its spellings: `option '-o, --out <file>' argument missing`. */
const flagIn = (message: string): string => /'(?:-\w, )?(--[^']+)'/.exec(message)?.[1] ?? 'the option'

/** The commands that print documents, as they are called: those within another by both names. */
const formattedIn = ({ commands }: Command, outer = ''): readonly string[] =>
  commands.flatMap((command) => [
    ...(command.options.some(({ long }) => long === '--format') ? [`${outer}${command.name()}`] : []),
    ...formattedIn(command, `${outer}${command.name()} `),
  ])

/** What is like `--format` among the options of a command without documents means something else. */
const formatAdvice = (text: string, program: Command): string | undefined => {
  if (!/^unknown option '--format(?:=.*)?'$/.test(text)) return undefined
  const names = formattedIn(program)
  return `Leave out --format: only ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} have it.`
}

const mark = ' is invalid. '

/** Commander puts what is allowed behind what is wrong. */
const invalid = (text: string): UsageError => {
  const at = text.lastIndexOf(mark)
  const advice = text.slice(at + mark.length).replace(/^Allowed choices are /, 'Use one of ')
  return new UsageError(sentence(text.slice(0, at + mark.length).trim()), sentence(advice))
}

const suggestion = /\n\((Did you mean [^\n]*\?)\)$/

/** What commander says of a call that it does not understand, in our form: what is wrong, and what to do. */
export const usageErrorOf = (
  { code, message }: CommanderError,
  program: Command,
  words: readonly string[],
): UsageError => {
  const name = nameOf(commandIn(program, words))
  const text = message.replace(/^error: /, '').replace(suggestion, '')
  const meant = suggestion.exec(message)?.[1]
  const said = sentence(text)
  switch (code) {
    case 'commander.invalidArgument':
      return invalid(text)
    case 'commander.unknownOption':
      return new UsageError(said, formatAdvice(text, program) ?? meant ?? `List the options with \`${name} --help\`.`)
    case 'commander.unknownCommand':
      return new UsageError(said, meant ?? `List the commands with \`${name} --help\`.`)
    case 'commander.optionMissingArgument':
      return new UsageError(said, `Add the value: ${flagIn(text)}.`)
    case 'commander.missingMandatoryOptionValue':
      return new UsageError(said, `Add ${flagIn(text)}.`)
    case 'commander.help':
      return new UsageError('No command was named.', `List the commands with \`${name} --help\`.`)
    default:
      return new UsageError(said, `See how to call it with \`${name} --help\`.`)
  }
}
