/**
 * Bundles the GitHub Action into `packages/action/dist`, which is committed: `npm run bundle`. The same sources give the
 * same bytes on every machine.
 */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { type Plugin, rolldown } from 'rolldown'
import { chunkName } from './bundle/chunk-names.ts'
import { licensesOf } from './bundle/licenses.ts'

const root = join(import.meta.dirname, '..')
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

/** One entry with what it imports; returns the modules that went in. */
const bundle = async (to: string, name: string, source: string): Promise<readonly string[]> => {
  const build = await rolldown({
    input: { [name]: join(root, source) },
    cwd: root,
    platform: 'node',
    resolve: { conditionNames: ['@adx-export/source', 'node', 'import', 'module', 'default'] },
    treeshake: { moduleSideEffects: [{ test: idle, sideEffects: false }] },
    plugins: [besideBundle],
    onLog(level, log, handler) {
      if (level === 'warn' && ['EVAL', 'CIRCULAR_DEPENDENCY'].includes(log.code ?? '')) return
      handler(level, log)
    },
  })
  try {
    const { output } = await build.write({
      dir: to,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: chunkName,
      minify: false,
      sourcemap: false,
    })
    return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  } finally {
    await build.close()
  }
}

const to = process.argv[2] ?? join(root, 'packages/action/dist')
await rm(to, { recursive: true, force: true })
await mkdir(to, { recursive: true })
const modules = [
  ...(await bundle(to, 'index', 'packages/action/src/main.ts')),
  // The thread of jq shares nothing with whoever starts it.
  ...(await bundle(to, 'worker', 'packages/jq/src/worker.ts')),
]
await copyFile(fileURLToPath(import.meta.resolve(wasm)), join(to, 'jq.wasm'))
await writeFile(join(to, 'licenses.txt'), await licensesOf(modules, (path) => readFile(path, 'utf8')))
