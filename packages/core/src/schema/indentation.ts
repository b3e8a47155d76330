import { diagnose } from '../findings/diagnose.ts'
import type { Diagnostic } from '../findings/diagnostic.ts'
import { nodeAt, pathOf } from '../text/document.ts'
import type { Document, Path } from '../text/document.ts'
import type { MappingNode } from '../text/node.ts'
import { schemaAt } from './source.ts'
import type { Misfit } from './validate.ts'

type Entry = { readonly key: string; readonly keyStart: number; readonly keyEnd: number; readonly end: number }

const entriesOf = (node: MappingNode): readonly Entry[] =>
  [...node.entries.values()].map(({ key, keyStart, keyEnd, value }) => ({ key, keyStart, keyEnd, end: value.end }))

/** The keys behind an empty entry that belong into it: as many in a row as its schema knows. */
const belongingTo = (document: Document, path: Path): readonly Entry[] => {
  const parent = nodeAt(document, path.slice(0, -1))
  const known = schemaAt(path, 'object')?.properties
  if (parent?.kind !== 'mapping' || known === undefined) return []
  const entries = entriesOf(parent)
  const behind = entries.slice(entries.findIndex(({ key }) => key === path.at(-1)) + 1)
  const stranger = behind.findIndex(({ key }) => !Object.hasOwn(known, key))
  return stranger === -1 ? behind : behind.slice(0, stranger)
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

const finding = (document: Document, path: Path, own: readonly Entry[]): Diagnostic | undefined => {
  const parent = nodeAt(document, path.slice(0, -1))
  const entry = parent?.kind === 'mapping' ? parent.entries.get(path.at(-1) ?? '') : undefined
  const [first, last] = [own[0], own.at(-1)]
  if (entry === undefined || first === undefined || last === undefined) return undefined
  const { lines } = document
  const [at, behind] = [lines.position(entry.keyStart), lines.position(first.keyStart)]
  if (behind.line <= at.line || behind.column !== at.column) return undefined
  const [from, to] = [lines.position(first.keyStart).line, lines.position(Math.max(last.keyStart, last.end - 1)).line]
  const range = from === to ? `line ${String(from)}` : `lines ${String(from)} to ${String(to)}`
  const names = listed(own.map(({ key }) => key))
  return diagnose(
    'wrong-indentation',
    lines.location(entry.keyStart, entry.keyEnd),
    `'${entry.key}' is empty, because ${names} ${own.length === 1 ? 'begins' : 'begin'} at the same column. ${own.length === 1 ? 'It was' : 'They were'} not checked.`,
    {
      hint: `Indent ${range} by two more columns, if ${own.length === 1 ? 'it belongs' : 'they belong'} to '${entry.key}'.`,
    },
  )
}

const isBelow = (path: Path, parent: Path): boolean => parent.every((part, index) => path[index] === part)

/**
 * Misfits that one wrong indentation explains: an entry is empty, and the keys behind it are those that it may have. The findings
 * that say so, and the misfits that are left.
 */
export const indentationFindings = (
  document: Document,
  misfits: readonly Misfit[],
): { readonly findings: readonly Diagnostic[]; readonly rest: readonly Misfit[] } => {
  const findings: Diagnostic[] = []
  const explained: Path[] = []
  for (const { keyword, instancePath } of misfits) {
    const path = pathOf(instancePath)
    const node = keyword === 'type' ? nodeAt(document, path) : undefined
    if (node?.kind !== 'scalar' || node.value !== null || node.end > node.start) continue
    const own = belongingTo(document, path)
    const found = finding(document, path, own)
    if (found === undefined) continue
    findings.push(found)
    for (const key of [path.at(-1) ?? '', ...own.map((each) => each.key)]) explained.push([...path.slice(0, -1), key])
  }
  if (findings.length === 0) return { findings, rest: misfits }
  const isExplained = ({ instancePath, params }: Misfit): boolean => {
    const extra = params['additionalProperty']
    const path = [...pathOf(instancePath), ...(typeof extra === 'string' ? [extra] : [])]
    return explained.some((each) => isBelow(path, each))
  }
  return { findings, rest: misfits.filter((misfit) => !isExplained(misfit)) }
}
