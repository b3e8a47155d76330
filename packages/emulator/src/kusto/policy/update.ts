import type { JsonValue } from '../../state/model.ts'
import { isObject } from '../json.ts'
import { jsonLiteral } from '../text/literal.ts'
import { quoteScript } from '../text/string.ts'
import { policyError } from './period.ts'
import type { Policy } from './policy.ts'

const rule = (given: JsonValue): JsonValue => {
  if (!isObject(given) || typeof given['Source'] !== 'string' || typeof given['Query'] !== 'string') {
    throw policyError('an update policy needs a Source and a Query')
  }
  const { Source: source, Query: query } = given
  return {
    IsEnabled: given['IsEnabled'] ?? true,
    Source: source,
    Query: query,
    IsTransactional: given['IsTransactional'] ?? false,
    PropagateIngestionProperties: given['PropagateIngestionProperties'] ?? false,
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
