import { type Config, type ReadableTable, besideConfig, defined, references } from '@adx-export/core'
import { type Sources, validateDocument } from '@adx-export/report'
import { choose, everyIn, wrongChoice } from './environment.ts'
import { textFindings } from './load.ts'
import type { Opened } from './open.ts'
import type { Invalid } from './plan.ts'

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
export const openTables = async (opened: Opened, environment: string | undefined): Promise<OpenedTables | Invalid> => {
  const loaded = await opened.load({ transforms: '.' })
  const { checked, document, sources, file } = loaded
  const wrong = checked === undefined ? undefined : wrongChoice(loaded, environment)
  const tables = checked?.tables(environment)
  if (document === undefined || tables === undefined) {
    const found = wrong === undefined ? textFindings(loaded, everyIn(loaded)) : [wrong]
    return { kind: 'invalid', document: validateDocument(found), sources, file }
  }
  const named = references(document).filter(({ kind }) => kind === 'template')
  const templates = named.map((reference) => {
    const text = sources.get(besideConfig(file, reference.path))
    return { file: reference.path, ...defined({ text }) }
  })
  const { config } = choose(loaded, environment)
  return { kind: 'opened', tables, templates, sources, file, ...defined({ config }) }
}
