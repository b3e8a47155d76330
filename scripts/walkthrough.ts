/**
 * Writes docs/walkthrough.md and its pictures anew: `npm run walkthrough`. The page comes out of the test that plays the
 * walk with the bundled GitHub Action; the pictures are drawn of what it recorded, by Chromium.
 */
import { spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { blocksIn } from '../packages/action/src/testing/walkthrough/blocks.ts'
import { pictureFile, pictures, takenFile, takenOf } from '../packages/action/src/testing/walkthrough/pictures.ts'
import { take } from './walkthrough/browser.ts'
import { documentOf } from './walkthrough/frame.ts'

const root = join(import.meta.dirname, '..')
const docs = join(root, 'docs')
const width = 900

const run = (...command: readonly string[]): void => {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${String(status)}`)
}

run('scripts/bundle.ts')
run('node_modules/vitest/vitest.mjs', 'run', 'packages/action/src/scenarios/walkthrough.test.ts', '--update')

const blocks = blocksIn(await readFile(join(docs, 'walkthrough.md'), 'utf8'))
const style = await readFile(join(import.meta.dirname, 'walkthrough/style.css'), 'utf8')
await mkdir(join(docs, 'images'), { recursive: true })
const taken: Record<string, string> = {}
for (const picture of pictures) {
  const body = blocks.get(picture.block)
  if (body === undefined) throw new Error(`The page records no ${picture.block}.`)
  await take(documentOf(picture, body, style), width, join(docs, pictureFile(picture.name)))
  taken[picture.name] = takenOf(body)
  console.log(`drew docs/${pictureFile(picture.name)}`)
}
await writeFile(join(docs, takenFile), `${JSON.stringify(taken, null, 2)}\n`)
