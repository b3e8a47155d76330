import type { Sharing } from '@adx-export/core'
import { type Plan, isRefused } from '@adx-export/planner'
import { type DriftState, driftStateOf } from '../../json/drift.ts'
import { byUrgency, messageOf } from '../../findings/message.ts'
import { clean, count, shorten } from '../../text/clean.ts'
import { type DriftGroup, besideDrift, driftGroups } from '../../text/drift-groups.ts'
import { butExports, inError, unreadExportsText } from '../../text/exports.ts'
import { acceptPieces } from './accept.ts'
import { exportItem } from '../parts/exports.ts'
import { code, fenceText } from '../parts/code.ts'
import { type Difference, differenceBlocks, differencesOf } from './differences.ts'
import { unchangedSection, removedSection } from './earlier-sections.ts'
import { driftTitle } from './title.ts'
import {
  type EarlierSection,
  type Since,
  endMark,
  issueMark,
  earlierSectionsIn,
  sinceMark,
  stampOf,
  targetMark,
  timeText,
} from './marks.ts'
import { type Piece, type Section, fitted, may, need } from './sections.ts'
import type { Failure } from '../../failure.ts'

/** What looking at one environment came to. */
export type DriftSection = {
  /** 16 hex digits, made of the config's path and the environment: the same in every run. */
  readonly targetId: string
  readonly environment?: string
  readonly outcome:
    | {
        readonly kind: 'plan'
        readonly plan: Plan
        /** By address: whom a line of the config holds for beside this environment. */
        readonly sharing?: ReadonlyMap<string, Sharing>
      }
    | { readonly kind: 'failure'; readonly failure: Failure }
  readonly runUrl: string
  /** The commit whose config was compared. */
  readonly commit: string
  /** ISO time in UTC. */
  readonly now: string
}

export type DriftInput = {
  /** 16 hex digits: which issue this is. */
  readonly id: string
  /** The config as findings name it. */
  readonly config: string
  /** The issue as it stands; its sections of other environments are kept. */
  readonly previousBody?: string
  /** Whether it is open; absent: it is. Of one that somebody closed, sections that the config has no more go. */
  readonly previousOpen?: boolean
  /**
   * The ids of all environments that the config has. Sections of others go once they are clean or somebody closed the issue;
   * until then they stand. Absent: all are kept.
   */
  readonly targets?: readonly string[]
  readonly sections: readonly DriftSection[]
  /** The only environment that this issue tells of, where each has its own. */
  readonly environment?: string
  /** Where the workflow is dispatched that takes a difference back. */
  readonly workflow?: string
}

export type DriftIssue = {
  readonly title: string
  readonly body: string
  /** Something live differs from the config, by this run or by the last look at an environment that is not in it. */
  readonly drifted: boolean
  /** Every environment was read and is as the config says. Only then may the issue be closed. */
  readonly clean: boolean
}

/** Of sections of environments that are not looked at, all together. */
const mostKeptBytes = 20_000
const mostFindings = 10

const address = /^https?:\/\/[\w.-]+(?::\d{1,5})?(?:\/[\w.~%-]+)+$/

const readText = ({ runUrl, commit }: DriftSection, stamp: string): string => {
  const run = runUrl.length <= 300 && address.test(runUrl) ? `, [this run](${runUrl})` : ''
  const at = /^[0-9a-f]{7,64}$/.test(commit) ? ` at commit ${code(commit.slice(0, 12))}` : ''
  return `${timeText(stamp)}${at}${run}`
}

/** A config without environments has one section, which needs no name. */
const headingOf = ({ environment }: DriftSection): string =>
  environment === undefined ? '' : `### ${code(shorten(environment, 100))}\n\n`

const adoptText = 'To **adopt** the live state, change the config as the lines `adopt` say, and merge the change.'

const revertText = (
  plan: Plan,
  all: readonly Difference[],
  { environment }: DriftSection,
  workflow?: string,
): string => {
  if (isRefused(plan) || plan.operations.length === 0)
    return 'You cannot **revert** it yet, because the plan of the config is refused. The findings of the run say why.'
  const inputs = [
    `expected-operations: ${plan.digest}`,
    ...(environment === undefined ? [] : [`environment: ${clean(environment)}`]),
  ]
  const waits = all.some(({ group }) => group === 'merged' || group === 'both')
  const where =
    workflow === undefined || !address.test(workflow)
      ? 'dispatch the drift workflow'
      : `[dispatch the drift workflow](${workflow})`
  return [
    `To **revert** it, ${where} on the default branch with these inputs. Its apply job runs exactly the operations of this plan${waits ? ', including those of merges that wait for their apply' : ''}:`,
    '',
    fenceText(inputs.join('\n'), 'text'),
  ].join('\n')
}

