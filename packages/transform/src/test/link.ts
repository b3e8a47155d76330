import type { Diagnostic } from '@adx-export/core'
import { mergeObservations, findingOf } from '../findings/merge.ts'
import { nameOf, type Observation } from '../findings/observation.ts'
import { orderObservations } from '../findings/order.ts'
import { settle } from '../findings/settle.ts'
import type { RunJq } from '../model/jq.ts'
import type { LinkResult } from '../model/row.ts'
import type { Sample } from '../model/sample.ts'
import { leftOutFindings } from './left-out.ts'
import { notSentObservations } from './not-sent.ts'
import { partialFindings } from './partial-findings.ts'
import type { TriedLink } from './try-all.ts'

/** Without a transform whatever has no column is simply not stored, which is nobody's mistake. */
const ofDefaultRecord = ({ code }: Observation): boolean => code !== 'row-key-unknown' && code !== 'row-key-case'

const isAt = (a: Diagnostic, b: Diagnostic): boolean =>
  a.file === b.file && a.range.start.line === b.range.start.line && a.range.start.column === b.range.start.column

const ranks = { error: 2, warning: 1, info: 0 } as const

/** What reading the text told and messages have shown as well is said once, with the messages; a guess does not weaken it. */
const notShown = (read: readonly Diagnostic[], shown: readonly Diagnostic[]): readonly Diagnostic[] =>
  read.filter((finding) => {
    // What links leave empty is told of all links into a table together.
    if (finding.code === 'column-not-filled') return false
    const same = shown.filter(
      ({ code, severity }) => code === finding.code && ranks[severity] >= ranks[finding.severity],
    )
    return finding.code === 'row-lost-when-missing' ? same.length === 0 : !same.some((other) => isAt(finding, other))
  })

/** Judges what a link's samples made. Of a transform that does not compile only that is said. */
export const judgeLink = async (tried: TriedLink, runJq: RunJq): Promise<LinkResult> => {
  const { link, target, entry, check, trials } = tried
  const expected = link.tests.flatMap(({ rows }) => rows ?? [])
  const base = { export: entry.name, destination: link.destination, table: target.name, expected }
  if (check?.compiles === false) return { ...base, results: [], diagnostics: check.findings }
  const { transform } = link
  const settled = settle(trials, transform).filter((each) => transform !== undefined || ofDefaultRecord(each))
  const shown =
    transform === undefined
      ? []
      : [...orderObservations(trials, transform), ...(await notSentObservations(transform, target, trials, runJq))]
  const observations = [...settled, ...shown]
  const bySample = Map.groupBy(observations, ({ sample }) => nameOf(sample))
  const results = trials.map(({ sample, outputs, rows }) => ({
    sample,
    outputs,
    rows,
    diagnostics: own(bySample.get(nameOf(sample)) ?? [], sample).map((each) => findingOf(each, transform, link.at)),
  }))
  const partial =
    transform === undefined ? [] : await partialFindings({ transform, source: entry.source }, trials, runJq)
  const merged = mergeObservations(observations, transform, link.at)
  const read = notShown(check?.findings ?? [], [...partial, ...merged])
  return { ...base, results, diagnostics: [...read, ...partial, ...merged, ...leftOutFindings(tried)] }
}

/** Two tests may name one message: what is said of one of them is told apart by the sample itself. */
const own = (observations: readonly Observation[], sample: Sample): readonly Observation[] =>
  observations.filter((each) => each.sample === sample)
