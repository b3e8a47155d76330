/**
 * A process of its own that keeps one vitest and runs the same test files against one mutant after the other. The
 * mutant exists in memory only: no file is written, so there is nothing to restore, however this ends.
 */
import { createVitest } from 'vitest/node'

const [root = '', file = '', ...tests] = process.argv.slice(2)
let source: string | undefined

const vitest = await createVitest(
  'test',
  {
    root,
    watch: false,
    maxWorkers: 1,
    bail: 1,
    reporters: [{}],
    coverage: { enabled: false },
    // What is kept on disk is the same for every mutant.
    fsModuleCache: false,
  },
  {
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        transform: (_code: string, id: string) => (id === file && source !== undefined ? source : undefined),
      },
    ],
  },
)
await vitest.standalone()
const specifications = (await Promise.all(tests.map((test) => vitest.globTestSpecifications([test])))).flat()

const run = async (): Promise<{ readonly failed: string | undefined }> => {
  vitest.invalidateFile(file)
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, false)
  for (const one of testModules) {
    const [test] = one.children.allTests('failed')
    if (test !== undefined) return { failed: test.fullName }
    if (!one.ok()) return { failed: `${one.relativeModuleId} as a whole` }
  }
  return { failed: unhandledErrors.length > 0 ? 'an error outside of the tests' : undefined }
}

process.on('message', (text: unknown) => {
  source = typeof text === 'string' ? text : undefined
  run().then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ failed: `a run that could not be finished: ${String(error)}` }),
  )
})
process.on('disconnect', () => process.exit())
process.send?.('ready')
