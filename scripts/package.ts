/**
 * Makes the npm package `adx-export` in `packages/cli/dist`: `npm run package -- --repository contoso/adx-export`. npm shows
 * where a package comes from only if its manifest names that repository.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './bundle/build.ts'
import { makePackage } from './bundle/package.ts'

const { values, positionals } = parseArgs({ options: { repository: { type: 'string' } }, allowPositionals: true })
await makePackage(positionals[0] ?? join(root, 'packages/cli/dist'), values.repository)
