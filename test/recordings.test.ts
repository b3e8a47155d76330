import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folders = ['azure', 'emulator'].map(
  (name) => new URL(`../packages/${name}/src/fixtures/recordings/`, import.meta.url),
)

/** The text of each file, by its path from the folder; each folder has a notice of its own. */
const textsIn = (folder: URL): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  )

test('the readers and the emulator are held against the same recordings', () => {
  const [read, emulated] = folders.map(textsIn)
  expect(Object.keys(read ?? {}).length).toBeGreaterThan(20)
  expect(read).toEqual(emulated)
})
