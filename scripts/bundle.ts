/** Bundles the GitHub Action into `packages/action/dist`, which is committed: `npm run bundle`. */
import { join } from 'node:path'
import { bundleInto, root, writeLicenses } from './bundle/build.ts'

const to = process.argv[2] ?? join(root, 'packages/action/dist')
await writeLicenses(to, await bundleInto(to, { index: 'packages/action/src/entry.ts' }))
