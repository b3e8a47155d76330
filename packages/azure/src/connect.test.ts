import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** The files that ship. */
const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing'),
)

test("importing the package loads none of Azure's libraries", () => {
  expect(sources.length).toBeGreaterThan(30)
  const eager = sources.flatMap((name) =>
    [
      ...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(
        /^import (?!type ).*from '(@azure.*|azure-.*)'/gm,
      ),
    ].map(([line]) => `${name}: ${line}`),
  )
  expect(eager).toEqual([])
})
