import { join } from 'node:path'
import { clean } from '@adx-export/report'
import { UsageError } from '../exit.ts'
import { isWithin, realPlace } from '@adx-export/engine/paths'

/** Whether a path below the root stays inside of it once links are resolved. One that cannot be resolved does not. */
export const staysInside = async (root: string, path: string): Promise<boolean> => {
  try {
    return isWithin(await realPlace(root), await realPlace(join(root, path)))
  } catch {
    return false
  }
}

/** Throws a UsageError for a path that a link takes out of the root. */
export const refuseOutside = async (root: string, path: string): Promise<void> => {
  if (await staysInside(root, path)) return
  throw new UsageError(
    `${clean(path)} is outside the repository: a link in its path points outside, or is broken.`,
    'Replace the link with a real folder or file. Then run the command again.',
  )
}
