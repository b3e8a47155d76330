import type { Config, DataExport, Link } from '@adx-export/core'
import { filledColumns, unfilledObservations } from '../findings/unfilled.ts'
import { findingOf } from '../findings/merge.ts'
import { heldWithoutRow } from '../findings/partial.ts'
import type { Capability } from '../infer/model.ts'
import type { RunJq } from '../model/jq.ts'
import type { LinkResult } from '../model/row.ts'
import { type Target, type TableOf, targetOf } from '../rows/target.ts'
import { testSamples } from '../samples/given.ts'
import { sampleLimits } from '../samples/limits.ts'
import { samplesOf } from '../samples/samples.ts'
import { checkTransform } from './check-transform.ts'
import { capabilitiesIn } from './check-transforms.ts'
import { tryLink } from './link.ts'

export type TestRequest = {
  readonly config: Config
  readonly runJq: RunJq
  /** Whether captured messages are tried too. */
  readonly includeCaptured: boolean
  /** The columns to judge by where they are not those of the config. */
  readonly tableOf?: TableOf
}

type Tried = Awaited<ReturnType<typeof tryLink>> & { readonly link: Link; readonly target: Target }

const tryOne = async (
  request: TestRequest,
  model: readonly Capability[],
  entry: DataExport,
  link: Link,
  left: number,
): Promise<Tried | undefined> => {
  const { config, runJq, includeCaptured, tableOf } = request
  const target = targetOf(config, link.destination, tableOf)
  if (target === undefined) return undefined
  const found = samplesOf({ config, export: entry, link, columns: target.columns, includeCaptured })
  const samples = found.samples.slice(0, Math.max(0, left))
  const leftOut = found.leftOut + found.samples.length - samples.length
  const { transform } = link
  const { columns } = target
  const withoutRow = heldWithoutRow(testSamples(entry, link))
  const check =
    transform && (await checkTransform({ transform, source: entry.source, columns, model, withoutRow, runJq }))
  const result = await tryLink({
    entry,
    link,
    target,
    runJq,
    samples: { samples, leftOut },
    ...(check === undefined ? {} : { check }),
  })
  return { ...result, link, target }
}

/** Links may share a table, so a column counts as empty only where none of them fills it. */
const withUnfilled = (tried: readonly Tried[]): readonly LinkResult[] => {
  const filled = Map.groupBy(
    tried.flatMap(({ trials, target }) => [...filledColumns(trials, target)].map((column) => ({ target, column }))),
    ({ target }) => target.name,
  )
  return tried.map(({ trials, link, target, ...result }) => {
    const here = new Set(filled.get(target.name)?.map(({ column }) => column))
    const unfilled = link.transform === undefined ? [] : unfilledObservations(trials, target)
    const findings = unfilled
      .filter(({ about }) => !here.has(about))
      .map((each) => findingOf(each, link.transform, link.at))
    return { ...result, diagnostics: [...result.diagnostics, ...findings] }
  })
}

/**
 * Tries every link of a config: compiles its transform, runs it on all samples and their variations, and judges the rows
 * against the table. One link's trouble does not stop the next. Rejects only where `runJq` does.
 */
export const testTransforms = async (request: TestRequest): Promise<readonly LinkResult[]> => {
  const tried: Tried[] = []
  const model = capabilitiesIn(request.config)
  let left: number = sampleLimits.total
  for (const entry of request.config.exports) {
    for (const link of entry.links) {
      const one = await tryOne(request, model, entry, link, left)
      if (one === undefined) continue
      left -= one.trials.length
      tried.push(one)
    }
  }
  return withUnfilled(tried)
}
