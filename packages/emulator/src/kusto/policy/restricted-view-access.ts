import { isObject } from '../json.ts'
import { oneOf, unexpected } from '../text/cursor.ts'
import type { Policy } from './policy.ts'

/** Source: Microsoft Learn, "Restricted view access policy". */
export const restrictedViewAccess: Policy = {
  word: 'restricted_view_access',
  title: 'RestrictedViewAccessPolicy',
  all: true,
  several: true,
  levels: ['table'],
  unset: null,
  parse: (cursor, merge) => {
    if (merge) throw unexpected(cursor, 'another policy: restricted_view_access has no .alter-merge')
    const isEnabled = oneOf(cursor, ['true', 'false']) === 'true'
    return () => ({ IsEnabled: isEnabled })
  },
  shown: (value) => value,
  script: (value) =>
    `policy restricted_view_access ${isObject(value) && value['IsEnabled'] === true ? 'True' : 'False'}`,
  scriptNamesSeveral: true,
}
