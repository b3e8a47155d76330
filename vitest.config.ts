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
    reporters: ['dot', './test/closing-line.ts'],
    env: { NO_PROXY: '127.0.0.1,localhost' },
  },
})
