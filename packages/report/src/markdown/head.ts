import { count } from '../text/clean.ts'
import { exportsInErrorText } from '../text/exports.ts'
import { hasChanges, summaryText, planName } from '../text/plan.ts'
import { stillLive } from '../text/no-longer-declared.ts'
import { cellCode, code, link } from './inert.ts'
import type { CommentInput, PlannedTarget, Run } from './model.ts'
import { countsText, isPlanned, wayText } from './names.ts'

const sumOf = (targets: readonly PlannedTarget[]): string =>
  countsText(
    targets.filter(isPlanned).reduce(
      (sum, { plan: { summary } }) => ({
        create: sum.create + summary.create,
        update: sum.update + summary.update,
        delete: sum.delete + summary.delete,
      }),
      { create: 0, update: 0, delete: 0 },
    ),
  )

const inSome = (amount: number, all: number): string =>
  all === 1 ? '' : ` in ${amount === all ? 'all' : `${String(amount)} of`} ${String(all)} environments`

/** What comes first is what a reader must not miss. */
const headline = (targets: readonly PlannedTarget[]): string => {
  const all = targets.length
  const counts = sumOf(targets)
  const dead = exportsInErrorText(targets.filter(isPlanned).flatMap(({ plan }) => plan.exports))
  const broken = dead === '' ? '' : `, ${dead}`
  const after = `${counts === '' ? '' : `: ${counts}`}${broken}`
  const unplanned = targets.filter((target) => !isPlanned(target)).length
  const refused = targets.filter((target) => isPlanned(target) && target.refused).length
  const states = [
    ...(unplanned > 0 ? [`could not be planned${inSome(unplanned, all)}`] : []),
    ...(refused > 0 ? [`cannot be applied${inSome(refused, all)}`] : []),
  ]
  if (states.length > 0) return `${states.join(', ')}${after}`
  const where = all === 1 ? '' : ` in ${String(all)} environments`
  const remain = targets.filter(isPlanned).reduce((sum, { plan }) => sum + stillLive(plan).length, 0)
  const also = remain === 0 ? '' : `, ${String(remain)} no longer declared, still live`
  return `${counts === '' ? 'no changes' : counts}${where}${also}${broken}`
}

const outcomeOf = (target: PlannedTarget): string => {
  if (!isPlanned(target)) return '**could not be planned**'
  const dead = exportsInErrorText(target.plan.exports)
  const broken = dead === '' ? '' : `, **${dead}**`
  if (target.refused) return `**cannot be applied**${broken}`
  return `${hasChanges(target.plan) ? 'can be applied' : 'no changes'}${broken}`
}

const rowOf = (target: PlannedTarget): string => {
  const environment = cellCode(target.environment ?? '')
  if (!isPlanned(target)) return `| ${environment} | | | ${outcomeOf(target)} | |`
  const { plan } = target
  const name = planName(plan)
  const digest = name === undefined ? '–' : `\`${name}\``
  return `| ${environment} | ${wayText(plan, cellCode)} | ${summaryText(plan)} | ${outcomeOf(target)} | ${digest} |`
}

const oneText = (target: PlannedTarget, config: string, commit: string): string => {
  const environment = target.environment === undefined ? '' : `, environment ${code(target.environment)}`
  if (!isPlanned(target)) return `${code(config)}${environment}, commit ${commit}`
  const { plan } = target
  const named = planName(plan)
  return [
    `${code(config)}${environment}: ${wayText(plan)}<br>`,
    `Plan ${named === undefined ? '' : `\`${named}\` `}of commit ${commit}: ${summaryText(plan)}`,
  ].join('\n')
}

/** What is planned and what it comes to: a sentence, and a table where there are several environments. */
export const headText = ({ targets, config, marker }: Pick<CommentInput, 'targets' | 'config' | 'marker'>): string => {
  const commit = code(marker.head.slice(0, 7))
  const [only] = targets
  const heading = `### adx-export: ${headline(targets)}`
  if (only !== undefined && targets.length === 1) return `${heading}\n\n${oneText(only, config, commit)}`
  return [
    heading,
    '',
    `${code(config)}, commit ${commit}: ${count(targets.length, 'environment')}`,
    '',
    '| environment | from → to | changes | standing | plan |',
    '|:--|:--|:--|:--|:--|',
    ...targets.map(rowOf),
  ].join('\n')
}

/** How long the run took, and where it is. */
export const runText = ({ url, attempt, seconds }: Omit<Run, 'id'>): string => {
  const words = attempt > 1 ? `this run, attempt ${String(attempt)}` : 'this run'
  return `in ${count(Math.round(seconds), 'second')} by ${link(words, url)}`
}
