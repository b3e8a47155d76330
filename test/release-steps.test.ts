import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { prepare } from '../scripts/release/prepare.ts'
import { type Checkout, checkoutOf, copyOf, removeCheckouts } from './release-checkout.test-data.ts'

afterAll(removeCheckouts)

const script = join(import.meta.dirname, '../scripts/release-steps.ts')

type Run = {
  readonly head_sha: string
  readonly status: string
  readonly conclusion: string | null
  readonly html_url: string
}
/** What GitHub and the registry of npm hold, and what they were asked to do. */
type State = {
  runs: Record<string, readonly Run[]>
  release?: { tag_name: string; draft: boolean; assets: readonly string[]; notes: string }
  attested: readonly string[]
  /** Commands that fail once, such as `release upload`. */
  failing: readonly string[]
  asked: readonly string[]
  /** What the registry of npm holds: the integrity of each version, what `latest` is, and the tarball that it hands out. */
  npm: { versions: Record<string, string>; latest?: string; client: string; tarball?: string }
}

/** GitHub's command line, as far as a release asks it; its state is a file. */
const gh = `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs')
const file = process.env.FAKE_GITHUB
const state = JSON.parse(readFileSync(file, 'utf8'))
const args = process.argv.slice(2)
const [verb, what = '', tag] = args
const end = (code, out, error) => {
  writeFileSync(file, JSON.stringify(state))
  process.stdout.write(out ?? '')
  process.stderr.write(error ?? '')
  process.exit(code)
}
const name = verb + ' ' + what
state.asked.push(name)
const failing = state.failing.findIndex((one) => name.includes(one))
if (failing >= 0) {
  state.failing.splice(failing, 1)
  end(1, '', 'gh: Bad Gateway (HTTP 502)')
}
if (name === 'api meta') end(0, 'ssh-ed25519 AAAAhost\\n')
if (verb === 'api') {
  const gate = /workflows\\/([^/]+)\\/runs/.exec(what)
  if (gate) end(0, JSON.stringify({ workflow_runs: state.runs[gate[1]] ?? [] }))
  if (what.includes('/releases')) end(0, JSON.stringify(state.release === undefined ? [] : [state.release]))
  const digest = /attestations\\/sha256:(.+)$/.exec(what)
  if (digest && state.attested.includes(digest[1])) end(0, '{"attestations":[{}]}')
  end(1, '', 'gh: Not Found (HTTP 404)')
}
if (what === 'create') {
  if (state.release !== undefined) end(1, '', 'a release with the same tag name already exists')
  const notes = readFileSync(args[args.indexOf('--notes-file') + 1], 'utf8')
  state.release = { tag_name: tag, draft: args.includes('--draft'), assets: [], notes }
  end(0)
}
if (state.release === undefined) end(1, '', 'release not found')
if (what === 'upload') {
  if (!state.release.draft) end(1, '', 'the release is immutable')
  state.release.assets = [...new Set([...state.release.assets, args[3].split('/').at(-1)])]
}
if (what === 'edit') state.release.draft = false
end(0)
`

/** npm's command line, as far as a release asks it, over the same state. */
const npm = `#!${process.execPath}
const { createHash } = require('node:crypto')
const { copyFileSync, readFileSync, writeFileSync } = require('node:fs')
const file = process.env.FAKE_GITHUB
const state = JSON.parse(readFileSync(file, 'utf8'))
const args = process.argv.slice(2)
const [verb, what = '', field] = args
const end = (code, out, error) => {
  writeFileSync(file, JSON.stringify(state))
  process.stdout.write(out ?? '')
  process.stderr.write(error ?? '')
  process.exit(code)
}
if (verb === '--version') end(0, state.npm.client + '\\n')
state.asked.push(['npm', verb, ...(verb === 'publish' ? args.slice(2) : [what, field])].join(' '))
const failing = state.failing.findIndex((one) => one === 'npm ' + verb)
if (failing >= 0) {
  state.failing.splice(failing, 1)
  end(1, '', 'npm error code E502')
}
if (verb === 'view') {
  if (Object.keys(state.npm.versions).length === 0) end(1, '', 'npm error code E404')
  if (field === 'dist-tags.latest') end(0, JSON.stringify(state.npm.latest))
  const integrity = state.npm.versions[what.split('@')[1]]
  // Of a version that a package does not have, npm says nothing or that it is not found.
  end(0, integrity === undefined ? '' : JSON.stringify(integrity))
}
if (verb === 'pack') {
  copyFileSync(state.npm.tarball, args[args.indexOf('--pack-destination') + 1] + '/adx-export.tgz')
  end(0)
}
if (!args.includes('--provenance')) end(1, '', 'no provenance')
const version = /-(\\d+\\.\\d+\\.\\d+)\\.tgz$/.exec(what)[1]
if (state.npm.versions[version] !== undefined) end(1, '', 'npm error code E409')
state.npm.versions[version] = 'sha512-' + createHash('sha512').update(readFileSync(what)).digest('base64')
if (args[args.indexOf('--tag') + 1] === 'latest') state.npm.latest = version
const lost = state.failing.indexOf('npm answer')
if (lost >= 0) {
  state.failing.splice(lost, 1)
  end(1, '', 'npm error code ECONNRESET')
}
end(0, '+ adx-export@' + version)
`

