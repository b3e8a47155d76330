import type { ExportHealth } from '@adx-export/planner'
import { count } from '../../text/clean.ts'
import { hintsOf, meaningOf, nameOf, nounOf, shownErrors, standsText } from '../../text/exports.ts'
import { code, shortCode } from './code.ts'

/** Characters of what a service said: a comment has to hold the plan, too. */
const longest = 300

/** One line of a list: what is in error, with its errors, what it means and what to do. */
export const exportItem = (health: ExportHealth): string => {
  const { errors } = health
  const rest = errors.length - shownErrors
  const said = [
    ...errors.slice(0, shownErrors).map(({ message }) => shortCode(message, longest)),
    ...(rest > 0 ? [`and ${count(rest, 'more error')}`] : []),
  ].join('; ')
  const meaning = meaningOf(health)
  const ways = hintsOf(health).map((hint) => ` **What to do:** ${shortCode(hint, longest)}`)
  const after = `${meaning === undefined ? '' : ` ${meaning}`}${ways.join('')}`
  const head = `- **${nounOf(health)}** ${code(nameOf(health))} ${standsText(health, code)}: ${said}`
  return `${head}${after === '' ? '' : `<br>${after.trimStart()}`}`
}
