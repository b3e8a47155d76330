import type { JsonValue } from '../../state/model.ts'
import { isObject, type JsonObject } from '../json.ts'
import { jsonLiteral } from '../text/literal.ts'
import { quoteScript } from '../text/string.ts'
import { policyError } from './period.ts'
import type { Policy } from './policy.ts'

/** The documentation writes flags as `true` and as `"True"`; the service shows the former. */
const flag = (given: JsonObject, name: string, unset: boolean): boolean => {
  const value = given[name] ?? unset
  if (typeof value === 'boolean') return value
  if (typeof value === 'string' && /^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  throw policyError(`${name} of an update policy is not true or false: ${JSON.stringify(value)}`)
}

/** Members that a rule has only if it was given them. */
const optionalMembers = (given: JsonObject): JsonObject => {
  const { SourceIsWildCard: wildcard, ManagedIdentity: identity } = given
  if (!(identity === undefined || identity === null || typeof identity === 'string')) {
    throw policyError('ManagedIdentity of an update policy is not a text')
  }
  return {
    ...(wildcard === undefined ? {} : { SourceIsWildCard: flag(given, 'SourceIsWildCard', false) }),
    ...(identity === undefined ? {} : { ManagedIdentity: identity }),
  }
}

const rule = (given: JsonValue): JsonValue => {
  if (!isObject(given) || typeof given['Source'] !== 'string' || typeof given['Query'] !== 'string') {
    throw policyError('an update policy needs a Source and a Query')
  }
  const { Source: source, Query: query } = given
  return {
    IsEnabled: flag(given, 'IsEnabled', true),
    Source: source,
    Query: query,
    IsTransactional: flag(given, 'IsTransactional', false),
    PropagateIngestionProperties: flag(given, 'PropagateIngestionProperties', false),
    ...optionalMembers(given),
  }
}

const asArray = (value: JsonValue | undefined): JsonValue[] => (Array.isArray(value) ? value : [])

/** Source: Microsoft Learn, "Update policy": `.alter` replaces the array, `.alter-merge` appends to it. */
export const update: Policy = {
  word: 'update',
  title: 'UpdatePolicy',
  all: true,
  several: false,
  levels: ['table'],
  unset: null,
  parse: (cursor, merge) => {
    const given = jsonLiteral(cursor)
    if (!Array.isArray(given)) throw policyError('an update policy is a JSON array')
    return (current) => [...(merge ? asArray(current) : []), ...given.map(rule)]
  },
  shown: (value) => value,
  script: (value) => `policy update ${quoteScript(JSON.stringify(value))}`,
}
