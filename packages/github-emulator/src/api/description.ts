import { readFileSync } from 'node:fs'
import { OpenAPIBackend } from 'openapi-backend'
import { type Responses, answerCheck, withFormats, wordsOf } from './answer-check.ts'

/** What GitHub's own description says about one request. */
export type Described = {
  readonly operation: string
  readonly params: Readonly<Record<string, string>>
  /** In words; empty where the request fits. */
  readonly faults: readonly string[]
}

export type Asked = {
  readonly method: string
  /** Below the API's root, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  /** Parsed JSON; absent where nothing was sent. */
  readonly body: unknown
}

export type Description = {
  readonly operations: readonly string[]
  /** `undefined` where GitHub has no such operation. */
  read(asked: Asked): Described | undefined
  /** What in an answer does not fit: a fault of the emulator. */
  faultsOfAnswer(operation: string, status: number, body: unknown): readonly string[]
}

type Schema = { readonly properties?: object; readonly oneOf?: readonly Schema[]; readonly anyOf?: readonly Schema[] }
type Operation = {
  readonly operationId: string
  readonly parameters?: readonly { readonly in: string; readonly name: string }[]
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: Schema } } }
  readonly responses: Readonly<Record<string, object>>
}

/** What was cut from GitHub's description, one file a subject; a part that two of them need stands in the first. */
const fixtures = ['github-rest', 'github-reviews', 'github-settings'].map(
  (name) => new URL(`fixtures/${name}.openapi.json`, import.meta.url),
)

type Cut = { readonly paths: object; readonly components: Readonly<Record<string, object>> }

const joined = (cuts: readonly Cut[]): Cut => {
  const kinds = [...new Set(cuts.flatMap(({ components }) => Object.keys(components)))]
  const componentsOf = (kind: string): object => Object.assign({}, ...cuts.map(({ components }) => components[kind]))
  return {
    ...cuts[0],
    paths: Object.assign({}, ...cuts.map(({ paths }) => paths)),
    components: Object.fromEntries(kinds.map((kind) => [kind, componentsOf(kind)])),
  }
}

/** GitHub answers `repo: null` once a fork is deleted, which its description of a pull request does not allow. */
const withDeletedForks = (text: string): string =>
  text.replaceAll(
    '"ref":{"type":"string"},"repo":{"$ref":"#/components/schemas/repository"},',
    '"ref":{"type":"string"},"repo":{"anyOf":[{"$ref":"#/components/schemas/repository"},{"type":"null"}]},',
  )

const propertiesOf = ({ properties = {}, oneOf = [], anyOf = [] }: Schema): readonly string[] => [
  ...Object.keys(properties),
  ...[...oneOf, ...anyOf].flatMap(propertiesOf),
]

/** GitHub ignores what it does not know, so a misspelled property is silently without effect: here it is a fault. */
const strays = ({ requestBody, parameters = [] }: Operation, { body, query }: Asked): readonly string[] => {
  const schema = requestBody?.content['application/json']?.schema
  const known = schema === undefined ? [] : propertiesOf(schema)
  const given = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.keys(body) : []
  const asked = parameters.filter((each) => each.in === 'query').map(({ name }) => name)
  return [
    ...given.filter((key) => !known.includes(key)).map((key) => `unknown property ${key}`),
    ...[...query.keys()].filter((key) => !asked.includes(key)).map((key) => `unknown query parameter ${key}`),
    ...(Number(query.get('per_page') ?? 1) > 100 ? ['per_page is more than 100'] : []),
  ]
}

const load = async (): Promise<Description> => {
  const cuts = fixtures.map((fixture): Cut => JSON.parse(withDeletedForks(readFileSync(fixture, 'utf8'))))
  const text = JSON.stringify(joined(cuts))
  const definition: unknown = JSON.parse(text)
  const api = new OpenAPIBackend({
    definition: JSON.parse(text) as never,
    quick: true,
    ajvOpts: { strict: false, allErrors: true },
    customizeAjv: withFormats,
  })
  await api.init()
  const operations = api.router.getOperations() as unknown as readonly Operation[]
  const byId = new Map(operations.map((operation) => [operation.operationId, operation]))
  return {
    operations: [...byId.keys()],
    read(asked) {
      const { method, query, body } = asked
      // What a path parameter may hold beyond a slash, the router cannot tell.
      const path = asked.path.replace(
        /\/contents\/(.+)$/u,
        (_, file: string) => `/contents/${encodeURIComponent(decodeURIComponent(file))}`,
      )
      const request = {
        method,
        path,
        query: Object.fromEntries(query),
        headers: { 'content-type': 'application/json' },
      }
      const found = api.router.matchOperation(request)
      const operation = byId.get((found as Operation | undefined)?.operationId ?? '')
      if (found === undefined || operation === undefined) return undefined
      const whole = { ...request, ...(body === undefined ? {} : { body }) }
      const { params } = api.router.parseRequest(whole, found)
      const { errors } = api.validator.validateRequest(whole, found)
      return {
        operation: operation.operationId,
        params: params as Readonly<Record<string, string>>,
        faults: [...wordsOf(errors), ...strays(operation, asked)],
      }
    },
    faultsOfAnswer: answerCheck(definition as Responses),
  }
}

let loaded: Promise<Description> | undefined

/** Read once for all pretend GitHubs of a process: it takes longer than a test. */
export const description = (): Promise<Description> => (loaded ??= load())
