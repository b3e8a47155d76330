import { startContext } from '../infer/evaluate.ts'
import { modulesOf } from '../infer/infer.ts'
import { anything } from '../infer/shape.ts'
import { parse } from '../parse/parse.ts'

/**
 * Whether a program makes no row of any message, told from its text alone: nothing is taken for known of messages,
 * neither the documented form nor the names in a device template. False where that cannot be told.
 */
export const neverMakesRow = (text: string): boolean => {
  const parsed = parse(text)
  if (!parsed.ok) return false
  const context = startContext(modulesOf(parsed.program))
  const scope = { variables: new Map(), functions: new Map(), tolerant: false, depth: 0 }
  const { shape, max } = context.evaluate(parsed.program.body, anything, scope)
  const isRow = shape.some(({ type }) => type === 'object' || type === 'any')
  return context.left >= 0 && (max === 0 || !isRow)
}
