import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blocksIn } from '../packages/action/src/testing/walkthrough/blocks.ts'
import { pictureFile, pictures, takenFile, takenOf } from '../packages/action/src/testing/walkthrough/pictures.ts'

const docs = join(import.meta.dirname, '../docs')
const page = readFileSync(join(docs, 'walkthrough.md'), 'utf8')
const blocks = blocksIn(page)
const taken: unknown = JSON.parse(readFileSync(join(docs, takenFile), 'utf8'))
const png = Buffer.from('89504e470d0a1a0a', 'hex')
const largest = 200_000

describe('the pictures of docs/walkthrough.md', () => {
  test('are those that it shows', () => {
    const shown = [...page.matchAll(/!\[[^\]]+\]\(([^)]+)\)/gu)].map(([, path]) => path)
    expect(shown.toSorted()).toEqual(pictures.map(({ name }) => pictureFile(name)).toSorted())
  })

  test.each(pictures)('$name is a PNG of moderate size', ({ name }) => {
    const path = join(docs, pictureFile(name))
    expect(existsSync(path)).toBe(true)
    const bytes = readFileSync(path)
    expect(bytes.subarray(0, png.length)).toEqual(png)
    expect(bytes.length).toBeLessThan(largest)
  })

  test('were taken of what is recorded today: npm run walkthrough', () => {
    expect(taken).toEqual(
      Object.fromEntries(pictures.map(({ name, block }) => [name, takenOf(blocks.get(block) ?? '')])),
    )
  })
})
