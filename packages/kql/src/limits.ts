/** The parser runs on this thread and cannot be interrupted, so what it is given is bounded. */
export const limits = {
  /** A longer query is not parsed. */
  characters: 200_000,
  /** Brackets deeper than that are not parsed: the parser calls itself for each. */
  depth: 200,
  /** Nodes of one query, with the bodies of the functions that it calls. */
  nodes: 200_000,
} as const
