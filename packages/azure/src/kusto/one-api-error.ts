import { fieldsOf, isFields, parseJson, textOf, type Fields } from '../wire.ts'

/** What an error object of Kusto tells. https://learn.microsoft.com/kusto/api/rest/response-http-errors */
export type OneApiError = {
  readonly code: string | undefined
  readonly type: string | undefined
  readonly message: string
  readonly permanent: boolean | undefined
}

/** A node that passes on another node's refusal puts the whole of it into its own message; more levels were not seen. */
const deepest = 5
/** Nothing longer is looked into: a message is a few sentences. */
const longest = 64 * 1024

/** `Forbidden (403-Forbidden): {"error": {…}}`: the error object that a message ends in. */
const nestedIn = (message: string): Fields | undefined => {
  if (message.length > longest) return undefined
  const error = fieldsOf(parseJson(message.slice(message.indexOf('{'), message.lastIndexOf('}') + 1)))['error']
  return isFields(error) ? error : undefined
}

const levelsOf = (error: Fields, depth = 1): readonly Fields[] => {
  const nested = depth >= deepest ? undefined : nestedIn(textOf(error['@message']) ?? '')
  return nested === undefined ? [error] : [...levelsOf(nested, depth + 1), error]
}

/** The innermost of every member: there the service that knew better speaks. Undefined for an answer that is no such error. */
export const oneApiErrorOf = (body: string): OneApiError | undefined => {
  const error = fieldsOf(parseJson(body))['error']
  if (!isFields(error)) return undefined
  const levels = levelsOf(error)
  const innermost = (name: string): string | undefined =>
    levels.map((level) => textOf(level[name])).find((text) => text !== undefined)
  const permanent = levels.map((level) => level['@permanent']).find((value) => typeof value === 'boolean')
  return {
    code: innermost('code'),
    type: innermost('@type'),
    message: (innermost('@message') ?? innermost('message') ?? '').replaceAll(/\r\n?/g, '\n').trim(),
    permanent,
  }
}
