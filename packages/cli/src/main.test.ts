import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { benchIn } from './testing/emulator.test-data.ts'
import { exampleFolder, temporaryFolder } from './testing/folder.test-data.ts'
import { version } from './version.ts'
import { placeOf } from '../../../test/places.ts'

const here = placeOf('cli')

// The built command, as users start it: `npm test` builds first.
const bin = fileURLToPath(new URL('../bin/adx-export.js', import.meta.url))

// What one start of it compiled serves the others.
const compiled = fileURLToPath(new URL('../../../node_modules/.cache/adx-export-tests', import.meta.url))

type Given = {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly node?: readonly string[]
}

const start = (argv: readonly string[], given: Given = {}): ChildProcessWithoutNullStreams => {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [...(given.node ?? []), bin, ...argv], {
    ...(given.cwd === undefined ? {} : { cwd: given.cwd }),
    env: { PATH, HOME, NO_PROXY: '127.0.0.1', NODE_COMPILE_CACHE: compiled, ...given.env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

const finish = async (child: ChildProcessWithoutNullStreams) => {
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  child.stdin.end()
  const [code, signal]: unknown[] = await once(child, 'close')
  return { code, signal, out, err }
}

const firstLine = async (child: ChildProcessWithoutNullStreams): Promise<string> => {
  const [line]: unknown[] = await once(createInterface({ input: child.stdout }), 'line')
  return String(line)
}

/** Resolves as soon as stderr holds the words. */
const said = (child: ChildProcessWithoutNullStreams, words: string): Promise<void> =>
  new Promise((resolve) => {
    let text = ''
    child.stderr.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes(words)) resolve()
    })
  })

test('the installed command runs', async () => {
  expect(await finish(start(['--version']))).toEqual({ code: 0, signal: null, out: `${version}\n`, err: '' })
})

test('an error that nobody catches is one document too', async () => {
  const hook = join(await temporaryFolder(), 'hook.mjs')
  await writeFile(
    hook,
    `const { on } = process
process.on = function (name, listener) {
  if (name === 'uncaughtException') setImmediate(() => { throw new RangeError('of the test') })
  return on.call(this, name, listener)
}`,
  )
  const given = { cwd: await exampleFolder('managed-identity'), node: ['--import', hook] }
  const { code, out, err } = await finish(start(['validate', '--format', 'json'], given))
  expect(code).toBe(1)
  expect(JSON.parse(out)).toEqual({
    format: 1,
    kind: 'failure',
    code: 'bug',
    message: 'This is a bug in adx-export: RangeError: of the test',
  })
  expect(err).toContain('RangeError: of the test')
  expect(await finish(start(['validate'], given))).toMatchObject({ code: 1, out: '' })
})

describe('validate', () => {
  /** The modules that it loads. */
  const loadedBy = async (folder: string): Promise<readonly string[]> => {
    const hook = join(await temporaryFolder(), 'hook.mjs')
    const log = join(folder, 'loaded.txt')
    await writeFile(
      hook,
      `import { registerHooks } from 'node:module'
import { appendFileSync } from 'node:fs'
registerHooks({ load(url, context, next) { appendFileSync(${JSON.stringify(log)}, url + '\\n'); return next(url, context) } })`,
    )
    expect(await finish(start(['validate'], { cwd: folder, node: ['--import', hook] }))).toMatchObject({ code: 0 })
    return (await readFile(log, 'utf8')).split('\n')
  }

  test('loads no Azure SDK, and jq where there is a transform', async () => {
    const loaded = await loadedBy(await exampleFolder('all-sources'))
    expect(loaded.some((url) => url.includes('packages/core/'))).toBe(true)
    expect(loaded.some((url) => /packages\/jq\//.test(url))).toBe(true)
    expect(loaded.filter((url) => /@azure|azure-kusto|packages\/(azure|emulator)\/|typespec/.test(url))).toEqual([])
    expect(loaded.filter((url) => /language-service|packages\/kql\//.test(url))).toEqual([])
  })

  test('loads no jq where there is none', async () => {
    const folder = await exampleFolder('managed-identity')
    const path = join(folder, 'adx-export.yaml')
    const config = await readFile(path, 'utf8')
    await writeFile(path, config.replace(/^exports:[\s\S]*/m, ''))
    const loaded = await loadedBy(folder)
    expect(loaded.filter((url) => /jq-wasm|packages\/jq\//.test(url))).toEqual([])
  })
})

describe('the emulator', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('prints its url, answers, and ends with 0 at %s', async (signal) => {
    const child = start(['emulator', '--port', '0'])
    const { url }: { readonly url: string } = JSON.parse(await firstLine(child))
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(`${url}/_emulator/state`)).status).toBe(200)
    const finished = finish(child)
    child.kill(signal)
    expect(await finished).toMatchObject({ code: 0, err: '' })
  })

  test('begins with the world of --state', async () => {
    const folder = await temporaryFolder()
    await writeFile(
      join(folder, 'world.yaml'),
      `clusters: { wards.${here.region}.kusto.windows.net: { state: Stopped } }\n`,
    )
    const child = start(['emulator', '--state', 'world.yaml'], { cwd: folder })
    const { url }: { readonly url: string } = JSON.parse(await firstLine(child))
    expect(await (await fetch(`${url}/_emulator/state`)).text()).toContain('Stopped')
  })

  test.each([
    ['--state', 'nothing.yaml', 'ENOENT'],
    ['--state', 'wrong.yaml', 'not usable'],
    ['--faults', 'wrong.yaml', 'not usable'],
  ])('says what is wrong with %s %s', async (option, file, words) => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'wrong.yaml'), 'nonsense: [1\n')
    const { code, out, err } = await finish(start(['emulator', option, file], { cwd: folder }))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(words)
  })

  test('says that a port is taken', async () => {
    const { url } = await benchIn('/')
    const { code, err } = await finish(start(['emulator', '--port', new URL(url).port]))
    expect(code).toBe(1)
    expect(err).toContain('EADDRINUSE')
  })
})

