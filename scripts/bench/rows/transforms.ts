import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diskFiles, open, test } from '@adx-export/engine'
import { messageOf, programOf, transformsConfig } from '../configs.ts'
import { type Run, inPairs, outputOf } from '../process.ts'
import { profileOf } from '../profile.ts'
import type { Row } from '../row.ts'
import { medianRatio } from '../statistics.ts'
import type { Workshop } from '../workshop.ts'

const [transforms, messages] = [10, 50]

const written = async ({ folder }: Workshop): Promise<string> => {
  const to = join(folder, 'transforms')
  await mkdir(to, { recursive: true })
  await writeFile(join(to, 'adx-export.yaml'), transformsConfig(transforms, messages))
  for (let index = 0; index < messages; index += 1) await writeFile(join(to, `m${index}.json`), messageOf(index))
  return to
}

/** Writes every text that a transform is tried on, variations of the samples included, for the bare engine. */
const writeTexts = async (folder: string): Promise<number> => {
  const config = await open(diskFiles(folder), 'adx-export.yaml')
  try {
    const tested = await test(config)
    if (tested.kind === 'invalid') throw new Error('The config of the benchmark is not valid.')
    const all = tested.results.map(({ results }, index) => ({
      program: programOf(index),
      texts: results.map(({ sample }) => sample.text),
    }))
    await writeFile(join(folder, 'texts.json'), JSON.stringify(all))
    return all.reduce((sum, { texts }) => sum + texts.length, 0)
  } finally {
    await config.close()
  }
}

const testOf = async (workshop: Workshop): Promise<Run> => workshop.run(['test'], { cwd: await written(workshop) })

const title = '`test`, 10 transforms × 50 samples'

const transformsRow: Row = {
  id: 'transforms',
  section: 'transforms',
  lines: [
    { title, unit: '×', against: 'the bare jq engine on the same messages in batches', judged: 'user', aim: 1.2 },
  ],
  commands: ['adx-export test', 'node bare-jq.js texts.json'],
  reason:
    'It also reads each transform without running it, and compares every row with the table. The bare engine only runs.',
  async measure(workshop) {
    const run = await testOf(workshop)
    const runs = await writeTexts(run.cwd)
    const bare: Run = {
      command: [process.execPath, join(import.meta.dirname, '../bare-jq.js'), join(run.cwd, 'texts.json')],
      cwd: run.cwd,
      env: workshop.env,
    }
    const pairs = await inPairs(run, bare, 3)
    const batches = `Each transform runs on its samples and on the variations that \`test\` makes of them: ${runs.toLocaleString('en')} runs in all.`
    return {
      lines: { [title]: medianRatio(pairs) },
      notes: [batches],
    }
  },
  profile: async (workshop) => profileOf(await testOf(workshop), workshop.folder),
}

const series = 'jq thread, 10 programs × 50 messages in batches'
const single = 'jq thread, 10 programs × 50 messages one by one'
const grown = '200 transforms with one message each'
const memory = 'jq thread, twenty programs that use up their limits: memory gained'

type Told = { readonly single: number; readonly series: number; readonly grown: number; readonly gained: number }

const jqRow: Row = {
  id: 'jq',
  section: 'transforms',
  reason: 'Ten times the transforms take ten times as long. More than that is the noise of short runs.',
  lines: [
    { title: series, unit: '×', against: 'the bare jq engine, one call for each message', judged: 'wall', aim: 0.2 },
    { title: single, unit: '×', against: 'the bare jq engine, one call for each message', judged: 'wall', aim: 1.5 },
    { title: grown, unit: '×', against: '20 transforms', judged: 'wall', aim: 10 },
    { title: memory, unit: 'MB', judged: 'value', aim: 250 },
  ],
  commands: ['node jq-process.ts'],
  async measure({ folder, env }) {
    const command = [process.execPath, join(import.meta.dirname, '../jq-process.ts')]
    const told: Told = JSON.parse(await outputOf({ command, cwd: folder, env }))
    return {
      lines: {
        [series]: { wall: told.series },
        [single]: { wall: told.single },
        [grown]: { wall: told.grown },
        [memory]: { value: told.gained },
      },
    }
  },
}

export const transformRows: readonly Row[] = [transformsRow, jqRow]
