import type { Column, ColumnType, ExportSource } from '@adx-export/core'
import { canonical } from '../diff/canonical.ts'
import type { Part } from './value.ts'

export type KeptColumn = Pick<Column, 'name'> & { readonly type: ColumnType }

/** A link of a live, enabled export that gets another transform. */
export type TransformChange = {
  /** Keys of the file. */
  readonly export: string
  readonly destination: string
  readonly source: ExportSource
  /** The live transform and the new one; absent for the default record. */
  readonly from?: string
  readonly to?: string
  /** The columns of the table: those that it has or gets, and of these what this plan leaves it. */
  readonly columns: Part<{ readonly before: readonly KeptColumn[]; readonly after: readonly KeptColumn[] }>
}

/** What messages show that the live transform keeps and the new one does not. */
export type Losses = {
  /** Names of messages that made rows and make none. */
  readonly dropped: readonly string[]
  /** Values of messages that stood in a column and stand in no column any more. */
  readonly emptied: readonly { readonly column: string; readonly message: string; readonly value: string }[]
}

/** The live transform and the new one on the same messages. */
export type Comparison =
  | {
      readonly state: 'compared'
      /** Whatever the message is, the new transform makes no row of it. */
      readonly neverRow: boolean
      /** Of messages that the team gave, captured, or has device templates for: evidence. */
      readonly shown: Losses
      /** Of built-in sample messages: no evidence. */
      readonly guessed: Losses
    }
  | { readonly state: 'unknown'; readonly why: string }

/** What each change was found to lose, by `keyOfChange`: of a change without an entry nothing is known. */
export type Comparisons = ReadonlyMap<string, Comparison>

export const nothingCompared: Comparisons = new Map()

/** The whole change, so that what was found of other transforms or columns is never taken for it. */
export const keyOfChange = (change: TransformChange): string => canonical(change)
