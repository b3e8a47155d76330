import { afterAll, describe, expect, test } from 'vitest'
import { notesOf, releasedIn, unreleasedIn, withRelease } from '../scripts/release/changelog.ts'
import { type Preparing, prepare } from '../scripts/release/prepare.ts'
import { Refusal } from '../scripts/release/refusal.ts'
import { compareVersions, isVersion, majorTag, sourceVersion, withPins } from '../scripts/release/version.ts'
import { type Checkout, checkoutOf, copyOf, removeCheckouts, zeros } from './release-checkout.test-data.ts'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

afterAll(removeCheckouts)

let first: Checkout | undefined

const fresh = (): Checkout => copyOf((first ??= checkoutOf('0.1.0')))

const preparing = (checkout: Checkout, more: Partial<Preparing> = {}): Preparing => ({
  root: checkout.root,
  version: '0.2.0',
  commit: false,
  date: '2026-12-01',
  run: checkout.run,
  bundle: async () => {
    const version = /'(.+)'/.exec(checkout.read('packages/action/src/version.ts'))?.[1] ?? ''
    checkout.write('packages/action/dist/index.js', `bundle of ${version}\n`)
    checkout.write(`packages/action/dist/of-${version}.js`, 'new\n')
  },
  ...more,
})

const untouched = ({ git }: Checkout, head: string): void => {
  expect(git('status', '--porcelain')).toBe('')
  expect(git('rev-parse', 'HEAD')).toBe(head)
  expect(git('tag', '--list')).toBe('')
}

describe('preparing a release', () => {
  test('sets every version, the heading and the bundle, and neither commits nor tags by itself', async () => {
    const checkout = fresh()
    const head = checkout.git('rev-parse', 'HEAD')
    expect(await prepare(preparing(checkout))).toContain('Review the difference')
    const { read } = checkout
    expect(read('CHANGELOG.md')).toBe(
      '# Changelog\n\n## Unreleased\n\n## 0.2.0 - 2026-12-01\n\n- A report for auditors.\n',
    )
    for (const path of ['package.json', 'packages/cli/package.json', 'packages/action/package.json'])
      expect(JSON.parse(read(path))).toMatchObject({ version: '0.2.0' })
    for (const name of ['action', 'cli'])
      expect(read(`packages/${name}/src/version.ts`)).toContain("export const version = '0.2.0'\n")
    expect(read('packages/action/dist/index.js')).toBe('bundle of 0.2.0\n')
    expect(read('README.md')).toContain(`@${zeros} # v0.2.0: put`)
    expect(read('README.md')).toMatch(/you use\n\nnpx adx-export@0\.2\.0 validate\n$/)
    expect(read('docs/guide.md')).toContain("'v0.2.0*'")
    expect(read('examples/workflows/a.yml')).toContain('# v7.0.1')
    expect(JSON.parse(read('package-lock.json'))).toMatchObject({
      version: '0.2.0',
      packages: {
        '': { version: '0.2.0' },
        'node_modules/ajv': { version: '0.1.0' },
        'packages/cli': { version: '0.2.0' },
      },
    })
    expect([checkout.git('rev-parse', 'HEAD'), checkout.git('tag', '--list')]).toEqual([head, ''])
  })

  test('with --commit makes one commit and its tag, and pushes nothing', async () => {
    const checkout = fresh()
    const head = checkout.git('rev-parse', 'HEAD')
    expect(await prepare(preparing(checkout, { commit: true }))).toContain('git push origin v0.2.0')
    const { git } = checkout
    expect(git('rev-parse', 'HEAD~1')).toBe(head)
    expect(git('rev-parse', 'v0.2.0^{commit}')).toBe(git('rev-parse', 'HEAD'))
    expect(git('cat-file', '-t', 'v0.2.0')).toBe('tag')
    expect(git('status', '--porcelain')).toBe('')
    expect(git('show', '--name-only', '--format=%s', 'HEAD')).toContain('packages/action/dist/of-0.2.0.js')
    expect(git('ls-remote', 'origin')).toBe('')
  })

  test('takes the version of the sources where it was never released', async () => {
    const checkout = fresh()
    expect(await prepare(preparing(checkout, { version: '0.1.0', commit: true }))).toContain('v0.1.0')
  })

  test.each<[string, (checkout: Checkout) => Partial<Preparing>, string]>([
    ['no version', () => ({ version: '' }), 'Give three numbers'],
    ['a version with more behind it', () => ({ version: '0.2.0-rc.1' }), 'Give three numbers'],
    ['a version with a v', () => ({ version: 'v0.2.0' }), 'Give three numbers'],
    ['a lower version', () => ({ version: '0.0.9' }), 'lower than 0.1.0'],
    [
      'a version that was released',
      ({ write, commit }) => {
        write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n- More.\n\n## 0.2.0 - 2026-11-01\n\n- It.\n')
        commit('Say it')
        return {}
      },
      'not higher than 0.2.0',
    ],
    [
      'a changelog that says nothing new',
      ({ write, commit }) => {
        write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n## 0.0.1\n\n- It.\n')
        commit('Say nothing')
        return {}
      },
      'says nothing under "## Unreleased"',
    ],
    [
      'a changed file',
      ({ write }) => {
        write('README.md', 'mine\n')
        return {}
      },
      'README.md',
    ],
    [
      'a file that git does not know',
      ({ write }) => {
        write('notes.txt', 'mine\n')
        return {}
      },
      'notes.txt',
    ],
  ])('refuses %s, and writes nothing', async (_, arrange, why) => {
    const checkout = fresh()
    const more = arrange(checkout)
    const before = checkout.git('status', '--porcelain')
    const refused = prepare(preparing(checkout, { commit: true, ...more }))
    await expect(refused).rejects.toThrow(why)
    await expect(refused).rejects.toBeInstanceOf(Refusal)
    expect(checkout.git('status', '--porcelain')).toBe(before)
    expect(checkout.git('tag', '--list')).toBe('')
    expect(checkout.read('package.json')).toContain('"version": "0.1.0"')
  })

  test('refuses a version whose tag exists', async () => {
    const checkout = fresh()
    checkout.git('tag', 'v0.2.0')
    await expect(prepare(preparing(checkout))).rejects.toThrow('v0.2.0 exists already')
    expect(checkout.git('status', '--porcelain')).toBe('')
  })

  test('leaves everything as it was where the bundle cannot be built', async () => {
    const checkout = fresh()
    const head = checkout.git('rev-parse', 'HEAD')
    const bundle = async (): Promise<void> => {
      checkout.write('packages/action/dist/half.js', 'half\n')
      return Promise.reject(new Error('the bundler fell over'))
    }
    await expect(prepare(preparing(checkout, { commit: true, bundle }))).rejects.toThrow('the bundler fell over')
    untouched(checkout, head)
  })

  test.each(['commit', 'tag'])('leaves everything as it was where git cannot %s', async (verb) => {
    const checkout = fresh()
    const head = checkout.git('rev-parse', 'HEAD')
    const run: Preparing['run'] = (command, args) =>
      args[0] === verb && !args.includes('--list')
        ? { code: 1, out: '', error: 'no key to sign with' }
        : checkout.run(command, args)
    await expect(prepare(preparing(checkout, { commit: true, run }))).rejects.toThrow('no key to sign with')
    untouched(checkout, head)
  })
})