test('the demo does what it says', async () => {
  const script = fileURLToPath(new URL('../../../scripts/demo.ts', import.meta.url))
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, NO_PROXY: '127.0.0.1', NODE_COMPILE_CACHE: compiled },
  })
  onTestFinished(() => void child.kill('SIGTERM'))
  const { code, out, err } = await finish(child)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).not.toContain('\u001B')
})

test('an interrupt leaves no half-written file', async () => {
  const folder = await exampleFolder('managed-identity')
  const { emulator, url } = await benchIn(folder)
  emulator.replaceFaults([{ hang: true }])
  const child = start(['plan', '--out', 'plan.json'], { cwd: folder, env: { ADX_EXPORT_EMULATOR: url } })
  const finished = finish(child)
  await expect.poll(() => emulator.requests().length, { timeout: 20_000 }).toBeGreaterThan(0)
  child.kill('SIGINT')
  expect(await finished).toMatchObject({ signal: 'SIGINT', out: '' })
  expect((await readdir(folder)).filter((name) => name.startsWith('plan'))).toEqual([])
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends a check at once, though it computes without a pause',
  async (signal) => {
    const folder = await exampleFolder('managed-identity')
    const hook = join(await temporaryFolder(), 'hook.mjs')
    await writeFile(
      hook,
      `const { decode } = TextDecoder.prototype
TextDecoder.prototype.decode = function (...given) {
  const text = decode.apply(this, given)
  if (text.includes('application:')) { process.stderr.write('busy'); for (;;); }
  return text
}`,
    )
    const child = start(['validate'], { cwd: folder, node: ['--import', hook] })
    await said(child, 'busy')
    const finished = finish(child)
    child.kill(signal)
    expect(await finished).toMatchObject({ signal, out: '' })
  },
)

test('a reader that leaves early is no error', async () => {
  const child = start(['explain'])
  child.stdout.destroy()
  const [code]: unknown[] = await once(child, 'exit')
  expect(code).toBe(0)
})

describe('Ctrl-C during apply', () => {
  const applying = async (slow: object) => {
    const folder = await exampleFolder('managed-identity')
    const { emulator, url, called } = await benchIn(folder)
    emulator.replaceFaults([{ path: 'dataExport/destinations', method: 'PUT', times: 1, ...slow }])
    const child = start(['apply', '--settle', '0'], { cwd: folder, env: { ADX_EXPORT_EMULATOR: url } })
    const finished = finish(child)
    await said(child, 'setting up destinations')
    return { child, finished, called }
  }

  test('finishes what is under way, says what was not started, and the same command goes on', async () => {
    const { child, finished, called } = await applying({ slow: 300 })
    child.kill('SIGINT')
    const { code, out, err } = await finished
    expect(code).toBe(1)
    expect(err).toContain('Run the same command again')
    expect(out).toMatch(/applied create iot-central\/destination:vitals/)
    expect(out).toMatch(/skipped create iot-central\/data-export:telemetry/)
    expect(await called(['apply', '--settle', '0'])).toMatchObject({ code: 0 })
  })

  test('twice leaves at once and says what nobody knows', async () => {
    const { child, finished, called } = await applying({ hang: true })
    child.kill('SIGINT')
    await said(child, 'Stopping')
    child.kill('SIGINT')
    const { code, err } = await finished
    expect(code).toBe(1)
    expect(err).toContain('nobody knows whether it took')
    expect(await called(['apply', '--settle', '0'])).toMatchObject({ code: 0 })
  })
})

test('test --watch runs again when a file changes, and ends at Ctrl-C', async () => {
  const folder = await exampleFolder('managed-identity')
  const child = start(['test', '--watch'], { cwd: folder })
  const finished = finish(child)
  await said(child, 'Watching')
  const rows = join(folder, 'samples/telemetry.rows.json')
  const again = said(child, 'Watching')
  await writeFile(rows, '[]\n')
  await again
  child.kill('SIGINT')
  const { signal, out } = await finished
  expect(signal).toBe('SIGINT')
  expect(out.match(/1 link, 2 samples/g)).toHaveLength(2)
  expect(out).toContain('expected-rows-differ')
})
