/** Where the time of a Node process goes, from the profiles that `--cpu-prof` writes. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Run, outputOf } from './process.ts'

type CallFrame = { readonly functionName: string; readonly url: string; readonly lineNumber: number }
type ProfileNode = { readonly id: number; readonly callFrame: CallFrame; readonly children?: readonly number[] }

/** One file that `--cpu-prof` wrote: a tree of calls, and the leaf of each sample with the microseconds since the one before. */
export type CpuProfile = {
  readonly nodes: readonly ProfileNode[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

export type Share = { readonly what: string; readonly percent: number }

/** Shares of the time that was not spent waiting, largest first. */
export type Profile = { readonly milliseconds: number; readonly shares: readonly Share[] }

/** The source of a line of a bundle, counted from 0; undefined if that is not known. */
export type SourceOf = (url: string, line: number) => string | undefined

const modules = /^node:internal\/(?:modules|bootstrap|process\/esm_loader|vm|main)/u

/** `core/check` for a folder of ours, the name of the package for others. */
const partOf = (source: string): string => {
  const [, own, folder] = /^packages\/([^/]+)\/src\/(?:([^/]+)\/)?/u.exec(source) ?? []
  if (own !== undefined) return folder === undefined ? own : `${own}/${folder}`
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(source)?.[1] ?? 'other code'
}

const withoutCode = ({ functionName, url }: CallFrame): string | undefined => {
  if (functionName === '(garbage collector)') return 'garbage collection'
  if (functionName === '(idle)' || functionName === '(root)') return 'waiting'
  if (functionName === '(program)') return 'Node outside JavaScript'
  if (url.startsWith('wasm:')) return 'the jq engine'
  return undefined
}

/** What the time of each node counts as: garbage, loading modules, or the code that runs. */
const kindsOf = (nodes: readonly ProfileNode[], sourceOf: SourceOf): ReadonlyMap<number, string> => {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const kindOf = ({ id, callFrame }: ProfileNode): string => {
    const kind = withoutCode(callFrame)
    if (kind !== undefined) return kind
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const { url = '', lineNumber = 0 } = byId.get(at)?.callFrame ?? {}
      if (modules.test(url)) return 'loading modules'
      // What code of a bundle calls in Node counts as that code's.
      if (url.startsWith('file:')) return partOf(sourceOf(url, lineNumber) ?? url)
    }
    return 'Node’s own modules'
  }
  return new Map(nodes.map((node) => [node.id, kindOf(node)]))
}

/** Adds up profiles: those of the process and of its threads. */
export const summarised = (profiles: readonly CpuProfile[], sourceOf: SourceOf): Profile => {
  const microseconds = new Map<string, number>()
  for (const { nodes, samples, timeDeltas } of profiles) {
    const kinds = kindsOf(nodes, sourceOf)
    samples.forEach((id, index) => {
      const kind = kinds.get(id) ?? 'waiting'
      microseconds.set(kind, (microseconds.get(kind) ?? 0) + Math.max(0, timeDeltas[index] ?? 0))
    })
  }
  microseconds.delete('waiting')
  const all = [...microseconds.values()].reduce((sum, each) => sum + each, 0)
  return {
    milliseconds: all / 1000,
    shares: [...microseconds]
      .map(([what, each]) => ({ what, percent: (each / all) * 100 }))
      .toSorted((a, b) => b.percent - a.percent),
  }
}

/** A bundle says in comments which source begins at a line: the source of every line of it. */
export const sourcesIn = (text: string): readonly (string | undefined)[] => {
  let source: string | undefined
  return text.split('\n').map((line) => {
    source = /^\/\/(?:#region)? ?((?:packages|node_modules)\/\S+)$/u.exec(line)?.[1] ?? source
    return source
  })
}

const sourcesOf = async (profiles: readonly CpuProfile[]): Promise<SourceOf> => {
  const urls = new Set(profiles.flatMap(({ nodes }) => nodes.map(({ callFrame }) => callFrame.url)))
  const sources = new Map<string, readonly (string | undefined)[]>()
  for (const url of urls)
    if (url.startsWith('file:')) sources.set(url, sourcesIn(await readFile(fileURLToPath(url), 'utf8').catch(() => '')))
  return (url, line) => sources.get(url)?.[line]
}

/** Runs a command of Node once with the profiler, and sums up what it wrote. */
export const profileOf = async (run: Run, temporary: string): Promise<Profile> => {
  const folder = await mkdtemp(join(temporary, 'profile-'))
  try {
    const [node = '', ...args] = run.command
    const flags = ['--cpu-prof', '--cpu-prof-interval', '500', '--cpu-prof-dir', folder]
    // What is compiled only once is compiled before.
    await outputOf(run)
    await outputOf({ ...run, command: [node, ...flags, ...args] })
    const files = await readdir(folder)
    const profiles = await Promise.all(
      files.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as CpuProfile),
    )
    return summarised(profiles, await sourcesOf(profiles))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
