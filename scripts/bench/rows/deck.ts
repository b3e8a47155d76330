import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tablesConfig } from '../configs.ts'
import { deckFile } from '../kong-objects.ts'
import { type Run, type Server, inPairs, outputOf, serverOf } from '../process.ts'
import { profileOf } from '../profile.ts'
import type { Line, Measured, Row } from '../row.ts'
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

/** A plan of 1,000 tables against an emulator in a process of its own, which holds them all or none. */
const planOf = async (workshop: Workshop, held: boolean): Promise<{ readonly run: Run; readonly server: Server }> => {
  const file = join(workshop.folder, `tables-${objects}.yaml`)
  await writeFile(file, tablesConfig(objects))
  const server = await workshop.emulator()
  const more = { env: { ADX_EXPORT_EMULATOR: server.url } }
  if (held) await outputOf(workshop.run(['apply', '--yes', '--settle', '0', file], more))
  return { run: workshop.run(['plan', file], more), server }
}

const deckOf = async (workshop: Workshop, path: string, url: string): Promise<Run> => {
  const cwd = join(workshop.folder, 'deck')
  await mkdir(cwd, { recursive: true })
  await writeFile(join(cwd, 'kong.yaml'), deckFile(objects))
  return { command: [path, 'diff', '--kong-addr', url, '-s', 'kong.yaml'], cwd, env: workshop.env }
}

const measured = async (workshop: Workshop, { title }: Line, held: boolean): Promise<Measured> => {
  const deck = await workshop.deck()
  if ('unavailable' in deck) return { lines: { [title]: deck } }
  const [plan, other] = [await planOf(workshop, held), await kong(workshop, held ? objects : 0)]
  try {
    const pairs = await inPairs(plan.run, await deckOf(workshop, deck.path, other.url), rounds)
    return { lines: { [title]: medianRatio(pairs) } }
  } finally {
    await Promise.all([plan.server.stop(), other.stop()])
  }
}

const deckRow = (id: string, line: Line, held: boolean): Row => ({
  reason: 'It checks the config first, compares each attribute of 2,002 resources, and fingerprints the plan.',
  id,
  section: 'azure',
  lines: [line],
  commands: ['adx-export plan tables-1000.yaml', 'deck diff -s kong.yaml'],
  measure: (workshop) => measured(workshop, line, held),
  async profile(workshop) {
    const { run, server } = await planOf(workshop, held)
    try {
      return await profileOf(run, workshop.folder)
    } finally {
      await server.stop()
    }
  },
})

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
