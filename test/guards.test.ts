import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { longest } from './longest-first.ts'

const root = join(import.meta.dirname, '..')

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (['node_modules', 'lib', 'generated', 'dist', 'fixtures'].includes(name)) return []
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })

const packages = readdirSync(join(root, 'packages'))
const sourcesOf = (name: string): readonly string[] =>
  filesBelow(join(root, 'packages', name, 'src')).filter((path) => path.endsWith('.ts'))
const isTest = (path: string): boolean => /\.(test|test-data)\.ts$/u.test(path) || /\/testing\//u.test(path)
const shippedOf = (name: string): readonly string[] => sourcesOf(name).filter((path) => !isTest(path))
const read = (path: string): string => readFileSync(path, 'utf8')
const short = (path: string): string => relative(root, path)

const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].flatMap(([, specifier]) => specifier ?? [])

/** Who may import whom: the arrows of the design, every package may skip steps and never go back. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  transform: ['core'],
  planner: ['core', 'transform'],
  report: ['core', 'transform', 'planner'],
  jq: [],
  kql: ['planner'],
  azure: ['core', 'transform', 'planner'],
  engine: ['core', 'transform', 'planner', 'report', 'azure', 'jq', 'kql'],
  emulator: ['jq'],
  'github-emulator': [],
  cli: ['core', 'transform', 'planner', 'report', 'engine', 'emulator', 'jq'],
  action: ['core', 'transform', 'planner', 'report', 'engine', 'emulator', 'jq'],
}

describe('the house', () => {
  test('there are packages to guard', () => {
    expect(packages.length).toBeGreaterThanOrEqual(8)
    expect(packages.every((name) => mayImport[name] !== undefined)).toBe(true)
  })

  test('every name in the table of imports is a package', () => {
    const names = [...Object.keys(mayImport), ...Object.values(mayImport).flat()]
    expect(names.filter((name) => !packages.includes(name))).toEqual([])
  })

  test.each(packages)('imports of %s run one way', (name) => {
    const own = shippedOf(name).flatMap((path) =>
      importsOf(read(path))
        .filter((specifier) => specifier.startsWith('@adx-export/') || specifier === 'adx-export')
        .map((specifier) => ({ path: short(path), to: specifier.split('/')[1] ?? specifier })),
    )
    expect(own.filter(({ to }) => !mayImport[name]?.includes(to))).toEqual([])
  })

  test.each(packages)('%s imports nothing of the testing of another package', (name) => {
    const strays = sourcesOf(name).flatMap((path) =>
      importsOf(read(path))
        .filter((specifier) => /^@adx-export\/[^/]+\/testing\b/u.test(specifier))
        .map((specifier) => `${short(path)} -> ${specifier}`),
    )
    expect(strays).toEqual([])
  })

  test.each(packages)('the emulator of GitHub is for tests: nothing of %s that ships imports it', (name) => {
    const strays = shippedOf(name).filter((path) =>
      importsOf(read(path)).some((specifier) => specifier.startsWith('@adx-export/github-emulator')),
    )
    expect(strays.map(short)).toEqual([])
    const { dependencies = {} } = JSON.parse(read(join(root, 'packages', name, 'package.json'))) as {
      readonly dependencies?: Readonly<Record<string, string>>
    }
    expect(Object.keys(dependencies)).not.toContain('@adx-export/github-emulator')
  })

  test('the emulator of GitHub imports nothing of what it judges, in its tests neither', () => {
    const imported = sourcesOf('github-emulator').flatMap((path) => importsOf(read(path)))
    expect(imported.length).toBeGreaterThan(50)
    expect(imported.filter((specifier) => specifier.startsWith('@adx-export/'))).toEqual([])
  })

  /** What tests of all packages share. */
  const forTests = ['test/places.ts', 'test/counted.ts'].map((path) => join(root, path))

  test.each(packages)('%s reaches into no other package by path', (name) => {
    const inside = join(root, 'packages', name)
    const strays = sourcesOf(name).flatMap((path) =>
      importsOf(read(path))
        .filter(
          (specifier) =>
            specifier.startsWith('.') &&
            relative(inside, join(path, '..', specifier)).startsWith('..') &&
            !(isTest(path) && forTests.includes(join(path, '..', specifier))),
        )
        .map((specifier) => `${short(path)} -> ${specifier}`),
    )
    expect(strays).toEqual([])
  })

  test.each(['core', 'transform', 'planner', 'report'].filter((name) => packages.includes(name)))(
    '%s stays pure',
    (name) => {
      const impure = shippedOf(name).flatMap((path) => {
        const text = read(path).replaceAll(
          /\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/gu,
          "''",
        )
        const found = [
          ...importsOf(read(path)).filter((specifier) => specifier.startsWith('node:')),
          ...(text.match(
            /\b(?:process\.|globalThis\.|fetch\(|Date\.|new Date\b|setTimeout\(|Math\.random\b|console\.)/gu,
          ) ?? []),
        ]
        return found.map((what) => `${short(path)}: ${what}`)
      })
      expect(impure).toEqual([])
    },
  )

  test('no file is longer than 300 lines', () => {
    const long = packages
      .flatMap(shippedOf)
      .map((path) => ({ path: short(path), lines: read(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300)
    expect(long).toEqual([])
  })

  test('no index.ts of a package is longer than 40 lines', () => {
    const long = packages.filter((name) => read(join(root, 'packages', name, 'src/index.ts')).split('\n').length > 41)
    expect(long).toEqual([])
  })

  test('no list of unknown length becomes the arguments of a call', () => {
    // Every argument takes room on the stack, and 200,000 of them are a RangeError.
    const spread =
      /\b(?:push|unshift|splice|concat|max|min|fromCharCode|fromCodePoint|apply)\((?:[^()[\]{}'"`]|\([^()]*\))*\.\.\./gu
    const strays = packages
      .flatMap(shippedOf)
      .flatMap((path) => [...read(path).matchAll(spread)].map(([what]) => `${short(path)}: ${what}`))
    expect(strays).toEqual([])
  })

  test('nothing is named by what it is not', () => {
    const vague = packages
      .flatMap(sourcesOf)
      .filter((path) => /\/(?:utils?|helpers?|common|base|manager|service|misc)(?:\.|\/)/u.test(short(path)))
    expect(vague.map(short)).toEqual([])
  })

  test('no any, no enum, no non-null assertion, no default export in what ships', () => {
    const strays = packages.flatMap(shippedOf).flatMap((path) => {
      const code = read(path).replaceAll(/\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/gu, "''")
      const found = code.match(/[:<,(|]\s*any\b|\bas any\b|\benum\s+\w+\s*\{|\w!\.|\w!\)|^export default/gmu) ?? []
      return found.map((what) => `${short(path)}: ${what}`)
    })
    expect(strays).toEqual([])
  })
})

describe('closed sets', () => {
  /** Lists of core, by name; the emulator has its own on purpose, so that it cannot share our mistakes. */
  const owners = ['packages/core/src/values/closed-sets.ts']
  const others = packages
    .filter((name) => name !== 'emulator')
    .flatMap(shippedOf)
    .filter((path) => !owners.includes(short(path)))

  test('no list of core is written a second time', async () => {
    const sets = Object.entries<unknown>(await import('../packages/core/src/values/closed-sets.ts')).flatMap(
      ([name, list]) => (Array.isArray(list) && list.length > 1 ? [{ name, members: list.map(String) }] : []),
    )
    const { tablePolicies } = await import('../packages/core/src/sections/policies/index.ts')
    const policies = (['key', 'name', 'kusto', 'column'] as const).map((member) => ({
      name: `${member} of tablePolicies`,
      members: tablePolicies.slice(1, 3).map((policy) => policy[member]),
    }))
    const lists = [...sets, ...policies]
    expect(lists.length).toBeGreaterThan(8)
    const copies = others.flatMap((path) => {
      const text = read(path).replaceAll(/[\s|,]+/gu, ',')
      return lists
        .filter(({ members }) => text.includes(members.map((member) => `'${member}'`).join(',')))
        .map(({ name }) => `${short(path)}: ${name}`)
    })
    expect(copies).toEqual([])
  })

  // The schemas of reports are written by hand, so they are held to the lists.
  test('an enum of a published schema that holds a severity holds them all, in their order', async () => {
    const { severities } = await import('../packages/core/src/values/closed-sets.ts')
    const folder = join(root, 'packages/report/src/schema')
    const enums = readdirSync(folder)
      .filter((name) => name.endsWith('.schema.json'))
      .flatMap((name) =>
        [...read(join(folder, name)).matchAll(/"enum":\s*(\[[^\]]*\])/gu)].map(([, list]) => `${name} ${list ?? ''}`),
      )
      .filter((text) => text.includes('"warning"'))
    expect(enums.length).toBeGreaterThan(3)
    expect(enums.filter((text) => !text.endsWith(` [${severities.map((one) => `"${one}"`).join(', ')}]`))).toEqual([])
  })
})

describe('the page on adding a table policy', () => {
  const page = read(join(root, 'docs/contributing/policy.md'))
  const paths = [
    ...new Set([...page.matchAll(/`((?:packages|scenarios)\/[^`\s]+)`/gu)].flatMap(([, path]) => path ?? [])),
  ]
  const named = '<policy>'

  test('names files and folders that are there, for each policy', async () => {
    const { tablePolicies } = await import('../packages/core/src/sections/policies/index.ts')
    expect(tablePolicies.length).toBeGreaterThan(4)
    expect(paths.filter((path) => path.includes(named)).length).toBe(3)
    const all = paths.flatMap((path) => tablePolicies.map(({ name }) => path.replace(named, name)))
    expect(all.filter((path) => statSync(join(root, path), { throwIfNoEntry: false }) === undefined)).toEqual([])
  })

  test('has every step in its place, and six source files in them', () => {
    const steps = [...page.matchAll(/^(\d+)\. ([^]*?)(?=\n\d+\. |\n\n)/gmu)]
    expect(steps.map(([, number]) => Number(number))).toEqual(steps.map((_, index) => index + 1))
    const first = steps.flatMap(([, , text]) => /`(packages\/[^`\s]+)`/u.exec(text ?? '')?.[1] ?? [])
    expect(first.filter((path) => !isTest(path)).length).toBe(6)
  })
})

describe('the page on adding an output format', () => {
  const page = read(join(root, 'docs/contributing/format.md'))
  const paths = [...page.matchAll(/`((?:packages|scenarios|docs)\/[^`\s]+)`/gu)].flatMap(([, path]) => path ?? [])
  const named = '<format>'
  const isThere = (path: string): boolean => statSync(join(root, path), { throwIfNoEntry: false }) !== undefined

  test('names files that are there', () => {
    const plain = paths.filter((path) => !path.includes(named))
    expect(plain.length).toBeGreaterThan(8)
    expect(plain.filter((path) => !isThere(path))).toEqual([])
  })

  test('says where each format is: in a file, or in a folder with a file of its name', async () => {
    const { formats } = await import('../packages/report/src/formats/formats.ts')
    const [file = '', ...others] = paths.filter((path) => path.includes(named))
    expect(others).toEqual([])
    const places = Object.keys(formats).map((name) => [
      file.replace(named, name),
      file.replace(`${named}.ts`, `${name}/${name}.ts`),
    ])
    expect(places.length).toBeGreaterThan(2)
    expect(places.filter((either) => !either.some(isThere))).toEqual([])
  })

  test('has every step in its place', () => {
    const steps = [...page.matchAll(/^(\d+)\. /gmu)].map(([, number]) => Number(number))
    expect(steps.length).toBeGreaterThan(5)
    expect(steps).toEqual(steps.map((_, index) => index + 1))
  })
})

describe.each([
  ['rule', 'packages/core/src/sections/rules.ts'],
  ['finding', 'packages/core/src/findings/catalogue.ts'],
  ['kind', 'packages/planner/src/resources/index.ts'],
  ['destination', 'packages/planner/src/resources/iot-central/destination/destination-types.ts'],
])('the page on adding a %s', (name, list) => {
  const page = read(join(root, `docs/contributing/${name}.md`))
  const paths = [...page.matchAll(/`((?:packages|docs|test)\/[^`\s]+)`/gu)].flatMap(([, path]) => path ?? [])

  test('names files and folders that are there, the list among them', () => {
    expect(paths).toContain(list)
    expect(paths.filter((path) => statSync(join(root, path), { throwIfNoEntry: false }) === undefined)).toEqual([])
  })

  test('has every step in its place', () => {
    const numbers = [...page.matchAll(/^(\d+)\. /gmu)].map(([, number]) => Number(number))
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('the kinds', () => {
  const resources = join(root, 'packages/planner/src/resources')
  const folders = ['adx', 'iot-central'].flatMap((system) =>
    readdirSync(join(resources, system))
      .filter((name) => statSync(join(resources, system, name)).isDirectory())
      .map((name) => `${system}/${name}`),
  )

  test('the list of kinds equals the folders', async () => {
    const { kinds } = await import('../packages/planner/src/resources/index.ts')
    expect(kinds.map(({ id }) => id).toSorted()).toEqual(folders.toSorted())
  })

  test('the kind of destinations knows tables and clusters only in the folder of a type', async () => {
    const { destinationTypes, destinationTypeNames } = await import('../packages/core/src/values/closed-sets.ts')
    const folder = join(resources, 'iot-central/destination')
    const shared = readdirSync(folder).filter((name) => name.endsWith('.ts') && !isTest(join(folder, name)))
    const words = ['cluster', 'database', 'table', 'authorization', 'identity', ...Object.values(destinationTypeNames)]
    const strays = shared.flatMap((name) =>
      words.filter((word) => read(join(folder, name)).toLowerCase().includes(word)).map((word) => `${name}: ${word}`),
    )
    expect(strays).toEqual([])
    const types = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory())
    expect(types.toSorted()).toEqual([...destinationTypes].toSorted())
  })

  test('pipeline and report files name no kind', () => {
    const pipeline = ['diff', 'plan', 'apply'].flatMap((folder) =>
      filesBelow(join(root, 'packages/planner/src', folder)),
    )
    const names = [...pipeline, ...shippedOf('report')].filter((path) => path.endsWith('.ts') && !isTest(path))
    const strays = names.flatMap((path) =>
      folders.filter((kind) => read(path).includes(kind)).map((kind) => `${short(path)}: ${kind}`),
    )
    expect(strays).toEqual([])
  })
})

/** Every entry that other packages import, by the name of its pin: `report`, `report-github`. */
const entries = packages
  .filter((name) => name !== 'cli' && name !== 'action')
  .flatMap((name) => {
    const { exports } = JSON.parse(read(join(root, 'packages', name, 'package.json'))) as {
      readonly exports: Readonly<Record<string, { readonly '@adx-export/source': string }>>
    }
    return Object.entries(exports).map(([entry, { '@adx-export/source': source }]) => ({
      pin: `${name}${entry.slice(1).replaceAll('/', '-')}`,
      source: join(root, 'packages', name, source),
    }))
  })

describe('what others build on', () => {
  test('only entries that are there have pinned exports', () => {
    const pinned = readdirSync(join(root, 'test/exports')).map((name) => name.replace(/\.txt$/u, ''))
    expect(pinned.toSorted()).toEqual(entries.map(({ pin }) => pin).toSorted())
  })

  test.each(entries)('the exports of $pin are pinned', async ({ pin, source }) => {
    const exported = Object.keys(await import(source)).toSorted()
    await expect(`${exported.join('\n')}\n`).toMatchFileSnapshot(`./exports/${pin}.txt`)
  })

  test('what report tells on GitHub is for the GitHub Action alone', () => {
    const strays = packages
      .filter((name) => name !== 'action')
      .flatMap(sourcesOf)
      .filter((path) => importsOf(read(path)).includes('@adx-export/report/github'))
    expect(strays.map(short)).toEqual([])
    expect(sourcesOf('action').some((path) => importsOf(read(path)).includes('@adx-export/report/github'))).toBe(true)
  })
})

test('every file that is begun first is there', () => {
  expect(longest.filter((path) => !statSync(join(root, path), { throwIfNoEntry: false })?.isFile())).toEqual([])
})
