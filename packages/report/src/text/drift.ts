import { type Sharing, commandLine } from '@adx-export/core'
import type { Difference, Plan, PlannedAttribute, PlannedChange } from '@adx-export/planner'
import { driftDocument } from '../json/drift.ts'
import { adoptOf } from './adopt.ts'
import { changeLines, isShown } from './change.ts'
import { clean, count } from './clean.ts'
import { butExports, exportLines } from './exports.ts'
import { besideDrift, differenceAt, originText } from './drift-groups.ts'
import { renderFindings } from './findings.ts'
import { ignoreLines } from './ignore.ts'
import { lastChangeText } from './last-change.ts'
import { noLongerDeclaredLines, stillLive } from './no-longer-declared.ts'
import { type PlanOptions, refusal, runOf, summaryText, targetText, unchangedText, unmanagedLines } from './plan.ts'
import { plain, type Style } from './style.ts'

export type DriftTextOptions = PlanOptions & {
  /** By address: whom a line of the config holds for beside the environment of the plan. */
  readonly sharing?: ReadonlyMap<string, Sharing>
  /** The last day of lines that accept a difference, `2026-12-30`; without it none are printed. */
  readonly end?: string
}

/** One line for each way, with the attributes that it is about where there are several. */
const adoptLines = (change: PlannedChange, plan: Plan, { sharing }: DriftTextOptions): readonly string[] => {
  const wayFor = (attribute: PlannedAttribute | undefined): string =>
    adoptOf(change, attribute, plan.target.environment, sharing?.get(change.address))
  if (change.action !== 'update') return [`to adopt it: ${wayFor(undefined)}`]
  const ways = Map.groupBy(change.attributes, wayFor)
  return [...ways].map(([way, attributes]) =>
    ways.size === 1
      ? `to adopt it: ${way}`
      : `to adopt ${attributes.map(({ path }) => clean(path)).join(', ')}: ${way}`,
  )
}

/** What is told of each difference, once for those of one thing that have it in common. */
const tellingLines = (
  { address, action, attributes }: PlannedChange,
  plan: Plan,
  textOf: (difference: Partial<Difference>) => string | undefined,
): readonly string[] => {
  const paths = action === 'update' ? attributes.map(({ path }) => path) : [undefined]
  const texts = Map.groupBy(paths, (path) => textOf(differenceAt(plan, address, path) ?? {}))
  return [...texts].flatMap(([text, these]) => {
    if (text === undefined) return []
    return [texts.size === 1 ? text : `${these.map((path) => clean(path ?? '')).join(', ')}: ${text}`]
  })
}

/** What each comes from, and who changed it last. */
const originLines = (change: PlannedChange, plan: Plan): readonly string[] => [
  ...tellingLines(change, plan, originText),
  ...tellingLines(change, plan, ({ changed }) => (changed === undefined ? undefined : lastChangeText(changed))),
]

const sentences = (plan: Plan, style: Style, command: string): readonly string[] => {
  const errors = plan.diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'gate').length
  const { drifted } = driftDocument(plan)
  const unsure = errors === 0 ? '' : ` The list may be incomplete: ${count(errors, 'error')} above.`
  if (!drifted && errors > 0)
    return [style('error', `It is unknown whether there is drift: ${count(errors, 'error')} above.`)]
  const but = butExports(plan.exports)
  const remain = stillLive(plan).length
  const beside = besideDrift(plan)
  if (!drifted && beside !== '') return [style('strong', `No drift, but ${beside} (${unchangedText(plan)}).${but}`)]
  if (!drifted && remain > 0)
    return [
      `No drift from what the config declares (${unchangedText(plan)}). ${count(remain, 'thing')} above ${remain === 1 ? 'is' : 'are'} no longer declared and still live.${but}`,
    ]
  if (!drifted)
    return [
      style(
        but === '' ? 'good' : 'strong',
        `No drift: the live state matches the config (${unchangedText(plan)}).${but}`,
      ),
    ]
  return [
    `${style('strong', `Drift: ${summaryText(plan)}.`)}${unsure}${beside === '' ? '' : ` Of these, ${beside}.`}`,
    `To adopt the live state, change the config as the lines above say. To revert it, run ${command}.`,
  ]
}

const acceptLines = (plan: Plan, { end }: DriftTextOptions): readonly string[] => {
  if (end === undefined || !driftDocument(plan).drifted) return []
  const { lines, omitted } = ignoreLines(plan, end)
  if (lines.length === 0) return []
  const these = lines.length === 1 ? 'this line' : 'the lines of what you accept'
  return [
    `To accept it for a time, put ${these} under drift.ignore in the config, with a reason:`,
    ...lines.map((line) => `  ${clean(line)}`),
    ...(omitted === 0 ? [] : [`  … and ${count(omitted, 'more line')} like these`]),
  ]
}

/** What differs from the config, live value first, and the ways out, for people. No trailing line end. */
export const renderDrift = (plan: Plan, options: DriftTextOptions = {}): string => {
  const style = options.style ?? plain
  const changes = plan.changes.filter(({ action }) => action !== 'no-op')
  const shown = plan.diagnostics.filter(({ code }) => code !== 'gate')
  const findings = renderFindings(shown, { style, ...(options.sources && { sources: options.sources }) })
  return [
    `${style('strong', 'Drift of')} ${targetText(plan.target, options.emulator)}${changes.length === 0 ? '' : ' (live -> config)'}`,
    '',
    ...noLongerDeclaredLines(plan, style),
    ...exportLines(plan, style),
    ...plan.changes
      .filter(isShown)
      .flatMap((change) => [
        ...changeLines(change, style),
        ...(change.action === 'no-op' ? [] : [...originLines(change, plan), ...adoptLines(change, plan, options)]).map(
          (line) => `        ${style('faint', line)}`,
        ),
        '',
      ]),
    ...unmanagedLines(plan, style),
    ...(findings === '' ? [] : [findings, '']),
    ...sentences(plan, style, commandLine('apply', runOf(plan, options))),
    ...acceptLines(plan, options),
    ...refusal(plan, style),
  ].join('\n')
}
