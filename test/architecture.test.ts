import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
const [, walks = ''] = page.split('\n## Five walks through the source\n')
const sections = walks.split('\n### ').slice(1)

const named = (text: string): readonly string[] =>
  [...text.matchAll(/`(packages\/[^`\s<>]+)`/gu)].flatMap(([, path]) => path ?? [])

describe('the architecture', () => {
  test('describes five walks, each over at least four files', () => {
    expect(sections.length).toBe(5)
    for (const section of sections) expect(new Set(named(section)).size).toBeGreaterThanOrEqual(4)
  })

  test('names only files and folders that exist', () => {
    expect(named(page).length).toBeGreaterThan(25)
    expect(named(page).filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})
