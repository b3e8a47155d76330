import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Tests take place where `test/places.ts` puts them: a test that names the usual region or tenant passes in one place only. */

const root = join(import.meta.dirname, '..')

const ofTheAction =
  'The stories of the Action are read in goldens and in the documentation, which are written in one place.'
const ofScenarios = 'Its worlds and configs are the files of scenarios; elsewhere.test.ts moves those.'

/** What still names them, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'packages/action/src/inputs/inputs.test.ts': ofTheAction,
  'packages/action/src/scenarios/apply.test.ts': ofTheAction,
  'packages/action/src/scenarios/drift.test.ts': ofTheAction,
  'packages/action/src/scenarios/evidence.test.ts': ofTheAction,
  'packages/action/src/scenarios/hostile.test.ts': ofTheAction,
  'packages/action/src/scenarios/identities.test.ts': ofTheAction,
  'packages/action/src/scenarios/plan.test.ts': ofTheAction,
  'packages/action/src/scenarios/troubleshooting/azure.test-data.ts': ofTheAction,
  'packages/action/src/scenarios/troubleshooting/comments.test-data.ts': ofTheAction,
  'packages/action/src/scenarios/troubleshooting/events.test-data.ts': ofTheAction,
  'packages/action/src/scenarios/troubleshooting/reviews.test-data.ts': ofTheAction,
  'packages/action/src/testing/identities.test-data.ts': ofTheAction,
  'packages/action/src/testing/many.test-data.ts': ofTheAction,
  'packages/action/src/testing/small.test-data.ts': ofTheAction,
  'packages/action/src/testing/walkthrough/story.ts': ofTheAction,
  'packages/action/src/testing/world.test-data.ts': ofTheAction,
  'packages/cli/src/readme.test.ts': 'It types what the README has.',
  'packages/report/src/markdown/comment/golden.test.ts':
    'It says where the golden files were written, and compares them with another place.',
  'scenarios/test/delivery.test.ts': ofScenarios,
  'scenarios/test/elsewhere.test.ts': 'It says where scenarios were written, and plays them in other places.',
  'scenarios/test/judges/judges.test.ts': ofScenarios,
  'scenarios/test/losses.test-data.ts': ofScenarios,
  'scenarios/test/promises.test.ts': ofScenarios,
  'scenarios/test/reports.test.ts': ofScenarios,
  'scenarios/test/resend.test.ts': ofScenarios,
  'scenarios/test/rights-missing.test.ts': ofScenarios,
  'scenarios/test/rights.test-data.ts': ofScenarios,
  'scenarios/test/sign-in.test.ts': ofScenarios,
  'scenarios/test/two-applies.test.ts': ofScenarios,
}

const usual = /westeurope|8b0b5d2e-7c44-4c0e-8f57-0a4b1d9f2c33/iu
const patterns = ['packages/*/src/**/*.{test,test-data}.ts', 'packages/*/src/**/testing/**/*.ts', 'scenarios/**/*.ts']
const files = [...new Set(globSync(patterns, { cwd: root }))].map((path) => path.replaceAll('\\', '/')).toSorted()
const naming = files.filter((path) => usual.test(readFileSync(join(root, path), 'utf8')))

test('only what is listed names the usual region or the usual tenant', () => {
  expect(files.length).toBeGreaterThan(200)
  expect(naming.filter((path) => exceptions[path] === undefined)).toEqual([])
})

test('every exception is still needed', () => {
  expect(Object.keys(exceptions).filter((path) => !naming.includes(path))).toEqual([])
})

test('more than twice as many files have a place as are excepted', () => {
  const placed = files.filter((path) => readFileSync(join(root, path), 'utf8').includes('test/places.ts'))
  expect(placed.length).toBeGreaterThan(2 * naming.length)
})
