#!/usr/bin/env node
import { isSupported } from './supported.js'

// Imported only after the check: what follows does not even parse on old versions.
if (isSupported(process.versions.node)) {
  const main = new URL('../lib/main.js', import.meta.url)
  const { existsSync } = await import('node:fs')
  if (existsSync(main)) await import('../lib/main.js')
  else {
    process.stderr.write(
      'error: adx-export is not built in this clone.\nfix: Run `npm run build`, which `npm run demo` does as well.\n',
    )
    process.exitCode = 1
  }
} else {
  const { startOnOwnNode } = await import('./own-node.js')
  startOnOwnNode()
}
