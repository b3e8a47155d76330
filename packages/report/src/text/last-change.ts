import { maskSecretForms } from '@adx-export/core'
import type { LastChange } from '@adx-export/planner'
import { clean, shorten } from './clean.ts'

/** What stands in one line of a terminal or an issue. */
const longest = { by: 100, command: 160 } as const

const quoted = (text: string, most: number): string => clean(shorten(maskSecretForms(text), most))

/** `2026-11-24 09:30 UTC`; any text from elsewhere is shown as what it is. */
const timeText = (at: string): string => {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z$/.exec(at) ?? []
  return day === undefined || time === undefined ? quoted(at, 40) : `${day} ${time} UTC`
}

/** Who and when, as the log of the database has it: a claim of that log, not of ours. */
export const lastChangeText = ({ at, of, by, command }: LastChange): string => {
  if (of === 'table') return `last change of the table in the journal: ${timeText(at)}`
  const who = by === undefined ? '' : ` by ${quoted(by, longest.by)}`
  const how = command === undefined ? '' : ` (${quoted(command, longest.command)})`
  return `last change in the journal: ${timeText(at)}${who}${how}`
}
