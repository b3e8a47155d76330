/** Offsets into the program, in UTF-16 code units; `end` is exclusive. */
export type Span = { readonly start: number; readonly end: number }

/** A name, where it is written. */
export type Name = Span & { readonly name: string }

export type BinaryOperator =
  | '//'
  | '='
  | '|='
  | '+='
  | '-='
  | '*='
  | '/='
  | '%='
  | '//='
  | 'or'
  | 'and'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'

/** `"a\(.b)c"`: text between the interpolations, escapes resolved; `format` is that of `@base64 "…"`. */
export type StringNode = Span & {
  readonly type: 'string'
  readonly format?: Name
  readonly parts: readonly (string | Node)[]
}

/** One `key: value` of an object; the value is absent in `{a}`, `{$a}` and `{"a"}`. */
export type Entry = Span & {
  readonly key:
    | (Name & { readonly type: 'name' })
    | (Name & { readonly type: 'variable' })
    | StringNode
    | (Span & { readonly type: 'computed'; readonly body: Node })
  readonly value?: Node
}

export type Pattern = Span &
  (
    | { readonly type: 'variable'; readonly name: string }
    | { readonly type: 'array'; readonly items: readonly Pattern[] }
    | { readonly type: 'object'; readonly entries: readonly PatternEntry[] }
  )

export type PatternEntry = Span & { readonly key: Entry['key']; readonly pattern?: Pattern }

/** `name`, or `$name` for a parameter that is a value. */
export type Parameter = Name & { readonly value: boolean }

export type Definition = Span & {
  readonly name: Name
  readonly parameters: readonly Parameter[]
  readonly body: Node
}

export type Branch = { readonly condition: Node; readonly result: Node }

/** `dotted` marks the spelling `.a.[0]`, with a dot before the bracket. */
type Suffix =
  | { readonly type: 'field'; readonly target: Node; readonly name: Name }
  | { readonly type: 'index'; readonly target: Node; readonly key: Node; readonly dotted: boolean }
  | {
      readonly type: 'slice'
      readonly target: Node
      readonly from?: Node
      readonly to?: Node
      readonly dotted: boolean
    }
  | { readonly type: 'iterate'; readonly target: Node; readonly dotted: boolean }
  | { readonly type: 'optional'; readonly body: Node }

type Control =
  | { readonly type: 'if'; readonly branches: readonly Branch[]; readonly otherwise?: Node }
  | { readonly type: 'try'; readonly body: Node; readonly handler?: Node }
  | {
      readonly type: 'reduce' | 'foreach'
      readonly source: Node
      readonly patterns: readonly Pattern[]
      readonly init: Node
      readonly update: Node
      /** The third part of `foreach`. */
      readonly extract?: Node
    }
  | { readonly type: 'label'; readonly name: string; readonly body: Node }
  | { readonly type: 'break'; readonly name: string }
  | { readonly type: 'bind'; readonly source: Node; readonly patterns: readonly Pattern[]; readonly body: Node }
  | { readonly type: 'define'; readonly definition: Definition; readonly body: Node }

type Plain =
  | { readonly type: 'identity' }
  | { readonly type: 'recurse' }
  | { readonly type: 'number'; readonly text: string }
  | { readonly type: 'format'; readonly name: string }
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'call'; readonly name: Name; readonly arguments: readonly Node[] }
  | { readonly type: 'array'; readonly body?: Node }
  | { readonly type: 'object'; readonly entries: readonly Entry[] }
  | { readonly type: 'group'; readonly body: Node }
  | { readonly type: 'pipe'; readonly stages: readonly Node[] }
  | { readonly type: 'comma'; readonly items: readonly Node[] }
  | { readonly type: 'negate'; readonly body: Node }
  | {
      readonly type: 'binary'
      readonly operator: BinaryOperator
      readonly left: Node
      readonly right: Node
      readonly at: Span
    }

/** A part of a jq program. */
export type Node = StringNode | (Span & (Plain | Suffix | Control))

/** `import "path" as name;`, `import "path" as $name;`, `include "path";` */
export type Import = Span & {
  readonly path: StringNode
  readonly as?: Name & { readonly value: boolean }
  readonly metadata?: Node
}

export type Program = {
  readonly text: string
  readonly metadata?: Node
  readonly imports: readonly Import[]
  /** Definitions before the body are `define` nodes around it. */
  readonly body: Node
}
