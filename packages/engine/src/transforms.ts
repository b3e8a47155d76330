import { type Config, type Findings, mergeFindings, sortDiagnostics } from '@adx-export/core'
import { type CheckOptions, type RunJq, checkTransforms, withoutDefaultEchoes } from '@adx-export/transform'
import { withJq } from './jq.ts'
import type { Loaded } from './load.ts'

type InEnvironment = { readonly environment: string | undefined; readonly config: Config }

const configsOf = ({ checked, environments }: Loaded): readonly InEnvironment[] =>
  (environments.length === 0 ? [undefined] : environments).flatMap((environment) => {
    const config = checked?.config(environment)
    return config === undefined ? [] : [{ environment, config }]
  })

/** Adds what is found in the links and device templates of every environment. */
export const withTransforms = async (loaded: Loaded, options: CheckOptions = {}, runJq?: RunJq): Promise<Loaded> => {
  const configs = configsOf(loaded)
  if (configs.length === 0) return loaded
  const look = async (run: RunJq): Promise<readonly Findings[]> => {
    const all: Findings[] = []
    for (const { environment, config } of configs) {
      const repeated = { ...options.run, ...(environment === undefined ? {} : { environment }) }
      all.push({ environment, diagnostics: await checkTransforms(config, run, { ...options, run: repeated }) })
    }
    return all
  }
  const found = await withJq(look, runJq)
  return {
    ...loaded,
    diagnostics: sortDiagnostics(withoutDefaultEchoes([...loaded.diagnostics, ...mergeFindings(found)])),
  }
}