describe('the changelog', () => {
  const text = '# Changelog\n\n## Unreleased\n\n### Added\n\n- B.\n\n## 0.1.0 - 2026-11-01\n\n- A.\n'

  test('gives the notes of a version, what is unreleased, and which versions there are', () => {
    expect(notesOf(text, '0.1.0')).toBe('- A.')
    expect(notesOf(text, '0.1')).toBe('')
    expect(unreleasedIn(text)).toBe('### Added\n\n- B.')
    expect(releasedIn(text)).toEqual(['0.1.0'])
  })

  test('keeps room for what comes after a release', () => {
    const released = withRelease(text, '0.2.0', '2026-12-01')
    expect([releasedIn(released), unreleasedIn(released), notesOf(released, '0.2.0')]).toEqual([
      ['0.2.0', '0.1.0'],
      '',
      '### Added\n\n- B.',
    ])
  })
})

test.each([
  ['0.2.0', '0.10.0', -8],
  ['1.0.0', '0.9.9', 1],
  ['1.2.3', '1.2.3', 0],
])('%s against %s', (one, other, difference) => {
  expect(compareVersions(one, other)).toBe(difference)
})

test.each([
  ['0.2.0', true],
  ['01.2.0', false],
  ['1.2', false],
  ['1.2.3+1', false],
  ['1.2.3\n', false],
])('%j is a version: %s', (text, is) => {
  expect(isVersion(text)).toBe(is)
})

test('the moving tag is that of the major version', () => {
  expect([majorTag('0.2.0'), majorTag('12.3.4')]).toEqual(['v0', 'v12'])
})

describe('the version of the source', () => {
  const root = join(import.meta.dirname, '..')
  const pages = ['README.md', 'docs/github-action.md']
  const workflows = readdirSync(join(root, 'examples/workflows')).map((name) => `examples/workflows/${name}`)

  test.each([...pages, ...workflows])('is what %s names', async (path) => {
    const version = await sourceVersion(root)
    const text = readFileSync(join(root, path), 'utf8')
    const named = [...text.matchAll(/OWNER\/adx-export@0{40} # v(\S+?):/gu)].map(([, pin]) => pin)
    expect(named.length).toBeGreaterThan(0)
    expect(new Set(named)).toEqual(new Set([version]))
    expect(withPins(text, version)).toBe(text)
  })

  test('is what the bundle tells GitHub, and what every package has', async () => {
    const version = await sourceVersion(root)
    expect(readFileSync(join(root, 'packages/action/src/version.ts'), 'utf8')).toContain(`version = '${version}'`)
    for (const name of readdirSync(join(root, 'packages')))
      expect(JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))).toMatchObject({ version })
  })
})
