import type { Diagnostic, Transform } from '@adx-export/core'
import { explainFailures } from '../failures/failures.ts'
import { isAt } from '../findings/echoes.ts'
import { mergeObservations, findingOf } from '../findings/merge.ts'
import { nameOf, type Observation } from '../findings/observation.ts'
import { isAtLeast } from '../findings/severity.ts'
import { withMissingValues } from '../findings/missing.ts'
import { orderObservations } from '../findings/order.ts'
import { settle } from '../findings/settle.ts'
import { asShown, besideText, type ToldFalse } from '../findings/told-false.ts'
import { withoutOffer } from '../infer/told.ts'
import type { RunJq } from '../model/jq.ts'
import type { LinkResult } from '../model/row.ts'
import type { Sample } from '../model/sample.ts'
import { isCertain } from './certain.ts'
import { leftOutFindings } from './left-out.ts'
import { lostFalseObservations } from './lost-false.ts'
import { neverEqual } from './never-equal.ts'
import { notSentObservations } from './not-sent.ts'
import { partialFindings } from './partial-findings.ts'
import { type ProofRun, allowance } from './prove.ts'
import { repeatedObservations } from './repeated.ts'
import { rowsRepeated } from './rows-repeated.ts'
import { toldFindings } from './told-findings.ts'
import type { Trial } from './trial.ts'
import type { TriedLink } from './try-all.ts'

/** Without a transform whatever has no column is simply not stored, which is nobody's mistake. */
const ofDefaultRecord = ({ code }: Observation): boolean => code !== 'row-key-unknown' && code !== 'row-key-case'

const isFailure = ({ code }: Diagnostic): boolean =>
  code === 'transform-fails' || code === 'transform-fails-on-variation'

/** What reading the text told and messages have shown as well is said once, with the messages; a guess does not weaken it. */
const isNotShown = (read: Diagnostic, shown: readonly Diagnostic[]): boolean => {
  // That it fails on such a time is told by the message on which it does.
  if (read.code === 'jq-fromdate-fraction' && shown.some((other) => isFailure(other) && isAt(read, other))) return false
  const same = shown.filter(({ code, severity }) => code === read.code && isAtLeast(severity, read.severity))
  return read.code === 'row-lost-when-missing' ? same.length === 0 : !same.some((other) => isAt(read, other))
}

/** What links leave empty is told of all links into a table together. */
const isOfOneLink = ({ code }: Diagnostic): boolean => code !== 'column-not-filled'

/** What reading told and messages do not show, each with an offer if one is proven on them. */
const readOnly = async (
  { link: { transform }, check }: TriedLink,
  shown: readonly Diagnostic[],
  ofFalse: ToldFalse,
  run: ProofRun,
): Promise<readonly Diagnostic[]> => {
  if (transform === undefined || check === undefined) return []
  const findings = check.findings.filter((each) => isOfOneLink(each) && isNotShown(each, shown))
  const told = check.told.filter((each) => isNotShown(withoutOffer(each), shown))
  const offered = await toldFindings(transform, told, run)
  return [
    ...findings,
    ...offered.map((finding, index) => {
      const each = told[index]
      return asShown(finding, each === undefined ? [] : (ofFalse.get(each) ?? []), transform)
    }),
  ]
}

type Probed = { readonly seen: readonly Observation[]; readonly ofFalse: ToldFalse }

/** What comparing rows tells, of the samples themselves and of further messages that are made from them. */
const probed = async (
  { target, check }: TriedLink,
  transform: Transform,
  trials: readonly Trial[],
  runJq: RunJq,
): Promise<Probed> => {
  const ordered = orderObservations(trials, transform)
  // What depends on the number of values at all is told already.
  const repeated = ordered.length > 0 ? [] : await repeatedObservations(transform, target, trials, runJq)
  const lost = await lostFalseObservations(transform, target, trials, runJq)
  const never = await neverEqual(transform, target, trials, runJq)
  const doubled = await rowsRepeated(transform, target, trials, runJq)
  // That `//` replaces false is told where it stands.
  const { left, shown } = besideText(transform, lost, check?.told ?? [])
  const notSent = await notSentObservations(transform, target, trials, runJq)
  return { seen: [...ordered, ...repeated, ...never, ...doubled, ...notSent, ...left], ofFalse: shown }
}

/** Judges what a link's samples made. Of a transform that does not compile only that is said. */
export const judgeLink = async (tried: TriedLink, runJq: RunJq): Promise<LinkResult> => {
  const { link, target, entry, check } = tried
  const expected = link.tests.flatMap(({ rows }) => rows ?? [])
  const base = { export: entry.name, destination: link.destination, table: target.name, expected }
  if (check?.compiles === false) return { ...base, results: [], diagnostics: check.findings }
  const { transform } = link
  const trials =
    transform === undefined
      ? tried.trials
      : await explainFailures(tried.trials, { transform, source: entry.source, runJq })
  const settled = settle(trials, transform)
    .filter((each) => transform !== undefined || ofDefaultRecord(each))
    .map((each) => (isCertain(each, tried) ? { ...each, certain: true } : each))
  const { seen, ofFalse }: Probed =
    transform === undefined ? { seen: [], ofFalse: new Map() } : await probed(tried, transform, trials, runJq)
  const observations = [...withMissingValues(settled, trials), ...seen]
  const bySample = Map.groupBy(observations, ({ sample }) => nameOf(sample))
  const results = trials.map(({ sample, outputs, rows }) => ({
    sample,
    outputs,
    rows,
    diagnostics: own(bySample.get(nameOf(sample)) ?? [], sample).map((each) => findingOf(each, transform, link.at)),
  }))
  const run: ProofRun = { trials, runJq, allowed: allowance() }
  const partial = transform === undefined ? [] : await partialFindings({ transform, source: entry.source }, run)
  const merged = mergeObservations(observations, transform, link.at)
  const shown = [...partial, ...merged]
  const read = await readOnly(tried, shown, ofFalse, { ...run, trials: tried.trials })
  return { ...base, results, diagnostics: [...read, ...shown, ...leftOutFindings(tried)] }
}

/** Two tests may name one message: what is said of one of them is told apart by the sample itself. */
const own = (observations: readonly Observation[], sample: Sample): readonly Observation[] =>
  observations.filter((each) => each.sample === sample)