type Bench = {
  readonly checkout: Checkout
  readonly commit: string
  readonly state: () => State
  readonly change: (change: (state: State) => void) => void
  readonly step: (
    name: string,
    env?: Readonly<Record<string, string>>,
  ) => { readonly code: number; readonly said: string }
  readonly outputs: () => string
  readonly temp: string
}

const version = '0.2.0'

const release = async (): Promise<Checkout> => {
  const checkout = checkoutOf('0.1.0')
  const { git, root, run } = checkout
  const bundle = (): Promise<void> => {
    checkout.write('packages/action/dist/index.js', `bundle of ${version}\n`)
    return Promise.resolve()
  }
  await prepare({ root, version, commit: true, date: '2026-12-01', run, bundle })
  git('push', '--quiet', 'origin', 'main', `v${version}`)
  git('checkout', '--quiet', '--detach', `v${version}`)
  return checkout
}

let released: Promise<Checkout> | undefined

/** A checkout of the tag of a release that passed, on main at its origin. */
const benchOf = async (): Promise<Bench> => {
  released ??= release()
  const checkout = copyOf(await released)
  const { git, root } = checkout
  const commit = git('rev-parse', 'HEAD')
  const temp = join(root, '..', 'temp')
  const commands = join(root, '..', 'commands')
  for (const folder of [temp, commands]) mkdirSync(folder)
  for (const [name, script] of Object.entries({ gh, npm })) {
    writeFileSync(join(commands, name), script)
    chmodSync(join(commands, name), 0o755)
  }
  const file = join(temp, 'github.json')
  const passed: Run = {
    head_sha: commit,
    status: 'completed',
    conclusion: 'success',
    html_url: 'https://github.com/run/1',
  }
  const first: State = {
    runs: { 'ci.yml': [passed], 'check-dist.yml': [passed] },
    attested: [],
    failing: [],
    asked: [],
    npm: { versions: {}, client: '11.19.1' },
  }
  writeFileSync(file, JSON.stringify(first))
  const state = (): State => JSON.parse(readFileSync(file, 'utf8')) as State
  return {
    checkout,
    commit,
    temp,
    state,
    change: (change) => {
      const now = state()
      change(now)
      writeFileSync(file, JSON.stringify(now))
    },
    outputs: () => (existsSync(join(temp, 'output')) ? readFileSync(join(temp, 'output'), 'utf8') : ''),
    step: (name, env = {}) => {
      const ended = spawnSync(process.execPath, [script, name], {
        cwd: root,
        encoding: 'utf8',
        env: {
          PATH: [commands, process.env['PATH']].join(delimiter),
          HOME: temp,
          GIT_CONFIG_NOSYSTEM: '1',
          FAKE_GITHUB: file,
          GITHUB_OUTPUT: join(temp, 'output'),
          GITHUB_REF_NAME: `v${version}`,
          GITHUB_REPOSITORY: 'contoso/adx-export',
          GITHUB_SERVER_URL: 'https://github.com',
          RUNNER_TEMP: temp,
          RELEASE_KEY: 'a key',
          RELEASE_REMOTE: join(root, '..', 'origin'),
          ...env,
        },
      })
      return { code: ended.status ?? 1, said: `${ended.stdout}${ended.stderr}` }
    },
  }
}

const ok = (said: string) => ({ code: 0, said: expect.stringContaining(said) })
const refused = (said: string) => ({ code: 1, said: expect.stringContaining(said) })
const majorAt = ({ checkout }: Bench): string =>
  checkout.git('ls-remote', 'origin', 'refs/tags/v0').split('\t')[0] ?? ''

