import { count } from '../../text/clean.ts'
import { acceptanceSections } from './acceptances.ts'
import { allRoom, destructiveIn, destructiveText, type Room } from './destructive.ts'
import { exportsSections, needAttention } from './exports.ts'
import { allBytes, keptBytes } from '../parts/fit.ts'
import { type Fitted, type Section, block, fitted } from './left-out.ts'
import { groupSections } from './groups.ts'
import { headText, headline, runText } from './head.ts'
import { bytesOf } from '../../text/bytes.ts'
import { code, link, quoted } from '../parts/code.ts'
import { bodyLimit, statusRoom, summaryLimit } from '../parts/limits.ts'
import { markerText, seenOperations, seenText } from './marker.ts'
import type { CommentInput, DiagramOf, PlannedTarget, Rendered, SeenOperation } from './model.ts'
import { environmentsText, isPlanned } from './names.ts'
import { noLongerDeclaredSection } from './no-longer-declared.ts'
import { shortProse } from '../parts/prose.ts'
import { sinceText, stillSeen } from './previous-push.ts'
import { type Form, forms, statusLine } from './status.ts'
import { topBytes, topText } from './heading.ts'

type Input = CommentInput & { readonly notes?: readonly string[]; readonly diagramOf?: DiagramOf }

/** Bytes of a summary beside its changes and its warnings, in plenty. */
const besideBytes = 50_000

/** Bytes that the sentence about what was left out takes at most. */
const noteBytes = 1_200

const failureText = (target: PlannedTarget, room: Room, isOneOfSeveral: boolean): string => {
  if (target.kind === 'plan') return ''
  const { code: name, message, hint } = target.failure
  const most = Math.min(Math.max(room.fact, 10), 2_000)
  const environment = isOneOfSeveral ? `${environmentsText([target])} ` : ''
  return quoted(
    [
      '[!WARNING]',
      `${environment}could not be planned: ${shortProse(message, most)} (${code(name)})`,
      ...(hint === undefined ? [] : ['', `**What to do:** ${shortProse(hint, most)}`]),
    ].join('\n'),
  )
}

const warningsOf = ({ targets, config }: Input, room: Room): readonly Section[] => {
  const isOneOfSeveral = targets.length > 1
  let changes = room.changes
  return targets.map((target) => {
    if (!isPlanned(target)) return block(failureText(target, room, isOneOfSeveral))
    const own = { ...room, changes }
    changes = Math.max(0, changes - destructiveIn(target.plan).length)
    return block(destructiveText(target, config, own, isOneOfSeveral) ?? '')
  })
}

const footerText = ({ targets, run }: Input): string => {
  const requests = targets.filter(isPlanned).map(({ plan }) => plan.requests)
  const reads = requests.reduce((sum, each) => sum + each.reads, 0)
  const writes = requests.reduce((sum, each) => sum + each.writes, 0)
  const made = `${count(reads, 'read')} and ${writes === 0 ? 'no writes' : count(writes, 'write')}`
  return `<sub>Planned by adx-export with ${made} ${runText(run)}.</sub>`
}

const noState = { state: 'planned', proof: false } as const

const statusLines = ({ targets, states }: Input, form: Form): readonly string[] =>
  targets.map((target) => statusLine(target, states.get(target.id) ?? noState, form))

/** Room that the top of a comment may want later. */
const spareBytes = (lines: readonly string[]): number => {
  const each = Math.min(statusRoom.each, statusRoom.all / Math.max(1, lines.length))
  return topBytes + Math.ceil(lines.reduce((sum, line) => sum + Math.max(0, each - bytesOf(line)), 0))
}

type Parts = {
  /** The hidden lines and the head: what is left out is told behind them. */
  readonly head: readonly Section[]
  /** What left the file and not Azure, and exports in error. */
  readonly first: readonly Section[]
  readonly warnings: (room: Room) => readonly Section[]
  readonly middle: readonly Section[]
  readonly end: readonly Section[]
}

const sectionsOf = ({ head, first, warnings, middle, end }: Parts, room: Room): readonly Section[] => [
  ...head,
  ...first,
  ...warnings(room),
  ...middle,
  ...end,
]

/** Characters of a message that are tried, from none to many. */
const facts = [0, 30, 50, 80, 120, 180, 250, 350, 500, 700, 1000, 1500, 2000, 3000, 4000, 8000, 16_000, 32_000] as const

/** The largest amount up to `most` that fits; what fits with some fits with less. */
const largest = (most: number, fits: (amount: number) => boolean): number => {
  if (fits(most)) return most
  let [low, high] = [0, most]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}

/** As much room for destructive changes as there is: first their facts get shorter, and only then are there fewer of them. */
const roomIn = (parts: Parts, targets: readonly PlannedTarget[], limit: number): Room => {
  const fits = (room: Room): boolean => keptBytes(sectionsOf(parts, room)) <= limit
  if (fits(allRoom)) return allRoom
  const plans = targets.filter(isPlanned).map(({ plan }) => plan)
  const fact = facts[largest(facts.length - 1, (index) => fits({ ...allRoom, fact: facts[index] ?? 0 }))] ?? 0
  if (fact > 0 || fits({ ...allRoom, fact })) return { ...allRoom, fact }
  const all = plans.reduce((sum, plan) => sum + destructiveIn(plan).length, 0)
  return { fact: 0, changes: largest(all, (changes) => fits({ fact: 0, changes })) }
}

