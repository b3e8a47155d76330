import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { root } from '../../bundle/build.ts'
import { tablesConfig } from '../configs.ts'
import { type Run, inPairs, peakOf } from '../process.ts'
import { profileOf } from '../profile.ts'
import type { Row } from '../row.ts'
import { type Ratio, medianRatio } from '../statistics.ts'
import type { Workshop } from '../workshop.ts'

const schema = join(root, 'schemas/adx-export.schema.json')

/** Writes a config of so many tables, and validates it. */
const validateOf = async ({ folder, run }: Workshop, tables: number): Promise<Run> => {
  const name = `tables-${tables}.yaml`
  await writeFile(join(folder, name), tablesConfig(tables))
  return run(['validate', join(folder, name)])
}

const file = ({ folder }: Workshop): string => join(folder, 'tables-1000.yaml')

const ajvOptions = ['--spec=draft2020', '--strict=false', '-c', 'ajv-formats', '-s', schema]

const ajvOf = (workshop: Workshop): Run => ({
  command: [
    process.execPath,
    workshop.competitor('ajv-cli/dist/index.js'),
    'validate',
    ...ajvOptions,
    '-d',
    file(workshop),
  ],
  // It looks for the plugin from where it is started.
  cwd: workshop.competitor('..'),
  env: workshop.env,
})

// It takes the file by a relative path alone.
const v8rOf = (workshop: Workshop): Run => ({
  command: [process.execPath, workshop.competitor('v8r/src/index.js'), '-s', schema, basename(file(workshop))],
  cwd: workshop.folder,
  env: workshop.env,
})

const ajv = '`validate`, 1,000 tables × 20 columns'
const v8r = '`validate`, the same tables'

const validateRow: Row = {
  id: 'validate',
  section: 'large',
  lines: [
    { title: ajv, unit: '×', against: 'ajv-cli, same file and schema', judged: 'wall', aim: 1 },
    { title: v8r, unit: '×', against: 'v8r, same file and schema', judged: 'wall', aim: 1 },
  ],
  commands: [
    'adx-export validate tables-1000.yaml',
    'ajv validate --spec=draft2020 --strict=false -c ajv-formats -s adx-export.schema.json -d tables-1000.yaml',
    'v8r -s adx-export.schema.json tables-1000.yaml',
  ],
  reason:
    'Unlike the other tools, it keeps the line of every value, checks names and references, and writes a note for each table without an export.',
  async measure(workshop) {
    const own = await validateOf(workshop, 1000)
    const pairs = await inPairs(own, ajvOf(workshop), 15)
    return {
      lines: {
        [ajv]: medianRatio(pairs),
        [v8r]: medianRatio(await inPairs(own, v8rOf(workshop), 9)),
      },
    }
  },
  profile: async (workshop) => profileOf(await validateOf(workshop, 1000), workshop.folder),
}

const ten = '`validate`, 10,000 tables × 20 columns'
const memory = '`validate`, 10,000 tables × 20 columns: peak memory'

const growthRow: Row = {
  id: 'validate-10000',
  section: 'large',
  lines: [
    { title: ten, unit: '×', against: '`validate` of 1,000 tables', judged: 'wall', aim: 4 },
    { title: memory, unit: 'MB', judged: 'value', aim: 250 },
  ],
  commands: ['adx-export validate tables-10000.yaml', 'adx-export validate tables-1000.yaml'],
  reason: 'It keeps the line of every value, and writes a note for each of the 10,000 tables.',
  async measure(workshop) {
    const [few, many] = [await validateOf(workshop, 1000), await validateOf(workshop, 10_000)]
    const ratio: Ratio = medianRatio(await inPairs(many, few, 5))
    return { lines: { [ten]: ratio, [memory]: { value: (await peakOf(many, workshop.folder)).megabytes } } }
  },
  profile: async (workshop) => profileOf(await validateOf(workshop, 10_000), workshop.folder),
}

export const largeRows: readonly Row[] = [validateRow, growthRow]
