import type { DriftState } from '../../json/drift.ts'
/**
 * The hidden lines of a drift issue. They hold hex digits, digits and words of ours, so nothing in them ends an HTML
 * comment; they are found as whole lines only, and no line of text from outside begins like one.
 */

const id = '[0-9a-f]{16}'

/** When each difference was first seen, by what it is: `20261128T171100Z` by 16 or 24 hex digits. */
export type Since = ReadonlyMap<string, string>

/** What an earlier issue said of one environment. */
export type EarlierSection = {
  readonly id: string
  readonly state: DriftState
  readonly since: Since
  /** From its first mark to its last. */
  readonly text: string
}

/** First line of the issue: by it the issue is found again. */
export const issueMark = (issue: string): string => `<!-- adx-export:drift v1 id=${issue} -->`

export const targetMark = (target: string, state: DriftState): string =>
  `<!-- adx-export:drift-target id=${target} standing=${state} -->`

export const endMark = (target: string): string => `<!-- adx-export:drift-end id=${target} -->`

/** More differences than anybody reads; of those beyond, the day is found anew. */
const mostRemembered = 100

export const sinceMark = (since: Since): string => {
  const entries = [...since].slice(0, mostRemembered).map(([key, stamp]) => `${key}-${stamp}`)
  return entries.length === 0 ? '' : `<!-- adx-export:drift-since ${entries.join('.')} -->`
}

const entry = /^([0-9a-f]{16}|[0-9a-f]{24})-(\d{8}T\d{6}Z)$/
const sinceLine = /^<!-- adx-export:drift-since ([0-9a-fTZ.-]+) -->$/m
const section = new RegExp(
  `^<!-- adx-export:drift-target id=(${id}) standing=(clean|drift|unread) -->\\n[^]*?^<!-- adx-export:drift-end id=\\1 -->$`,
  'gm',
)

const stateOf = (word: string | undefined): DriftState => (word === 'clean' || word === 'drift' ? word : 'unread')

const sinceIn = (text: string): Since =>
  new Map(
    (sinceLine.exec(text)?.[1] ?? '').split('.').flatMap((each) => {
      const [, key, stamp] = entry.exec(each) ?? []
      return key === undefined || stamp === undefined ? [] : [[key, stamp] as const]
    }),
  )

/** The sections of an issue that is this one; none for any other text. */
export const earlierSectionsIn = (issue: string, body: string | undefined): readonly EarlierSection[] => {
  const text = (body ?? '').replaceAll('\r\n', '\n')
  if (text.split('\n', 1)[0] !== issueMark(issue)) return []
  const found = [...text.matchAll(section)].map(([whole, target = '', state]): EarlierSection => ({
    id: target,
    state: stateOf(state),
    since: sinceIn(whole),
    text: whole,
  }))
  return [...new Map(found.map((kept) => [kept.id, kept])).values()]
}

const iso = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/

/** `20261128T171100Z` of an ISO time in UTC. */
export const stampOf = (now: string): string => {
  const parts = iso.exec(now)
  if (parts === null) throw new Error('the time of a drift issue is not an ISO time in UTC')
  const [, year, month, day, hour, minute, second] = parts
  return `${year ?? ''}${month ?? ''}${day ?? ''}T${hour ?? ''}${minute ?? ''}${second ?? ''}Z`
}

/** `2026-11-28 17:11 UTC`. */
export const timeText = (stamp: string): string =>
  stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)\d\dZ$/, '$1-$2-$3 $4:$5 UTC')
