import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeTypes } from '../scripts/bundle/types.ts'

/** What is written of these declarations, by their paths below `packages/<name>/lib`. */
const writtenOf = async (files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> => {
  const folder = mkdtempSync(join(tmpdir(), 'adx-export-types-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    const [name = '', ...rest] = path.split('/')
    const at = join(folder, 'packages', name, 'lib', ...rest)
    mkdirSync(dirname(at), { recursive: true })
    writeFileSync(at, text)
  }
  const to = join(folder, 'types')
  await writeTypes(join(folder, 'packages'), 'cli/index.d.ts', to)
  const names = readdirSync(to, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'))
  return Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(to, name), 'utf8')] as const),
  )
}

const core = {
  'core/index.d.ts': `export type * from './model/row.ts';\nexport { type Big, huge } from './big.ts';\n`,
  'core/model/row.d.ts': `export type Row = string;\nexport declare const row: Row;\n//# sourceMappingURL=row.d.ts.map\n`,
  'core/big.d.ts': `export type Big = 1;\nexport declare const huge: Big;\n`,
}

test('only what is named comes along, from where it is declared', async () => {
  expect(
    await writtenOf({
      ...core,
      'cli/index.d.ts': `export { run } from './run.ts';\nexport type { Row as Line } from '@adx-export/core';\n`,
      'cli/run.d.ts': `import type { Row } from '@adx-export/core';\nexport declare const run: (row: Row) => void;\n`,
    }),
  ).toEqual({
    'cli/index.d.ts': `export { run } from './run.js';\nexport type { Row as Line } from '../core/model/row.js';\n`,
    'cli/run.d.ts': `import type { Row } from '../core/model/row.js';\nexport declare const run: (row: Row) => void;\n`,
    'core/model/row.d.ts': 'export type Row = string;\nexport declare const row: Row;\n',
  })
})

test('a name that is handed on is followed', async () => {
  const written = await writtenOf({
    ...core,
    'cli/index.d.ts': `export type { Row } from './on.ts';\n`,
    'cli/on.d.ts': `import type { Row } from '@adx-export/core';\nexport type { Row };\n`,
  })
  expect(written['cli/index.d.ts']).toBe(`export type { Row } from '../core/model/row.js';\n`)
})

test('a file that hands on all of another comes along with it', async () => {
  const written = await writtenOf({
    'cli/index.d.ts': `export type { Plan } from './plan.ts';\n`,
    'cli/plan.d.ts': `export type * from './model/part.ts';\nexport type Plan = 1;\n`,
    'cli/model/part.d.ts': 'export type Part = 2;\n',
  })
  expect(written['cli/plan.d.ts']).toBe(`export type * from './model/part.js';\nexport type Plan = 1;\n`)
  expect(written['cli/model/part.d.ts']).toBe('export type Part = 2;\n')
})

test.each([
  ['a name that nobody declares', `export type { Rows } from '@adx-export/core';\n`, 'names Rows of @adx-export/core'],
  ['another package', `export type { Event } from 'js-yaml';\n`, 'names js-yaml, which the package does not hold'],
  ['a file by another name', `export * as run from './run.ts';\n`, 'in a way that is not followed'],
  ['an import inside a type', `export type A = import('./run.ts').B;\n`, 'in a way that is not followed'],
  ['an import for what it does', `import './run.ts';\n`, 'in a way that is not followed'],
])('%s is refused', async (_, text, why) => {
  await expect(writtenOf({ ...core, 'cli/index.d.ts': text })).rejects.toThrow(why)
})

test('a file that is imported as a whole comes along too', async () => {
  const written = await writtenOf({
    'cli/index.d.ts': `import * as part from './model/part.ts';\nexport type Plan = typeof part.size;\n`,
    'cli/model/part.d.ts': 'export declare const size: 2;\n',
  })
  expect(written['cli/index.d.ts']).toContain(`import * as part from './model/part.js';`)
  expect(written['cli/model/part.d.ts']).toBe('export declare const size: 2;\n')
})
