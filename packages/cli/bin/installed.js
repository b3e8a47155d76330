#!/usr/bin/env node
// What an installed package starts; beside it there is no clone that could bring a Node.
import { isSupported, oldest } from './supported.js'

// Imported only after the check: what follows does not even parse on old versions.
if (isSupported(process.versions.node)) await import('../lib/main.js')
else {
  process.stderr.write(
    `error: adx-export needs Node ${oldest} or newer, but ${process.execPath} is Node ${process.versions.node}.\nfix: Install a newer Node and run the same command again.\n`,
  )
  process.exitCode = 1
}
