import type { Result } from './answer/result.ts'
import { commands } from './command/index.ts'
import type { Command } from './command/command.ts'
import { scriptCommand } from './command/script.ts'
import { operators, type Operator } from './query/operator.ts'
import { syntaxError } from './refusal.ts'
import type { Session } from './session.ts'
import { type Cursor, expect, expectEnd, looksAt } from './text/cursor.ts'

/** The command that a text begins with; throws a syntax error where it begins with none. */
export const commandOf = (cursor: Cursor): Command => {
  const found = known.find((command) => looksAt(cursor, ...command.words))
  if (found === undefined) throw syntaxError(`this is no command that is known here: ${cursor.text.slice(0, 80)}`)
  return found
}

export type ParsedCommand = {
  /** Whether its result goes through query operators, which changes the form of the answer. */
  readonly piped: boolean
  run(session: Session): Result
}

/** Reads a whole command; nothing has happened yet. */
export const parseCommand = (cursor: Cursor, command: Command): ParsedCommand => {
  expect(cursor, ...command.words)
  const action = command.parse(cursor)
  const piped: readonly Operator[] = command.access === 'read' ? operators(cursor) : []
  expectEnd(cursor)
  return {
    piped: piped.length > 0,
    run: (session) => piped.reduce((result, operator) => operator(result, session.context), action(session)),
  }
}

const known: readonly Command[] = [...commands, scriptCommand({ commandOf, parseCommand })].sort(
  (a, b) => b.words.length - a.words.length,
)
