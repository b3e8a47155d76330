import type { Config } from '@adx-export/core'
import { type AnalyzeKql, type World, needsKql } from '@adx-export/planner'

/** Loads the parser of queries only where a plan has a question for it: it is as large as everything else together. */
export const kqlFor = async (config: Config, world: World): Promise<AnalyzeKql | undefined> => {
  if (!needsKql({ config, world })) return undefined
  const { analyzeWith, loadLanguage } = await import('@adx-export/kql')
  return analyzeWith(await loadLanguage())
}
