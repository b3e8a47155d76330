import type { Config } from '@adx-export/core'
import type { LoggedDatabase } from './history.ts'

/** A table, by its name in Kusto, and how long its rows would be kept, as commands write it: `365d`. */
export type AgedTable = {
  readonly table: string
  readonly period: string
  /** It was empty when it was read: that Azure lists no extent of it is no missing number. */
  readonly empty?: true
}

/** Tables of one database whose rows would be kept for a shorter time. */
export type AgedAsk = LoggedDatabase & {
  readonly tables: readonly AgedTable[]
  /** Materialized views lose data as well, or may: nothing counts theirs. */
  readonly views?: true
}

/**
 * Rows of a table by the extents that hold them. `older`: rows of extents whose newest row is older than the period, since an
 * extent is deleted as a whole. `all`: rows of all extents. Rows that are not in an extent yet are in neither.
 */
export type AgedRows = {
  readonly older: number
  readonly all: number
  /** Rows of materialized views go as well, or may, and are in neither. */
  readonly withoutViews?: true
}

/** What was counted of one table, or why it could not be. */
export type AgedCount = AgedRows | { readonly uncounted: string }

export type AgedAnswer = LoggedDatabase & {
  /** In the order of the tables that were asked for. */
  readonly tables: readonly (AgedTable & { readonly rows: AgedCount })[]
}

/** How old rows are. Reads only; one request for each database. Never rejects for what Azure answers: then nothing is counted. */
export type Extents = {
  aged(config: Config, asks: readonly AgedAsk[]): Promise<readonly AgedAnswer[]>
}
