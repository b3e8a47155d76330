import { type Diagnostic, dedupeDiagnostics, sortDiagnostics } from '@adx-export/core'
import { withoutDefaultEchoes } from '../findings/echoes.ts'
import type { Against } from '../compare/against.ts'
import type { LinkResult, Row } from '../model/row.ts'
import type { SampleOrigin } from '../model/sample.ts'

/** One sample and what becomes of it. */
export type TestedSample = {
  readonly name: string
  /** What was changed in the message. */
  readonly variation?: string
  readonly origin: SampleOrigin
  /** The form of such messages is not documented, so it is assumed. */
  readonly assumed: boolean
  readonly rows: readonly Row[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What trying the transforms of a config found, as one JSON document. */
export type TestDocument = {
  readonly format: 1
  readonly kind: 'test'
  /** False as soon as one finding is an error. */
  readonly ok: boolean
  readonly transforms: readonly {
    readonly export: string
    readonly destination: string
    readonly table: string
    readonly samples: readonly TestedSample[]
  }[]
  /** What is said of the transforms, each thing once, however many samples show it. */
  readonly diagnostics: readonly Diagnostic[]
  /** The transforms beside those of another commit, or the live ones, where that was asked for. */
  readonly against?: Against
}

/** The results as a document; `findings` is what is known of the config besides. */
export const testDocument = (results: readonly LinkResult[], findings: readonly Diagnostic[] = []): TestDocument => {
  const diagnostics = sortDiagnostics(
    dedupeDiagnostics(withoutDefaultEchoes([...findings, ...results.flatMap((result) => result.diagnostics)])),
  )
  return {
    format: 1,
    kind: 'test',
    ok: diagnostics.every(({ severity }) => severity !== 'error'),
    transforms: results.map(({ export: name, destination, table, results: samples }) => ({
      export: name,
      destination,
      table,
      samples: samples.map(({ sample, rows, diagnostics: own }) => ({
        name: sample.name,
        ...(sample.variation === undefined ? {} : { variation: sample.variation.title }),
        origin: sample.origin,
        assumed: sample.assumed,
        rows,
        diagnostics: own,
      })),
    })),
    diagnostics,
  }
}
