import type { Definition, Node, Span } from '../parse/node.ts'
import type { Remark } from '../lint/remark.ts'
import type { NameList, Shape } from './shape.ts'

/** A name that the program looks up among those of a message. */
export type NameUse = {
  /** `open` where it is compared with what may be any text. */
  readonly list: NameList | 'open'
  readonly name: string
  /** Where the name is written. */
  readonly at: Span
  /** The comparison or path that looks it up. */
  readonly by: Span
}

/** A lookup that may find nothing, so that no output comes of it. */
export type Missing = {
  /** The names that it looks for; none where it is not a lookup by name. */
  readonly names: readonly string[]
  readonly at: Span
  /** The value of an object, or source of a variable, that the lookup empties. */
  readonly within?: Span
}

/** What a filter yields: of what shape, and how often for one input. */
export type Outcome = {
  readonly shape: Shape
  readonly min: number
  readonly max: number
  readonly missing: readonly Missing[]
}

/** A function as far as its name reaches: a definition, or an argument with the scope that it was given in. */
export type Callable =
  | { readonly type: 'definition'; readonly definition: Definition }
  | { readonly type: 'argument'; readonly node: Node; readonly scope: Scope }

export type Scope = {
  readonly variables: ReadonlyMap<string, Shape>
  readonly functions: ReadonlyMap<string, { readonly callable: Callable; readonly scope: Scope | undefined }>
  /** Something stands in for what is absent, so its absence is no mistake. */
  readonly tolerant: boolean
  readonly depth: number
}

/** How often a part yields for one input, at least and at most, wherever it runs. */
export type Bound = { readonly min: number; readonly max: number }

export type Context = {
  readonly evaluate: (node: Node, input: Shape, scope: Scope) => Outcome
  readonly remarks: Remark[]
  readonly uses: NameUse[]
  /** The names of the module's imports, with `::`. */
  readonly modules: ReadonlySet<string>
  readonly bounds: Map<Node, Bound>
  /** Evaluations left; none means that everything is unknown. */
  left: number
}

/** Exactly one output. */
export const one = (shape: Shape): Outcome => ({ shape, min: 1, max: 1, missing: [] })

export const none: Outcome = { shape: [], min: 0, max: 0, missing: [] }

/** Nothing is known but that there may be outputs. */
export const unknown = (shape: Shape): Outcome => ({ shape, min: 0, max: Number.POSITIVE_INFINITY, missing: [] })

const times = (left: number, right: number): number => (left === 0 || right === 0 ? 0 : left * right)

/** How often a filter yields that runs on each output of another. */
export const after = (first: Outcome, second: Outcome): Outcome => ({
  shape: second.shape,
  min: times(first.min, second.min),
  max: times(first.max, second.max),
  missing: [...first.missing, ...second.missing],
})

/** As often as all of them together, combined: what an object or an operator does with its parts. */
export const combined = (shape: Shape, parts: readonly Outcome[]): Outcome => ({
  shape,
  min: parts.reduce((found, { min }) => times(found, min), 1),
  max: parts.reduce((found, { max }) => times(found, max), 1),
  missing: parts.flatMap(({ missing }) => missing),
})

/** The outcome of one of several, not known which. */
export const either = (outcomes: readonly Outcome[], shape: Shape): Outcome => ({
  shape,
  min: outcomes.reduce((least, { min }) => Math.min(least, min), Infinity),
  max: outcomes.reduce((most, { max }) => Math.max(most, max), -Infinity),
  missing: outcomes.flatMap(({ missing }) => missing),
})
