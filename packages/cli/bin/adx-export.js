#!/usr/bin/env node
// Imported only after the check: what follows does not even parse on old versions.
const [major] = process.versions.node.split('.')
if (Number(major) < 24) {
  const { startOnOwnNode } = await import('./own-node.js')
  startOnOwnNode()
} else {
  await import('../lib/main.js')
}
