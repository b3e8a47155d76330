import type { Node } from '../parse/node.ts'
import { after, combined, type Context, either, none, one, type Outcome, type Scope } from './context.ts'
import { isSelection, isUniqueSelection } from './lookup.ts'
import { isObject, join, type Shape } from './shape.ts'

/** Runs a filter on each alternative of its own, so that what hangs together stays together. */
export const evaluateEach = (context: Context, node: Node, input: Shape, scope: Scope): Outcome => {
  if (input.length < 2 || !input.every(isObject) || isSelection(node)) return context.evaluate(node, input, scope)
  const outcomes = input.map((each) => context.evaluate(node, [each], scope))
  return either(outcomes, join(...outcomes.map(({ shape }) => shape)))
}

/** Stages of a pipe, in turn. */
export const pipeline = (context: Context, stages: readonly Node[], input: Shape, scope: Scope): Outcome => {
  let found = one(input)
  for (const [index, stage] of stages.entries()) {
    const before = stages[index - 1]
    const next = evaluateEach(context, stage, found.shape, scope)
    found = after(found, next)
    // A message holds a telemetry once, by the documented samples.
    if (before?.type === 'iterate' && isUniqueSelection(stage)) found = { ...found, max: Math.min(found.max, 1) }
  }
  return found
}

export const commas = (context: Context, items: readonly Node[], input: Shape, scope: Scope): Outcome => {
  const outcomes = items.map((item) => context.evaluate(item, input, scope))
  const min = outcomes.reduce((sum, outcome) => sum + outcome.min, 0)
  return {
    shape: join(...outcomes.map(({ shape }) => shape)),
    min,
    max: outcomes.reduce((sum, outcome) => sum + outcome.max, 0),
    missing: min > 0 ? [] : outcomes.flatMap(({ missing }) => missing),
  }
}

/** The outcome for a shape, or none where it is no value at all. */
export const settled = (shape: Shape, ...parts: readonly Outcome[]): Outcome =>
  shape.length === 0 ? { ...none, missing: parts.flatMap(({ missing }) => missing) } : combined(shape, parts)
