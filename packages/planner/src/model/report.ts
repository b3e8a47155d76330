import type { Diagnostic } from '@adx-export/core'
import type { Evidence } from './evidence.ts'
import type { LiveError } from './world.ts'
import type { Stage } from './step.ts'
import type { Address } from './value.ts'

/** What happened to one change. */
export type Outcome = {
  readonly address: Address
  readonly action: 'create' | 'update' | 'delete'
  readonly outcome: 'applied' | 'failed' | 'unknown' | 'skipped'
  /** Attribute paths that the outcome is about. */
  readonly attributes: readonly string[]
  /** For anything but `applied`: what happened, in the service's own words where it spoke. */
  readonly message?: string
  readonly hint?: string
}

/** How an export fares, or a destination or an export that stands beside those that the config declares. */
export type ExportHealth = {
  readonly address: Address
  /**
   * `unlinked`: a declared destination of no declared export that is there; `unmanaged`: an export that the config does
   * not name. Both are told only in error. Absent for an export that the config declares.
   */
  readonly beside?: 'unlinked' | 'unmanaged'
  /** Whether the export is switched on; absent for a destination, and where it could not be read. */
  readonly enabled?: boolean
  /** IoT Central's word; `unreadable` where it could not be read. */
  readonly status: string
  /** Told after an apply only; absent where it cannot be told. */
  readonly flowing?: boolean
  readonly errors: readonly (LiveError & { readonly hint?: string })[]
}

/** Plain JSON; the contract that others build on. */
export type Report = {
  readonly format: 1
  readonly kind: 'apply'
  readonly digest: string
  readonly outcomes: readonly Outcome[]
  readonly summary: {
    readonly applied: number
    readonly failed: number
    readonly unknown: number
    readonly skipped: number
  }
  readonly verified: { readonly converged: boolean; readonly exports: readonly ExportHealth[] }
  /** Absent in documents of versions that did not have it. */
  readonly evidence?: Evidence
  readonly diagnostics: readonly Diagnostic[]
}

/** Told while apply runs. */
export type ApplyEvent =
  | { readonly type: 'observing' }
  | { readonly type: 'stage'; readonly stage: Stage; readonly steps: number }
  | { readonly type: 'sending'; readonly title: string; readonly address: Address }
  | {
      readonly type: 'answered'
      readonly title: string
      readonly address: Address
      readonly outcome: 'done' | 'refused' | 'unknown'
      readonly message?: string
    }
  | { readonly type: 'waiting'; readonly what: string; readonly seconds: number }
  /** In words of whoever waits: what for, and how long. */
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'settling'; readonly seconds: number; readonly waitingFor: readonly Address[] }
