import type { Node } from '../parse/node.ts'
import { elementOf, fieldOf } from './access.ts'
import type { Context, Scope } from './context.ts'
import { withKey } from './objects.ts'
import { anything, join, listOf, type Shape } from './shape.ts'

/** The texts that a key can be; undefined where it can be others too. */
export const literalKeys = (shape: Shape): readonly string[] | undefined => {
  const names = shape.map((each) => (each.type === 'string' ? each.value : undefined))
  const known = names.filter((name) => name !== undefined)
  return known.length === names.length && known.length > 0 ? known : undefined
}

const withItems = (target: Shape, change: (items: Shape) => Shape): Shape =>
  target.flatMap((each): Shape => {
    if (each.type === 'array') return [{ type: 'array', items: join(each.items, change(each.items)) }]
    return each.type === 'object' ? [{ ...each, open: true }] : anything
  })

/** What becomes of the part at a path. */
type Assignment = { readonly path: Node; readonly change: (before: Shape) => Shape }

/** A value after the part of it at a path has changed. */
export const changed = (context: Context, target: Shape, { path, change }: Assignment, scope: Scope): Shape => {
  const through = (outer: Node, inner: Assignment['change']) =>
    changed(context, target, { path: outer, change: inner }, scope)
  if (path.type === 'identity') return change(target)
  if (path.type === 'group' || path.type === 'optional') return through(path.body, change)
  if (path.type === 'iterate') return through(path.target, (before) => withItems(before, change))
  if (path.type === 'field') {
    const { name } = path.name
    const quiet = { ...scope, tolerant: true }
    return through(path.target, (before) =>
      withKey(before, [name], change(fieldOf(context, before, { name, at: path.name }, quiet))),
    )
  }
  if (path.type === 'index') {
    const key = context.evaluate(path.key, target, scope).shape
    return through(path.target, (before) => withKey(before, literalKeys(key), change(elementOf(before)), listOf(key)))
  }
  if (path.type !== 'pipe') return anything
  const [first, ...rest] = path.stages
  if (first === undefined) return change(target)
  if (rest.length === 0) return through(first, change)
  const inner: Node = { type: 'pipe', stages: rest, start: path.start, end: path.end }
  return through(first, (before) => changed(context, before, { path: inner, change }, scope))
}
