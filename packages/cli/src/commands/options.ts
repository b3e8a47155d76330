import { type DocumentKind, type FormatName, formats, formatsOf } from '@adx-export/report'
import { InvalidArgumentError, Option } from 'commander'
import { settleHint, settleSecondsIn } from '@adx-export/engine/settle'
import { configName } from '@adx-export/core'

/** Options as commander gives them, by the names of their flags. */
export type CommonOptions = {
  readonly environment?: string | undefined
  readonly format: FormatName
  readonly out?: string
  readonly color: boolean
}

/** `90s`, `5m`, `1h`, `0`: seconds, at most an hour. */
export const parseSettle = (text: string): number => {
  const seconds = settleSecondsIn(text)
  if (seconds === undefined) throw new InvalidArgumentError(settleHint)
  return seconds
}

export const parsePort = (text: string): number => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port >= 0 && port <= 65_535))
    throw new InvalidArgumentError('Give a port from 0 to 65535; 0 takes any free one.')
  return port
}

export const configArgument = ['[config]', `the config file, or the folder of an ${configName}`, configName] as const

export const environmentOption = (): Option => new Option('-e, --environment <name>', 'the environment of the config')

export const environmentsOption = (): Option =>
  new Option(
    '-e, --environment <names>',
    "the environments of the config: a name, several names separated by commas, a pattern in quotes ('site*'), or all",
  )

export const baseOption = (): Option =>
  new Option(
    '--base <git ref>',
    'also compare with the config at this commit, and first list live resources that the file no longer declares',
  )

export const againstOption = (): Option =>
  new Option(
    '--against <git ref|live>',
    'show the rows before and after each change of a transform: since this commit, or compared with the live state (reads Azure)',
  )

/** `a`, `a, or b`, `a, b, or c`. */
const alternatives = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}, or ${words.at(-1) ?? ''}`

/** The formats that tell the document of a command; what it prints unless told otherwise comes first. */
export const formatOption = (kind: DocumentKind): Option => {
  const names = formatsOf(kind)
  return new Option('--format <format>', alternatives(names.map((name) => formats[name].summary)))
    .choices(names)
    .default(names[0])
}

export const outOption = (): Option =>
  new Option('-o, --out <file>', 'also write the document to this file: JSON, or the format of --format')

export const colorOption = (): Option => new Option('--no-color', 'no colours, also on a terminal')

export const resendOption = (): Option =>
  new Option(
    '--resend-secrets <name...>',
    'send the renewed client secrets of these destinations again; all means every destination with a secret',
  )

/** `all` alone stands for every destination. */
export const resendOf = (
  names: readonly string[] | undefined,
): { readonly resendSecrets?: readonly string[] | 'all' } => {
  if (names === undefined) return {}
  return { resendSecrets: names.length === 1 && names[0] === 'all' ? 'all' : names }
}

export const settleOption = (): Option =>
  new Option(
    '--settle <duration>',
    'how long to wait until the exports are healthy, such as 90s or 5m; 0 does not wait (default: 2m, with the emulator 0)',
  ).argParser(parseSettle)
