import type { Diagnostic } from '@adx-export/core'
import type { Plan, Report } from '@adx-export/planner'
import type { TestDocument } from '@adx-export/transform'
import type { Failure } from '../failure.ts'
import type { DoctorDocument } from './doctor.ts'
import type { DriftDocument } from './drift.ts'

/** What `validate` found, as one JSON document. */
export type ValidateDocument = {
  readonly format: 1
  readonly kind: 'validate'
  /** False as soon as one finding is an error. */
  readonly valid: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** The command could not start its work, or could not ask Azure at all: nobody is signed in, a host does not answer. */
export type FailureDocument = { readonly format: 1; readonly kind: 'failure' } & Failure

/** What a command came to in each of several environments, in the order in which they were chosen. */
export type EnvironmentsDocument = {
  readonly format: 1
  readonly kind: 'environments'
  readonly documents: readonly {
    readonly environment: string
    /** What the command prints for that environment alone. */
    readonly document: OneDocument
  }[]
}

export type Document = OneDocument | EnvironmentsDocument

export type OneDocument =
  | ValidateDocument
  | TestDocument
  | Plan
  | Report
  | DriftDocument
  | DoctorDocument
  | FailureDocument

export const validateDocument = (diagnostics: readonly Diagnostic[]): ValidateDocument => ({
  format: 1,
  kind: 'validate',
  valid: diagnostics.every((diagnostic) => diagnostic.severity !== 'error'),
  diagnostics,
})
