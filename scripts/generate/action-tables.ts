import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { sourceVersion, withPins } from '../release/version.ts'
import type { Generator } from './file.ts'
import { between, cell, tableOf } from './tables.ts'

const root = join(import.meta.dirname, '../..')

/** The pages that show what the GitHub Action takes and gives. */
export const pages: readonly string[] = ['README.md', 'docs/github-action.md']

type Manifest = {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

const inputsOf = ({ inputs }: Manifest): string =>
  tableOf([
    ['input', 'default', 'meaning'],
    ...Object.entries(inputs).map(([name, { default: initial, description }]) => [
      `\`${name}\``,
      initial === '' ? '' : `\`${cell(initial)}\``,
      cell(description),
    ]),
  ])

const outputsOf = ({ outputs }: Manifest): string =>
  tableOf([
    ['output', 'meaning'],
    ...Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)]),
  ])

/** The tables of inputs and outputs, from action.yml, inside pages that are otherwise written by hand. */
export const generateActionTables: Generator = async () => {
  // The one place where this file's shape is taken for granted; a test holds action.yml to GitHub's own schema.
  const manifest = load(await readFile(join(root, 'action.yml'), 'utf8'), { schema: FAILSAFE_SCHEMA }) as Manifest
  const version = await sourceVersion(root)
  return Promise.all(
    pages.map(async (path) => {
      const page = (await readFile(join(root, path), 'utf8')).replaceAll('\r\n', '\n')
      const withInputs = between(page, path, 'action:inputs', inputsOf(manifest))
      return { path, text: withPins(between(withInputs, path, 'action:outputs', outputsOf(manifest)), version) }
    }),
  )
}
