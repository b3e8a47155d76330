import { Ajv, type ValidateFunction } from 'ajv'
import type addFormatsTo from 'ajv-formats'
import addFormats from 'ajv-formats'

type Content = { readonly content?: { readonly 'application/json'?: object } }
type Referred = { readonly $ref: string }

/** As much of a description as says what is answered. */
export type Responses = {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          { readonly operationId: string; readonly responses: Readonly<Record<string, Content | Referred>> }
        >
      >
    >
  >
  readonly components: { readonly responses: Readonly<Record<string, Content>> }
}

export type Problem = { readonly instancePath: string; readonly message?: string; readonly params: object }

/** In words. */
export const wordsOf = (problems: readonly Problem[] | null | undefined): readonly string[] =>
  (problems ?? []).map(({ instancePath, message, params }) =>
    `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`.trim(),
  )

/** The package's types hide the function that Node gives as the module. */
export const withFormats = (ajv: Ajv): Ajv => (addFormats as unknown as typeof addFormatsTo.default)(ajv)

const segment = (text: string): string => encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'))

/** Where each documented answer stands, by operation and status; `undefined` where it has no body. */
const placesIn = ({ paths, components }: Responses): ReadonlyMap<string, string | undefined> => {
  const places = new Map<string, string | undefined>()
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, { operationId, responses }] of Object.entries(item)) {
      for (const [status, response] of Object.entries(responses)) {
        const name = '$ref' in response ? (response.$ref.split('/').at(-1) ?? '') : undefined
        const at =
          name === undefined ? `paths/${segment(path)}/${method}/responses/${status}` : `components/responses/${name}`
        const found = '$ref' in response ? components.responses[name ?? ''] : response
        const hasBody = found?.content?.['application/json'] !== undefined
        places.set(`${operationId} ${status}`, hasBody ? `github#/${at}/content/application~1json/schema` : undefined)
      }
    }
  }
  return places
}

/** Says what in an answer does not fit. Schemas stay references: resolved into each answer they take seconds to compile. */
export const answerCheck = (definition: Responses) => {
  const ajv = withFormats(new Ajv({ strict: false, allErrors: true, validateSchema: false, inlineRefs: false }))
  ajv.addSchema(definition, 'github')
  const places = placesIn(definition)
  const compiled = new Map<string, ValidateFunction>()
  return (operation: string, status: number, body: unknown): readonly string[] => {
    const key = `${operation} ${status}`
    if (!places.has(key)) return status < 400 ? [`undocumented status ${status}`] : []
    const place = places.get(key)
    if (place === undefined) return body === undefined ? [] : ['a body where there is none']
    const validate = compiled.get(key) ?? ajv.compile({ $ref: place })
    compiled.set(key, validate)
    validate(body)
    return wordsOf(validate.errors)
  }
}
