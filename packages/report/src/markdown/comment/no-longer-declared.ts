import { lineWords, stillLive, uncheckedIn } from '../../text/no-longer-declared.ts'
import type { Piece, Section } from './left-out.ts'
import { code, quoted, shortCode } from '../parts/code.ts'
import { type Planned, environmentsText } from './names.ts'

const longest = 300

const piecesOf = ({ plan }: Planned): readonly Piece[] => [
  ...stillLive(plan).map((one): Piece => {
    const { address, attribute, what, line } = one
    const name = attribute === undefined ? code(address) : `${code(address)} ${code(attribute)}`
    const way = line === undefined ? '' : `; ${lineWords(one) ?? ''}: ${code(line)}`
    return { kind: 'no longer declared', text: quoted(`- ${name}: ${shortCode(what, longest)}${way}`) }
  }),
  ...uncheckedIn(plan).map(({ names, what }): Piece => ({
    kind: 'no longer declared',
    text: quoted(`- ${shortCode(names, longest)}: ${shortCode(what, longest)}`),
  })),
]

/** What left the file and not Azure: a reader meets it before everything that changes. */
export const noLongerDeclaredSection = (target: Planned, isOneOfSeveral: boolean): Section => {
  const environment = isOneOfSeveral ? ` in ${environmentsText([target])}` : ''
  return {
    open: `${quoted(`[!WARNING]\n**No longer declared, still live**${environment}. A merge leaves these as they are:\n`)}\n`,
    pieces: piecesOf(target),
    between: '\n',
    end: '',
    rest: (gone) => quoted(`- … and ${String(gone)} more`),
  }
}
