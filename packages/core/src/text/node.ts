export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

/** Offsets into the text; `end` is exclusive. */
type Span = { readonly start: number; readonly end: number }

export type ScalarNode = Span & {
  readonly kind: 'scalar'
  readonly value: null | boolean | number | string
  readonly style: ScalarStyle
  /** Where the content begins, after a quote; a block scalar's at its first line's indentation. */
  readonly contentStart: number
  /** Columns that a block scalar's lines are indented by. */
  readonly indent: number
  /** The content stands in the text character by character. */
  readonly verbatim: boolean
}

export type SequenceNode = Span & { readonly kind: 'sequence'; readonly items: readonly Node[] }

export type Entry = { readonly key: string; readonly keyStart: number; readonly keyEnd: number; readonly value: Node }

/** `entries` in the order of the text; no key twice. */
export type MappingNode = Span & { readonly kind: 'mapping'; readonly entries: ReadonlyMap<string, Entry> }

/** One value of the text. An alias is the very node that its anchor names. */
export type Node = ScalarNode | SequenceNode | MappingNode
