#!/usr/bin/env node
// Imported only after the check: what follows does not even parse on old versions.
const [major] = process.versions.node.split('.')
if (Number(major) < 24) {
  process.stderr.write(`adx-export needs Node 24 or newer; this is ${process.version}.\n`)
  process.stderr.write('Inside its repository, start it with npx: that brings the right Node along.\n')
  process.exitCode = 1
} else {
  await import('../lib/main.js')
}
