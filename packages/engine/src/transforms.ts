import { type Config, type Findings, mergeFindings, sortDiagnostics } from '@adx-export/core'
import { type CheckOptions, checkTransforms, hasTransforms } from '@adx-export/transform'
import { withJq } from './jq.ts'
import type { Loaded } from './load.ts'

type InEnvironment = { readonly environment: string | undefined; readonly config: Config }

const configsOf = ({ checked, environments }: Loaded): readonly InEnvironment[] =>
  (environments.length === 0 ? [undefined] : environments).flatMap((environment) => {
    const config = checked?.config(environment)
    return config === undefined || !hasTransforms(config) ? [] : [{ environment, config }]
  })

/** Adds what is found in the transforms of every environment. Without transforms jq is not loaded. */
export const withTransforms = async (loaded: Loaded, options: CheckOptions = {}): Promise<Loaded> => {
  const configs = configsOf(loaded)
  if (configs.length === 0) return loaded
  const found = await withJq(async (runJq) => {
    const all: Findings[] = []
    for (const { environment, config } of configs) {
      all.push({ environment, diagnostics: await checkTransforms(config, runJq, options) })
    }
    return all
  })
  return { ...loaded, diagnostics: sortDiagnostics([...loaded.diagnostics, ...mergeFindings(found)]) }
}
