import { channel } from 'node:diagnostics_channel'
import {
  type Diagnostic,
  type Document,
  defined,
  environmentsOf,
  mergeFindings,
  parse,
  sortDiagnostics,
} from '@adx-export/core'
import { type RunJq, checkTransforms, withoutDefaultEchoes } from '@adx-export/transform'
import type { EnvironmentAdvice } from './advice.ts'
import { givenJq, jqMemory, ownJq, rememberedJq } from './jq.ts'
import { limits } from './limits.ts'
import { type LoadOptions, type Loaded, loadDocument, textFindings, textOf, unreadable } from './load.ts'
import type { FileBytes, Files, FolderNames } from './ports.ts'

export type OpenOptions = {
  /** jq that runs already and is its owner's to close. Left out: one jq for everything, loaded when it is first asked. */
  readonly runJq?: RunJq
  /** What a finding about the choice of environments says to do. Left out: what to type on the command line. */
  readonly advice?: EnvironmentAdvice
}

/** What is told on the channel `adx-export:work`: everything that a run must do once, when it does it. */
export type Work =
  /** One environment was interpolated and checked; undefined stands for a config without any. */
  | { readonly type: 'check'; readonly environment: string | undefined }
  /** The transforms of one environment were read and compiled, without a message. */
  | { readonly type: 'read-transforms'; readonly environment: string | undefined }
  /** A transform was tried on its samples. */
  | {
      readonly type: 'try'
      readonly environment: string | undefined
      readonly export: string
      readonly destination: string
    }

const work = channel('adx-export:work')

/** Tells whoever listens what is done now; it costs nothing while nobody does. */
export const tellWork = (done: Work): void => {
  if (work.hasSubscribers) work.publish(done)
}

/**
 * A config that is open: its text is read and parsed, and everything else is worked out when it is first asked for, and once.
 * All commands of a run work on one of these.
 */
export type Opened = {
  /** The path that it was opened by. */
  readonly path: string
  /** The config's name in findings: its path from the working folder, with forward slashes. */
  readonly file: string
  readonly files: Files
  /** The parsed text; absent if the file cannot be read or is no YAML at all. */
  readonly document?: Document
  /** In the order of the file; none for a config without a section `environments`. */
  readonly environments: readonly string[]
  /**
   * jq for work in one environment. All share its thread, which starts with the first run that is not short, and its memory: no program
   * runs twice on a message. What is run is charged to the environment, whose limits of jq are its own.
   */
  readonly runJqIn: (environment: string | undefined) => RunJq
  /** The config's own bytes, or why there are none. */
  readonly given: FileBytes
  /** A file that the config names, by its path as written there. Each is read once. */
  readonly beside: (name: string) => Promise<FileBytes>
  /** The config with the files that it names. No environment is checked yet. */
  readonly load: (options?: LoadOptions) => Promise<Loaded>
  /**
   * What is found in these environments: in the text, in each of them, and in the transforms there. Equal findings are one, which
   * names its environments unless it holds in all of these. `withoutColumns`: the live state may have more columns than the file.
   */
  readonly findings: (
    environments: readonly (string | undefined)[],
    options?: { readonly withoutColumns?: boolean },
  ) => Promise<readonly Diagnostic[]>
  /** Ends the thread of jq, unless jq was given. */
  readonly close: () => Promise<void>
}

/** The same answer for everybody who asks with the same key. */
const once = <Answer>(ask: (key: string) => Promise<Answer>): ((key: string) => Promise<Answer>) => {
  const known = new Map<string, Promise<Answer>>()
  return (key) => {
    const answer = known.get(key) ?? ask(key)
    known.set(key, answer)
    return answer
  }
}

/** Files that a config names, each read once. */
const readOnce = (files: Files, path: string): Files => {
  const read = once((name) => files.readBeside(path, name, limits.fileBytes))
  const list = once((name): Promise<FolderNames> => files.listBeside(path, name))
  return { ...files, readBeside: (_config, name) => read(name), listBeside: (_config, name) => list(name) }
}

/** What reading and compiling the transforms of one environment finds; nothing for one that has errors. */
const transformsIn = (
  path: string,
  load: () => Promise<Loaded>,
  runJqIn: Opened['runJqIn'],
): ((environment: string | undefined, withoutColumns: boolean) => Promise<readonly Diagnostic[] | undefined>) => {
  const known = new Map<string, Promise<readonly Diagnostic[] | undefined>>()
  const look = async (environment: string | undefined, withoutColumns: boolean) => {
    const { checked } = await load()
    const config = checked?.config(environment)
    if (config === undefined) return undefined
    tellWork({ type: 'read-transforms', environment })
    const run = { config: path, ...defined({ environment }) }
    return checkTransforms(config, runJqIn(environment), { ...(withoutColumns ? { withoutColumns } : {}), run })
  }
  return (environment, withoutColumns) => {
    const key = JSON.stringify([environment, withoutColumns])
    const found = known.get(key) ?? look(environment, withoutColumns)
    known.set(key, found)
    return found
  }
}

/**
 * Opens the config at `path`: reads and parses it, and nothing else yet. What is wrong with it comes back as findings, and it
 * never rejects for what a file holds. Whoever opens a config closes it.
 */
export const open = async (files: Files, path: string, { runJq, advice }: OpenOptions = {}): Promise<Opened> => {
  const file = files.label(path)
  const given = await files.read(path, limits.configBytes)
  const parsed = 'problem' in given ? undefined : parse(given.bytes, file)
  const document = parsed?.document
  const jq = runJq === undefined ? ownJq() : givenJq(runJq)
  const memory = jqMemory()
  const runJqIn = (environment: string | undefined): RunJq => rememberedJq(jq.runFor(environment ?? ''), memory)
  const reading = readOnce(files, path)
  const text = 'problem' in given ? '' : textOf(given.bytes)
  const loadAs = async (options: LoadOptions): Promise<Loaded> => {
    if ('problem' in given) return unreadable(file, given)
    const own = parsed?.diagnostics ?? []
    if (document === undefined) return { file, own, environments: [], sources: new Map([[file, text]]) }
    return loadDocument(reading, { path, document, own, text }, options, (environment) =>
      tellWork({ type: 'check', environment }),
    )
  }
  const loaded = new Map<string, Promise<Loaded>>()
  const load = (options: LoadOptions = {}): Promise<Loaded> => {
    const key = JSON.stringify([options.missingRows, options.transforms])
    const known = loaded.get(key) ?? loadAs(options).then((one) => (advice === undefined ? one : { ...one, advice }))
    loaded.set(key, known)
    return known
  }
  const transforms = transformsIn(path, load, runJqIn)
  return {
    path,
    file,
    files,
    ...defined({ document }),
    environments: document === undefined ? [] : environmentsOf(document).map(({ name }) => name),
    runJqIn,
    given,
    beside: (name) => reading.readBeside(path, name, limits.fileBytes),
    load,
    findings: async (environments, { withoutColumns = false } = {}) => {
      const plain = textFindings(await load(), environments)
      const found = []
      for (const environment of environments) {
        const diagnostics = await transforms(environment, withoutColumns)
        if (diagnostics !== undefined) found.push({ environment, diagnostics })
      }
      return found.length === 0 ? plain : sortDiagnostics(withoutDefaultEchoes([...plain, ...mergeFindings(found)]))
    },
    close: jq.close,
  }
}
