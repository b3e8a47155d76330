import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Generator } from './file.ts'

/** Schemas that their packages hold as files, and where they are published. */
const copies: Readonly<Record<string, string>> = {
  'packages/report/src/schema/validate.schema.json': 'schemas/validate.schema.json',
  'packages/report/src/schema/test.schema.json': 'schemas/test.schema.json',
  'packages/report/src/schema/plan.schema.json': 'schemas/plan.schema.json',
  'packages/report/src/schema/apply.schema.json': 'schemas/apply.schema.json',
  'packages/report/src/schema/drift.schema.json': 'schemas/drift.schema.json',
  'packages/report/src/schema/doctor.schema.json': 'schemas/doctor.schema.json',
  'packages/report/src/schema/environments.schema.json': 'schemas/environments.schema.json',
  'packages/report/src/schema/failure.schema.json': 'schemas/failure.schema.json',
  'packages/emulator/src/state/state.schema.json': 'schemas/emulator-state.schema.json',
}

const root = join(import.meta.dirname, '../..')

/** Published copies of schemas that are written by hand. */
export const generateCopies: Generator = () =>
  Promise.all(
    Object.entries(copies).map(async ([source, path]) => ({
      path,
      text: await readFile(join(root, source), 'utf8'),
    })),
  )
