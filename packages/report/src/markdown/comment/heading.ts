import { bytesOf } from '../../text/bytes.ts'
import { bodyLimit } from '../parts/limits.ts'
import type { PlanState } from './model.ts'
import { capital, inSome } from './names.ts'
import { type Status, forms, readStatus, statuses, statusAnew } from './status.ts'

const marks = {
  failed: '❌',
  stuck: '⛔',
  outdated: '🕓',
  warned: '⚠️',
  applying: '⏳',
  applied: '✅',
  planned: '📋',
} as const satisfies Record<Status, string>

const words = {
  failed: 'the apply failed',
  stuck: 'cannot be applied',
  outdated: 'outdated',
  warned: 'applied, with a warning',
  applying: 'being applied',
  applied: 'applied and verified',
  planned: 'planned',
} as const satisfies Record<Status, string>

/** Where the targets stand as one phrase, the worst first; undefined as long as nothing happened to any of them. */
const statusText = (of: readonly Status[]): string | undefined => {
  const all = of.length
  const counted = statuses
    .map((status) => ({ status, amount: of.filter((each) => each === status).length }))
    .filter(({ amount }) => amount > 0)
  const [worst] = counted
  if (worst === undefined || counted.every(({ status }) => status === 'planned' || status === 'stuck')) return undefined
  const phrases = counted.map(({ status, amount }) => `${words[status]}${inSome(amount, all)}`)
  return `${marks[worst.status]} ${capital(phrases.join(', '))}`
}

const headingStart = '### '
const plannedStart = '**What was planned:** '
const plannedEnd = ' <!-- adx-export:planned -->'

/** Bytes that the top takes at most beside the headline and the status lines. */
export const topBytes = 400

/**
 * What a reader sees first: the verdict on the plan, and where it stands. As soon as something happened to the plan, that is the
 * verdict, and what was planned stands below.
 */
export const topText = (headline: string, lines: readonly string[]): string => {
  const status = statusText(lines.flatMap((line) => readStatus(line)?.status ?? []))
  return [
    `${headingStart}${status ?? headline}`,
    '',
    ...lines,
    ...(status === undefined ? [] : ['', `${plannedStart}${headline}${plannedEnd}`]),
  ].join('\n')
}

type Top = {
  readonly headline: string
  /** Indexes of the body's lines: the heading, the status lines, and the line behind the top. */
  readonly from: number
  readonly statusLines: readonly [from: number, to: number]
  readonly to: number
}

const isHidden = (line: string): boolean => line === '' || /^<!-- adx-export:[^>]* -->$/.test(line)

/** The lines from `from` that are status lines. */
const statusLinesFrom = (lines: readonly string[], from: number): readonly [number, number] => {
  let to = from
  while (to < lines.length && readStatus(lines[to] ?? '') !== undefined) to += 1
  return [from, to]
}

/** The top of a comment. Only hidden lines may stand before it, so that nothing shown further down can be taken for it. */
const topOf = (lines: readonly string[]): Top | undefined => {
  const from = lines.findIndex((line) => !isHidden(line))
  const heading = lines[from]
  if (heading?.startsWith(headingStart) !== true) return undefined
  const statusLines = statusLinesFrom(lines, from + 2)
  const end = statusLines[1]
  if (statusLines[0] === end) return undefined
  const planned = lines[end + 1]
  const wasPlanned =
    planned?.startsWith(plannedStart) === true && planned.endsWith(plannedEnd)
      ? planned.slice(plannedStart.length, -plannedEnd.length)
      : undefined
  return {
    headline: wasPlanned ?? heading.slice(headingStart.length),
    from,
    statusLines,
    to: wasPlanned === undefined ? end : end + 2,
  }
}

/** Status lines of version 0.1: the body's last lines. */
const lastStatusLines = (lines: readonly string[]): readonly [number, number] => {
  let from = lines.length
  while (from > 0 && readStatus(lines[from - 1] ?? '') !== undefined) from -= 1
  return [from, lines.length]
}

/**
 * A comment with one target's status line put anew, and its heading with it; undefined where the body has no such line, or no
 * room for it.
 */
export const withState = (body: string, targetId: string, now: PlanState): string | undefined => {
  const lines = body.trimEnd().split(/\r?\n/)
  const top = topOf(lines)
  const [from, to] = top?.statusLines ?? lastStatusLines(lines)
  const own = lines.slice(from, to)
  const index = own.findIndex((line) => readStatus(line)?.id === targetId)
  const line = own[index]
  if (line === undefined) return undefined
  // A plan that was refused, or not made, is never put back to one that a merge applies.
  if (now.state === 'planned' && readStatus(line)?.status === 'stuck') return lines.join('\n')
  const bodies = forms.map((form) => {
    const anew = own.with(index, statusAnew(line, targetId, now, form))
    return top === undefined
      ? lines.toSpliced(from, to - from, ...anew)
      : lines.toSpliced(top.from, top.to - top.from, topText(top.headline, anew))
  })
  return bodies.map((each) => each.join('\n')).find((text) => bytesOf(text) <= bodyLimit)
}
