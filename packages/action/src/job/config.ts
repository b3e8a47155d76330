import { realpath } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { clean } from '@adx-export/report'
import { type OpenOptions, type Opened, diskFiles, open } from '@adx-export/engine'
import { configIn, isHidden, isWithin } from '@adx-export/engine/paths'
import { JobError } from '../job-error.ts'

/** A path with links resolved; undefined where nothing can be reached there, which whoever reads it will say. */
const realOf = (path: string): Promise<string | undefined> => realpath(path).catch(() => undefined)

const refused = (config: string, why: string): JobError =>
  new JobError(
    `The config ${clean(config)} is not read: ${why}.`,
    'Findings would show its contents. Commit the file itself in a folder of the repository, and name its path in the input config.',
  )

/**
 * The path of the config, from the workspace. Throws a JobError for one that really stands outside of the workspace or is
 * hidden in it: a link that somebody committed would show what the runner keeps there.
 */
export const configAt = async (workspace: string, path: string): Promise<string> => {
  const config = await configIn(workspace, path)
  const full = resolve(workspace, config)
  const [home, real] = [await realOf(workspace), await realOf(full)]
  if (home === undefined || real === undefined) return config
  // What the config names is looked for in its folder, which may be a link of its own.
  for (const place of [await realOf(dirname(full)), real]) {
    if (place === undefined || !isWithin(home, place))
      throw refused(config, 'it is outside of the workspace, or a link leads out of it')
    if (isHidden(relative(home, place)))
      throw refused(config, 'a part of its path begins with a dot, with links resolved')
  }
  return config
}

/** Environments are chosen by an input. */
const advice: OpenOptions['advice'] = {
  needed: () => 'Name one of them, several, a pattern or `all` in the input environment.',
  none: 'The config has no environments: leave the input environment empty.',
  unknown: (found) => `${found} Correct it in the input environment.`,
}

/** Opens the config of a job when it is first asked for, and once. Rejects with a JobError for one that is not read. */
export const configOpener = (workspace: string, path: string): (() => Promise<Opened>) => {
  let opening: Promise<Opened> | undefined
  const openIt = async (): Promise<Opened> => open(diskFiles(workspace), await configAt(workspace, path), { advice })
  return () => (opening ??= openIt())
}
