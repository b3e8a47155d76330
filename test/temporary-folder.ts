import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Every temporary folder of a run is inside one, which goes when the run ends.
 * A process of tests may be ended without an `exit` event, so that no test can be relied on to remove its own.
 */
export const setup = (): (() => void) => {
  const before = process.env['TMPDIR']
  const folder = mkdtempSync(join(tmpdir(), 'adx-export-tests-'))
  process.env['TMPDIR'] = folder
  return () => {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
