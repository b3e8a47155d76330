import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from './testing/folder.test-data.ts'
import { version } from './version.ts'

const bin = fileURLToPath(new URL('../bin', import.meta.url))

/** Makes the Node of the tests say that it is an old one; what it starts is not told so. */
const old = `data:text/javascript,${encodeURIComponent(
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })
Object.defineProperty(process, 'version', { value: 'v20.20.2' })`,
)}`

const start = (folder: string, argv: readonly string[]) => {
  const child = spawn(process.execPath, ['--import', old, join(folder, 'adx-export.js'), ...argv])
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

const finish = async (child: ReturnType<typeof start>) => {
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  const [code, signal]: unknown[] = await once(child, 'close')
  return { code, signal, out, err }
}

/** A clone without the rest; `node` stands where its own Node does. */
const cloneWith = async (node?: string) => {
  const root = await temporaryFolder()
  const folder = join(root, 'packages', 'cli', 'bin')
  await cp(bin, folder, { recursive: true })
  await writeFile(join(root, 'package.json'), '{ "type": "module" }')
  if (node !== undefined) {
    const own = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
    await mkdir(dirname(own), { recursive: true })
    await writeFile(own, node)
    await chmod(own, 0o755)
  }
  return { root, folder }
}

/** A script that stands for Node is one of a shell, and signals are those of POSIX. */
const posix = process.platform !== 'win32'

test.runIf(process.platform === 'linux' || process.platform === 'win32')(
  'an old Node starts that of the clone',
  async () => {
    expect(await finish(start(bin, ['--version']))).toEqual({ code: 0, signal: null, out: `${version}\n`, err: '' })
    expect(await finish(start(bin, ['explain', 'no-such-code']))).toMatchObject({ code: 1, out: '' })
  },
)

test('where the clone has none, it says what to do', async () => {
  const { root, folder } = await cloneWith()
  const { code, out, err } = await finish(start(folder, ['--version']))
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('adx-export needs Node 22.12 or newer; this is v20.20.2.\n')
  expect(err).toContain(`Install Node 24, or run \`npm ci\` in ${root}`)
})

test.runIf(posix)('one that does not start is named', async () => {
  const { root, folder } = await cloneWith('#!/nowhere\n')
  const { code, err } = await finish(start(folder, ['--version']))
  expect(code).toBe(1)
  expect(err).toContain(`, and ${join(root, 'node_modules')}`)
})

test.runIf(posix)('arguments, streams and the exit code are passed on', async () => {
  const { folder } = await cloneWith('#!/bin/sh\nread line\nshift\necho "$line:$*"\necho loud >&2\nexit 7\n')
  const child = start(folder, ['plan', 'a b'])
  child.stdin.end('typed\n')
  expect(await finish(child)).toEqual({ code: 7, signal: null, out: 'typed:plan a b\n', err: 'loud\n' })
})

test.runIf(posix).each(['SIGINT', 'SIGTERM'] as const)('%s is passed on, and what becomes of it', async (signal) => {
  const waits = 'for i in $(seq 1000); do sleep 0.05; done'
  for (const [trap, end] of [
    ['exit 9', { code: 9, signal: null }],
    [`trap - ${signal.slice(3)}; kill -s ${signal.slice(3)} $$`, { code: null, signal }],
  ] as const) {
    const { folder } = await cloneWith(`#!/bin/sh\ntrap '${trap}' ${signal.slice(3)}\necho ready\n${waits}\n`)
    const child = start(folder, ['apply'])
    const finished = finish(child)
    await once(child.stdout, 'data')
    child.kill(signal)
    expect(await finished).toMatchObject(end)
  }
})
