import { loadJq } from 'jq-wasm'
import { expect, test } from 'vitest'
import { readEngine } from './engine.ts'
import { hostCalls } from './imports.ts'

/** Everything that this build of the engine asks of its host. What the sandbox leaves alone touches nothing outside. */
const pinned = {
  replaced: hostCalls,
  leftAlone: [
    '___call_sighandler',
    '___syscall_getcwd',
    '__emscripten_runtime_keepalive_clear',
    'exitJS',
    '_fd_fdstat_get',
    '_proc_exit',
    '_strptime',
  ],
}

test('the engine asks for what is pinned here, and for nothing else', async () => {
  const module = new WebAssembly.Module(await readEngine())
  let names: readonly string[] = []
  await loadJq({
    instantiateWasm: (imports, started) => {
      names = Object.values(imports['a'] ?? {}).map((call) => (typeof call === 'function' ? call.name : ''))
      started(new WebAssembly.Instance(module, imports), module)
    },
  })
  expect(names.toSorted()).toEqual([...pinned.replaced, ...pinned.leftAlone].sort())
})
