import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/longest-first.ts'
import { runSeed, zoneOf } from './test/places.ts'

const conditions = ['@adx-export/source', 'node', 'import', 'module', 'default']

// Before any process of tests starts: later, one has the zone it began with.
process.env['TZ'] = zoneOf(runSeed)

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'scenarios/**/*.test.ts', 'test/**/*.test.ts'],
    // Starting a process takes as long as the memory of the one that starts it is large: threads would share one of gigabytes.
    pool: 'forks',
    // The default leaves one core to vitest, which on two cores is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Files of one process share what they import: half of the time went into loading the same modules again.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    globalSetup: './test/temporary-folder.ts',
    setupFiles: ['./test/seed.ts'],
    testTimeout: 60_000,
    // A dot for each of thousands of tests is for eyes; a log gets a line for each file.
    reporters: [process.stdout.isTTY ? 'dot' : 'default', './test/closing-line.ts'],
    env: { NO_PROXY: '127.0.0.1,localhost' },
  },
})
