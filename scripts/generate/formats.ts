import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentKind } from '../../packages/report/src/formats/format.ts'
import { formats } from '../../packages/report/src/formats/formats.ts'
import type { Generator } from './file.ts'
import { between, cell, tableOf } from './tables.ts'

const path = 'docs/reference/command-line.md'

/** The command whose document is of a kind: its own name, for all but one. */
const commandOf = (kind: DocumentKind): string => (kind === 'doctor' ? 'github doctor' : kind)

/** The table of formats and of the commands that offer each, inside a page that is otherwise written by hand. */
export const generateFormats: Generator = async () => {
  const page = (await readFile(join(import.meta.dirname, '../..', path), 'utf8')).replaceAll('\r\n', '\n')
  const rows = Object.entries(formats).map(([name, { summary, kinds }]) => [
    `\`${name}\``,
    kinds.map(commandOf).join(', '),
    cell(summary),
  ])
  return [{ path, text: between(page, path, 'formats', tableOf([['format', 'commands', 'what it is'], ...rows])) }]
}
