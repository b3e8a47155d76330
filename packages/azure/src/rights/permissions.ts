import { membersOf } from '../members.ts'
import { fieldsOf } from '../wire.ts'

// Patterns such as `*`, `*/read` and `Microsoft.Kusto/Clusters/*`; letter case does not count.
/** What one role lets do with a resource. */
export type Permission = { readonly actions: readonly string[]; readonly notActions: readonly string[] }

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []

/** https://learn.microsoft.com/rest/api/authorization/permissions/list-for-resource */
export const permissionOf = (entry: unknown): Permission => {
  membersOf(entry, 'an entry of the permissions')
  const { actions, notActions } = fieldsOf(entry)
  return { actions: textsOf(actions), notActions: textsOf(notActions) }
}

const covers = (pattern: string, action: string): boolean => {
  const parts = pattern.toLowerCase().split('*')
  const [first = '', ...rest] = parts
  const text = action.toLowerCase()
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1
    const found = isLast ? (text.endsWith(part) ? text.length - part.length : -1) : text.indexOf(part, at)
    if (found < at) return false
    at = found + part.length
  }
  return at === text.length
}

/** Whether one of the roles lets do it: what a role takes away it takes away from itself alone. */
export const allows = (permissions: readonly Permission[], action: string): boolean =>
  permissions.some(
    ({ actions, notActions }) =>
      actions.some((pattern) => covers(pattern, action)) && !notActions.some((pattern) => covers(pattern, action)),
  )
