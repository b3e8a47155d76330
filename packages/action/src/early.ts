import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { JqWorker } from '@adx-export/jq'
import { createJqWorker } from '@adx-export/jq/create-jq-worker'
import { comparedEvents } from './compared.ts'
import { isHiddenIn, isWithin } from './inside.ts'

const mostBytes = 1024 * 1024

/** The text of a config that is small enough to be looked at in passing and really stands in the workspace; empty for anything else. */
const textAt = (path: string): string => {
  try {
    const file = statSync(path).isDirectory() ? join(path, 'adx-export.yaml') : path
    const [home, real] = [realpathSync('.'), realpathSync(file)]
    if (!isWithin(home, real) || isHiddenIn(home, real)) return ''
    const found = statSync(real)
    return found.isFile() && found.size <= mostBytes ? readFileSync(real, 'utf8') : ''
  } catch {
    return ''
  }
}

/**
 * Starts jq before the rest is loaded if the config seems to have a transform, unless the job may end without it. A guess, and
 * nothing depends on it: jq starts with its first run, and who needs jq and finds none opens one.
 */
export const startJqEarly = (env: Readonly<Record<string, string | undefined>>): JqWorker | undefined => {
  if (!/\btransform\b/.test(textAt(env.INPUT_CONFIG?.trim() || 'adx-export.yaml'))) return undefined
  const jq = createJqWorker()
  if (!comparedEvents.has(env.GITHUB_EVENT_NAME ?? '') || env.INPUT_MODE?.trim() === 'validate') jq.start()
  return jq
}
