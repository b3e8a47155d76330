/**
 * Runs every property test again and again, each round with a seed of its own: `npm run sweep -- [rounds] [first seed] [part of a path]`.
 * `npm test` runs them once, with one seed that stays. Of cases of which it plays a share only, all rounds together play every one.
 * The seed also says where tests take place: the region, the tenant, the letter case of ids, the time zone.
 * A round that fails says how to repeat it, and the next goes on.
 */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const [given, from, part = ''] = process.argv.slice(2)
const rounds = Number(given ?? 20)
const first = Number(from ?? Date.now() % 2 ** 31)
if (!Number.isSafeInteger(rounds) || !Number.isSafeInteger(first))
  throw new Error('Usage: npm run sweep -- [rounds] [first seed] [part of a path]')

const files = globSync(['packages/*/src/**/*.test.ts', 'scenarios/**/*.test.ts'], { cwd: root }).filter(
  (path) =>
    path.includes(part) &&
    /'fast-check'|'\.\/share\.ts'|\/test\/places\.ts'/u.test(readFileSync(join(root, path), 'utf8')),
)
if (files.length === 0) throw new Error(`No property test has ${part} in its path.`)
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const failed: string[] = []
for (let seed = first; seed < first + rounds; seed++) {
  const round = `${seed - first + 1}/${rounds}`
  console.log(`Round ${round}, seed ${seed}: ${files.length} files`)
  const drawn = { ADX_EXPORT_SEED: String(seed), ADX_EXPORT_ROUND: round }
  const env = { ...process.env, ...drawn }
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--reporter=dot', ...files], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  if (status !== 0) failed.push(`ADX_EXPORT_SEED=${seed} ADX_EXPORT_ROUND=${round} npx vitest run <file>`)
}
for (const command of failed) console.error(`Failed: ${command}`)
process.exitCode = failed.length === 0 ? 0 : 1
