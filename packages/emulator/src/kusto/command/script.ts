import { type Result, resultOf } from '../answer/result.ts'
import { scriptColumns } from '../answer/tables.ts'
import type { JsonObject } from '../json.ts'
import { badRequest, KustoRefusal } from '../refusal.ts'
import { enter, type Session } from '../session.ts'
import { accept, type Cursor, cursorOver, expect, restAfter } from '../text/cursor.ts'
import { withProperties } from '../text/literal.ts'
import { textOf } from '../types/value.ts'
import { splitScript } from '../text/script.ts'
import { type Command, writing } from './command.ts'

/** What one command of a script came to. */
type Outcome = { readonly kind: string; readonly result: 'Completed' | 'Failed' | 'Skipped'; readonly reason?: string }

const row = (session: Session, text: string, { kind, result, reason = '' }: Outcome): JsonObject => ({
  OperationId: session.context.newRequestId(),
  CommandType: kind,
  CommandText: text,
  Result: result,
  Reason: reason,
})

/** How the commands inside a script are read and carried out. */
export type Dispatch = {
  commandOf(cursor: Cursor): Command
  parseCommand(cursor: Cursor, command: Command): { run(session: Session): Result }
}

/** One command of a script and what it came to. A read is not carried out, and a script holds no script. */
const run = (session: Session, text: string, dispatch: Dispatch): JsonObject => {
  let kind = ''
  try {
    const cursor = cursorOver(text)
    const command = dispatch.commandOf(cursor)
    kind = command.kind
    if (command.access === 'read') return row(session, text, { kind, result: 'Skipped' })
    if (kind === scriptKind) throw badRequest('A script does not hold another script.')
    dispatch.parseCommand(cursor, command).run(session)
    return row(session, text, { kind, result: 'Completed' })
  } catch (error) {
    if (!(error instanceof KustoRefusal)) throw error
    return row(session, text, { kind, result: 'Failed', reason: error.words.message })
  }
}

type OnError = 'stop' | 'go-on' | 'throw'

const isOn = (text: string | undefined): boolean => text?.toLowerCase() === 'true'

const onErrorOf = (properties: ReadonlyMap<string, string>): OnError => {
  const throws = isOn(properties.get('throwonerrors'))
  const goesOn = isOn(properties.get('continueonerrors'))
  if (throws && goesOn) throw badRequest('ThrowOnErrors and ContinueOnErrors exclude each other.')
  if (throws) return 'throw'
  return goesOn ? 'go-on' : 'stop'
}

const runAll = (session: Session, texts: readonly string[], onError: OnError, dispatch: Dispatch): Result => {
  const rows: JsonObject[] = []
  let stopped = false
  for (const text of texts) {
    const one: JsonObject = stopped ? row(session, text, { kind: '', result: 'Skipped' }) : run(session, text, dispatch)
    if (one['Result'] === 'Failed' && onError === 'throw') {
      throw badRequest(`The script failed at '${text.slice(0, 80)}': ${textOf(one['Reason'])}`)
    }
    stopped ||= one['Result'] === 'Failed' && onError === 'stop'
    rows.push(one)
  }
  return resultOf(scriptColumns, rows)
}

export const scriptKind = 'DatabaseScriptExecute'

/**
 * The commands one after the other, without a transaction; a failing one fails its row, not the request, unless
 * `ThrowOnErrors` is set. Source: Microsoft Learn, ".execute database script".
 */
export const scriptCommand = (dispatch: Dispatch): Command =>
  writing(scriptKind, 'execute', (cursor) => {
    accept(cursor, 'database')
    expect(cursor, 'script')
    const properties = withProperties(cursor)
    const texts = splitScript(restAfter(cursor, '<|'))
    return (session) => {
      enter(session, 'admin')
      return runAll(session, texts, onErrorOf(properties), dispatch)
    }
  })
