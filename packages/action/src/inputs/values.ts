import type { Io } from '../runner/io.ts'
import { JobError } from '../job-error.ts'

/** Words separated by commas or line ends, each once. */
export const listed = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,\r\n]+/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]

/** One of a closed set of words. */
export const fitting = <Choice extends string>(
  io: Io,
  name: string,
  choices: readonly Choice[],
  absent: Choice,
): Choice => {
  const given = io.input(name).trim()
  if (given === '') return absent
  const found = choices.find((choice) => choice === given)
  if (found !== undefined) return found
  throw new JobError(`The input ${name} must be one of ${choices.join(', ')}.`, `Leave it out for ${absent}.`)
}

const flags: Readonly<Record<string, boolean>> = { true: true, false: false }

/** `true` or `false`, in the letter cases that YAML takes for them. */
export const flag = (io: Io, name: string, absent: boolean): boolean => {
  const given = io.input(name).trim().toLowerCase()
  if (given === '') return absent
  const found = Object.hasOwn(flags, given) ? flags[given] : undefined
  if (found !== undefined) return found
  throw new JobError(`The input ${name} must be true or false.`, `Leave it out for ${String(absent)}.`)
}

/** A positive whole number; undefined for anything else. */
export const wholeNumber = (text: string): number | undefined =>
  /^[1-9]\d{0,15}$/.test(text.trim()) ? Number(text.trim()) : undefined

const hostName = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/

/** Hosts, with or without `https://` before them, in lower case. */
export const hostList = (io: Io, name: string): readonly string[] =>
  listed(io.input(name)).map((given) => {
    const host = given
      .toLowerCase()
      .replace(/^https:\/\//, '')
      .replace(/\/$/, '')
    if (hostName.test(host)) return host
    throw new JobError(
      `The input ${name} contains something that is not a host.`,
      'Give hosts such as wards.westeurope.kusto.windows.net and contoso.azureiotcentral.com, separated by commas.',
    )
  })
