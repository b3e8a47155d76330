/** What the pretend Kusto answers instead of a result. Codes and type names: Microsoft Learn, "Kusto.Data client errors". */
export type RefusalWords = {
  readonly status: number
  readonly code: string
  /** The last part of `@type`. */
  readonly type: string
  /** Goes into `@message`, which is the text that helps. */
  readonly message: string
  readonly permanent?: boolean
  /** The code inside `innererror`, where one is known. */
  readonly inner?: string
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

export const semanticError = (code: string, message: string): KustoRefusal =>
  new KustoRefusal({
    status: 400,
    code: 'General_BadRequest',
    type: 'SemanticException',
    message: `Request is invalid and cannot be processed: Semantic error: ${code}: ${message}`,
    inner: code,
  })

export const databaseMissing = (name: string): KustoRefusal =>
  new KustoRefusal({
    status: 400,
    code: 'BadRequest_DatabaseNotExist',
    type: 'DatabaseNotFoundException',
    message: `Database '${name}' could not be found.`,
  })

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

export const forbidden = (message: string): KustoRefusal =>
  new KustoRefusal({ status: 403, code: 'Forbidden', type: 'KustoRequestDeniedException', message })

export const suspended = (host: string): KustoRefusal =>
  new KustoRefusal({
    status: 412,
    code: 'PreconditionFailed',
    type: 'ClusterSuspendedException',
    message: `Cluster '${host}' is suspended: it has to be started before it answers requests.`,
  })
