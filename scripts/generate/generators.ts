import { generateActionTables } from './action-tables.ts'
import { generateConfigReference } from './config-reference.ts'
import { generateConfigSchema } from './config-schema.ts'
import { generateConfigTypes } from './config-types.ts'
import { generateConfigValidator } from './config-validator.ts'
import { generateCopies } from './copies.ts'
import { generateExampleWorkflows } from './example-workflows.ts'
import type { Generator } from './file.ts'
import { generateFindings } from './findings.ts'
import { generateFormats } from './formats.ts'
import { generateScenarioIndex } from './scenario-index.ts'
import { generateVersion } from './version.ts'

/** Everything that is committed but made from a source. A new one is a module under this folder and a line here. */
export const generators: readonly Generator[] = [
  generateConfigSchema,
  generateConfigValidator,
  generateConfigTypes,
  generateFindings,
  generateConfigReference,
  generateCopies,
  generateActionTables,
  generateFormats,
  generateScenarioIndex,
  generateVersion,
  generateExampleWorkflows,
]
