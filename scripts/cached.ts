/**
 * Runs tasks of the workspace, or takes what an earlier run on exactly the same files came to: `npm run lint`. What each depends on
 * stands in turbo.json, where the task of the same name with `:now` behind it does the work. Tests are never cached.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const turbo = fileURLToPath(new URL('../node_modules/turbo/bin/turbo', import.meta.url))
const [task = '', ...given] = process.argv.slice(2)
const isOwn = (option: string): boolean => option === '--force' || option.startsWith('--dry')
const passed = given.filter((option) => !isOwn(option))
const { status, error } = spawnSync(
  process.execPath,
  [
    turbo,
    'run',
    ...task.split(',').map((name) => `//#${name}:now`),
    '--output-logs=errors-only',
    '--log-prefix=none',
    ...given.filter(isOwn),
    // With words of its own a task may write elsewhere, so it is carried out.
    ...(passed.length === 0 ? [] : ['--force', '--', ...passed]),
  ],
  { stdio: 'inherit', env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' } },
)
if (error !== undefined) console.error(`The task ${task} could not be started: ${error.message}`)
process.exitCode = status ?? 1
