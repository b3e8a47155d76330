import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

const pagesBelow = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return pagesBelow(path)
    return path.endsWith('.md') ? [path] : []
  })

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'packages/cli/README.md'].map((path) => join(root, path)),
  ...pagesBelow(join(root, 'docs')),
  ...pagesBelow(join(root, 'examples')),
]

const withoutCode = (text: string): string => text.replaceAll(/^([ \t]*)(`{3,})[\s\S]*?^\1\2$/gmu, '')

/** The id that GitHub gives a heading: https://docs.github.com/get-started/writing-on-github (section links). */
const idOf = (heading: string): string =>
  heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-')

const idsIn = (path: string): ReadonlySet<string> =>
  new Set([...withoutCode(readFileSync(path, 'utf8')).matchAll(/^#{1,6} (.*)$/gmu)].map(([, text = '']) => idOf(text)))

const brokenIn = (page: string): readonly string[] =>
  [...withoutCode(readFileSync(page, 'utf8')).matchAll(/\]\(([^)\s]+)\)/gu)].flatMap(([, link = '']) => {
    const [path = '', id = ''] = link.split('#')
    if (/^[a-z]+:/u.test(link)) return []
    const target = path === '' ? page : join(dirname(page), path)
    const leads = existsSync(target) && (id === '' || !target.endsWith('.md') || idsIn(target).has(id))
    return leads ? [] : [`${relative(root, page)}: ${link}`]
  })

test('every link of a page leads to a file and a heading that exist', () => {
  expect(pages.length).toBeGreaterThan(30)
  expect(pages.flatMap(brokenIn)).toEqual([])
})
