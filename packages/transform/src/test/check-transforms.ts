import { type Config, type Diagnostic, dedupeDiagnostics } from '@adx-export/core'
import type { RunJq } from '../model/jq.ts'
import { targetOf } from '../rows/target.ts'
import { modelFindings } from '../samples/generated.ts'
import { checkTransform } from './check-transform.ts'

/** Whether a config has anything that jq is needed for. */
export const hasTransforms = ({ exports: all }: Config): boolean =>
  all.some(({ links }) => links.some(({ transform }) => transform !== undefined))

/** What is found in all transforms of a config without any message. */
export const checkTransforms = async (config: Config, runJq: RunJq): Promise<readonly Diagnostic[]> => {
  const found: Diagnostic[] = [...modelFindings(config)]
  for (const { source, links } of config.exports) {
    for (const { transform, destination } of links) {
      const target = targetOf(config, destination)
      if (transform === undefined || target === undefined) continue
      found.push(...(await checkTransform({ transform, source, target, runJq })))
    }
  }
  return dedupeDiagnostics(found)
}
