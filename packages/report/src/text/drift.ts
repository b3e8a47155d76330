import type { Plan, PlannedChange } from '@adx-export/planner'
import { driftDocument } from '../json/drift.ts'
import { changeLines, isShown } from './change.ts'
import { clean, count } from './clean.ts'
import { renderFindings } from './findings.ts'
import { noLongerDeclaredLines, stillLive } from './no-longer-declared.ts'
import { type PlanOptions, refusal, summaryText, targetText, unchangedText, unmanagedLines } from './plan.ts'
import { plain, type Style } from './style.ts'

const placeOf = ({ source }: PlannedChange): string => `${clean(source.file)}:${String(source.line)}`

const adoptText = (change: PlannedChange): string => {
  if (change.action === 'create') return `take it out of the config at ${placeOf(change)}`
  if (change.action === 'delete') return `take it out of removed at ${placeOf(change)}`
  return `write what is live into the config at ${placeOf(change)}`
}

const sentences = (plan: Plan, style: Style): readonly string[] => {
  const errors = plan.diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'gate').length
  const { drifted } = driftDocument(plan)
  const unsure = errors === 0 ? '' : ` Not all of it is known: ${count(errors, 'error')} above.`
  if (!drifted && errors > 0)
    return [style('error', `Whether there is drift is not known: ${count(errors, 'error')} above.`)]
  const remain = stillLive(plan).length
  if (!drifted && remain > 0)
    return [
      `No drift from what the config declares (${unchangedText(plan)}). ${count(remain, 'thing')} above ${remain === 1 ? 'is' : 'are'} no longer declared and still live.`,
    ]
  if (!drifted) return [style('good', `No drift: what is live matches the config (${unchangedText(plan)}).`)]
  return [
    `${style('strong', `Drift: ${summaryText(plan)}.`)}${unsure}`,
    'To adopt what is live, change the config as the lines above say. To revert it, run adx-export apply.',
  ]
}

/** What differs from the config, live value first, and the ways out, for people. No trailing line end. */
export const renderDrift = (plan: Plan, options: PlanOptions = {}): string => {
  const style = options.style ?? plain
  const changes = plan.changes.filter(({ action }) => action !== 'no-op')
  const shown = plan.diagnostics.filter(({ code }) => code !== 'gate')
  const findings = renderFindings(shown, { style, ...(options.sources && { sources: options.sources }) })
  return [
    `${style('strong', 'Drift of')} ${targetText(plan.target, options.emulator)}${changes.length === 0 ? '' : ' (live -> config)'}`,
    '',
    ...noLongerDeclaredLines(plan, style),
    ...plan.changes
      .filter(isShown)
      .flatMap((change) => [
        ...changeLines(change, style),
        ...(change.action === 'no-op' ? [] : [`        ${style('faint', `to adopt it: ${adoptText(change)}`)}`]),
        '',
      ]),
    ...unmanagedLines(plan, style),
    ...(findings === '' ? [] : [findings, '']),
    ...sentences(plan, style),
    ...refusal(plan, style),
  ].join('\n')
}
