import type { Alternative, Shape } from './shape.ts'

const maxDepth = 6

const one = (each: Alternative, depth: number): string => {
  switch (each.type) {
    case 'any':
    case 'null':
      return each.type
    case 'boolean':
      return each.value === undefined ? 'boolean' : String(each.value)
    case 'number':
      return each.meaning ?? 'number'
    case 'string':
      return each.value === undefined ? (each.meaning ?? 'string') : JSON.stringify(each.value)
    case 'array':
      return `[${describe(each.items, depth + 1)}]`
    case 'object': {
      const fields = [...each.fields].map(
        ([name, { shape, optional }]) => `${name}${optional ? '?' : ''}: ${describe(shape, depth + 1)}`,
      )
      return `{${[...fields, ...(each.open ? ['…'] : [])].join(', ')}}`
    }
  }
  return ''
}

/** A shape as text: `{Device: string, Value?: number, …}`; `…` where there may be more fields. Equal shapes give equal texts. */
export const describe = (shape: Shape, depth = 0): string =>
  depth > maxDepth
    ? '…'
    : shape.length === 0
      ? 'nothing'
      : [...new Set(shape.map((each) => one(each, depth)))].toSorted().join(' | ')
