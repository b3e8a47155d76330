import {
  type Checked,
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
  /** The file or the environment is not there, so that nothing was declared or accepted. */
  readonly absent?: true
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

const checkedAt = (checked: Checked, environment: string | undefined): BaseRead => {
  const { environments } = checked
  if (environment === undefined && environments.length > 0)
    return { unreadable: `it has the environments ${environments.join(', ')}, and this file has none.` }
  if (environment !== undefined && environments.length > 0 && !environments.includes(environment))
    return { absent: `environment ${environment}` }
  const meant = environments.length === 0 ? undefined : environment
  const config = checked.config(meant)
  const first = checked.diagnosticsIn([meant]).find(({ severity }) => severity === 'error')
  return config === undefined ? { unreadable: `it has errors there. ${first?.message ?? ''}`.trim() } : { config }
}

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

/** An earlier config that was parsed; its environments are checked when they are asked for. */
type OpenedBase = {
  readonly document: Document
  /** The file of its own that holds consent; undefined for one that cannot be read, and none where there is none. */
  readonly accept: () => Promise<ReadonlyMap<string, LoadedFile> | undefined>
  /** As far as its own text goes, and the file that holds its consent. */
  readonly plain: (accept: ReadonlyMap<string, LoadedFile> | undefined) => Checked
  /** With the transforms that it names. */
  readonly whole: (read: ReadAtBase) => Promise<Checked>
}

type OpenBase = OpenedBase | Exclude<BaseRead, { config: Config }>

const openBase = (base: Base, file: string): OpenBase => {
  if ('missing' in base) return { absent: file }
  if ('unreadable' in base) return { unreadable: base.unreadable }
  const { document } = parse(base.bytes, file)
  if (document === undefined) return { unreadable: 'its text is not a config.' }
  const named = references(document)
  const checkedWith = (read: ReadonlyMap<string, LoadedFile>): Checked =>
    check(document, new Map([...named.map(standIn), ...read]))
  let plain: Checked | undefined
  let accept: ReturnType<OpenedBase['accept']> | undefined
  const whole = new WeakMap<ReadAtBase, Promise<Checked>>()
  const readWith = async (read: ReadAtBase): Promise<Checked> => {
    const transforms = named.flatMap(({ kind, path }) => (kind === 'transform' ? [path] : []))
    const files = await read([...new Set(transforms)])
    return checkedWith(new Map([...files].map(([path, given]) => [path, content(given)] as const)))
  }
  return {
    document,
    accept: () => (accept ??= acceptAt(document, base)),
    plain: (read) => (plain ??= checkedWith(read ?? new Map())),
    whole: (read) => {
      const known = whole.get(read) ?? readWith(read)
      whole.set(read, known)
      return known
    },
  }
}

/** Every environment of a run asks the same base, which is parsed once. */
const opened = new WeakMap<Base, OpenBase>()

const openedBase = (base: Base, file: string): OpenBase => {
  const known = opened.get(base) ?? openBase(base, file)
  opened.set(base, known)
  return known
}

/** The config of a base in one environment, with the transforms that it had. */
export const readBase = async (
  base: Base,
  file: string,
  environment: string | undefined,
  readFiles: ReadAtBase,
): Promise<BaseRead> => {
  const found = openedBase(base, file)
  return 'document' in found ? checkedAt(await found.whole(readFiles), environment) : found
}

const unreadable = (file: string, { name }: Base, why: string): BaseConfig => ({
  diagnostics: [
    diagnose(
      'base-unreadable',
      startOf(file),
      `The config at ${name} could not be read, so adx-export cannot list what this file no longer declares: ${why}`,
      { hint: 'Fetch that commit, or name another one.' },
    ),
  ],
})

const without = (file: string, { name }: Base, what: string): BaseConfig => ({
  absent: true,
  diagnostics: [
    diagnose('base-without-config', startOf(file), `At ${name} there is no ${what}: nothing was declared there.`),
  ],
})

/** The config of a base in one environment. What keeps it from being read is a warning: the plan itself does not need it. */
export const baseConfigOf = async (base: Base, file: string, environment: string | undefined): Promise<BaseConfig> => {
  const found = openedBase(base, file)
  if (!('document' in found))
    return 'absent' in found ? without(file, base, found.absent) : unreadable(file, base, found.unreadable)
  const accept = await found.accept()
  const read = checkedAt(found.plain(accept), environment)
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
        `The config at ${base.name}, which was applied last, could not be compared, so adx-export cannot tell live changes from merged ones: ${why}`,
        { hint: 'Look at the differences yourself, or apply the config: then this commit is the last one applied.' },
      ),
    ],
  }
}
