import { type Config, type ReadableTable, besideConfig, references } from '@adx-export/core'
import { type Sources, validateDocument } from '@adx-export/report'
import { choose, wrongChoice } from './environment.ts'
import { load } from './load.ts'
import type { Invalid } from './plan.ts'
import type { Files } from './ports.ts'

/** What a config says of its tables and devices, whatever errors it has elsewhere. */
export type OpenedTables = {
  readonly kind: 'opened'
  readonly tables: readonly ReadableTable[]
  /** The device templates that it names; without a text those that could not be read. */
  readonly templates: readonly { readonly file: string; readonly text?: string }[]
  readonly sources: Sources
  readonly file: string
  /** The whole config; absent where it has errors, whatever its transforms hold. */
  readonly config?: Config
}

/** Reads the tables of one environment of a config. That its transforms are no good, or not there yet, does not matter. */
export const openTables = async (
  files: Files,
  path: string,
  environment: string | undefined,
): Promise<OpenedTables | Invalid> => {
  const loaded = await load(files, path, { transforms: '.' })
  const { checked, document, sources, file, diagnostics } = loaded
  const wrong = checked === undefined ? undefined : wrongChoice(loaded, environment)
  const tables = checked?.tables(environment)
  if (document === undefined || tables === undefined) {
    const found = wrong === undefined ? diagnostics : [wrong]
    return { kind: 'invalid', document: validateDocument(found), sources, file }
  }
  const named = references(document).filter(({ kind }) => kind === 'template')
  const templates = named.map((reference) => {
    const text = sources.get(besideConfig(file, reference.path))
    return { file: reference.path, ...(text === undefined ? {} : { text }) }
  })
  const { config } = choose(loaded, environment)
  return { kind: 'opened', tables, templates, sources, file, ...(config === undefined ? {} : { config }) }
}
