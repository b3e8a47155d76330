import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { generateConfigSchema } from './generate/config-schema.ts'
import { generateConfigTypes } from './generate/config-types.ts'
import { generateConfigValidator } from './generate/config-validator.ts'
import { generateCopies } from './generate/copies.ts'
import type { GeneratedFile, Generator } from './generate/file.ts'
import { generateFindings } from './generate/findings.ts'

/** Everything that is committed but made from a source. A new one is a module under `generate/` and a line here. */
const generators: readonly Generator[] = [
  generateConfigSchema,
  generateConfigValidator,
  generateConfigTypes,
  generateFindings,
  generateCopies,
]

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
