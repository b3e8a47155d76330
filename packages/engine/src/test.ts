import type { Config } from '@adx-export/core'
import { type Sources, validateDocument } from '@adx-export/report'
import {
  type LinkResult,
  type RowsUpdate,
  type RunJq,
  type TestDocument,
  modelFindings,
  rowsFilesToUpdate,
  testDocument,
  testTransforms,
  withoutSilencing,
} from '@adx-export/transform'
import { choose } from './environment.ts'
import { withJq } from './jq.ts'
import { load } from './load.ts'
import type { Invalid } from './plan.ts'
import type { Files } from './ports.ts'

export type TestRequest = {
  readonly files: Files
  /** The path of the config. */
  readonly config: string
  readonly environment?: string
  /** Files of expected rows may be missing: they are about to be written. */
  readonly update?: boolean
  /** jq that stands ready; without it one is opened where a transform needs it. */
  readonly runJq?: RunJq
}

export type Tested = {
  readonly kind: 'test'
  readonly document: TestDocument
  readonly results: readonly LinkResult[]
  /** The files of expected rows that differ from the rows made, and those that must stay. */
  readonly updates: RowsUpdate
  readonly sources: Sources
  readonly file: string
  /** What was tried. */
  readonly config: Config
}

/** Tries every transform of a config on all samples. Asks Azure nothing. */
export const test = async (request: TestRequest): Promise<Tested | Invalid> => {
  const options = request.update === true ? { missingRows: '' } : {}
  const loaded = await load(request.files, request.config, options)
  const { sources, file } = loaded
  const { config, diagnostics } = choose(loaded, request.environment)
  if (config === undefined) return { kind: 'invalid', document: validateDocument(diagnostics), sources, file }
  return withJq(async (runJq) => {
    const tryAll = (tried: Config) => testTransforms({ config: tried, runJq, includeCaptured: true })
    const results = await tryAll(config)
    const document = testDocument(results, [...diagnostics, ...modelFindings(config)])
    const wanted = rowsFilesToUpdate(results)
    const updates = request.update === true ? await withoutSilencing(config, results, wanted, tryAll) : wanted
    return { kind: 'test', document, results, updates, sources, file, config }
  }, request.runJq)
}
