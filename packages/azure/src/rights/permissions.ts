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

/** What operations end with, but for reads. */
const changing = ['write', 'delete', 'action'] as const

/** What a pattern lets do at or below a type but read, as narrower patterns that together hold all of it. */
const changesIn = (given: string, type: string): readonly string[] => {
  const pattern = given.toLowerCase()
  if (pattern.endsWith('/read')) return []
  const below = `${type.toLowerCase()}/`
  const [first = ''] = pattern.split('*')
  const isBroad = pattern.includes('*') && below.startsWith(first)
  if (!isBroad && !first.startsWith(below)) return []
  if (!pattern.endsWith('*')) return [pattern]
  const base = isBroad ? below : pattern.slice(0, -1)
  // Half a word may be the beginning of an operation.
  if (!base.endsWith('/')) return [pattern]
  return changing.flatMap((verb) => [`${base}${verb}`, `${base}*/${verb}`])
}

/** Whether one of the roles lets do anything but read at or below a type: what is not known to be a read counts as none. */
export const changes = (permissions: readonly Permission[], type: string): boolean =>
  permissions.some(({ actions, notActions }) =>
    actions
      .flatMap((pattern) => changesIn(pattern, type))
      .some((piece) => !notActions.some((pattern) => covers(pattern, piece))),
  )
