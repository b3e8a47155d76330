import { glob } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Config, adxDestination } from '@adx-export/core'
import { testTransforms } from '@adx-export/transform'
import { expect, test } from 'vitest'
import { diskFiles } from './files/disk.ts'
import { inOpened, readyIn } from './testing/opened.test-data.ts'
import { suggestTransformFor } from './suggest.ts'

const examples = fileURLToPath(new URL('../../../examples', import.meta.url))
const files = diskFiles(examples)
const names: string[] = []
for await (const path of glob('*/adx-export.yaml', { cwd: examples })) names.push(dirname(path))
names.sort()

const configOf = async (name: string): Promise<Config> => {
  const path = `${name}/adx-export.yaml`
  const plain = await readyIn(files, path)
  const found = plain.kind === 'ready' ? plain : await readyIn(files, path, 'prod')
  if (found.kind === 'invalid') throw new Error(JSON.stringify(found.document.diagnostics))
  return found.config
}

/** The tables that destinations of a config write into, as `cluster/database/table`, by the keys of the destinations. */
const tablesOf = (config: Config): ReadonlyMap<string, string> =>
  new Map(
    config.destinations.flatMap((each) => {
      const reference = adxDestination(each)?.table
      return reference === undefined
        ? []
        : [[each.name, `${reference.cluster}/${reference.database}/${reference.table}`] as const]
    }),
  )

/** The config with the suggestion in the place of every transform into a table; rows that were expected are of the others. */
const withSuggestion = (config: Config, table: string, text: string): Config => {
  const into = tablesOf(config)
  return {
    ...config,
    exports: config.exports.map((entry) => ({
      ...entry,
      links: entry.links
        .filter(({ destination }) => into.get(destination) === table)
        .map((link) => ({
          ...link,
          transform: { text, at: link.at },
          tests: link.tests.map(({ at, message }) => ({ at, message })),
        })),
    })),
  }
}

test('there are examples', () => {
  expect(names.length).toBeGreaterThan(3)
})

test.each(names)('what is suggested for the tables of %s passes the test of the samples there', async (name) => {
  const config = await configOf(name)
  const { environment } = config
  const tables = new Set(tablesOf(config).values())
  const found: (readonly [string, readonly string[]])[] = []
  await inOpened({ files }, `${name}/adx-export.yaml`, async (opened) => {
    const runJq = opened.runJqIn(environment)
    for (const table of tables) {
      const suggested = await suggestTransformFor(opened, {
        table,
        templates: [],
        ...(environment === undefined ? {} : { environment }),
      })
      if (suggested.kind === 'problem') {
        expect(suggested.problem).toContain('can be filled')
        continue
      }
      if (suggested.kind !== 'text') throw new Error(table)
      const results = await testTransforms({
        config: withSuggestion(config, table, suggested.text),
        runJq,
        includeCaptured: true,
      })
      const errors = results.flatMap(({ diagnostics }) =>
        diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
      )
      found.push([table, errors])
    }
  })
  expect(found.length).toBeGreaterThan(0)
  expect(found).toEqual(found.map(([table]) => [table, []]))
})
