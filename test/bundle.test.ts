import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const committed = join(root, 'packages/action/dist')
const built = mkdtempSync(join(tmpdir(), 'adx-export-bundle-'))

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/bundle.ts'), built], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return () => rmSync(built, { recursive: true, force: true })
}, 120_000)

describe('the bundle', () => {
  test('is what the sources give, byte for byte', () => {
    const names = readdirSync(built).toSorted()
    expect(readdirSync(committed).toSorted()).toEqual(names)
    const stale = names.filter((name) => !readFileSync(join(built, name)).equals(readFileSync(join(committed, name))))
    expect(stale).toEqual([])
  })

  test('names no folder of the machine that it was built on', () => {
    const strays = readdirSync(built).filter((name) => readFileSync(join(built, name), 'utf8').includes(root))
    expect(strays).toEqual([])
  })

  test('comes with the licence of everything in it', () => {
    const licenses = readFileSync(join(built, 'licenses.txt'), 'utf8')
    const sections = licenses.split(`\n${'-'.repeat(80)}\n`)
    expect(sections.length).toBeGreaterThan(50)
    const bare = sections.filter((section) => section.trim().split('\n').length < 3).map((section) => section.trim())
    expect(bare.filter((head) => !/\((?:MIT|ISC|Apache-2\.0|BSD-3-Clause|0BSD)\)$/.test(head))).toEqual([])
    for (const name of ['@octokit/core', '@azure/identity', 'jq-wasm', 'js-yaml'])
      expect(licenses).toContain(`${name} `)
  })

  test('stays within its sizes', () => {
    const scripts = readdirSync(built).filter((name) => name.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(50)
    expect(scripts.length).toBeLessThanOrEqual(85)
    const others = scripts
      .filter((name) => !name.startsWith('kusto-language-service'))
      .map((name) => ({ name, bytes: statSync(join(built, name)).size }))
    expect(others.filter(({ bytes }) => bytes > 800_000)).toEqual([])
    expect(others.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(6_000_000)
    expect(statSync(join(built, 'jq.wasm')).size).toBeLessThan(1_100_000)
  })

  test('keeps the parser of Kusto queries in files of its own, which only a question about queries loads', () => {
    const scripts = readdirSync(built).filter((name) => name.endsWith('.js'))
    const textOf = (name: string): string => readFileSync(join(built, name), 'utf8')
    const parser = scripts.filter((name) => name.startsWith('kusto-language-service'))
    const bytes = parser.reduce((sum, name) => sum + textOf(name).length, 0)
    expect(parser.length).toBeGreaterThan(0)
    expect(bytes).toBeGreaterThan(1_000_000)
    expect(bytes).toBeLessThan(6_500_000)
    const importing = (what: RegExp): readonly string[] =>
      scripts.filter((name) => !parser.includes(name) && what.test(textOf(name)))
    expect(importing(/kusto-language-service/u)).toEqual(['kql.js'])
    // Never with a statement, which would load it at once.
    expect(importing(/^(?:import|export)\b[^;\n]*["']\.\/(?:kql|kusto-language-service)[^"']*["']/mu)).toEqual([])
    expect(importing(/import\(["']\.\/kql\.js["']\)/u).length).toBe(1)
  })
})
