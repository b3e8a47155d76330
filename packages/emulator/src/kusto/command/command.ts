import type { Result } from '../answer/result.ts'
import type { Session } from '../session.ts'
import type { Cursor } from '../text/cursor.ts'

/** What a parsed command does once it is known to be whole. */
export type Action = (session: Session) => Result

export type Command = {
  /** What the command begins with: `['.', 'show', 'tables']`. */
  readonly words: readonly string[]
  /** What `.execute database script` calls it. */
  readonly kind: string
  readonly access: 'read' | 'write'
  /** Reads what follows `words`; throws a syntax error. Changes nothing yet. */
  parse(cursor: Cursor): Action
}

const command =
  (access: 'read' | 'write') =>
  (kind: string, text: string, parse: (cursor: Cursor) => Action): Command => ({
    words: ['.', ...text.split(' ')],
    kind,
    access,
    parse,
  })

/** A command that changes nothing. */
export const reading = command('read')

/** A command that may change something. */
export const writing = command('write')
