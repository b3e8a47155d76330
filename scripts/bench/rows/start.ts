import { medianRatio } from '../statistics.ts'
import { type Run, inPairs } from '../process.ts'
import { profileOf } from '../profile.ts'
import type { Line, Row } from '../row.ts'
import type { Workshop } from '../workshop.ts'

const against = 'an empty Node'
const rounds = 15

type Started = Pick<Row, 'id' | 'reason'> & {
  readonly title: string
  readonly command: string
  readonly aim?: number
  readonly run: (workshop: Workshop) => Run
}

/** A command that is mostly its own start, against a Node that does nothing. */
const startRow = ({ id, title, command, aim, reason, run }: Started): Row => {
  const line: Line = { title, unit: '×', against, judged: 'wall', ...(aim === undefined ? {} : { aim }) }
  return {
    id,
    section: 'start',
    lines: [line],
    commands: [command, 'node -e 0'],
    ...(reason === undefined ? {} : { reason }),
    async measure(workshop) {
      const pairs = await inPairs(run(workshop), workshop.empty(), rounds)
      return { lines: { [title]: medianRatio(pairs) } }
    },
    profile: (workshop) => profileOf(run(workshop), workshop.folder),
  }
}

const ofEngine = 'The command loads and compiles the jq engine, and runs the transform on messages.'

export const startRows: readonly Row[] = [
  startRow({
    id: 'help',
    title: '`adx-export --help`',
    command: 'adx-export --help',
    aim: 2,
    run: ({ run }) => run(['--help']),
  }),
  startRow({
    id: 'version',
    title: '`adx-export --version`',
    command: 'adx-export --version',
    aim: 2,
    run: ({ run }) => run(['--version']),
  }),
  startRow({
    id: 'validate-example',
    title: '`validate` of the first example',
    command: 'adx-export validate',
    aim: 4,
    reason: ofEngine,
    run: ({ run }) => run(['validate']),
  }),
  startRow({
    id: 'validate-cold',
    title: '`validate` of the first example, without kept compiled code',
    command: 'NODE_DISABLE_COMPILE_CACHE=1 adx-export validate',
    run: ({ run }) => run(['validate'], { env: { NODE_DISABLE_COMPILE_CACHE: '1' } }),
  }),
  startRow({
    id: 'test-example',
    title: '`test` of the first example',
    command: 'adx-export test',
    aim: 6,
    reason: ofEngine,
    run: ({ run }) => run(['test']),
  }),
  startRow({
    id: 'action',
    title: 'the GitHub Action, `mode: validate`, first example',
    command: 'node action/index.js',
    aim: 3,
    reason: `${ofEngine} Each job starts on a fresh machine, so no compiled code is kept.`,
    run: ({ action }) => action(),
  }),
]
