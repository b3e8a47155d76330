import type { ExportHealth } from '@adx-export/planner'
import { count } from '../text/clean.ts'
import {
  hintsOf,
  inError,
  meaningOf,
  nameOf,
  nounOf,
  shownErrors,
  standsText,
  unreadExportsText,
} from '../text/exports.ts'
import type { Piece, Section } from './fit.ts'
import { code, quoted, shortCode } from './inert.ts'
import { type Planned, environmentsText } from './names.ts'

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

const piecesOf = ({ plan: { exports } }: Planned): readonly Piece[] => {
  const unknown = unreadExportsText(exports, code)
  return [...inError(exports).map(exportItem), ...(unknown === undefined ? [] : [`- ${unknown}`])].map((text) => ({
    kind: 'export in error',
    text: quoted(text),
  }))
}

/** Exports and destinations in error, whatever the plan changes, and exports of which that is not known. */
export const exportsSection = (target: Planned, isOneOfSeveral: boolean): Section => {
  const environment = isOneOfSeveral ? ` in ${environmentsText([target])}` : ''
  return {
    open: `${quoted(`[!WARNING]\n**Exports need attention**${environment}:\n`)}\n`,
    pieces: piecesOf(target),
    between: '\n',
    end: '',
    rest: (gone) => quoted(`- … and ${String(gone)} more`),
  }
}
