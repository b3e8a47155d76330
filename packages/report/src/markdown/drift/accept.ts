import { ignoreEnd } from '@adx-export/core'
import type { Plan } from '@adx-export/planner'
import { count } from '../../text/clean.ts'
import { ignoreLines } from '../../text/ignore.ts'
import { type Piece, may } from './sections.ts'
import { fenceText } from '../parts/code.ts'

/** How the live state is accepted for a time; `now` is an ISO time in UTC. */
export const acceptPieces = (plan: Plan, now: string): readonly Piece[] => {
  const { lines, omitted } = ignoreLines(plan, ignoreEnd(now.slice(0, 10)))
  if (lines.length === 0) return []
  const these = lines.length === 1 ? 'this line' : 'the lines of what you accept'
  const rest = omitted === 0 ? '' : `\n\n… and ${count(omitted, 'more line')} like these.`
  const way = `To **accept** it for a time, put ${these} under \`drift.ignore\` in the config, with a reason. A line accepts only this live value.`
  return [may(`${way}\n\n${fenceText(lines.join('\n'), 'yaml')}${rest}`)]
}
