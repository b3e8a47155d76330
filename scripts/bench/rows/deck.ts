import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tablesConfig } from '../configs.ts'
import { deckFile } from '../kong-objects.ts'
import { type Run, type Server, inPairs, outputOf, serverOf } from '../process.ts'
import { profileOf } from '../profile.ts'
import type { Line, Row } from '../row.ts'
import { medianRatio } from '../statistics.ts'
import type { Workshop } from '../workshop.ts'

const objects = 1000
const rounds = 7

const kong = ({ env, folder }: Workshop, held: number): Promise<Server> =>
  serverOf({
    command: [process.execPath, join(import.meta.dirname, '../kong.ts'), String(held)],
    cwd: folder,
    env,
  })

/**
 * A plan of 1,000 tables against an emulator in a process of its own, which holds them all or none, and ends with the workshop:
 * filling it takes longer than the plan.
 */
const planOf = async (workshop: Workshop, held: boolean): Promise<Run> => {
  const file = join(workshop.folder, `tables-${objects}.yaml`)
  await writeFile(file, tablesConfig(objects))
  const { url } = await workshop.emulator()
  const more = { env: { ADX_EXPORT_EMULATOR: url } }
  if (held) await outputOf(workshop.run(['apply', '--yes', '--settle', '0', file], more))
  return workshop.run(['plan', file], more)
}

const deckOf = async (workshop: Workshop, path: string, url: string): Promise<Run> => {
  const cwd = join(workshop.folder, 'deck')
  await mkdir(cwd, { recursive: true })
  await writeFile(join(cwd, 'kong.yaml'), deckFile(objects))
  return { command: [path, 'diff', '--kong-addr', url, '-s', 'kong.yaml'], cwd, env: workshop.env }
}

const deckRow = (id: string, line: Line, held: boolean): Row => {
  const { title } = line
  let planned: Promise<Run> | undefined
  const plan = (workshop: Workshop): Promise<Run> => (planned ??= planOf(workshop, held))
  return {
    id,
    section: 'azure',
    lines: [line],
    commands: ['adx-export plan tables-1000.yaml', 'deck diff -s kong.yaml'],
    reason: 'It checks the config first, compares each attribute of 2,002 resources, and fingerprints the plan.',
    async measure(workshop) {
      const deck = await workshop.deck()
      if ('unavailable' in deck) return { lines: { [title]: deck } }
      const other = await kong(workshop, held ? objects : 0)
      try {
        const compared = await deckOf(workshop, deck.path, other.url)
        return { lines: { [title]: medianRatio(await inPairs(await plan(workshop), compared, rounds)) } }
      } finally {
        await other.stop()
      }
    },
    profile: async (workshop) => profileOf(await plan(workshop), workshop.folder),
  }
}

export const deckRows: readonly Row[] = [
  deckRow(
    'plan',
    {
      title: '`plan` without a change, 1,000 tables (2,002 resources)',
      unit: '×',
      against: '`deck diff` without a change, 3,000 objects',
      judged: 'wall',
      aim: 1.2,
    },
    true,
  ),
  deckRow(
    'first-plan',
    {
      title: 'first `plan`, 1,000 tables (2,001 to create)',
      unit: '×',
      against: '`deck diff` of 3,000 objects to create',
      judged: 'wall',
      aim: 1.2,
    },
    false,
  ),
]
