import type { Diagnostic } from '@adx-export/core'
import type { Plan, Report } from '@adx-export/planner'
import type { TestDocument } from '@adx-export/transform'

/** What `validate` found, as one JSON document. */
export type ValidateDocument = {
  readonly format: 1
  readonly kind: 'validate'
  /** False as soon as one finding is an error. */
  readonly valid: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** Azure could not be asked at all: nobody is signed in, a host does not answer. */
export type FailureDocument = {
  readonly format: 1
  readonly kind: 'failure'
  /** One of a closed set. */
  readonly code: string
  readonly message: string
  readonly hint?: string
}

export type Document = ValidateDocument | TestDocument | Plan | Report | FailureDocument

export const validateDocument = (diagnostics: readonly Diagnostic[]): ValidateDocument => ({
  format: 1,
  kind: 'validate',
  valid: diagnostics.every((diagnostic) => diagnostic.severity !== 'error'),
  diagnostics,
})

/** One document as text, with a final line end. Characters that a terminal would act on are escaped, which JSON allows anywhere. */
export const renderJson = (document: Document): string =>
  `${JSON.stringify(document, null, 2).replaceAll(
    /[\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`
