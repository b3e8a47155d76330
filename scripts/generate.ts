import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { GeneratedFile } from './generate/file.ts'
import { generators } from './generate/generators.ts'

const root = join(import.meta.dirname, '..')

const isCurrent = async ({ path, text }: GeneratedFile): Promise<boolean> => {
  const found = await readFile(join(root, path), 'utf8').catch(() => undefined)
  return found?.replaceAll('\r\n', '\n') === text
}

const files = (await Promise.all(generators.map((generate) => generate()))).flat()
const check = process.argv.includes('--check')
for (const file of files) {
  if (await isCurrent(file)) continue
  if (check) {
    console.error(`${file.path} differs from its source: run npm run generate`)
    process.exitCode = 1
    continue
  }
  await mkdir(dirname(join(root, file.path)), { recursive: true })
  await writeFile(join(root, file.path), file.text)
  console.log(`wrote ${file.path}`)
}
