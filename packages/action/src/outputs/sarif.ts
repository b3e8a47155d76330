import { type Diagnostic, dedupeDiagnostics, sortDiagnostics } from '@adx-export/core'
import { sarifOf } from '@adx-export/report/github'
import type { Io } from '../runner/io.ts'
import { version } from '../version.ts'

/** The file of the input sarif-file: everything that a job finds, over all its steps and environments. */
export type Sarif = { add(findings: readonly Diagnostic[]): Promise<void> }

/** Written again with whatever is found: a later step uploads it, however the job ends. Without a path nothing is written. */
export const createSarif = (io: Pick<Io, 'write'>, path: string | undefined): Sarif => {
  let all: readonly Diagnostic[] = []
  return {
    async add(findings) {
      if (path === undefined) return
      all = sortDiagnostics(dedupeDiagnostics([...all, ...findings]))
      await io.write(path, sarifOf(all, { version }))
    },
  }
}
