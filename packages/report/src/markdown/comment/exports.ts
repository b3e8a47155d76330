import type { ExportHealth } from '@adx-export/planner'
import { count } from '../../text/clean.ts'
import { inError, nameOf, unreadExportsText } from '../../text/exports.ts'
import { code, quoted, shortCode } from '../parts/code.ts'
import { exportItem } from '../parts/exports.ts'
import { type Piece, type Section, block } from './left-out.ts'
import { type Planned, environmentsText } from './names.ts'

const isOff = ({ enabled }: ExportHealth): boolean => enabled === false

/** Characters of a status that no document names. */
const mostStatus = 30

/** Words that the service is known to use; any other stands in code. */
const known = new Set(['healthy', 'starting', 'enabled', 'disabled'])

const statusText = (health: ExportHealth): string => {
  const status = health.status.toLowerCase()
  if (isOff(health)) return 'off'
  if (status === 'unreadable') return 'not known'
  return known.has(status) ? status : shortCode(health.status, mostStatus)
}

/** Of each status that is told, and exports in error that are named by name. */
const mostStatuses = 6
const mostNamed = 5

/** `2 healthy, 1 starting, 1 in error`; what is in error stands last. */
const countsText = (exports: readonly ExportHealth[]): string => {
  const dead = new Set(inError(exports))
  const others = Map.groupBy(
    exports.filter((one) => !dead.has(one)),
    statusText,
  )
  const counts = [...others].map(([status, these]) => `${String(these.length)} ${status}`)
  const rest = counts.slice(mostStatuses)
  const shown = [...counts.slice(0, mostStatuses), ...(rest.length === 0 ? [] : [count(rest.length, 'other state')])]
  return [...shown, ...(dead.size === 0 ? [] : [`**${String(dead.size)} in error**`])].join(', ')
}

const deadText = (exports: readonly ExportHealth[]): string => {
  const dead = inError(exports)
  if (dead.length === 0) return ''
  const names = dead.slice(0, mostNamed).map((one) => code(nameOf(one)))
  const rest = dead.length - mostNamed
  return ` (${[...names, ...(rest > 0 ? [`${String(rest)} more`] : [])].join(', ')})`
}

/** How all exports fare, in one line; empty where there are none. */
const exportsLine = ({ plan: { exports } }: Planned): string =>
  exports.length === 0 ? '' : `${countsText(exports)}${deadText(exports)}`

const piecesOf = ({ plan: { exports } }: Planned): readonly Piece[] => {
  const unknown = unreadExportsText(exports, code)
  return [...inError(exports).map(exportItem), ...(unknown === undefined ? [] : [`- ${unknown}`])].map((text) => ({
    kind: 'export in error',
    text,
  }))
}

/** Somebody has to look at one of them. */
export const needAttention = ({ plan: { exports } }: Planned): boolean => inError(exports).length > 0

/** One line for all exports, and what those in error report, folded. */
export const exportsSections = (target: Planned, isOneOfSeveral: boolean): readonly Section[] => {
  const line = exportsLine(target)
  if (line === '') return []
  const environment = isOneOfSeveral ? ` in ${environmentsText([target])}` : ''
  const isDead = needAttention(target)
  return [
    block(isDead ? quoted(`[!WARNING]\n**Exports**${environment}: ${line}.`) : `**Exports**${environment}: ${line}.`),
    {
      open: '<details>\n<summary>What the exports report, and what to do</summary>\n\n',
      pieces: piecesOf(target),
      between: '\n',
      end: '\n\n</details>',
      rest: (gone) => `- … and ${String(gone)} more`,
    },
  ]
}
