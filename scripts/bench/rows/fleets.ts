import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../bundle/build.ts'
import { fleetConfig } from '../configs.ts'
import { type Run, peakOf } from '../process.ts'
import { profileOf } from '../profile.ts'
import type { Line, Row } from '../row.ts'
import { exponent, median } from '../statistics.ts'
import { table } from '../table.ts'
import type { Workshop } from '../workshop.ts'

const sizes = [10, 100, 1000] as const
/** The small ones are over in no time, so they run more often. */
const rounds = { 10: 3, 100: 3, 1000: 1 } as const

type Work = 'validate' | 'plan'
type Told = { readonly seconds: number; readonly megabytes: number; readonly requests: readonly number[] }

const exponentLine = (work: Work, from: number, to: number): Line => ({
  title: `\`${work}\` from ${from.toLocaleString('en')} to ${to.toLocaleString('en')} environments: exponent of user CPU`,
  unit: '',
  judged: 'value',
  aim: 1.05,
})
const memoryLine = (work: Work): Line => ({
  title: `\`${work}\` of 1,000 environments: peak memory`,
  unit: 'MB',
  judged: 'value',
  aim: 700,
})
const requestsLine: Line = {
  title: 'requests of a plan for each application, 10 to 1,000 environments',
  unit: 'requests',
  judged: 'value',
  aim: 19,
}

const prepared = async ({ folder }: Workshop): Promise<string> => {
  const to = join(folder, 'fleet')
  await cp(join(root, 'examples/environments'), to, { recursive: true })
  const text = await readFile(join(to, 'adx-export.yaml'), 'utf8')
  for (const size of [2, ...sizes]) await writeFile(join(to, `fleet-${size}.yaml`), fleetConfig(text, size))
  // It finds the installed package from there.
  await cp(join(import.meta.dirname, '../fleet-process.ts'), join(folder, 'fleet-process.ts'))
  return to
}

/** One run in a process of its own, against an emulator of its own. */
const withRun = async <Result>(
  workshop: Workshop,
  [work, size]: readonly [Work, number],
  use: (run: Run) => Promise<Result>,
): Promise<Result> => {
  const cwd = await prepared(workshop)
  const emulator = await workshop.emulator()
  try {
    const command = [process.execPath, join(workshop.folder, 'fleet-process.ts'), work, `fleet-${size}.yaml`]
    return await use({ command, cwd, env: { ...workshop.env, ADX_EXPORT_EMULATOR: emulator.url } })
  } finally {
    await emulator.stop()
  }
}

const tell = async (workshop: Workshop, work: Work, size: (typeof sizes)[number]): Promise<Told> => {
  const all: Told[] = []
  for (let round = 0; round < rounds[size]; round += 1)
    all.push(
      await withRun(workshop, [work, size], async (run) => {
        const { out, megabytes } = await peakOf(run, workshop.folder)
        return { ...(JSON.parse(out) as Omit<Told, 'megabytes'>), megabytes }
      }),
    )
  return {
    seconds: median(all.map(({ seconds }) => seconds)),
    megabytes: median(all.map(({ megabytes }) => megabytes)),
    requests: [...new Set(all.flatMap(({ requests }) => requests))],
  }
}

const steps = [
  [10, 100],
  [100, 1000],
] as const

export const fleetsRow: Row = {
  id: 'fleets',
  section: 'fleets',
  lines: [
    ...(['validate', 'plan'] as const).flatMap((work) => [
      ...steps.map(([from, to]) => exponentLine(work, from, to)),
      memoryLine(work),
    ]),
    requestsLine,
  ],
  commands: ['node fleet-process.ts validate fleet-1000.yaml', 'node fleet-process.ts plan fleet-1000.yaml'],
  reason: 'The profile is that of a plan of 100 environments.',
  async measure(workshop) {
    const told = new Map<string, Told>()
    for (const size of sizes)
      for (const work of ['validate', 'plan'] as const) told.set(`${work} ${size}`, await tell(workshop, work, size))
    const of = (work: Work, size: number): Told => {
      const found = told.get(`${work} ${size}`)
      if (found === undefined) throw new Error(`No fleet of ${size} was measured.`)
      return found
    }
    const cost = (work: Work, size: number) => ({ size, cost: of(work, size).seconds })
    const lines = (['validate', 'plan'] as const).flatMap((work) => [
      ...steps.map(
        ([from, to]) =>
          [exponentLine(work, from, to).title, { value: exponent(cost(work, from), cost(work, to)) }] as const,
      ),
      [memoryLine(work).title, { value: of(work, 1000).megabytes }] as const,
    ])
    const requests = Math.max(...sizes.flatMap((size) => of('plan', size).requests))
    const shown = ({ seconds, megabytes }: Told): readonly string[] => [
      `${seconds.toFixed(2)} s`,
      `${megabytes.toFixed(0)} MB`,
    ]
    const head = [
      'environments',
      '`validate`, user CPU',
      'peak memory',
      '`plan` of all, user CPU',
      'peak memory',
      'requests per application',
    ]
    const body = sizes.map((size) => [
      size.toLocaleString('en'),
      ...shown(of('validate', size)),
      ...shown(of('plan', size)),
      of('plan', size).requests.join(', '),
    ])
    return {
      lines: { ...Object.fromEntries(lines), [requestsLine.title]: { value: requests } },
      details: table(head, body),
    }
  },
  profile: (workshop) => withRun(workshop, ['plan', 100], (run) => profileOf(run, workshop.folder)),
}
