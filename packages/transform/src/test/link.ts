import { type DataExport, type Diagnostic, type Link, diagnose } from '@adx-export/core'
import { mergeObservations, findingOf } from '../findings/merge.ts'
import { nameOf, type Observation } from '../findings/observation.ts'
import { settle } from '../findings/settle.ts'
import type { RunJq } from '../model/jq.ts'
import type { LinkResult } from '../model/row.ts'
import type { Sample } from '../model/sample.ts'
import type { Target } from '../rows/target.ts'
import type { LinkSamples } from '../samples/samples.ts'
import type { Checked } from './check-transform.ts'
import { testLimits } from './limits.ts'
import { partialFindings } from './partial-findings.ts'
import { defaultRun, type Trial, tryOn } from './trial.ts'

export type LinkRequest = {
  readonly entry: DataExport
  readonly link: Link
  readonly target: Target
  readonly samples: LinkSamples
  readonly runJq: RunJq
  /** What is known of the transform before it runs; absent where there is none. */
  readonly check?: Checked
}

/** Tries samples in turn; stops where the transform keeps hitting limits, so that one transform cannot take all the time. */
const tryAll = async ({
  link,
  target,
  runJq,
  samples,
}: LinkRequest): Promise<{ readonly trials: readonly Trial[]; readonly leftOut: number }> => {
  const program = link.transform?.text
  const trials: Trial[] = []
  let hostile = 0
  for (const sample of samples.samples) {
    if (hostile >= testLimits.hostileRuns) break
    const trial = await tryOn(
      sample,
      target,
      program === undefined ? defaultRun(sample) : (text) => runJq(program, text),
    )
    if (trial.failure === 'budget') break
    if (trial.failure !== undefined && trial.failure !== 'runtime') hostile += 1
    trials.push(trial)
  }
  return { trials, leftOut: samples.leftOut + samples.samples.length - trials.length }
}

const leftOutFinding = (amount: number, { link }: LinkRequest): readonly Diagnostic[] =>
  amount === 0
    ? []
    : [diagnose('samples-not-tried', link.transform?.at ?? link.at, `${amount} samples and variations were left out.`)]

/** Without a transform whatever has no column is simply not stored, which is nobody's mistake. */
const ofDefaultRecord = ({ code }: Observation): boolean => code !== 'row-key-unknown' && code !== 'row-key-case'

const isAt = (a: Diagnostic, b: Diagnostic): boolean =>
  a.file === b.file && a.range.start.line === b.range.start.line && a.range.start.column === b.range.start.column

/** What reading the text told and messages have shown as well is said once, with the messages. */
const notShown = (read: readonly Diagnostic[], shown: readonly Diagnostic[], hasRows: boolean): readonly Diagnostic[] =>
  read.filter((finding) => {
    if (finding.code === 'column-not-filled') return !hasRows
    const same = shown.filter(({ code }) => code === finding.code)
    return finding.code === 'row-lost-when-missing' ? same.length === 0 : !same.some((other) => isAt(finding, other))
  })

/** Tries a link on all its samples. A transform that does not compile is not run. */
export const tryLink = async (request: LinkRequest): Promise<LinkResult & { readonly trials: readonly Trial[] }> => {
  const { link, target, entry, check } = request
  const base = { export: entry.name, destination: link.destination, table: target.name }
  if (check?.compiles === false) {
    return { ...base, results: [], diagnostics: check.findings, trials: [] }
  }
  const { trials, leftOut } = await tryAll(request)
  const { transform } = link
  const observations = settle(trials, transform).filter((each) => transform !== undefined || ofDefaultRecord(each))
  const bySample = Map.groupBy(observations, ({ sample }) => nameOf(sample))
  const results = trials.map(({ sample, outputs, rows }) => ({
    sample,
    outputs,
    rows,
    diagnostics: own(bySample.get(nameOf(sample)) ?? [], sample).map((each) => findingOf(each, transform, link.at)),
  }))
  const partial =
    transform === undefined ? [] : await partialFindings({ transform, source: entry.source }, trials, request.runJq)
  const merged = mergeObservations(observations, transform, link.at)
  return {
    ...base,
    results,
    trials,
    diagnostics: [
      ...notShown(
        check?.findings ?? [],
        [...partial, ...merged],
        trials.some(({ rows }) => rows.length > 0),
      ),
      ...partial,
      ...merged,
      ...leftOutFinding(leftOut, request),
    ],
  }
}

/** Two tests may name one message: what is said of one of them is told apart by the sample itself. */
const own = (observations: readonly Observation[], sample: Sample): readonly Observation[] =>
  observations.filter((each) => each.sample === sample)
