/** Prepares a release: `npm run release -- 0.2.0`, with `--commit` for the commit and the tag. Never pushes. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepare } from './release/prepare.ts'
import { Refusal } from './release/refusal.ts'
import { must, runIn } from './release/run.ts'

const root = join(import.meta.dirname, '..')
const { values, positionals } = parseArgs({ options: { commit: { type: 'boolean' } }, allowPositionals: true })
const run = runIn(root)
try {
  const said = await prepare({
    root,
    version: positionals.length === 1 ? (positionals[0] ?? '') : positionals.join(' '),
    commit: values.commit === true,
    date: new Date().toISOString().slice(0, 10),
    run,
    bundle: () => {
      must(run, process.execPath, join(root, 'scripts/bundle.ts'))
      return Promise.resolve()
    },
  })
  console.log(said)
} catch (error) {
  console.error(error instanceof Refusal ? `Nothing was changed. ${error.message}` : error)
  process.exitCode = 1
}
