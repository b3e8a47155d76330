import type { JsonValue } from '../state/model.ts'
import { errorBody } from './answer/error.ts'
import { cutTo } from './answer/partial.ts'
import type { Result } from './answer/result.ts'
import { v1Command, v1Query, type V1Bool } from './answer/v1.ts'
import { v2Query } from './answer/v2.ts'
import type { HandleKusto, KustoContext, KustoResponse } from './contract.ts'
import { commandOf, parseCommand } from './dispatch.ts'
import { metadata } from './metadata.ts'
import { parseQuery } from './query/parse.ts'
import { badRequest, KustoRefusal, suspended } from './refusal.ts'
import { type KustoBody, parseBody } from './request.ts'
import type { Session } from './session.ts'
import { cursorOver } from './text/cursor.ts'

/** What the request came to: `was` is settled as soon as the command is known, so that a refusal keeps it. */
type Journal = { was: KustoResponse['was'] }

type Answered = { readonly result: Result; readonly piped: boolean }

const runCommand = (body: KustoBody, session: Session, journal: Journal): Answered => {
  const may = body.readOnly ? 'violation' : 'write'
  journal.was = /^\s*\.show\b/.test(body.csl) ? 'read' : may
  const cursor = cursorOver(body.csl)
  const command = commandOf(cursor)
  journal.was = command.access === 'write' ? may : 'read'
  if (journal.was === 'violation') {
    throw badRequest('The request is marked as read-only (request_readonly), and the command is not a read.')
  }
  const parsed = parseCommand(cursor, command)
  return { result: parsed.run(session), piped: parsed.piped }
}

const runQuery = (body: KustoBody, session: Session): Result => parseQuery(cursorOver(body.csl))(session)

const cells = (context: KustoContext, { columns, rows }: Result): Result => {
  if (context.choice('dynamicCells') !== 'text') return { columns, rows }
  const text = (value: JsonValue, at: number): JsonValue =>
    columns[at]?.type === 'dynamic' && value !== null ? JSON.stringify(value) : value
  return { columns, rows: rows.map((row) => row.map(text)) }
}

/** A request as it was read, and the id of the activity that answers it. */
type Activity = { readonly path: string; readonly body: KustoBody; readonly activityId: string }

const answer = (session: Session, { path, body, activityId }: Activity, journal: Journal): JsonValue => {
  const { context } = session
  const bool: V1Bool = context.choice('v1Bool') === 'numbers' ? 'numbers' : 'booleans'
  if (path === '/v1/rest/mgmt') {
    const { result, piped } = runCommand(body, session, journal)
    const shown = cells(context, result)
    return piped ? v1Query(shown, bool, { now: context.now(), activityId }) : v1Command(shown, bool)
  }
  const { result, failure } = cutTo(cells(context, runQuery(body, session)), body.limits)
  const ids = { clientRequestId: body.clientRequestId, activityId }
  if (path === '/v1/rest/query') return v1Query(result, bool, { now: context.now(), activityId }, failure)
  return v2Query(result, context.now(), ids, failure)
}

const refused = (error: unknown): KustoRefusal => {
  if (error instanceof KustoRefusal) return error
  throw error
}

const json = (status: number, body: JsonValue, headers: Record<string, string>, journal: Journal): KustoResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
  was: journal.was,
})

const paths = new Set(['/v1/rest/mgmt', '/v1/rest/query', '/v2/rest/query'])

/** Answers one request to a cluster. Only a refusal of the pretend Kusto becomes an answer; a bug is thrown. */
export const handleKusto: HandleKusto = (context, request) => {
  const journal: Journal = { was: 'read' }
  if (request.path === '/v1/rest/auth/metadata') return json(200, metadata(), {}, journal)
  const caller = /^bearer \S/i.test(request.headers['authorization'] ?? '') ? context.principalOf(request) : undefined
  if (caller === undefined) return { status: 401, headers: { 'www-authenticate': 'Bearer' }, body: '', was: 'read' }
  // An old address leads on for a while once its cluster has moved.
  const moved = context.cluster.state === 'Migrated' ? context.cluster.migration?.uri : undefined
  if (moved !== undefined)
    return { status: 307, headers: { location: `${moved}${request.path}` }, body: '', was: 'read' }
  const activityId = context.newRequestId()
  const clientRequestId = request.headers['x-ms-client-request-id'] ?? ''
  const headers = { 'x-ms-client-request-id': clientRequestId, 'x-ms-activity-id': activityId }
  let database = ''
  try {
    if (context.cluster.state !== 'Running') throw suspended(context.cluster.host)
    if (request.method !== 'POST' || !paths.has(request.path))
      throw badRequest(`There is no ${request.method} ${request.path} here.`)
    const body = parseBody(request)
    database = body.database
    const session: Session = { context, caller, databaseName: body.database }
    return json(200, answer(session, { path: request.path, body, activityId }, journal), headers, journal)
  } catch (error) {
    const { words } = refused(error)
    const place = { now: context.now(), host: context.cluster.host, clientRequestId, activityId, database }
    return json(words.status, errorBody(words, place), headers, journal)
  }
}
