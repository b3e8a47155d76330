import { defineConfig } from 'vitest/config'

const conditions = ['@adx-export/source', 'node', 'import', 'module', 'default']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'scenarios/**/*.test.ts', 'test/**/*.test.ts'],
    benchmark: { include: ['packages/*/src/**/*.bench.ts'] },
    pool: 'threads',
    testTimeout: 60_000,
    // A dot for each of thousands of tests is for eyes; a log gets a line for each file.
    reporters: [process.stdout.isTTY ? 'dot' : 'default', './test/closing-line.ts'],
    env: { NO_PROXY: '127.0.0.1,localhost' },
  },
})
