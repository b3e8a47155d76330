import type { Plan, PlannedChange, PlannedRisk } from '@adx-export/planner'
import { clean, count } from '../../text/clean.ts'
import { unaccepted } from '../../text/plan.ts'
import { code, fence, quoted } from '../parts/code.ts'
import { environmentsText, type Planned } from './names.ts'
import { shortProse } from '../parts/prose.ts'
import { namesOf } from './titles.ts'

const isBlocking = ({ blocking }: PlannedRisk): boolean => blocking

/** A change that takes something away: a deletion, or a blocking risk, accepted or not. */
export const isDestructive = ({ action, risks }: PlannedChange): boolean =>
  action === 'delete' || risks.some(isBlocking)

const isRefused = ({ risks }: PlannedChange): boolean => risks.some(({ blocking, accepted }) => blocking && !accepted)

const rank = (change: PlannedChange): number => (isRefused(change) ? 0 : change.risks.some(isBlocking) ? 1 : 2)

/** The destructive changes of a plan, what is not accepted first. */
export const destructiveIn = (plan: Plan): readonly PlannedChange[] =>
  plan.changes.filter(isDestructive).toSorted((a, b) => rank(a) - rank(b))

/** How much of them is shown: characters of one message of a risk, 0 for a line for each change without any, and changes. */
export type Room = { readonly fact: number; readonly changes: number }

export const allRoom: Room = { fact: Number.POSITIVE_INFINITY, changes: Number.POSITIVE_INFINITY }

const standingOf = ({ accepted }: PlannedRisk): string => (accepted ? 'accepted' : '**not accepted**')

/** A line for each change: what it does, and which risks it has. */
const compactItem = ({ address, action, risks }: PlannedChange): string => {
  const states = risks.filter(isBlocking).map((risk) => `${code(risk.code)} ${standingOf(risk)}`)
  return `- **${action}** ${code(address)}${states.length === 0 ? '' : `: ${states.join(', ')}`}`
}

/** Room is found by trying, so a message that is shown whole is made once. */
const whole = new WeakMap<PlannedRisk, string>()

const messageText = (risk: PlannedRisk, change: PlannedChange, width: number): string => {
  if (risk.message.length > width) return shortProse(risk.message, width, namesOf(change))
  const text = whole.get(risk) ?? shortProse(risk.message, width, namesOf(change))
  whole.set(risk, text)
  return text
}

const itemOf = (change: PlannedChange, room: Room): readonly string[] => {
  if (room.fact === 0) return [compactItem(change)]
  const { address, action, source } = change
  const blocking = change.risks.filter(isBlocking)
  const place = code(`${source.file}:${String(source.line)}`)
  return [
    `- **${action}** ${code(address)} (${place})`,
    ...blocking.map((risk) => `  - ${code(risk.code)}, ${standingOf(risk)}: ${messageText(risk, change, room.fact)}`),
    ...(blocking.length === 0 ? ['  - no blocking risk is known'] : []),
  ]
}

/** The lines to paste, each once. */
const acceptLines = (changes: readonly PlannedChange[]): readonly string[] => [
  ...new Set(
    changes.flatMap(({ risks }) =>
      risks.flatMap(({ blocking, accepted, accept }) =>
        !blocking || accepted || accept === undefined ? [] : [accept.startsWith('- ') ? accept : `- ${accept}`],
      ),
    ),
  ),
]

const sentence = (changes: readonly PlannedChange[], plan: Plan): string => {
  const refused = unaccepted(plan).length
  const amount = count(changes.length, 'destructive change')
  if (refused > 0) {
    return `**${amount}; ${count(refused, 'blocking risk')} not accepted.** A merge applies nothing of this plan.`
  }
  const them = changes.length === 1 ? 'this change' : 'these changes'
  const isAccepted = changes.some(({ risks }) => risks.some(isBlocking))
  const consent = isAccepted ? ' The config accepts every blocking risk' : ' No blocking risk is known'
  return `**${amount}.**${consent}, so applying this plan makes ${them}.`
}

const shortenedIn = (changes: readonly PlannedChange[], room: Room): number =>
  changes.flatMap(({ risks }) => risks.filter((risk) => risk.blocking && risk.message.length > room.fact)).length

const limits = (shown: readonly PlannedChange[], hidden: number, room: Room): readonly string[] => {
  const shortened = shortenedIn(shown, room)
  return [
    ...(shortened === 0
      ? []
      : [
          '',
          `What is known live of ${count(shortened, 'risk')} is ${room.fact === 0 ? 'left out' : 'shortened'} here; the summary of the run has it whole.`,
        ]),
    ...(hidden === 0
      ? []
      : [
          '',
          `**${count(hidden, 'more destructive change')} cannot be shown, because the comment is full. Read the summary of the run before you approve anything.**`,
        ]),
  ]
}

/** Every destructive change of one environment, open to the eye; undefined for none. `file` is the config's name. */
export const destructiveText = (
  target: Planned,
  file: string,
  room: Room,
  isOneOfSeveral: boolean,
): string | undefined => {
  const changes = destructiveIn(target.plan)
  if (changes.length === 0) return undefined
  const shown = changes.slice(0, room.changes)
  const accept = acceptLines(shown)
  const [risk, these] = accept.length === 1 ? ['the risk', 'this line'] : ['the risks', 'these lines']
  const { acceptFile } = target.plan
  const where = acceptFile === undefined ? `under \`accept:\` in ${code(clean(file))}` : `to ${code(clean(acceptFile))}`
  const environment = isOneOfSeveral ? `${environmentsText([target])}: ` : ''
  return quoted(
    [
      '[!CAUTION]',
      `${environment}${sentence(changes, target.plan)}`,
      '',
      ...shown.flatMap((change) => itemOf(change, room)),
      ...limits(shown, changes.length - shown.length, room),
      ...(accept.length === 0 ? [] : ['', `To accept ${risk}, add ${these} ${where}:`, '', fence(accept, 'yaml')]),
    ].join('\n'),
  )
}
