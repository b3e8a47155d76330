/** The parser runs on this thread and cannot be interrupted, so what it is given is bounded. */
export const limits = {
  /** A longer query is not parsed. */
  characters: 200_000,
  /** Brackets deeper than that are not parsed: the parser calls itself for each. */
  depth: 200,
  /** Nodes of one query, with the bodies of the functions that it calls. */
  nodes: 200_000,
  /** Queries that one analyzer parses, so that a plan's time is bounded however many it asks about. */
  queries: 2_000,
  /** Of a database with more views than these no query is parsed: each view is parsed for its columns first. */
  views: 500,
  /** Views may stand on one another that deep: each level makes the database again, and parses what is left. */
  levels: 8,
} as const
