import type { Config, DataExport, Link } from '@adx-export/core'
import { withoutEchoes } from '../findings/echoes.ts'
import type { Capability } from '../infer/model.ts'
import type { RunJq } from '../model/jq.ts'
import type { LinkResult } from '../model/row.ts'
import { type TableOf, targetOf } from '../rows/target.ts'
import { sampleLimits } from '../samples/limits.ts'
import { samplesOf } from '../samples/samples.ts'
import { checkTransform } from './check-transform.ts'
import { capabilitiesIn, givenFor } from './check-transforms.ts'
import { judgeLink } from './link.ts'
import { type Prepared, tryAll } from './try-all.ts'
import { unfilledOf } from './unfilled.ts'

export type TestRequest = {
  readonly config: Config
  readonly runJq: RunJq
  /** Whether captured messages are tried too. */
  readonly includeCaptured: boolean
  /** The columns to judge by where they are not those of the config. */
  readonly tableOf?: TableOf
  /** Messages that are tried for all links together, variations included; `sampleLimits.total` where it is absent. */
  readonly most?: number
}

const prepare = async (
  { config, runJq, includeCaptured, tableOf }: TestRequest,
  model: readonly Capability[],
  entry: DataExport,
  link: Link,
): Promise<Prepared | undefined> => {
  const target = targetOf(config, link.destination, tableOf)
  if (target === undefined) return undefined
  const { columns } = target
  const samples = samplesOf({ config, export: entry, link, columns, includeCaptured })
  const { transform } = link
  const check =
    transform && (await checkTransform({ transform, columns, model, ...givenFor(config, entry, link), runJq }))
  return { entry, link, target, samples, ...(check === undefined ? {} : { check }) }
}

/**
 * Tries every link of a config: compiles all transforms, runs them on all samples and their variations, and judges the rows
 * against the tables. One link's trouble does not stop the next. Rejects only where `runJq` does.
 */
export const testTransforms = async (request: TestRequest): Promise<readonly LinkResult[]> => {
  const { config, runJq, most = sampleLimits.total } = request
  const model = capabilitiesIn(config)
  const prepared: Prepared[] = []
  for (const entry of config.exports) {
    for (const link of entry.links) {
      const one = await prepare(request, model, entry, link)
      if (one !== undefined) prepared.push(one)
    }
  }
  const tried = await tryAll(prepared, runJq, most)
  const unfilled = unfilledOf(tried)
  const results: LinkResult[] = []
  for (const one of tried) {
    const result = await judgeLink(one, runJq)
    const empty = unfilled.get(one) ?? []
    const { transform } = one.link
    const more = transform === undefined ? empty : withoutEchoes(transform, empty, result.diagnostics)
    results.push({ ...result, diagnostics: [...result.diagnostics, ...more] })
  }
  return results
}