describe('the check of a tag', () => {
  test('passes for a commit on main that passed, and changes nothing', async () => {
    const bench = await benchOf()
    expect(bench.step('check')).toEqual(ok('v0.2.0 is'))
    expect(bench.state().asked.every((asked) => asked.startsWith('api '))).toBe(true)
    expect(bench.checkout.git('status', '--porcelain')).toBe('')
  })

  const change =
    (to: Partial<Run> | 'none'): ((bench: Bench) => void) =>
    ({ change: set }) =>
      set(({ runs }) => {
        runs['ci.yml'] = to === 'none' ? [] : (runs['ci.yml'] ?? []).map((run) => ({ ...run, ...to }))
      })

  test.each<[string, (bench: Bench) => void, string]>([
    ['never ran', change('none'), 'ci.yml never ran on main'],
    ['failed', change({ conclusion: 'failure' }), 'ci.yml did not pass'],
    ['was cancelled', change({ conclusion: 'cancelled' }), 'ci.yml did not pass'],
    ['still runs', change({ status: 'in_progress', conclusion: null }), 'Run this job again once it is'],
    ['passed for another commit', change({ head_sha: 'f'.repeat(40) }), 'never ran on main'],
    [
      'passed with a bundle that is not what its sources give',
      ({ change: set }) => set(({ runs }) => void (runs['check-dist.yml'] = [])),
      'check-dist.yml never ran',
    ],
    ['cannot be asked for', ({ change: set }) => set((state) => void (state.failing = ['ci.yml'])), 'HTTP 502'],
  ])('refuses a commit whose ci %s', async (_, arrange, why) => {
    const bench = await benchOf()
    arrange(bench)
    expect(bench.step('check')).toEqual(refused(why))
  })

  test('refuses a tag that is not the version of its sources', async () => {
    const bench = await benchOf()
    expect(bench.step('check', { GITHUB_REF_NAME: 'v0.3.0' })).toEqual(refused('the sources are 0.2.0'))
    expect(bench.step('check', { GITHUB_REF_NAME: '0.2.0' })).toEqual(refused('no tag of a release'))
    expect(bench.step('check', { GITHUB_REF_NAME: 'v0.2.0-rc.1' })).toEqual(refused('no tag of a release'))
  })

  test.each<[string, string, string]>([
    ['README.md', `uses: OWNER/adx-export@${'0'.repeat(40)} # v0.1.0: put\n`, 'README.md is not as 0.2.0 needs it'],
    ['docs/guide.md', '<!-- unreleased -->No release.<!-- /unreleased --> Go on.\n', 'docs/guide.md is not as 0.2.0'],
    ['CHANGELOG.md', '# Changelog\n', 'says nothing about 0.2.0'],
  ])('refuses sources whose %s was left behind', async (path, text, why) => {
    const bench = await benchOf()
    bench.checkout.write(path, text)
    expect(bench.step('check')).toEqual(refused(why))
  })

  test('refuses a commit that is not on main', async () => {
    const bench = await benchOf()
    bench.checkout.write('README.md', 'aside\n')
    bench.checkout.commit('Aside')
    expect(bench.step('check')).toEqual(refused('is not on main'))
  })
})

describe('the release', () => {
  const whole = {
    tag_name: 'v0.2.0',
    draft: false,
    assets: ['adx-export-action-v0.2.0.tar.gz'],
    notes: '- A report for auditors.\n',
  }

  test('is made once, with the notes of the changelog and the bundle', async () => {
    const bench = await benchOf()
    expect(bench.step('publish')).toEqual(ok('Released v0.2.0'))
    expect(bench.state().release).toEqual(whole)
    expect(bench.step('publish')).toEqual(ok('is there already'))
    expect(bench.state().asked.filter((asked) => asked === 'release create')).toHaveLength(1)
  })

  test.each(['/releases', 'release create', 'release upload', 'release edit'])(
    'that failed at %s is made by the next attempt, once',
    async (at) => {
      const bench = await benchOf()
      bench.change((state) => void (state.failing = [at]))
      expect(bench.step('publish')).toEqual(refused('502'))
      expect(bench.state().release?.draft).not.toBe(false)
      expect(bench.step('publish')).toEqual(ok('Released v0.2.0'))
      expect(bench.state().release).toEqual(whole)
    },
  )

  test('hands out what is committed, not what lies in the checkout', async () => {
    const bench = await benchOf()
    bench.checkout.write('packages/action/dist/index.js', 'forged\n')
    expect(bench.step('publish').code).toBe(0)
    const archive = join(bench.temp, 'adx-export-action-v0.2.0.tar.gz')
    const { stdout } = spawnSync('tar', ['-xzOf', archive, 'adx-export-action-v0.2.0/packages/action/dist/index.js'])
    expect(String(stdout)).toBe('bundle of 0.2.0\n')
  })
})

