import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take the longest, slowest first: begun last, one would keep one core busy while the others have nothing left to do.
 * What vitest remembers of an earlier run would say it too, and a fresh checkout has none.
 */
export const longest = [
  'scenarios/test/transforms/score.test.ts',
  'scenarios/test/scenarios.test.ts',
  'scenarios/test/promises.test.ts',
  'packages/action/src/scenarios/apply.test.ts',
  'scenarios/test/choices.test.ts',
  'scenarios/test/stopping.test.ts',
  'packages/action/src/scenarios/troubleshooting.test.ts',
  'packages/cli/src/main.test.ts',
  'packages/jq/src/hostile.test.ts',
  'test/release-steps.test.ts',
  'packages/action/src/scenarios/drift.test.ts',
  'packages/action/src/scenarios/lost-apply.test.ts',
  'packages/action/src/scenarios/github-faults.test.ts',
  'scenarios/test/read-faults.test.ts',
  'packages/action/src/scenarios/plan.test.ts',
  'packages/planner/src/resources/commands.test.ts',
  'packages/action/src/scenarios/unchanged-files.test.ts',
  'test/package.test.ts',
  'packages/cli/src/commands/test-against.test.ts',
  'packages/action/src/scenarios/evidence.test.ts',
  'packages/cli/src/commands/github-doctor-others.test.ts',
  'packages/cli/src/commands/github-doctor.test.ts',
  'packages/transform/src/test/not-sent.test.ts',
  'packages/cli/src/time-zones.test.ts',
  'scenarios/test/principals.test.ts',
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