const headings: Readonly<Record<DriftGroup, string>> = {
  live: '**Changed live**, by a person or another program:',
  both: '**Changed live and in the config**: the merge waits for its apply, which replaces the live value.',
  merged: '**Merged, waiting for its apply**. This is not drift.',
  ignored: '**Accepted** by the config, under `drift.ignore`. This is not drift.',
}

/** Whether the origins are known: else there is one list, which needs no heading. */
const groupPieces = (plan: Plan, all: readonly Difference[], since: Since): readonly Piece[] => {
  const isKnown = plan.differences?.some(({ origin, ignored }) => (origin ?? ignored) !== undefined) === true
  return driftGroups.flatMap((group) => {
    const these = all.filter((one) => one.group === group)
    if (these.length === 0) return []
    const blocks = differenceBlocks(these, since).map(may)
    return isKnown ? [need(headings[group]), ...blocks] : blocks
  })
}

const waysOut = (
  plan: Plan,
  all: readonly Difference[],
  section: DriftSection,
  workflow?: string,
): readonly Piece[] => {
  const isDrift = all.some(({ group }) => group === 'live' || group === 'both')
  return isDrift
    ? [need(`${adoptText} ${revertText(plan, all, section, workflow)}`), ...acceptPieces(plan, section.now)]
    : []
}

/** Lines of a message, moved in: none of them can look like a mark, which begins its line. */
const messageBlock = (text: string): string => fenceText(text.replaceAll(/\r\n|\n|\r/g, '\n  '))

const findingBlocks = ({ diagnostics }: Plan): readonly string[] => {
  const errors = byUrgency(diagnostics).filter(({ severity, code }) => severity === 'error' && code !== 'gate')
  const shown = errors.slice(0, mostFindings).map((each) => messageBlock(`${clean(each.code)}: ${messageOf(each)}`))
  const rest = errors.length - shown.length
  return rest === 0 ? shown : [...shown, `… and ${count(rest, 'more finding')}.`]
}

/** What is in error, and what nobody knows of, one block each. */
const exportBlocks = ({ exports }: Plan): readonly string[] => {
  const unknown = unreadExportsText(exports, code)
  return [...inError(exports).map(exportItem), ...(unknown === undefined ? [] : [unknown])]
}

/** What was known keeps its day; what is new has this one. */
const sinceOf = (differences: readonly Difference[], known: Since, stamp: string): Since =>
  new Map(differences.map(({ key }) => [key, known.get(key) ?? stamp]))

const differText = (differences: readonly Difference[]): string => {
  if (differences.length === 0) return 'The live state differs from the config'
  const resources = new Set(differences.map(({ change }) => change.address)).size
  return `${count(differences.length, 'difference')} in ${count(resources, 'resource')}`
}

const unreadText = (since: Since): string =>
  since.size === 0
    ? ''
    : ` When it was last read, there ${since.size === 1 ? 'was' : 'were'} ${count(since.size, 'difference')}.`

const planSection = (
  section: DriftSection,
  { plan, sharing }: Extract<DriftSection['outcome'], { readonly kind: 'plan' }>,
  known: Since,
  workflow: string | undefined,
): Section => {
  const stamp = stampOf(section.now)
  const differences = differencesOf(plan, sharing)
  const drifted = differences.filter(({ group }) => group === 'live' || group === 'both')
  const beside = besideDrift(plan)
  const state = driftStateOf(plan)
  const since = state === 'unread' ? known : sinceOf(differences, known, stamp)
  const read = readText(section, stamp)
  const but = butExports(plan.exports)
  const words: Readonly<Record<DriftState, string>> = {
    clean: `${beside === '' ? 'The live state matches the config' : `No drift: ${beside}`}. Read ${read}.${but}`,
    drift: `**${differText(drifted)}.**${beside === '' ? '' : ` In addition, ${beside}.`} Read ${read}.${but}`,
    unread: `**Not everything could be read**, so it is unknown whether the live state matches the config. Tried ${read}.${unreadText(since)}${but}`,
  }
  return {
    id: section.targetId,
    state,
    differs: state === 'drift' || (state === 'unread' && since.size > 0),
    pieces: [
      need(`${targetMark(section.targetId, state)}\n${headingOf(section)}${words[state]}`),
      ...exportBlocks(plan).map(may),
      ...groupPieces(plan, differences, since),
      ...findingBlocks(plan).map(may),
      ...waysOut(plan, differences, section, workflow),
      need(`${sinceMark(since)}\n${endMark(section.targetId)}`),
    ],
  }
}

