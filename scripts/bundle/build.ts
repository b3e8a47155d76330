/** What the package and the GitHub Action are bundled with alike: the same sources give the same bytes on every machine. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, rolldown } from 'rolldown'
import { metered } from '../../packages/jq/src/metered/metered.ts'
import { chunkName } from './chunk-names.ts'
import { licensesOf } from './licenses.ts'
import { builtinsOnCall, compiledWithFile, withoutIdleSchemas } from './quick-start.ts'

export const root = join(import.meta.dirname, '../..')

const wasm = 'jq-wasm/jq.wasm'

/** A bundle finds no packages: the engine of jq lies beside it. */
const besideBundle: Plugin = {
  name: 'wasm-beside-bundle',
  transform: {
    filter: { id: /jq\/src\/engine\.ts$/ },
    handler(code) {
      const asked = `import.meta.resolve('${wasm}')`
      if (!code.includes(asked)) throw new Error(`${asked} is not where the bundle expects it`)
      return code.replace(asked, `new URL('./jq.wasm', import.meta.url).href`)
    },
  },
}

/** What these would do at their start is only wanted where something is taken from them. */
const idle = /node_modules\/(?:@actions\/(?:core|http-client|io|exec)|undici|tunnel)\//

/** Sources by the name of the file that each becomes, relative to the root. */
export type Entries = Readonly<Record<string, string>>

/** Small modules that every command and every mode loads: one file to open instead of eight. */
const everywhere =
  /\/packages\/(?:core\/src\/(?:values\/(?:closed-sets|column-type|command|invisible|nearest|secrets)|text\/scalars)|report\/src\/(?:failure|formats\/format|formats\/json|text\/clean|text\/style)|engine\/src\/settle|cli\/src\/(?:exit|io|version|terminal\/colour|terminal\/fitting))\.ts$/

type Options = {
  /** The oldest Node that is to run it, such as `node22.12`; what Node 24 knows stays as it is without it. */
  readonly target?: string
}

/** Entries with what they import; returns the modules that went in. */
const bundle = async (to: string, entries: Entries, { target }: Options): Promise<readonly string[]> => {
  const build = await rolldown({
    input: Object.fromEntries(Object.entries(entries).map(([name, source]) => [name, join(root, source)])),
    cwd: root,
    platform: 'node',
    resolve: { conditionNames: ['@adx-export/source', 'node', 'import', 'module', 'default'] },
    treeshake: { moduleSideEffects: [{ test: idle, sideEffects: false }] },
    plugins: [besideBundle, builtinsOnCall, withoutIdleSchemas, compiledWithFile],
    checks: { pluginTimings: false },
    ...(target === undefined ? {} : { transform: { target } }),
    onLog(level, log, handler) {
      if (level === 'warn' && ['EVAL', 'CIRCULAR_DEPENDENCY'].includes(log.code ?? '')) return
      handler(level, log)
    },
  })
  try {
    const { output: written } = await build.write({
      codeSplitting: { groups: [{ name: 'basics', test: everywhere }] },
      dir: to,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: chunkName,
      // Names are kept and lines are those that run, so that a stack trace says where without a map.
      comments: { legal: true, annotation: false, jsdoc: false },
      minify: false,
      sourcemap: false,
    })
    return written.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  } finally {
    await build.close()
  }
}

/**
 * Empties the folder `to` and writes there a bundle of the entries, the thread and the engine of jq. Returns the licences
 * of everything inside.
 */
export const bundleInto = async (to: string, entries: Entries, options: Options = {}): Promise<string> => {
  await rm(to, { recursive: true, force: true })
  await mkdir(to, { recursive: true })
  const modules = [
    ...(await bundle(to, entries, options)),
    // The thread of jq shares nothing with whoever starts it.
    ...(await bundle(to, { worker: 'packages/jq/src/worker.ts' }, options)),
  ]
  // It counts its steps: rewriting it at each start would take as long as compiling it.
  await writeFile(join(to, 'jq.wasm'), metered(await readFile(fileURLToPath(import.meta.resolve(wasm)))))
  return licensesOf(modules, (path) => readFile(path, 'utf8'))
}

export const writeLicenses = (to: string, licenses: string): Promise<void> =>
  writeFile(join(to, 'licenses.txt'), licenses)