describe('the npm package', () => {
  /** A tarball as `npm pack` makes it, of a package with this name and version. */
  const packed = ({ temp }: Bench, manifest: Readonly<Record<string, string>> = {}, hardly = false): string => {
    mkdirSync(join(temp, 'package'), { recursive: true })
    writeFileSync(join(temp, 'package/package.json'), JSON.stringify({ name: 'adx-export', version, ...manifest }))
    const tarball = join(temp, `${hardly ? 'hardly-' : ''}adx-export-${version}.tgz`)
    const how = hardly ? ['--use-compress-program=gzip -1'] : ['-z']
    expect(spawnSync('tar', [...how, '-cf', tarball, '-C', temp, 'package']).status).toBe(0)
    return tarball
  }
  const integrityOf = (path: string): string =>
    `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}`
  const publishes = ({ state }: Bench): number =>
    state().asked.filter((asked) => asked.startsWith('npm publish')).length

  test('is published once, with its provenance, byte for byte', async () => {
    const bench = await benchOf()
    const TARBALL = packed(bench)
    expect(bench.step('npm', { TARBALL })).toEqual(ok('Published adx-export@0.2.0'))
    expect(bench.state().npm).toMatchObject({ versions: { [version]: integrityOf(TARBALL) }, latest: version })
    expect(bench.state().asked).toContain('npm publish --provenance --access public --ignore-scripts --tag latest')
    expect(bench.step('npm', { TARBALL })).toEqual(ok('is published already'))
    expect(publishes(bench)).toBe(1)
  })

  test.each(['npm view', 'npm publish'])('that failed at %s is published by the next attempt, once', async (at) => {
    const bench = await benchOf()
    const TARBALL = packed(bench)
    bench.change((state) => void (state.failing = [at]))
    expect(bench.step('npm', { TARBALL })).toEqual(refused('E502'))
    expect(bench.state().npm.versions).toEqual({})
    expect(bench.step('npm', { TARBALL })).toEqual(ok('Published'))
    expect(bench.state().npm.versions).toEqual({ [version]: integrityOf(TARBALL) })
  })

  test('whose answer was lost is found', async () => {
    const bench = await benchOf()
    bench.change((state) => void (state.failing = ['npm answer']))
    expect(bench.step('npm', { TARBALL: packed(bench) })).toEqual(ok('Published'))
    expect(publishes(bench)).toBe(1)
  })

  test('that was packed to other bytes is the same package', async () => {
    const bench = await benchOf()
    const [TARBALL, tarball] = [packed(bench), packed(bench, {}, true)]
    expect(integrityOf(tarball)).not.toBe(integrityOf(TARBALL))
    bench.change(({ npm: registry }) => {
      registry.versions[version] = integrityOf(tarball)
      registry.tarball = tarball
    })
    expect(bench.step('npm', { TARBALL })).toEqual(ok('is published already'))
    expect(publishes(bench)).toBe(0)
  })

  test('of an earlier version does not become the latest', async () => {
    const bench = await benchOf()
    bench.change(({ npm: registry }) => {
      registry.versions['0.10.0'] = 'sha512-other'
      registry.latest = '0.10.0'
    })
    expect(bench.step('npm', { TARBALL: packed(bench) })).toEqual(ok('Published'))
    expect(bench.state().npm.latest).toBe('0.10.0')
  })

  test.each<[string, (bench: Bench) => string, string]>([
    [
      'with other content than somebody published',
      (bench) => {
        const tarball = packed(bench, { license: 'none' }, true)
        bench.change(({ npm: registry }) => {
          registry.versions[version] = integrityOf(tarball)
          registry.tarball = tarball
        })
        return packed(bench)
      },
      'is published with other content',
    ],
    ['of another version', (bench) => packed(bench, { version: '0.3.0' }), 'The tarball is adx-export@0.3.0'],
    ['of another name', (bench) => packed(bench, { name: 'adx-exporter' }), 'The tarball is adx-exporter@0.2.0'],
    [
      'by an npm that cannot sign in without a token',
      (bench) => {
        bench.change((state) => void (state.npm.client = '11.5.0'))
        return packed(bench)
      },
      'needs 11.5.1 or newer',
    ],
    ['that is not there', ({ temp }) => join(temp, 'none.tgz'), 'none.tgz'],
  ])('%s is refused', async (_, arrange, why) => {
    const bench = await benchOf()
    expect(bench.step('npm', { TARBALL: arrange(bench) })).toEqual(refused(why))
    expect(publishes(bench)).toBe(0)
  })
})

