import { type Sharing, commandLine } from '@adx-export/core'
import type { Plan } from '@adx-export/planner'
import { type DriftStanding, driftStandingOf } from '../json/drift.ts'
import { byUrgency, messageOf } from '../findings/message.ts'
import { clean, count, shorten } from '../text/clean.ts'
import { butExports, inError, unreadExportsText } from '../text/exports.ts'
import { exportItem } from './exports.ts'
import { code, fenceText } from './inert.ts'
import { type Difference, differenceBlocks, differencesOf } from './drift-differences.ts'
import { keptSection, leftSection } from './drift-kept.ts'
import {
  type Kept,
  type Since,
  endMark,
  issueMark,
  keptIn,
  sinceMark,
  stampOf,
  targetMark,
  timeText,
} from './drift-marks.ts'
import { type Section, fitted, may, need } from './drift-fit.ts'
import type { Failure } from './model.ts'

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

const wayOut = (config: string, { environment }: DriftSection): string =>
  [
    'To **adopt** what is live, change the config as the lines `adopt` say and merge that. To **revert** it, apply the config as it is:',
    '',
    fenceText(commandLine('apply', { config, ...(environment === undefined ? {} : { environment }) }), 'sh'),
  ].join('\n')

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
  if (differences.length === 0) return 'What is live is not as the config says'
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
  config: string,
  known: Since,
): Section => {
  const stamp = stampOf(section.now)
  const differences = differencesOf(plan, sharing)
  const standing = driftStandingOf(plan)
  const since = standing === 'unread' ? known : sinceOf(differences, known, stamp)
  const read = readText(section, stamp)
  const but = butExports(plan.exports)
  const words: Readonly<Record<DriftStanding, string>> = {
    clean: `As the config says. Read ${read}.${but}`,
    drift: `**${differText(differences)}.** Read ${read}.${but}`,
    unread: `**Not everything could be read**, so this is not known to be as the config says. Tried ${read}.${unreadText(since)}${but}`,
  }
  return {
    id: section.targetId,
    standing,
    differs: standing === 'drift' || (standing === 'unread' && since.size > 0),
    pieces: [
      need(`${targetMark(section.targetId, standing)}\n${headingOf(section)}${words[standing]}`),
      ...exportBlocks(plan).map(may),
      ...differenceBlocks(differences, since).map(may),
      ...findingBlocks(plan).map(may),
      ...(differences.length === 0 ? [] : [need(wayOut(config, section))]),
      need(`${sinceMark(since)}\n${endMark(section.targetId)}`),
    ],
  }
}

const failureSection = (section: DriftSection, { code, message, hint }: Failure, known: Since): Section => {
  const what = messageBlock(shorten(`${code}: ${message}${hint === undefined ? '' : `\nFix: ${hint}`}`, 2000))
  const tried = `**It could not be read**, so it is not known to be as the config says. Tried ${readText(section, stampOf(section.now))}.`
  return {
    id: section.targetId,
    standing: 'unread',
    differs: known.size > 0,
    pieces: [
      need(`${targetMark(section.targetId, 'unread')}\n${headingOf(section)}${tried}${unreadText(known)}`),
      may(what),
      need(`${sinceMark(known)}\n${endMark(section.targetId)}`),
    ],
  }
}

const sectionOf = (section: DriftSection, config: string, known: Since): Section =>
  section.outcome.kind === 'plan'
    ? planSection(section, section.outcome, config, known)
    : failureSection(section, section.outcome.failure, known)

/** In the order in which they stood; new ones follow. */
const inOrder = (sections: readonly Section[], before: readonly Kept[]): readonly Section[] => {
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
  const bad = sections.filter(({ standing }) => standing !== 'clean').length
  if (bad === 0)
    return `Everything is as the config says${now === undefined ? '' : ` (${timeText(stampOf(now))})`}.${looksAtExports(looked)}`
  const verb = bad === 1 ? 'is' : 'are'
  return `${String(bad)} of ${count(sections.length, 'environment')} ${verb} not as the config says, or not known to be.`
}

/**
 * The one issue of a config, with a section for each environment. Sections of environments that are not looked at this
 * time stay as they were, and every difference keeps the day on which it was first seen. At most 60,000 bytes.
 */
export const driftIssue = (input: DriftInput): DriftIssue => {
  const { id, config, previousBody, previousOpen = true, targets, sections } = input
  const isLeft = (kept: Kept): boolean => targets?.includes(kept.id) === false
  const before = keptIn(id, previousBody).filter((kept) => !isLeft(kept) || (previousOpen && kept.standing !== 'clean'))
  const knownOf = (target: string): Since => before.find((kept) => kept.id === target)?.since ?? new Map()
  const made = sections.map((section) => sectionOf(section, config, knownOf(section.targetId)))
  const others = before.filter((kept) => !made.some((section) => section.id === kept.id))
  const room = Math.floor(mostKeptBytes / others.length)
  const kept = others.map((other) => (isLeft(other) ? leftSection(other, room) : keptSection(other, room)))
  const all = inOrder([...made, ...kept], before)
  const name = clean(shorten(config, 100))
  const summary = summaryOf(all, sections)
  const head = [
    issueMark(id),
    `Drift of ${code(name)}: what is live against what the config says.`,
    ...(summary === undefined ? [] : ['', summary]),
  ].join('\n')
  return {
    title: `adx-export drift: ${name.replaceAll(/[^\p{L}\p{N} ./-]/gu, '_')}`,
    body: fitted(head, all),
    drifted: all.some(({ differs }) => differs),
    clean: all.every(({ standing }) => standing === 'clean'),
  }
}
