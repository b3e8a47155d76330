import type { JsonValue } from '../state/model.ts'
import { textOf } from './types/value.ts'

/** What the pretend Kusto answers instead of a result. Codes and type names: Microsoft Learn, "Kusto.Data client errors". */
export type RefusalWords = {
  readonly status: number
  readonly code: string
  /** The last part of `@type`; the whole of it where it has dots. */
  readonly type: string
  /** Goes into `@message`, which is the text that helps. */
  readonly message: string
  readonly permanent?: boolean
  /** The code inside `innererror`, where one is known. */
  readonly inner?: string
  /** The error of the node behind the gateway, which then stands whole inside `@message`. */
  readonly behind?: RefusalWords
}

export class KustoRefusal extends Error {
  readonly words: RefusalWords

  constructor(words: RefusalWords) {
    super(words.message)
    this.name = 'KustoRefusal'
    this.words = words
  }
}

export const badRequest = (message: string, type = 'KustoBadRequestException'): KustoRefusal =>
  new KustoRefusal({ status: 400, code: 'General_BadRequest', type, message })

export const syntaxError = (message: string): KustoRefusal =>
  new KustoRefusal({
    status: 400,
    code: 'BadRequest_SyntaxError',
    type: 'SyntaxException',
    message: `Syntax error: ${message}`,
    inner: 'SYN0002',
  })

/** What the emulator does not know is its own limit, and no fault of whoever asked. */
export const notImplemented = (what: 'command' | 'operator', text: string): KustoRefusal =>
  new KustoRefusal({
    status: 400,
    code: 'EmulatorNotImplemented',
    type: 'Kusto.Emulator.NotImplementedException',
    message: `The emulator does not implement this ${what}: ${text.slice(0, 80)}`,
  })

export const readOnlyDatabase = (name: string): KustoRefusal =>
  badRequest(`Database '${name}' is read-only: it follows a database of another cluster, where it has to be changed.`)

export const semanticError = (code: string, message: string): KustoRefusal =>
  new KustoRefusal({
    status: 400,
    code: 'General_BadRequest',
    type: 'SemanticException',
    message: `Request is invalid and cannot be processed: Semantic error: ${code}: ${message}`,
    inner: code,
  })

/** The ways that a database which is not there was seen to be told, the first two in recordings. */
export const databaseMissing = (name: string, way: JsonValue): KustoRefusal => {
  if (way === 'entity-not-found') {
    return new KustoRefusal({
      status: 400,
      code: 'BadRequest_EntityNotFound',
      type: 'EntityNotFoundException',
      message: `Entity ID '${name}' of kind 'Database' was not found.`,
    })
  }
  if (way === 'database-not-exist') {
    return new KustoRefusal({
      status: 400,
      code: 'BadRequest_DatabaseNotExist',
      type: 'DatabaseNotFoundException',
      message: `Database '${name}' could not be found.`,
    })
  }
  return new KustoRefusal({
    status: 404,
    code: 'NotFound',
    type: 'Kusto.Common.Svc.Exceptions.EntityNameDoesNotExistException',
    message: `Entity name '${name}' of kind 'Database' does not exist.`,
  })
}

export const tableMissing = (database: string, name: string): KustoRefusal =>
  new KustoRefusal({
    status: 400,
    code: 'BadRequest_TableNotExist',
    type: 'TableNotFoundException',
    message: `Table '${name}' could not be found in database '${database}'.`,
  })

export const entityMissing = (kind: string, name: string): KustoRefusal =>
  badRequest(`Entity ID '${name}' of kind '${kind}' was not found.`, 'EntityNotFoundInContainerException')

export const badName = (name: string): KustoRefusal =>
  new KustoRefusal({
    status: 400,
    code: 'BadRequest_EntityNameIsNotValid',
    type: 'EntityNameIsNotValidException',
    message: `Entity name '${name}' is not valid: it takes 1 to 1024 letters, digits, '_', ' ', '.' and '-', and no '__' at either end.`,
  })

const deniedTypes: Readonly<Record<string, string>> = {
  'database-access': 'Kusto.DataNode.Exceptions.UnauthorizedDatabaseAccessException',
  operation: 'Kusto.Common.Svc.Exceptions.UnauthorizedOperationException',
}

/** The caller may not. A gateway wraps the node's whole error (https://github.com/microsoft/delta-kusto/issues/155). */
export const forbidden = (message: string, way: JsonValue): KustoRefusal => {
  const denied = { status: 403, code: 'Forbidden', type: 'KustoRequestDeniedException', message }
  if (way === 'plain') return new KustoRefusal(denied)
  const type = deniedTypes[textOf(way)] ?? 'Kusto.DataNode.Exceptions.UnauthorizedDatabaseAccessException'
  if (way !== 'nested') return new KustoRefusal({ ...denied, type })
  return new KustoRefusal({ ...denied, behind: { ...denied, type } })
}

export const suspended = (host: string): KustoRefusal =>
  new KustoRefusal({
    status: 412,
    code: 'PreconditionFailed',
    type: 'ClusterSuspendedException',
    message: `Cluster '${host}' is suspended: it has to be started before it answers requests.`,
  })
