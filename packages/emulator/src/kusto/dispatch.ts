import type { Result } from './answer/result.ts'
import { commands } from './command/index.ts'
import type { Command } from './command/command.ts'
import { scriptCommand, scriptKind } from './command/script.ts'
import { operators, type Operator } from './query/operator.ts'
import { recording } from './recording.ts'
import { notImplemented, syntaxError } from './refusal.ts'
import type { Session } from './session.ts'
import { atEnd, type Cursor, expect, looksAt, unknownForm } from './text/cursor.ts'

/** The command that a text begins with; throws where it begins with none that is known here. */
export const commandOf = (cursor: Cursor): Command => {
  const found = known.find((command) => looksAt(cursor, ...command.words))
  if (found !== undefined) return found
  if (looksAt(cursor, '.')) throw notImplemented('command', cursor.text)
  throw syntaxError(`this is no command: ${cursor.text.slice(0, 80)}`)
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
  if (!atEnd(cursor)) throw unknownForm(cursor, 'the end of the command')
  const writes = command.access === 'write'
  return {
    piped: piped.length > 0,
    run: (session) => {
      const isScript = command.kind === scriptKind
      const result =
        writes && !isScript
          ? recording(session, cursor.text, () => action({ ...session, writes }))
          : action(writes ? { ...session, writes } : session)
      return piped.reduce((shown, operator) => operator(shown, session.context), result)
    },
  }
}

const known: readonly Command[] = [...commands, scriptCommand({ commandOf, parseCommand })].sort(
  (a, b) => b.words.length - a.words.length,
)
