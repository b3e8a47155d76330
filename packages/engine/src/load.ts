import {
  type Checked,
  type Diagnostic,
  type Document,
  type FileReference,
  type LoadedFile,
  besideConfig,
  check,
  defined,
  diagnose,
  exportSources,
  references,
  sortDiagnostics,
} from '@adx-export/core'
import type { EnvironmentAdvice } from './advice.ts'
import { limits } from './limits.ts'
import { startOf } from './place.ts'
import type { FileBytes, FileProblem, Files } from './ports.ts'

/** A config with the files that it names, as far as they could be read. */
export type Loaded = {
  /** The config's name in findings. */
  readonly file: string
  /** What is found in its text before anything is checked. */
  readonly own: readonly Diagnostic[]
  readonly environments: readonly string[]
  /** Absent where the text cannot be checked at all. */
  readonly checked?: Checked
  readonly document?: Document
  /** Every text that was read, by the name that findings use. */
  readonly sources: ReadonlyMap<string, string>
  /** Absent: the words are those of the command line. */
  readonly advice?: EnvironmentAdvice
}

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A text as findings show it; empty where it is none. */
export const textOf = (bytes: Uint8Array): string => decode(bytes) ?? ''

type CoreProblem = Exclude<FileProblem, 'unreadable'>

/** A file that may not be read says so in its detail; for the config it is as if it were missing. */
const problem = ({
  problem: given,
  detail,
}: {
  readonly problem: FileProblem
  readonly detail?: string
}): LoadedFile => {
  const known: CoreProblem = given === 'unreadable' ? 'missing' : given
  return { problem: known, ...defined({ detail }) }
}

/** A file as the check takes it: its text, or why it has none. */
export const content = (given: FileBytes): LoadedFile => {
  if ('problem' in given) return problem(given)
  const text = decode(given.bytes)
  return text === undefined || text.includes('\0') ? { problem: 'not-text' } : { text }
}

/** Captured messages may stand in a folder for each source. */
const sourceFolders = exportSources

const expand = async (
  files: Files,
  config: string,
  reference: FileReference,
): Promise<readonly string[] | LoadedFile> => {
  if (reference.kind !== 'captured') return [reference.path]
  const listed = await files.listBeside(config, reference.path)
  if ('problem' in listed) return problem(listed)
  const folder = `${reference.path.replace(/\/+$/, '')}/`
  const names = listed.names.map((name) => `${folder}${name}`)
  for (const source of sourceFolders) {
    const inside = await files.listBeside(config, `${folder}${source}`)
    if ('names' in inside) for (const each of inside.names.map((name) => `${folder}${source}/${name}`)) names.push(each)
  }
  return names
}

export type LoadOptions = {
  /** What a file of expected rows holds that does not exist yet. */
  readonly missingRows?: string
  /** What every transform holds instead of its file: for work to which transforms do not matter, or are not there yet. */
  readonly transforms?: string
}

const isMissing = (given: FileBytes): boolean => 'problem' in given && given.problem === 'missing'

const isList = (value: readonly string[] | LoadedFile): value is readonly string[] => Array.isArray(value)

/** What the config names, by its path as written there; a folder as its files. */
const readAll = async (
  files: Files,
  config: string,
  named: readonly FileReference[],
  { missingRows, transforms }: LoadOptions,
): Promise<ReadonlyMap<string, LoadedFile>> => {
  const result = new Map<string, LoadedFile>()
  let total = 0
  for (const reference of named) {
    if (transforms !== undefined && reference.kind === 'transform') {
      result.set(reference.path, { text: transforms })
      continue
    }
    const names = await expand(files, config, reference)
    if (!isList(names)) {
      result.set(reference.path, names)
      continue
    }
    for (const name of names) {
      if (result.has(name)) continue
      if (result.size >= limits.files || total >= limits.totalBytes) {
        result.set(name, { problem: 'too-large', detail: 'the config names too many files, or too much in them' })
        continue
      }
      const given = await files.readBeside(config, name, limits.fileBytes)
      if ('bytes' in given) total += given.bytes.byteLength
      const isNewRows = missingRows !== undefined && reference.kind === 'rows' && isMissing(given)
      result.set(name, isNewRows ? { text: missingRows } : content(given))
    }
  }
  return result
}

const reasons = {
  missing: 'There is no such file.',
  outside: 'It is outside.',
  hidden: 'It is hidden.',
  'too-large': `It is larger than ${String(limits.configBytes / 1024 / 1024)} MiB.`,
  'not-a-file': 'It is not a regular file.',
  'not-text': 'It is not text.',
  unreadable: 'It may not be read.',
} as const satisfies Record<FileProblem, string>

const named = 'Name its path, after the command or in the input `config` of the GitHub Action'

/** A config that cannot be read. */
export const unreadable = (file: string, given: Extract<FileBytes, { readonly problem: FileProblem }>): Loaded => {
  const { problem, detail } = given
  const at = startOf(file)
  const message = `The config ${file} cannot be read. ${reasons[problem]}${detail === undefined ? '' : ` (${detail})`}`
  const hint = problem === 'missing' ? `${named}, or write a first one with \`adx-export init\`.` : `${named}.`
  return {
    file,
    own: [diagnose('config-missing', at, message, { hint })],
    environments: [],
    sources: new Map(),
  }
}

/** A config that was parsed. */
export type ParsedConfig = {
  readonly path: string
  readonly document: Document
  /** What parsing found. */
  readonly own: readonly Diagnostic[]
  readonly text: string
}

/** Reads the files that a config names; `onCheck` is told of each environment when it is checked. */
export const loadDocument = async (
  files: Files,
  { path, document, own, text }: ParsedConfig,
  options: LoadOptions,
  onCheck: (environment: string | undefined) => void,
): Promise<Loaded> => {
  const { file } = document
  const read = await readAll(files, path, references(document), options)
  const checked = check(document, read, onCheck)
  const texts = [...read].flatMap(([name, found]) =>
    'text' in found ? [[besideConfig(file, name), found.text] as const] : [],
  )
  return {
    file,
    own,
    environments: checked.environments,
    checked,
    document,
    sources: new Map([...texts, [file, text]]),
  }
}

/** What is found in the text of a config and in these environments of it, without its transforms. */
export const textFindings = (
  { own, checked }: Loaded,
  environments: readonly (string | undefined)[],
): readonly Diagnostic[] => sortDiagnostics([...own, ...(checked?.diagnosticsIn(environments) ?? [])])
