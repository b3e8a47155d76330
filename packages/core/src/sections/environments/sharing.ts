import type { Location } from '../../findings/diagnostic.ts'
import type { Document, Path } from '../../text/document.ts'
import type { Node, ScalarNode } from '../../text/node.ts'
import { type Environment, environmentsOf } from './environments.ts'
import { partsOf } from './expression.ts'
import { isLiteral, keyOf } from './interpolate.ts'

/** A scalar that may hold an expression: what is declared itself (no name), or a value directly in it. */
export type SharedScalar = {
  readonly name: string
  readonly at: Location
  /** The one expression that it is made of, and the place of its value in the environment that is asked for. */
  readonly own?: { readonly key: string; readonly at: Location }
}

/** How far what stands on a line of the config holds for other environments too. */
export type Sharing = {
  /** Every environment that it holds for, in the order of the file; one or none is no sharing. */
  readonly environments: readonly string[]
  /** It takes an `only`. */
  readonly limitable: boolean
  readonly scalars: readonly SharedScalar[]
}

type Place = { readonly node: Node; readonly path: Path; readonly onlys: readonly (readonly string[])[] }

const onlyOf = (node: Node): readonly (readonly string[])[] => {
  const only = node.kind === 'mapping' ? node.entries.get('only')?.value : undefined
  if (only?.kind !== 'sequence') return []
  return [only.items.flatMap((item) => (item.kind === 'scalar' ? [String(item.value)] : []))]
}

/** The outermost value that begins on a line, by its key where it has one. */
const placeAt = (document: Document, line: number): Place | undefined => {
  const lineOf = (offset: number): number => document.lines.position(offset).line
  const look = (node: Node, path: Path, onlys: Place['onlys']): Place | undefined => {
    if (node.kind === 'scalar') return undefined
    const children =
      node.kind === 'sequence'
        ? node.items.map((value, index) => ({ part: String(index), start: value.start, value }))
        : [...node.entries.values()].map(({ key, keyStart, value }) => ({ part: key, start: keyStart, value }))
    for (const { part, start, value } of children) {
      const here = { node: value, path: [...path, part], onlys: [...onlys, ...onlyOf(value)] }
      if (lineOf(start) === line) return here
      const isAround = lineOf(value.start) <= line && lineOf(value.end) >= line
      const found = isAround ? look(value, here.path, here.onlys) : undefined
      if (found !== undefined) return found
    }
    return undefined
  }
  return look(document.root, [], [])
}

const holders: ReadonlySet<string> = new Set([
  'clusters',
  'databases',
  'tables',
  'columns',
  'principals',
  'destinations',
  'exports',
])

const takesOnly = ({ node, path }: Place): boolean => {
  if (path[0] === 'removed') return path.length === 3
  const isLink = path[0] === 'exports' && path.length > 2
  return node.kind === 'mapping' && holders.has(path.at(-2) ?? '') && !isLink
}

const scalarAt = (document: Document, environment: string, name: string, node: ScalarNode): SharedScalar => {
  const at = document.lines.location(node.start, node.end)
  const [part, ...rest] = typeof node.value === 'string' ? partsOf(node.value) : []
  const key = part?.kind === 'expression' && rest.length === 0 ? keyOf(part.content) : undefined
  const value = key === undefined ? undefined : valueIn(document, environment, key)
  return { name, at, ...(key === undefined || value === undefined ? {} : { own: { key, at: value } }) }
}

const valueIn = ({ root, lines }: Document, environment: string, key: string): Location | undefined => {
  const all = root.kind === 'mapping' ? root.entries.get('environments')?.value : undefined
  const own = all?.kind === 'mapping' ? all.entries.get(environment)?.value : undefined
  const entry = own?.kind === 'mapping' ? own.entries.get(key) : undefined
  return entry === undefined ? undefined : lines.location(entry.keyStart, entry.keyEnd)
}

/** One list for every change of every environment: a fleet would hold a million of them. */
const known = new WeakMap<readonly Environment[], readonly string[]>()

const namesIn = (document: Document): readonly string[] => {
  const all = environmentsOf(document)
  const names = known.get(all) ?? all.map(({ name }) => name)
  known.set(all, names)
  return names
}

/**
 * Whom a change on a line of the config concerns beside one environment, and where that environment's own values are.
 * Undefined for a config without environments, and for a line on which nothing begins.
 */
export const sharingAt = (document: Document, environment: string, line: number): Sharing | undefined => {
  const names = namesIn(document)
  const place = names.length === 0 ? undefined : placeAt(document, line)
  if (place === undefined) return undefined
  const { node, path, onlys } = place
  const named: readonly (readonly [string, Node])[] =
    node.kind === 'mapping' ? [...node.entries.values()].map(({ key, value }) => [key, value]) : [['', node]]
  return {
    environments: onlys.length === 0 ? names : names.filter((name) => onlys.every((only) => only.includes(name))),
    limitable: takesOnly(place),
    scalars: named.flatMap(([name, value]) =>
      value.kind === 'scalar' && !isLiteral(name === '' ? path : [...path, name])
        ? [scalarAt(document, environment, name, value)]
        : [],
    ),
  }
}