const failureSection = (section: DriftSection, { code, message, hint }: Failure, known: Since): Section => {
  const what = messageBlock(shorten(`${code}: ${message}${hint === undefined ? '' : `\nFix: ${hint}`}`, 2000))
  const attempt = `**It could not be read**, so it is unknown whether it matches the config. Tried ${readText(section, stampOf(section.now))}.`
  return {
    id: section.targetId,
    state: 'unread',
    differs: known.size > 0,
    pieces: [
      need(`${targetMark(section.targetId, 'unread')}\n${headingOf(section)}${attempt}${unreadText(known)}`),
      may(what),
      need(`${sinceMark(known)}\n${endMark(section.targetId)}`),
    ],
  }
}

const sectionOf = (section: DriftSection, known: Since, workflow: string | undefined): Section =>
  section.outcome.kind === 'plan'
    ? planSection(section, section.outcome, known, workflow)
    : failureSection(section, section.outcome.failure, known)

/** In the order in which they stood; new ones follow. */
const inOrder = (sections: readonly Section[], before: readonly EarlierSection[]): readonly Section[] => {
  const ranks = new Map(before.map(({ id }, rank) => [id, rank]))
  const rankOf = ({ id }: Section): number => ranks.get(id) ?? before.length
  return sections.toSorted((a, b) => rankOf(a) - rankOf(b))
}

/** How the exports fare of all environments that were looked at. */
const looksAtExports = (looked: readonly DriftSection[]): string =>
  butExports(looked.flatMap(({ outcome }) => (outcome.kind === 'plan' ? outcome.plan.exports : [])))

/** Nothing where the only section says the same. */
const summaryOf = (sections: readonly Section[], looked: readonly DriftSection[]): string | undefined => {
  if (sections.length === 1 && looked.length === 1 && looked[0]?.environment === undefined) return undefined
  const now = looked[0]?.now
  const bad = sections.filter(({ state }) => state !== 'clean').length
  const isBeside = looked.some(({ outcome }) => outcome.kind === 'plan' && besideDrift(outcome.plan) !== '')
  if (bad === 0)
    return `${isBeside ? 'There is no drift' : 'Every environment matches the config'}${now === undefined ? '' : ` (${timeText(stampOf(now))})`}.${looksAtExports(looked)}`
  const differ = bad === 1 ? 'differs' : 'differ'
  return `${String(bad)} of ${count(sections.length, 'environment')} ${differ} from the config or could not be read.`
}

/**
 * The one issue of a config, with a section for each environment. Sections of environments that are not looked at this
 * time stay as they were, and every difference keeps the day on which it was first seen. At most 60,000 bytes.
 */
export const driftIssue = (input: DriftInput): DriftIssue => {
  const { id, config, previousBody, previousOpen = true, targets, sections, workflow, environment } = input
  const isLeft = (kept: EarlierSection): boolean => targets?.includes(kept.id) === false
  const before = earlierSectionsIn(id, previousBody).filter(
    (kept) => !isLeft(kept) || (previousOpen && kept.state !== 'clean'),
  )
  const knownOf = (target: string): Since => before.find((kept) => kept.id === target)?.since ?? new Map()
  const made = sections.map((section) => sectionOf(section, knownOf(section.targetId), workflow))
  const others = before.filter((kept) => !made.some((section) => section.id === kept.id))
  const room = Math.floor(mostKeptBytes / others.length)
  const kept = others.map((other) => (isLeft(other) ? removedSection(other, room) : unchangedSection(other, room)))
  const all = inOrder([...made, ...kept], before)
  const name = clean(shorten(config, 100))
  const summary = summaryOf(all, sections)
  const head = [
    issueMark(id),
    `Drift of ${code(name)}: the live state compared with the config.`,
    ...(summary === undefined ? [] : ['', summary]),
  ].join('\n')
  return {
    title: driftTitle(config, environment),
    body: fitted(head, all),
    drifted: all.some(({ differs }) => differs),
    clean: all.every(({ state }) => state === 'clean'),
  }
}
