import { execFile } from 'node:child_process'
import { limits } from '@adx-export/engine'
import type { Git } from '../io.ts'

const limitMilliseconds = 30_000

/** A sentence of git's own, without its prefix. */
const reasonOf = (stderr: Uint8Array): string => {
  const [line = ''] = Buffer.from(stderr).toString('utf8').trim().split('\n')
  return line.replace(/^fatal: /, '')
}

/** The real git: no shell, no pager, no prompt, bounded in time and bytes. */
export const runGit: Git = (folder, args) =>
  new Promise((done) => {
    const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' }
    const options = {
      cwd: folder,
      env,
      timeout: limitMilliseconds,
      maxBuffer: limits.configBytes,
      encoding: 'buffer',
    } as const
    execFile('git', ['--no-pager', ...args], options, (error, stdout, stderr) => {
      if (error === null) return done({ bytes: stdout })
      if (error.killed === true) return done({ failed: 'git gave no answer in time.' })
      return done({ failed: error.code === 'ENOENT' ? 'git is not installed.' : reasonOf(stderr) })
    })
  })
