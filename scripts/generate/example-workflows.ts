import { exampleWorkflows } from '../../packages/cli/src/github/examples.ts'
import type { Generator } from './file.ts'

/** The workflows to copy that have the same source as those that `adx-export github init` writes. */
export const generateExampleWorkflows: Generator = () =>
  Promise.resolve(
    Object.entries(exampleWorkflows).map(([name, text]) => ({ path: `examples/workflows/${name}`, text })),
  )