describe('the attestation', () => {
  test('is asked for until GitHub holds one of the very bytes', async () => {
    const bench = await benchOf()
    expect(bench.step('attested')).toEqual(ok('is to be attested'))
    const archive = /^archive=(.+)$/mu.exec(bench.outputs())?.[1] ?? ''
    expect(bench.outputs()).toContain('done=false\n')
    const digest = createHash('sha256').update(readFileSync(archive)).digest('hex')
    bench.change((state) => void (state.attested = [digest]))
    expect(bench.step('attested')).toEqual(ok('is attested already'))
    expect(bench.outputs()).toContain('done=true\n')
  })

  test('that cannot be asked for is not taken for done or missing', async () => {
    const bench = await benchOf()
    bench.change((state) => void (state.failing = ['attestations']))
    expect(bench.step('attested')).toEqual(refused('502'))
    expect(bench.outputs()).toBe('')
  })
})

describe('the tag of the major version', () => {
  test('is made, and moves with the next release', async () => {
    const bench = await benchOf()
    expect(bench.step('move')).toEqual(ok('Moved v0 to v0.2.0'))
    expect(majorAt(bench)).toBe(bench.commit)
    expect(bench.step('move')).toEqual(ok('is at v0.2.0 already'))
    const { checkout } = bench
    checkout.write('.github/workflows/new.yml', 'name: new\n')
    const next = checkout.commit('Release 0.2.1')
    checkout.git('tag', '--annotate', 'v0.2.1', '--message', 'v0.2.1')
    expect(bench.step('move', { GITHUB_REF_NAME: 'v0.2.1' })).toEqual(ok('Moved v0 to v0.2.1'))
    expect(majorAt(bench)).toBe(next)
  })

  test('is not moved back by a late run of an earlier release', async () => {
    const bench = await benchOf()
    bench.checkout.git('tag', 'v0.10.0')
    bench.checkout.git('tag', 'v1.0.0')
    expect(bench.step('move')).toEqual(ok('v0.10.0 is later: v0 stays there'))
    expect(majorAt(bench)).toBe('')
  })

  test('says what to do where there is no key, and where the push is refused, and the next attempt does it', async () => {
    const bench = await benchOf()
    expect(bench.step('move', { RELEASE_KEY: '' })).toEqual(refused('no secret RELEASE_KEY'))
    const hooks = join(bench.checkout.root, '..', 'origin', 'hooks')
    mkdirSync(hooks)
    const hook = join(hooks, 'pre-receive')
    writeFileSync(hook, '#!/bin/sh\necho "refusing to allow it" >&2\nexit 1\n')
    chmodSync(hook, 0o755)
    const failed = bench.step('move')
    expect(failed).toEqual(refused('refusing to allow it'))
    expect(failed.said).toContain(`git push --force origin ${bench.commit}:refs/tags/v0`)
    expect(existsSync(join(bench.temp, 'release-key'))).toBe(false)
    writeFileSync(hook, '#!/bin/sh\nexit 0\n')
    expect(bench.step('move')).toEqual(ok('Moved v0'))
  })

  test('is reached only by hosts whose keys GitHub names, and the key is never printed', async () => {
    const bench = await benchOf()
    const { said } = bench.step('move', { RELEASE_KEY: 'the-secret-key' })
    expect(said).not.toContain('the-secret-key')
    expect(readFileSync(join(bench.temp, 'release-hosts'), 'utf8')).toBe('github.com ssh-ed25519 AAAAhost\n')
  })
})

test('a step that does not exist is named', async () => {
  const bench = await benchOf()
  expect(bench.step('deploy')).toEqual(refused('Steps: check, attested, npm, publish, move'))
})