const hiddenIn = (targets: readonly PlannedTarget[], { changes }: Room): number =>
  Math.max(0, targets.filter(isPlanned).reduce((sum, { plan }) => sum + destructiveIn(plan).length, 0) - changes)

const leftOutText = (dropped: readonly string[], where: string): string =>
  quoted(`[!NOTE]\nLeft out here, because the comment has no room for it: ${dropped.join(', ')}. ${where}`)

const operationsOf = ({ targets, before }: Input): readonly SeenOperation[] => [
  ...seenOperations(targets),
  ...stillSeen(before, targets),
]

const firstOf = ({ targets }: Input): readonly Section[] =>
  targets
    .filter(isPlanned)
    .flatMap((target) => [
      noLongerDeclaredSection(target, targets.length > 1),
      ...(needAttention(target) ? exportsSections(target, targets.length > 1) : []),
    ])

const middleOf = (input: Input, operations: readonly SeenOperation[]): readonly Section[] => [
  ...acceptanceSections(input.targets.filter(isPlanned)),
  ...input.targets
    .filter(isPlanned)
    .flatMap((target) => (needAttention(target) ? [] : exportsSections(target, input.targets.length > 1))),
  // Whoever comes back after a push wants to read this before everything that they have read already.
  ...(input.before === undefined ? [] : [block(sinceText(input.before, operations), 'since')]),
  ...groupSections(input, input.diagramOf),
]

/** What no comment can hold: it says so instead of showing half of it. */
const tooLarge = (input: Input, hidden: number): Rendered => ({
  body: [
    markerText({ ...input.marker, targets: [] }),
    '',
    '### ⛔ The plan is too large for a comment',
    '',
    `Read the summary of ${link('the run', input.run.url)} before you approve anything.`,
  ].join('\n'),
  dropped: ['everything'],
  hidden,
  unlisted: input.targets.filter(isPlanned).reduce((sum, { plan }) => sum + plan.changes.length, 0),
})

const inRoom = (input: Input, parts: Parts, limit: number, where: string): Fitted & { readonly room: Room } => {
  const room = roomIn(parts, input.targets, limit - noteBytes)
  const note = {
    at: parts.head.length,
    bytes: noteBytes,
    text: (dropped: readonly string[]) => leftOutText(dropped, where),
  }
  return { ...fitted(sectionsOf(parts, room), limit, note), room }
}

/**
 * The plans of a pull request as its comment: at most 60,000 UTF-8 bytes. Blocks that do not fit are left out whole, in the
 * order of `leftOutInOrder`, and the body says which; destructive changes are never among them.
 */
export const renderComment = (input: CommentInput & { readonly diagramOf?: DiagramOf }): Rendered => {
  const operations = operationsOf(input)
  const seen = seenText(operations)
  const middle = middleOf(input, operations)
  const summary = `The summary of ${link('the run', input.run.url)} has`
  const where =
    allBytes([...middle, ...warningsOf(input, allRoom)]) < summaryLimit - besideBytes
      ? `${summary} all of it.`
      : `${summary} more of it, and the plan as JSON has all (input \`plan-file\`).`
  for (const form of forms) {
    const lines = statusLines(input, form)
    const parts: Parts = {
      head: [
        block([markerText(input.marker), ...(seen === undefined ? [] : [seen])].join('\n')),
        block(topText(headline(input.targets), lines)),
        block(headText(input)),
      ],
      first: firstOf(input),
      warnings: (room) => warningsOf(input, room),
      middle,
      end: [block(footerText(input))],
    }
    const limit = bodyLimit - spareBytes(lines)
    const { body, dropped, room, rows } = inRoom(input, parts, limit, where)
    if (bytesOf(body) <= limit && (room.fact > 0 || form === 'bare')) {
      return { body, dropped, hidden: hiddenIn(input.targets, room), unlisted: rows }
    }
  }
  return tooLarge(input, hiddenIn(input.targets, { fact: 0, changes: 0 }))
}

/** The same for the summary of a step, with everything in it: at most 1,000,000 UTF-8 bytes by the same rule. */
export const renderSummary = (input: Input): Rendered => {
  const notes = (input.notes ?? []).map((note) => `- ${code(note)}`).join('\n')
  const parts: Parts = {
    head: [block(topText(headline(input.targets), statusLines(input, 'full'))), block(headText(input))],
    first: firstOf(input),
    warnings: (room) => warningsOf(input, room),
    middle: [...middleOf(input, operationsOf(input)), block(notes, 'note')],
    end: [block(footerText(input))],
  }
  const where = 'The plan as JSON has all of it (input `plan-file`).'
  const { body, dropped, room, rows } = inRoom(input, parts, summaryLimit, where)
  if (bytesOf(body) > summaryLimit) return tooLarge(input, hiddenIn(input.targets, { fact: 0, changes: 0 }))
  return { body, dropped, hidden: hiddenIn(input.targets, room), unlisted: rows }
}
