import { bytesOf } from '../text/bytes.ts'
import { commentLimit } from './limits.ts'
import type { Standing } from './model.ts'
import { type Stage, forms, readStatus, stages, statusAnew } from './standing.ts'

const marks = {
  failed: '❌',
  stuck: '⛔',
  outdated: '🕓',
  warned: '⚠️',
  applying: '⏳',
  applied: '✅',
  planned: '📋',
} as const satisfies Record<Stage, string>

const words = {
  failed: 'the apply failed',
  stuck: 'cannot be applied',
  outdated: 'outdated',
  warned: 'applied, with a warning',
  applying: 'being applied',
  applied: 'applied and verified',
  planned: 'planned',
} as const satisfies Record<Stage, string>

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Where the targets stand as one phrase, the worst first; undefined as long as nothing happened to any of them. */
const stageText = (of: readonly Stage[]): string | undefined => {
  const all = of.length
  const told = stages
    .map((stage) => ({ stage, amount: of.filter((each) => each === stage).length }))
    .filter(({ amount }) => amount > 0)
  const [worst] = told
  if (worst === undefined || told.every(({ stage }) => stage === 'planned' || stage === 'stuck')) return undefined
  const phrases = told.map(({ stage, amount }) =>
    all === 1
      ? words[stage]
      : `${words[stage]} in ${amount === all ? 'all' : `${String(amount)} of`} ${String(all)} environments`,
  )
  return `${marks[worst.stage]} ${capital(phrases.join(', '))}`
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
  const stage = stageText(lines.flatMap((line) => readStatus(line)?.stage ?? []))
  return [
    `${headingStart}${stage ?? headline}`,
    '',
    ...lines,
    ...(stage === undefined ? [] : ['', `${plannedStart}${headline}${plannedEnd}`]),
  ].join('\n')
}

type Top = {
  readonly headline: string
  /** Indexes of the body's lines: the heading, the status lines, and the line behind the top. */
  readonly from: number
  readonly statuses: readonly [from: number, to: number]
  readonly to: number
}

const isHidden = (line: string): boolean => line === '' || /^<!-- adx-export:[^>]* -->$/.test(line)

/** The lines from `from` that are status lines. */
const statusesFrom = (lines: readonly string[], from: number): readonly [number, number] => {
  let to = from
  while (to < lines.length && readStatus(lines[to] ?? '') !== undefined) to += 1
  return [from, to]
}

/** The top of a comment. Only hidden lines may stand before it, so that nothing shown further down can be taken for it. */
const topOf = (lines: readonly string[]): Top | undefined => {
  const from = lines.findIndex((line) => !isHidden(line))
  const heading = lines[from]
  if (heading?.startsWith(headingStart) !== true) return undefined
  const statuses = statusesFrom(lines, from + 2)
  const end = statuses[1]
  if (statuses[0] === end) return undefined
  const planned = lines[end + 1]
  const wasPlanned =
    planned?.startsWith(plannedStart) === true && planned.endsWith(plannedEnd)
      ? planned.slice(plannedStart.length, -plannedEnd.length)
      : undefined
  return {
    headline: wasPlanned ?? heading.slice(headingStart.length),
    from,
    statuses,
    to: wasPlanned === undefined ? end : end + 2,
  }
}

/** Status lines of version 0.1: the body's last lines. */
const lastStatuses = (lines: readonly string[]): readonly [number, number] => {
  let from = lines.length
  while (from > 0 && readStatus(lines[from - 1] ?? '') !== undefined) from -= 1
  return [from, lines.length]
}

/**
 * A comment with one target's status line put anew, and its heading with it; undefined where the body has no such line, or no
 * room for it.
 */
export const withStanding = (body: string, targetId: string, standing: Standing): string | undefined => {
  const lines = body.trimEnd().split(/\r?\n/)
  const top = topOf(lines)
  const [from, to] = top?.statuses ?? lastStatuses(lines)
  const statuses = lines.slice(from, to)
  const index = statuses.findIndex((line) => readStatus(line)?.id === targetId)
  const line = statuses[index]
  if (line === undefined) return undefined
  // A plan that was refused, or not made, is never put back to one that a merge applies.
  if (standing.state === 'planned' && readStatus(line)?.stage === 'stuck') return lines.join('\n')
  const bodies = forms.map((form) => {
    const anew = statuses.with(index, statusAnew(line, targetId, standing, form))
    return top === undefined
      ? lines.toSpliced(from, to - from, ...anew)
      : lines.toSpliced(top.from, top.to - top.from, topText(top.headline, anew))
  })
  return bodies.map((each) => each.join('\n')).find((text) => bytesOf(text) <= commentLimit)
}
