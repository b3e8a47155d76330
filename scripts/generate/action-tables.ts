import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { sourceVersion, withPins } from '../release/version.ts'
import type { Generator } from './file.ts'

const root = join(import.meta.dirname, '../..')

/** The pages that show what the GitHub Action takes and gives. */
export const pages: readonly string[] = ['README.md', 'docs/github-action.md']

type Manifest = {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

const cell = (text: string): string => text.trim().replaceAll('|', '\\|')

/** Aligned as the formatter would, so that it has nothing to do here. */
const tableOf = (rows: readonly (readonly string[])[]): string => {
  const [head = []] = rows
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(head), rule, ...rows.slice(1).map(line)].join('\n')
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

/** Puts a table between the marks of its name; a page without them is a fault. */
const between = (page: string, path: string, name: string, table: string): string => {
  const [opening, closing] = [`<!-- action:${name} -->`, `<!-- /action:${name} -->`]
  const [start, end] = [page.indexOf(opening), page.indexOf(closing)]
  if (start < 0 || end < start) throw new Error(`${path} has no ${opening} … ${closing}.`)
  return `${page.slice(0, start)}${opening}\n\n${table}\n\n${page.slice(end)}`
}

/** The tables of inputs and outputs, from action.yml, inside pages that are otherwise written by hand. */
export const generateActionTables: Generator = async () => {
  // The one place where this file's shape is taken for granted; a test holds action.yml to GitHub's own schema.
  const manifest = load(await readFile(join(root, 'action.yml'), 'utf8'), { schema: FAILSAFE_SCHEMA }) as Manifest
  const version = await sourceVersion(root)
  return Promise.all(
    pages.map(async (path) => {
      const page = (await readFile(join(root, path), 'utf8')).replaceAll('\r\n', '\n')
      const withInputs = between(page, path, 'inputs', inputsOf(manifest))
      return { path, text: withPins(between(withInputs, path, 'outputs', outputsOf(manifest)), version) }
    }),
  )
}
