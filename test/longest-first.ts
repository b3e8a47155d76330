import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take the longest, slowest first: begun last, one would keep one core busy while the others have nothing left to do.
 * What vitest remembers of an earlier run would say it too, and a fresh checkout has none.
 */
export const longest = [
  'scenarios/scenarios.test.ts',
  'packages/transform/src/test/not-sent.test.ts',
  'scenarios/promises.test.ts',
  'scenarios/read-faults.test.ts',
  'scenarios/transforms/score.test.ts',
  'scenarios/transforms/corpus.test.ts',
  'scenarios/losses.test.ts',
  'scenarios/choices.test.ts',
  'scenarios/stopping.test.ts',
  'packages/action/src/scenarios/troubleshooting.test.ts',
  'packages/action/src/scenarios/apply.test.ts',
  'packages/cli/src/examples.test.ts',
  'packages/action/src/scenarios/permissions.test.ts',
  'packages/action/src/scenarios/secrets.test.ts',
  'test/package.test.ts',
  'packages/cli/src/main.test.ts',
  'packages/transform/src/lint/judges.test.ts',
  'packages/action/src/scenarios/github-faults.test.ts',
  'packages/action/src/scenarios/workflows.test.ts',
  'packages/action/src/scenarios/hostile.test.ts',
  'packages/action/src/scenarios/identities.test.ts',
  'packages/action/src/scenarios/walkthrough.test.ts',
  'scenarios/rights.test.ts',
  'packages/planner/src/resources/commands.test.ts',
  'packages/jq/src/hostile.test.ts',
]

const rank = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((name) => moduleId.endsWith(`/${name}`))
  return place === -1 ? longest.length : place
}

/** Begins with what takes longest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
