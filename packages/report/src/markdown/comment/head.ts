import type { Plan } from '@adx-export/planner'
import { acceptancesText } from '../../text/acceptances.ts'
import { agedText } from '../../text/aged-rows.ts'
import { count } from '../../text/clean.ts'
import { exportsInErrorText } from '../../text/exports.ts'
import { hasChanges, summaryText, planName } from '../../text/plan.ts'
import { stillLive } from '../../text/no-longer-declared.ts'
import { headingHarms } from './risks.ts'
import { cellCode, code, link } from '../parts/code.ts'
import type { CommentInput, PlannedTarget, Run } from './model.ts'
import { type Planned, capital, countsText, inSome, isPlanned, wayText } from './names.ts'

const sumOf = (targets: readonly Planned[]): string =>
  countsText(
    targets.reduce(
      (sum, { plan: { summary } }) => ({
        create: sum.create + summary.create,
        update: sum.update + summary.update,
        delete: sum.delete + summary.delete,
      }),
      { create: 0, update: 0, delete: 0 },
    ),
  )

const errorsIn = (targets: readonly Planned[]): number =>
  targets
    .flatMap(({ plan, findings }) => [...plan.diagnostics, ...findings])
    .filter(({ severity, code: name }) => severity === 'error' && name !== 'gate').length

const because = (reasons: readonly string[]): string => {
  const given = reasons.filter((reason) => reason !== '')
  return given.length === 0 ? '' : `: ${given.join(', ')}`
}

/** What stands in the way of all or some of it; none if nothing does. */
const obstacles = (targets: readonly PlannedTarget[]): readonly string[] => {
  const all = targets.length
  const planned = targets.filter(isPlanned)
  const refused = planned.filter((target) => target.refused)
  const { refused: harms } = headingHarms(refused.map(({ plan }) => plan))
  const errors = errorsIn(refused)
  const reasons = because([harms, errors === 0 ? '' : count(errors, 'error')])
  return [
    ...(planned.length < all ? [`could not be planned${inSome(all - planned.length, all)}`] : []),
    ...(refused.length > 0 ? [`cannot be applied${inSome(refused.length, all)}${reasons}`] : []),
  ]
}

/** A config may accept something anew and change nothing in Azure. */
const nothingText = (targets: readonly Planned[]): string => {
  const accepted = acceptancesText(targets.map(({ plan }) => plan))
  return accepted === '' ? 'No changes' : `Nothing to apply; ${accepted}`
}

/** Verdict and harm come first: a reader must not miss them. */
export const headline = (targets: readonly PlannedTarget[]): string => {
  const planned = targets.filter(isPlanned)
  const dead = exportsInErrorText(planned.flatMap(({ plan }) => plan.exports))
  const stopped = obstacles(targets)
  const isRefused = planned.some(({ refused }) => refused)
  const ends = dead === '' ? [] : [dead]
  const { accepted, classes } = headingHarms(planned.map(({ plan }) => plan))
  const consented = accepted === '' ? [] : [`${classes}, accepted: ${accepted}`]
  if (stopped.length > 0) return `${isRefused ? '⛔' : '❌'} ${capital([...stopped, ...consented, ...ends].join('; '))}`
  if (consented.length > 0) return `⚠️ ${capital([...consented, ...ends].join('; '))}`
  const counts = sumOf(planned)
  const where = targets.length === 1 ? '' : ` in ${String(targets.length)} environments`
  const remain = planned.reduce((sum, { plan }) => sum + stillLive(plan).length, 0)
  const also = remain === 0 ? [] : [`${String(remain)} no longer declared, still live`]
  const mark =
    dead !== '' || remain > 0 || planned.some(({ plan }) => plan.summary.delete > 0)
      ? '⚠️'
      : counts === ''
        ? '✅'
        : '📋'
  const what = counts === '' ? nothingText(planned) : capital(counts)
  return `${mark} ${[`${what}${where}`, ...also, ...ends].join(', ')}`
}

const outcomeOf = (target: PlannedTarget): string => {
  if (!isPlanned(target)) return '**could not be planned**'
  const dead = exportsInErrorText(target.plan.exports)
  const broken = dead === '' ? '' : `, **${dead}**`
  if (target.refused) return `⛔ **cannot be applied**${broken}`
  return `${hasChanges(target.plan) ? 'can be applied' : 'no changes'}${broken}`
}

const rowOf = (target: PlannedTarget): string => {
  const environment = cellCode(target.environment ?? '')
  if (!isPlanned(target)) return `| ${environment} | | | ${outcomeOf(target)} | |`
  const { plan } = target
  const name = planName(plan)
  const digest = name === undefined ? '–' : `\`${name}\``
  return `| ${environment} | ${wayText(plan, cellCode)} | ${summaryIn(plan).join('<br>')} | ${outcomeOf(target)} | ${digest} |`
}

/** How much goes is what a reader has to know first; what is deleted are rows there, and resources after it. */
const summaryIn = (plan: Plan): readonly string[] => {
  const aged = agedText([plan])
  return aged === '' ? [summaryText(plan)] : [`**${capital(aged)}**`, `resources: ${summaryText(plan)}`]
}

const oneText = (target: PlannedTarget, config: string, commit: string): string => {
  const environment = target.environment === undefined ? '' : `, environment ${code(target.environment)}`
  if (!isPlanned(target)) return `${code(config)}${environment} · commit ${commit}`
  const { plan } = target
  const named = planName(plan)
  return [
    `${[...summaryIn(plan), ...(named === undefined ? [] : [`plan \`${named}\``]), `commit ${commit}`].join(' · ')}<br>`,
    `${code(config)}${environment}: ${wayText(plan)}`,
  ].join('\n')
}

/** What is planned and what it comes to: a sentence, and a table where there are several environments. */
export const headText = ({ targets, config, marker }: Pick<CommentInput, 'targets' | 'config' | 'marker'>): string => {
  const commit = code(marker.head.slice(0, 7))
  const [only] = targets
  if (only !== undefined && targets.length === 1) return oneText(only, config, commit)
  return [
    `${code(config)} · commit ${commit} · ${count(targets.length, 'environment')}`,
    '',
    '| environment | from → to | changes | verdict | plan |',
    '|:--|:--|:--|:--|:--|',
    ...targets.map(rowOf),
  ].join('\n')
}

/** How long the run took, and where it is. */
export const runText = ({ url, attempt, seconds }: Omit<Run, 'id'>): string => {
  const words = attempt > 1 ? `this run, attempt ${String(attempt)}` : 'this run'
  return `in ${count(Math.round(seconds), 'second')} by ${link(words, url)}`
}
