import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { blockingRisks, catalogue, shownRisks } from '@adx-export/core'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (['node_modules', 'lib', 'generated', 'dist', 'testing'].includes(name)) return []
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })

const shipped = readdirSync(join(root, 'packages'))
  .flatMap((name) => filesBelow(join(root, 'packages', name, 'src')))
  .filter((path) => path.endsWith('.ts') && !/\.(?:test|bench|test-data)\.ts$/u.test(path))
  // An entry of the catalogue explains a code, and raises none.
  .map((path) => ({ path, text: readFileSync(path, 'utf8').replaceAll(/^ {2}'[a-z-]+': \{$/gmu, '') }))

/** Codes that are made of a word: `file-${problem}`. */
const made: readonly { readonly prefix: string; readonly template: string }[] = [
  { prefix: 'file-', template: '`file-${' },
]

const raises = (code: string): boolean =>
  shipped.some(
    ({ path, text }) =>
      !path.endsWith('/core/src/values/risks.ts') &&
      (text.includes(`'${code}'`) ||
        made.some(
          ({ prefix, template }) =>
            code.startsWith(prefix) && text.includes(template) && text.includes(`'${code.slice(prefix.length)}'`),
        )),
  )

test.each(Object.keys(catalogue))('%s is raised somewhere', (code) => {
  expect(raises(code)).toBe(true)
})

test.each(made)('codes that begin with $prefix are made of a word', ({ prefix, template }) => {
  const own = Object.keys(catalogue).filter((code) => code.startsWith(prefix))
  expect(shipped.some(({ text }) => text.includes(template))).toBe(true)
  // An excuse that no code needs any more hides the next one.
  expect(own.filter((code) => !shipped.some(({ text }) => text.includes(`'${code}'`)))).not.toEqual([])
})

test('risks are listed once', () => {
  const lists = shipped.filter(({ text }) =>
    [...blockingRisks, ...shownRisks].every((code) => text.includes(`'${code}'`)),
  )
  expect(lists.map(({ path }) => path.slice(root.length + 1))).toEqual(['packages/core/src/values/risks.ts'])
  const most = shipped.filter(
    ({ text }) => blockingRisks.filter((code) => text.includes(`'${code}'`)).length > blockingRisks.length / 2,
  )
  expect(most.length).toBe(1)
})
