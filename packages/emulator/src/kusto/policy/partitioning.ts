import { isObject } from '../json.ts'
import { jsonObjectLiteral } from '../text/literal.ts'
import { quoteScript } from '../text/string.ts'
import type { Policy } from './policy.ts'

/** Source: Microsoft Learn, "Partitioning policy". */
export const partitioning: Policy = {
  word: 'partitioning',
  title: 'PartitioningPolicy',
  all: true,
  several: false,
  levels: ['table'],
  unset: null,
  parse: (cursor, merge) => {
    const given = jsonObjectLiteral(cursor)
    return (current) => (merge && isObject(current) ? { ...current, ...given } : given)
  },
  shown: (value) => value,
  script: (value) => `policy partitioning ${quoteScript(JSON.stringify(value))}`,
}
