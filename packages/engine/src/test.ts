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
import { type Opened, tellWork } from './open.ts'
import type { Invalid } from './plan.ts'

export type TestRequest = {
  /** Needed as soon as the config has environments. */
  readonly environment?: string
  /** Files of expected rows may be missing: they are about to be written. */
  readonly update?: boolean
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

const tryIn = async (config: Config, runJq: RunJq): Promise<readonly LinkResult[]> => {
  const { environment } = config
  for (const { name, links } of config.exports)
    for (const { destination } of links) tellWork({ type: 'try', environment, export: name, destination })
  return testTransforms({ config, runJq, includeCaptured: true })
}

/** Tries every transform of one environment on all samples. Asks Azure nothing; rejects only where jq cannot be started. */
export const test = async (
  opened: Opened,
  { environment, update = false }: TestRequest = {},
): Promise<Tested | Invalid> => {
  const loaded = await opened.load(update ? { missingRows: '' } : {})
  const { sources, file } = loaded
  const { config, diagnostics } = choose(loaded, environment)
  if (config === undefined) return { kind: 'invalid', document: validateDocument(diagnostics), sources, file }
  const tryAll = (tried: Config) => tryIn(tried, opened.runJqIn(environment))
  const results = await tryAll(config)
  const document = testDocument(results, [...diagnostics, ...modelFindings(config)])
  const wanted = rowsFilesToUpdate(results)
  const updates = update ? await withoutSilencing(config, results, wanted, tryAll) : wanted
  return { kind: 'test', document, results, updates, sources, file, config }
}
