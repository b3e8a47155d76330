import { isObject } from '../json.ts'
import { oneOf, stringLiteral, unexpected } from '../text/cursor.ts'
import { withProperties } from '../text/literal.ts'
import { quoteScript } from '../text/string.ts'
import { textOf } from '../types/value.ts'
import type { Policy } from './policy.ts'

/** Source: Microsoft Learn, "Row level security policy". Rows are not hidden here: only who reads what is told. */
export const rowLevelSecurity: Policy = {
  word: 'row_level_security',
  title: 'RowLevelSecurityPolicy',
  all: true,
  several: false,
  levels: ['table'],
  unset: null,
  parse: (cursor, merge) => {
    if (merge) throw unexpected(cursor, 'another policy: row_level_security has no .alter-merge')
    const isEnabled = oneOf(cursor, ['enable', 'disable']) === 'enable'
    withProperties(cursor)
    const query = stringLiteral(cursor)
    return () => ({ IsEnabled: isEnabled, Query: query })
  },
  shown: (value) => value,
  script: (value) => {
    const { IsEnabled: isEnabled = null, Query: query = null } = isObject(value) ? value : {}
    return `policy row_level_security ${isEnabled === true ? 'enable' : 'disable'} ${quoteScript(textOf(query))}`
  },
}
