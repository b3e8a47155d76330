import {
  type Config,
  type Diagnostic,
  type Document,
  type FileReference,
  type LoadedFile,
  check,
  diagnose,
  parse,
  references,
} from '@adx-export/core'
import { content } from './load.ts'
import { startOf } from './place.ts'
import type { FileBytes } from './ports.ts'

/** A config as it was at another commit: its text, or why there is none. */
export type Base = {
  /** What people call the commit: a branch, the first digits of its hash. */
  readonly name: string
} & (
  | { readonly bytes: Uint8Array; readonly read?: ReadAtBase }
  | { readonly missing: true }
  | { readonly unreadable: string }
)

export type BaseConfig = {
  readonly config?: Config
  /** What `accept` says there is not known: it stands in a file of its own, which could not be read. */
  readonly withoutConsents?: true
  readonly diagnostics: readonly Diagnostic[]
}

/** What the config names is of no interest here, and may be another at that commit: any text does. */
const standIns: Readonly<Record<FileReference['kind'], string>> = {
  transform: '.',
  message: '{}',
  rows: '[]',
  captured: '.',
  template: '.',
  accept: '[]',
}

const standIn = ({ kind, path }: FileReference): readonly [string, LoadedFile] => [path, { text: standIns[kind] }]

/** What a base declares in one environment, or why that cannot be told. */
export type BaseRead =
  | { readonly config: Config }
  /** What there is not at that commit: the file, or the environment. */
  | { readonly absent: string }
  | { readonly unreadable: string }

/** The transforms that an earlier config names, by their path as written there. */
export type ReadAtBase = (paths: readonly string[]) => Promise<ReadonlyMap<string, FileBytes>>

const checkedAt = (
  document: Document,
  environment: string | undefined,
  read: ReadonlyMap<string, LoadedFile>,
): BaseRead => {
  const checked = check(document, new Map([...references(document).map(standIn), ...read]))
  const { environments } = checked
  if (environment === undefined && environments.length > 0)
    return { unreadable: `it has the environments ${environments.join(', ')}, and this file has none.` }
  if (environment !== undefined && environments.length > 0 && !environments.includes(environment))
    return { absent: `environment ${environment}` }
  const config = checked.config(environments.length === 0 ? undefined : environment)
  const first = checked.diagnostics.find(({ severity }) => severity === 'error')
  return config === undefined ? { unreadable: `it has errors there. ${first?.message ?? ''}`.trim() } : { config }
}

const documentAt = (
  base: Base,
  file: string,
): { readonly document: Document } | Exclude<BaseRead, { config: Config }> => {
  if ('missing' in base) return { absent: file }
  if ('unreadable' in base) return { unreadable: base.unreadable }
  const { document } = parse(base.bytes, file)
  return document === undefined ? { unreadable: 'its text is no config.' } : { document }
}

/** The config of a base in one environment, with the transforms that it had. */
export const readBase = async (
  base: Base,
  file: string,
  environment: string | undefined,
  readFiles: ReadAtBase,
): Promise<BaseRead> => {
  const found = documentAt(base, file)
  if (!('document' in found)) return found
  const named = references(found.document).filter(({ kind }) => kind === 'transform')
  const files = await readFiles([...new Set(named.map(({ path }) => path))])
  const read = new Map([...files].map(([path, given]) => [path, content(given)] as const))
  return checkedAt(found.document, environment, read)
}

const unreadable = (file: string, { name }: Base, why: string): BaseConfig => ({
  diagnostics: [
    diagnose(
      'base-unreadable',
      startOf(file),
      `The config at ${name} could not be read, so what it declared and this file no longer does is not listed: ${why}`,
      { hint: 'Fetch that commit, or name another one.' },
    ),
  ],
})

const without = (file: string, { name }: Base, what: string): BaseConfig => ({
  diagnostics: [
    diagnose('base-without-config', startOf(file), `At ${name} there is no ${what}: nothing was declared there.`),
  ],
})

/** The file of its own that holds consent there; undefined for one that cannot be read, and none where there is none. */
const acceptAt = async (document: Document, base: Base): Promise<ReadonlyMap<string, LoadedFile> | undefined> => {
  const named = references(document).filter(({ kind }) => kind === 'accept')
  if (named.length === 0) return new Map()
  const read = 'bytes' in base ? base.read : undefined
  if (read === undefined) return undefined
  const files = await read([...new Set(named.map(({ path }) => path))])
  const found = [...files].map(([path, given]) => [path, given] as const)
  if (found.some(([, given]) => 'problem' in given && given.problem !== 'missing')) return undefined
  return new Map(found.flatMap(([path, given]) => ('problem' in given ? [] : [[path, content(given)] as const])))
}

/** The config of a base in one environment. What keeps it from being read is a warning: the plan itself does not need it. */
export const baseConfigOf = async (base: Base, file: string, environment: string | undefined): Promise<BaseConfig> => {
  const found = documentAt(base, file)
  if (!('document' in found))
    return 'absent' in found ? without(file, base, found.absent) : unreadable(file, base, found.unreadable)
  const accept = await acceptAt(found.document, base)
  const read = checkedAt(found.document, environment, accept ?? new Map())
  if ('absent' in read) return without(file, base, read.absent)
  if ('unreadable' in read) return unreadable(file, base, read.unreadable)
  return { config: read.config, ...(accept === undefined ? { withoutConsents: true } : {}), diagnostics: [] }
}

/**
 * The config that was applied last, with its transforms. Absent there means that nothing of it was applied; what keeps it from
 * being read is a warning, since a search for drift can do without it.
 */
export const appliedConfig = async (
  base: Base,
  file: string,
  environment: string | undefined,
  read: ReadAtBase,
): Promise<BaseConfig> => {
  const found = await readBase(base, file, environment, read)
  if ('config' in found) return { config: found.config, diagnostics: [] }
  const why = 'absent' in found ? `there is no ${found.absent} there.` : found.unreadable
  return {
    diagnostics: [
      diagnose(
        'applied-unreadable',
        startOf(file),
        `The config at ${base.name}, which was applied last, could not be compared, so what was changed live is not told apart from what was merged since: ${why}`,
        { hint: 'Look at the differences yourself, or apply the config: then this commit is the last one applied.' },
      ),
    ],
  }
}
